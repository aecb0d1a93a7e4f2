// Files sent to a server as the page sends them.
import type { RunningServer } from "../../src/server/start-server.ts";

export const adminKey = "a-key-of-sixteen-or-more";

export interface SendOptions {
  readonly key?: string | null;
  readonly accept?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly query?: string;
  readonly field?: string;
}

/** `files` by name; the key is the right one unless another or none (null) is given. */
export function sendFiles(
  { address }: Pick<RunningServer, "address">,
  files: Readonly<Record<string, string>> | readonly (readonly [string, string])[],
  { key = adminKey, accept = "application/json", headers, query = "", field }: SendOptions = {},
): Promise<Response> {
  const body = new FormData();
  const given = Array.isArray(files) ? files : Object.entries(files);
  for (const [name, words] of given as readonly (readonly [string, string])[]) {
    body.append(field ?? "files", new Blob([words]), name);
  }
  return fetch(`${address}/articles${query}`, {
    method: "POST",
    headers: { accept, ...(key === null ? {} : { authorization: `Bearer ${key}` }), ...headers },
    body,
  });
}
