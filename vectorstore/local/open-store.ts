// The store open for reading: always the current generation, followed as ingests replace it, while
// those who read an older one finish undisturbed.
import { GenerationReader } from "./generation-reader.ts";
import { openNewestGood, type LeasedGeneration } from "./open-newest-good.ts";
import type { OpenStoreOptions, Reading, Store } from "../store.ts";
import { readCurrentName, type CurrentName } from "./store-layout.ts";

const defaultPollMs = 1000;

/** Throws `StoreError` `missing`, `damaged` or `foreign`. */
export async function openStore(directory: string, options: OpenStoreOptions = {}): Promise<Store> {
  const seen = nameOf(await readCurrentName(directory));
  return new FollowedStore(directory, options, await openNewestGood(directory), seen);
}

class FollowedStore implements Store {
  readonly #directory: string;
  readonly #onWarning: (warning: string) => void;
  readonly #timer: NodeJS.Timeout;
  #newest: SharedGeneration;
  /** What CURRENT said when it was last acted upon, so that damage is reported once. */
  #seenName: string;
  #refreshing: Promise<boolean> | null = null;
  readonly #retired = new Set<Promise<void>>();
  #isClosed = false;

  constructor(
    directory: string,
    options: OpenStoreOptions,
    opened: LeasedGeneration,
    seenName: string,
  ) {
    this.#directory = directory;
    this.#onWarning = options.onWarning ?? (() => undefined);
    this.#newest = new SharedGeneration(opened);
    this.#seenName = seenName;
    this.#warnOf(opened);
    this.#timer = setInterval(() => this.#poll(), options.pollMs ?? defaultPollMs).unref();
  }

  acquire(): Reading {
    if (this.#isClosed) throw new Error("Cannot read the store: it was closed.");
    return this.#newest.acquire();
  }

  refresh(): Promise<boolean> {
    this.#refreshing ??= this.#switchIfNewer().finally(() => (this.#refreshing = null));
    return this.#refreshing;
  }

  async close(): Promise<void> {
    if (!this.#isClosed) {
      this.#isClosed = true;
      clearInterval(this.#timer);
      // A refresh under way reports to its own caller.
      await this.#refreshing?.catch(() => false);
      this.#retire(this.#newest);
    }
    await Promise.all(this.#retired);
  }

  #poll(): void {
    if (this.#refreshing !== null) return;
    this.refresh().catch((error: unknown) => {
      this.#onWarning(`Cannot switch to the newest generation: ${(error as Error).message}`);
    });
  }

  async #switchIfNewer(): Promise<boolean> {
    const name = nameOf(await readCurrentName(this.#directory));
    if (this.#isClosed || name === this.#seenName) return false;
    this.#seenName = name;
    const opened = await openNewestGood(this.#directory);
    this.#warnOf(opened);
    const isSame = opened.generation.manifest.generation === this.#newest.name;
    const next = new SharedGeneration(opened);
    if (isSame || this.#hasClosed()) {
      await next.retire();
      return false;
    }
    this.#retire(this.#newest);
    this.#newest = next;
    return true;
  }

  /** A method, because the compiler takes a field to be what it was before an `await`. */
  #hasClosed(): boolean {
    return this.#isClosed;
  }

  #retire(shared: SharedGeneration): void {
    const ending = shared
      .retire()
      .catch((error: unknown) => this.#onWarning((error as Error).message))
      .finally(() => this.#retired.delete(ending));
    this.#retired.add(ending);
  }

  #warnOf({ generation }: LeasedGeneration): void {
    for (const warning of generation.warnings) this.#onWarning(warning);
  }
}

/** A generation that closes once it is retired and its last reader has released it. */
class SharedGeneration {
  readonly #opened: LeasedGeneration;
  readonly #reader: GenerationReader;
  #readers = 0;
  #onLastRelease: (() => void) | null = null;

  constructor(opened: LeasedGeneration) {
    this.#opened = opened;
    this.#reader = new GenerationReader(opened.generation);
  }

  get name(): string {
    return this.#opened.generation.manifest.generation;
  }

  acquire(): Reading {
    this.#readers++;
    let isReleased = false;
    return {
      generation: this.#reader,
      release: () => {
        if (isReleased) return;
        isReleased = true;
        if (--this.#readers === 0) this.#onLastRelease?.();
      },
    };
  }

  async retire(): Promise<void> {
    if (this.#readers > 0) {
      await new Promise<void>((resolve) => (this.#onLastRelease = resolve));
    }
    await this.#opened.generation.close();
    await this.#opened.lease.release();
  }
}

function nameOf(current: CurrentName): string {
  return current.state === "named" ? current.name : current.state;
}
