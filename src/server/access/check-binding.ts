// Who can reach the server, and that it does not start where others could and nothing keeps them out.
import type { Settings } from "../../config.ts";
import { makeKey } from "../../keys/key-file.ts";
import type { KeySet } from "../../keys/key-set.ts";
import { isLoopback } from "./refuse-foreign-requests.ts";
import { ServerStartError } from "../start-server.ts";

export type Reach = Pick<Settings, "HOST" | "PUBLIC_HOSTS">;

/** Whether only programs and people on this machine reach it. */
export function isLocalOnly({ HOST, PUBLIC_HOSTS }: Reach): boolean {
  return isLoopback(HOST) && PUBLIC_HOSTS.length === 0;
}

/** Throws `ServerStartError` where others reach the server and there is no key that lets anybody in. */
export function checkBinding(settings: Reach, keys: KeySet): void {
  const refusal = whyRefused(settings, keys);
  if (refusal !== null) throw refusal;
}

/** Null where it may start. */
export function whyRefused(settings: Reach, keys: KeySet): ServerStartError | null {
  if (isLocalOnly(settings) || keys.countUsable() > 0) return null;
  const place = isLoopback(settings.HOST)
    ? `as ${settings.PUBLIC_HOSTS.join(", ")} (PUBLIC_HOSTS)`
    : `on ${settings.HOST}`;
  return new ServerStartError(
    `Cannot serve ${place}: others reach the server there, and no key lets anybody in. Make one, or serve this machine only, with HOST=127.0.0.1 and without PUBLIC_HOSTS.`,
    { remedies: [makeKey] },
  );
}
