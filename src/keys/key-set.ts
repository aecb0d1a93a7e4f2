// The keys that hold at one moment: those of the file, and ADMIN_KEY. Checking takes the same work for
// every key that is sent, known or not, so that its time tells nothing.
import { randomBytes, timingSafeEqual } from "node:crypto";
import { digestOf, idOfApiKey } from "./api-key.ts";
import type { StoredKey } from "./key-file.ts";
import { allows, type Scope } from "./scope.ts";

/** The name under which ADMIN_KEY is logged. */
export const adminKeyId = "ADMIN_KEY";

export type KeyCheck =
  | { readonly state: "good"; readonly id: string; readonly scopes: readonly Scope[] }
  /** Only who has the very key learns that it was good once. */
  | { readonly state: "unknown" | "revoked" | "expired" };

/** Compared with where there is nothing to compare with: no key has it as its digest. */
const noDigest = randomBytes(32);

export class KeySet {
  /** Whether there is a file of keys: one that holds only revoked keys lets nobody in. */
  readonly hasFile: boolean;
  readonly #keys: ReadonlyMap<string, StoredKey>;
  readonly #adminDigest: Buffer | null;

  /** `stored` is null where there is no file; an empty `adminKey` is none. */
  constructor(stored: readonly StoredKey[] | null, adminKey: string) {
    this.hasFile = stored !== null;
    this.#keys = new Map(stored?.map((key) => [key.id, key]));
    this.#adminDigest = adminKey === "" ? null : digestOf(adminKey);
  }

  check(given: string, now = new Date()): KeyCheck {
    const digest = digestOf(given);
    const key = this.#keys.get(idOfApiKey(given) ?? "");
    const isStored = timingSafeEqual(digest, key ? Buffer.from(key.sha256, "hex") : noDigest);
    const isAdmin = timingSafeEqual(digest, this.#adminDigest ?? noDigest);
    if (isAdmin) return { state: "good", id: adminKeyId, scopes: ["admin"] };
    if (key === undefined || !isStored) return { state: "unknown" };
    const state = stateOf(key, now);
    return state === "good" ? { state, id: key.id, scopes: key.scopes } : { state };
  }

  /** How many keys let somebody in now, ADMIN_KEY among them; those with a scope, if it is given. */
  countUsable(scope?: Scope, now = new Date()): number {
    const usable = [...this.#keys.values()]
      .filter((key) => stateOf(key, now) === "good")
      .filter((key) => scope === undefined || allows(key.scopes, scope));
    return usable.length + (this.#adminDigest === null ? 0 : 1);
  }
}

export function stateOf(
  { revokedAt, expiresAt }: StoredKey,
  now: Date,
): "good" | "revoked" | "expired" {
  if (revokedAt !== undefined) return "revoked";
  return expiresAt !== undefined && new Date(expiresAt) <= now ? "expired" : "good";
}
