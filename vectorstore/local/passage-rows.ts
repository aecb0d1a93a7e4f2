// Which passage of an update gets which ordinal: the one its vector already has, where there is one.
import { createHash } from "node:crypto";
import { keyBytes, keyOf, none, type PassageTable } from "./passage-table.ts";

/** Rows of the older generation, kept, freed and taken up again, and new rows after them. */
export class PassageRows {
  readonly #previous: PassageTable | null;
  /** All rows of the older generation by key. */
  readonly #byKey = new Map<string, number[]>();
  readonly #isFree: Uint8Array;
  readonly #newKeys: string[] = [];

  constructor(previous: PassageTable | null) {
    this.#previous = previous;
    this.#isFree = new Uint8Array(previous?.count ?? 0);
    for (let ordinal = 0; ordinal < this.previousCount; ordinal++) {
      const key = keyOf(previous!, ordinal);
      const same = this.#byKey.get(key);
      if (same === undefined) this.#byKey.set(key, [ordinal]);
      else same.push(ordinal);
      if (previous!.articles[ordinal] === none) this.#isFree[ordinal] = 1;
    }
  }

  get previousCount(): number {
    return this.#previous?.count ?? 0;
  }

  /** Older rows and new ones, dead ones included. */
  get count(): number {
    return this.previousCount + this.#newKeys.length;
  }

  /** The row belongs to no article any more and may be taken by a passage of the same key. */
  free(ordinal: number): void {
    this.#isFree[ordinal] = 1;
  }

  isFree(ordinal: number): boolean {
    return this.#isFree[ordinal] === 1;
  }

  /** A freed row whose vector was made under the key, of `among` where given; null if there is none. */
  take(key: string, among?: ReadonlySet<number>): number | null {
    for (const ordinal of this.#byKey.get(key) ?? []) {
      if (this.#isFree[ordinal] === 0 || among?.has(ordinal) === false) continue;
      this.#isFree[ordinal] = 0;
      return ordinal;
    }
    return null;
  }

  /** An older row with the key, whoever has it: its vector is the same. Null if there is none. */
  findSame(key: string): number | null {
    return this.#byKey.get(key)?.[0] ?? null;
  }

  /** A new row at the end. */
  append(key: string): number {
    this.#newKeys.push(key);
    return this.count - 1;
  }

  /** The keys of all rows, as a passage table holds them. */
  keys(): Uint8Array {
    const keys = new Uint8Array(this.count * keyBytes);
    if (this.#previous !== null) keys.set(this.#previous.keys);
    for (const [index, key] of this.#newKeys.entries()) {
      keys.set(Buffer.from(key, "hex"), (this.previousCount + index) * keyBytes);
    }
    return keys;
  }
}

/** The key of a passage's vector: the first half of the SHA-256 of what it is made from, in hex. */
export function vectorKey(indexedText: string): string {
  return createHash("sha256")
    .update(indexedText, "utf8")
    .digest("hex")
    .slice(0, 2 * keyBytes);
}
