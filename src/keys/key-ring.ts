// The keys of a running server. It looks at the file at most once a second, so what a command makes or
// revokes holds without a restart. A file that is damaged, or gone, lets nobody in.
import { stat } from "node:fs/promises";
import { KeyFileError, readKeyFile } from "./key-file.ts";
import { KeySet } from "./key-set.ts";

export interface KeyRingOptions {
  readonly path: string;
  /** Empty: none. */
  readonly adminKey: string;
  /** Shortest time between two looks at the file; 1,000 unless given. */
  readonly lookEveryMs?: number;
}

export class KeyRing {
  readonly #options: KeyRingOptions;
  #lookedAt = -Infinity;
  #current: Promise<KeySet> | null = null;
  #loaded: { readonly stamp: string; readonly keys: KeySet } | null = null;

  constructor(options: KeyRingOptions) {
    this.#options = options;
  }

  /** Throws `KeyFileError`. */
  current(): Promise<KeySet> {
    const now = performance.now();
    if (this.#current === null || now - this.#lookedAt >= (this.#options.lookEveryMs ?? 1000)) {
      this.#lookedAt = now;
      this.#current = this.#look();
    }
    return this.#current;
  }

  async #look(): Promise<KeySet> {
    const { path, adminKey } = this.#options;
    // Before reading: what changes in between has another stamp at the next look.
    const stamp = await stampOf(path);
    if (this.#loaded?.stamp === stamp) return this.#loaded.keys;
    const keys = new KeySet(await readKeyFile(path), adminKey);
    if (this.#loaded?.keys.hasFile === true && !keys.hasFile) {
      throw new KeyFileError(
        `Cannot check keys: ${path} is gone. Put it back, or start the server again without it.`,
      );
    }
    this.#loaded = { stamp, keys };
    return keys;
  }
}

async function stampOf(path: string): Promise<string> {
  try {
    const { ino, size, mtimeNs, ctimeNs } = await stat(path, { bigint: true });
    return [ino, size, mtimeNs, ctimeNs].join(" ");
  } catch {
    return "none"; // Absent or unreadable: reading it says which.
  }
}
