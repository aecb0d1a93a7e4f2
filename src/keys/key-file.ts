// The file of keys: who may enter and with what, never the keys themselves. It stands beside the
// store's generations, where no ingest, rebuild or pruning touches it.
import { mkdir, open, readFile, rm, stat } from "node:fs/promises";
import { dirname, join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { z } from "zod";
import { ExplainedError, type Remedy } from "../../vectorstore/explained-error.ts";
import { whyUnwritable } from "../../vectorstore/why-unwritable.ts";
import { replaceFileDurably, writeToDisk } from "../../vectorstore/write-file-durably.ts";
import { scopes } from "./scope.ts";

/** The file cannot be used. `message` gives reason and remedy. */
export class KeyFileError extends ExplainedError {
  override readonly name = "KeyFileError";
  readonly code = "key-file-unusable";
}

/** The command for the key that most begin with. */
export const makeKey = {
  run: "keys",
  with: ["create", "--name", "reader", "--scope", "ask", "--scope", "read"],
} as const satisfies Remedy;

const time = z.iso.datetime();

const storedKeySchema = z.strictObject({
  id: z.string().regex(/^[a-z0-9]{8}$/),
  name: z.string().min(1),
  scopes: z.array(z.enum(scopes)).min(1),
  createdAt: time,
  expiresAt: time.optional(),
  revokedAt: time.optional(),
  /** Of the whole key, in hexadecimal digits. */
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
});

const fileSchema = z
  .strictObject({ version: z.literal(1), keys: z.array(storedKeySchema) })
  .refine(({ keys }) => new Set(keys.map(({ id }) => id)).size === keys.length);

export type StoredKey = Readonly<z.infer<typeof storedKeySchema>>;

export function keysPath(settings: {
  readonly KEYS_FILE: string;
  readonly STORE_DIR: string;
}): string {
  return settings.KEYS_FILE === "" ? join(settings.STORE_DIR, "keys.json") : settings.KEYS_FILE;
}

/**
 * All keys, revoked ones too; null where there is no file. What is there and is no file of keys is
 * never taken for "no keys", which would let everybody in. Throws `KeyFileError`.
 */
export async function readKeyFile(path: string): Promise<readonly StoredKey[] | null> {
  let text: string;
  try {
    text = await readFile(path, "utf8");
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return null;
    throw unreadable(path, (error as Error).message, error);
  }
  const parsed = fileSchema.safeParse(parseJson(path, text));
  if (parsed.success) return parsed.data.keys;
  const place = parsed.error.issues[0]?.path.join(".") ?? "";
  throw unreadable(path, `it is damaged${place === "" ? "" : ` at ${place}`}`, parsed.error);
}

/**
 * Puts what `change` gives in place of the keys, in one step and readable by this user alone. Two
 * commands at the same time wait for each other. Throws `KeyFileError`.
 */
export async function changeKeyFile(
  path: string,
  change: (keys: readonly StoredKey[]) => readonly StoredKey[],
): Promise<void> {
  try {
    await mkdir(dirname(path), { recursive: true });
    await withLock(`${path}.lock`, async () => {
      const keys = change((await readKeyFile(path)) ?? []);
      const content = `${JSON.stringify({ version: 1, keys }, null, 2)}\n`;
      await replaceFileDurably(path, content, writeToDisk, 0o600);
    });
  } catch (error) {
    const state = whyUnwritable(error);
    if (state === undefined) throw error;
    throw new KeyFileError(
      `Cannot write the keys to ${path}: ${state}. They are as they were. Mend that and try again.`,
      { cause: error },
    );
  }
}

const lockWaitMs = 5000;

/** Creating a file succeeds for one only. Whoever holds it needs it for milliseconds. */
async function withLock(path: string, work: () => Promise<void>): Promise<void> {
  const deadline = Date.now() + lockWaitMs;
  while (!(await createFile(path))) {
    if (Date.now() > deadline) throw await lockedError(path);
    await setTimeout(50);
  }
  try {
    await work();
  } finally {
    await rm(path, { force: true });
  }
}

async function createFile(path: string): Promise<boolean> {
  try {
    await (await open(path, "wx", 0o600)).close();
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "EEXIST") return false;
    throw error;
  }
}

async function lockedError(path: string): Promise<KeyFileError> {
  const since = await stat(path).then(
    ({ mtime }) => mtime.toISOString(),
    () => "just now",
  );
  return new KeyFileError(
    `Cannot change the keys: another command holds them since ${since}. If none runs any more, delete ${path} and try again.`,
  );
}

function parseJson(path: string, text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw unreadable(path, "it is damaged: it is no JSON", error);
  }
}

function unreadable(path: string, state: string, cause: unknown): KeyFileError {
  return new KeyFileError(
    `Cannot use the keys in ${path}: ${state}. Put a copy of it back; or delete it, which makes all keys void, and make new ones.`,
    { cause, remedies: [makeKey] },
  );
}
