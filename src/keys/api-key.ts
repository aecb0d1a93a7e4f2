// How a key is written: `cw_<id>_<secret>`. The id may be told and logged; the secret is 32 random
// bytes, so its SHA-256 cannot be turned back by trying: a slow hash, which guards the few words that a
// person can remember, would only cost time at each request.
import { createHash, randomBytes } from "node:crypto";

/** What the secret's 32 bytes take in base64url. */
const keyPattern = /^cw_([a-z0-9]{8})_([A-Za-z0-9_-]{43})$/;

export interface ApiKey {
  /** Eight characters, `a` to `z` and digits. */
  readonly id: string;
  /** The whole key, as it is sent. */
  readonly text: string;
}

export function makeApiKey(): ApiKey {
  const id = randomBytes(4).toString("hex");
  return { id, text: `cw_${id}_${randomBytes(32).toString("base64url")}` };
}

/** The id of what is written like a key; null for everything else. */
export function idOfApiKey(text: string): string | null {
  return keyPattern.exec(text)?.[1] ?? null;
}

/** SHA-256 of a whole key: 32 bytes whatever its length. */
export function digestOf(text: string): Buffer {
  return createHash("sha256").update(text).digest();
}
