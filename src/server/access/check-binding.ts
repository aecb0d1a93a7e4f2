// Who can reach the server, and that it does not start where others could and nothing keeps them out.
import type { Settings } from "../../config.ts";
import type { KeySet } from "../../keys/key-set.ts";
import { isLoopback } from "./refuse-foreign-requests.ts";
import { ServerStartError } from "../start-server.ts";

export type Reach = Pick<Settings, "HOST" | "PUBLIC_HOSTS">;

/** Whether only programs and people on this machine reach it. */
export function isLocalOnly({ HOST, PUBLIC_HOSTS }: Reach): boolean {
  return isLoopback(HOST) && PUBLIC_HOSTS === "";
}

/** Throws `ServerStartError` where others reach the server and there is no key that lets anybody in. */
export function checkBinding(settings: Reach, keys: KeySet): void {
  const refusal = whyRefused(settings, keys);
  if (refusal !== null) throw new ServerStartError(`${refusal.what}: ${refusal.remedy}`);
}

/** Null where it may start. */
export function whyRefused(
  settings: Reach,
  keys: KeySet,
): { readonly what: string; readonly remedy: string } | null {
  if (isLocalOnly(settings) || keys.countUsable() > 0) return null;
  const place = isLoopback(settings.HOST)
    ? `as ${settings.PUBLIC_HOSTS} (PUBLIC_HOSTS)`
    : `on ${settings.HOST}`;
  return {
    what: `Cannot serve ${place}: others reach the server there, and no key lets anybody in`,
    remedy:
      "Make a key: npm run keys -- create --name reader --scope ask --scope read. Or serve this machine only: HOST=127.0.0.1, without PUBLIC_HOSTS.",
  };
}
