// `keys create`, `keys list` and `keys revoke`: who may use the server, and with what scope.
import type { Settings } from "../config.ts";
import { digestOf, makeApiKey } from "../keys/api-key.ts";
import {
  changeKeyFile,
  KeyFileError,
  keysPath,
  makeKey,
  readKeyFile,
  type StoredKey,
} from "../keys/key-file.ts";
import { stateOf } from "../keys/key-set.ts";
import { type Scope } from "../keys/scope.ts";
import { withRemedies } from "../tell-error.ts";

export interface CreateKeyOptions {
  readonly name: string;
  readonly scope: readonly Scope[];
  /** Milliseconds from now on; absent: until it is revoked. */
  readonly expires?: number;
}

type Write = (text: string) => void;

/** The key alone goes to `write`, so that a script can keep it; what is to be known goes to `tell`. */
export async function createKey(
  { name, scope, expires }: CreateKeyOptions,
  settings: Settings,
  write: Write,
  tell: Write,
): Promise<void> {
  const key = makeApiKey();
  const now = Date.now();
  const stored: StoredKey = {
    id: key.id,
    name,
    scopes: [...new Set(scope)],
    createdAt: new Date(now).toISOString(),
    ...(expires === undefined ? {} : { expiresAt: new Date(now + expires).toISOString() }),
    sha256: digestOf(key.text).toString("hex"),
  };
  const before = await readKeyFile(keysPath(settings));
  await changeKeyFile(keysPath(settings), (keys) => [...keys, stored]);
  tell(`Made the key ${describe(stored)}. It is shown this once and kept nowhere:`);
  write(key.text);
  tell("Programs send it as `Authorization: Bearer <key>`; the page asks for it.");
  if (before === null)
    tell("From now on the server asks everybody for a key, on this machine too.");
}

export async function listKeys(settings: Settings, write: Write): Promise<void> {
  const path = keysPath(settings);
  const keys = await readKeyFile(path);
  if (keys === null) {
    write(withRemedies("There are no keys.", [makeKey]));
    return;
  }
  const now = new Date();
  for (const key of keys) write(`${stateOf(key, now).padEnd(7)}  ${describe(key)}`);
  if (keys.every((key) => stateOf(key, now) !== "good")) {
    write(`None of them lets anybody in. To serve this machine without keys, delete ${path}.`);
  }
}

/** Throws `KeyFileError` where there is no such key. */
export async function revokeKey(id: string, settings: Settings, write: Write): Promise<void> {
  const path = keysPath(settings);
  let revoked: StoredKey | undefined;
  await changeKeyFile(path, (keys) => {
    revoked = keys.find((key) => key.id === id);
    if (revoked === undefined) {
      throw new KeyFileError(`Cannot revoke the key ${id}: ${path} has none with this id.`, {
        remedies: [{ run: "keys", with: ["list"] }],
      });
    }
    const revokedAt = revoked.revokedAt ?? new Date().toISOString();
    return keys.map((key) => (key.id === id ? { ...key, revokedAt } : key));
  });
  write(`Revoked the key ${describe(revoked!)}. A server that runs refuses it within a second.`);
}

function describe({ id, name, scopes, createdAt, expiresAt, revokedAt }: StoredKey): string {
  const day = (time: string): string => time.slice(0, 10);
  const end =
    revokedAt !== undefined
      ? `, revoked ${day(revokedAt)}`
      : expiresAt === undefined
        ? ""
        : `, until ${day(expiresAt)}`;
  return `${id} "${name}" (${scopes.join(", ")}; made ${day(createdAt)}${end})`;
}
