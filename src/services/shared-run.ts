// One run of the answering that several readers follow, each from its first event and at his own
// pace. It ends early only when the last of them has left.
import { orAborted } from "../../ingest/embedders/or-aborted.ts";
import type { AnswerEvent } from "../answering/answer.ts";

type End = { readonly isFailed: false } | { readonly isFailed: true; readonly error: unknown };

/** All readers of a run have left. */
export class AllReadersLeft extends Error {
  override readonly name = "AllReadersLeft";
}

export class SharedRun {
  readonly #events: AnswerEvent[] = [];
  readonly #stop = new AbortController();
  readonly #abandoned: () => void;
  #readers = 0;
  #end: End | null = null;
  #changed = newChange();

  /**
   * The run begins at once and does not wait for its readers. `onAbandoned` is called when the last
   * one leaves before the end: nobody should join any more.
   */
  constructor(
    start: (signal: AbortSignal) => AsyncIterable<AnswerEvent>,
    onAbandoned: () => void = () => undefined,
  ) {
    this.#abandoned = onAbandoned;
    void this.#pump(start(this.#stop.signal));
  }

  /**
   * All events, those that have been included. Throws what the run throws, or what the signal throws;
   * whoever joins counts as a reader until he stops reading or the signal aborts.
   */
  join(signal?: AbortSignal): AsyncGenerator<AnswerEvent, void, undefined> {
    this.#readers += 1;
    let hasLeft = false;
    const leave = (): void => {
      if (hasLeft) return;
      hasLeft = true;
      signal?.removeEventListener("abort", leave);
      this.#leave();
    };
    signal?.addEventListener("abort", leave, { once: true });
    if (signal?.aborted === true) leave();
    return this.#read(leave, signal);
  }

  async *#read(
    leave: () => void,
    signal: AbortSignal | undefined,
  ): AsyncGenerator<AnswerEvent, void, undefined> {
    try {
      for (let at = 0; ;) {
        signal?.throwIfAborted();
        const { promise } = this.#changed;
        while (at < this.#events.length) yield this.#events[at++]!;
        if (this.#end?.isFailed === true) throw this.#end.error;
        if (this.#end !== null && at === this.#events.length) return;
        if (at === this.#events.length) {
          await (signal === undefined ? promise : orAborted(promise, signal));
        }
      }
    } finally {
      leave();
    }
  }

  #leave(): void {
    this.#readers -= 1;
    if (this.#readers > 0 || this.#end !== null) return;
    this.#abandoned();
    this.#stop.abort(new AllReadersLeft("Nobody waits for the answer any more."));
  }

  async #pump(events: AsyncIterable<AnswerEvent>): Promise<void> {
    try {
      for await (const event of events) {
        this.#events.push(event);
        this.#tell();
      }
      this.#end = { isFailed: false };
    } catch (error) {
      this.#end = { isFailed: true, error };
    }
    this.#tell();
  }

  #tell(): void {
    const { resolve } = this.#changed;
    this.#changed = newChange();
    resolve();
  }
}

function newChange(): { readonly promise: Promise<void>; readonly resolve: () => void } {
  let resolve = (): void => undefined;
  const promise = new Promise<void>((settle) => (resolve = settle));
  return { promise, resolve };
}
