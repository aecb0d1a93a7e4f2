// The line in front of the language model: so many calls at once, so many answers waiting behind
// them, and whoever would have to wait beyond that is told at the door when to come again.
import PQueue from "p-queue";
import { ExplainedError } from "../../vectorstore/explained-error.ts";
import type { ChatMessage, GenerateOptions, LanguageModel } from "./language-model.ts";

/** The line is full. `retryAfterSeconds` says when a place may be free, from how long answers took. */
export class QueueFullError extends ExplainedError {
  override readonly name = "QueueFullError";
  readonly code = "too-busy";
  readonly retryAfterSeconds: number;

  constructor(message: string, retryAfterSeconds: number) {
    super(message);
    this.retryAfterSeconds = retryAfterSeconds;
  }
}

export interface ModelQueueOptions {
  /** Calls to the model at the same time. */
  readonly concurrency: number;
  /** Answers that may wait besides. */
  readonly maxWaiting: number;
  /** Who would have to wait longer than this is refused too. */
  readonly longestWaitMs: number;
  /** Milliseconds of a clock that never goes back. */
  readonly now?: () => number;
}

/** A place in the line, for all the calls of one answer. */
export interface QueueTicket {
  /** The model, each call of which waits for its turn; its own time limits begin after that. */
  through(model: LanguageModel): LanguageModel;
  /** What its calls have waited so far. */
  readonly waitedMs: number;
  /** Gives the place back. Harmless when repeated. */
  end(): void;
}

/** Taken for how long an answer takes until the first one has been measured. */
const assumedMs = 10_000;
/** Weight of the newest answer in the running mean. */
const newestWeight = 0.2;

export class ModelQueue {
  readonly #options: ModelQueueOptions;
  readonly #calls: PQueue;
  readonly #now: () => number;
  #answers = 0;
  #tickets = 0;
  #rejected = 0;
  #meanMs: number | null = null;
  /** When the place will be free that was promised last. */
  #promisedAt = 0;

  constructor(options: ModelQueueOptions) {
    this.#options = options;
    this.#calls = new PQueue({ concurrency: options.concurrency });
    this.#now = options.now ?? (() => performance.now());
  }

  /** Calls that the model is answering. */
  get running(): number {
    return this.#calls.pending;
  }

  /** Calls that wait for their turn. */
  get waiting(): number {
    return this.#calls.size;
  }

  /** Answers refused so far. */
  get rejected(): number {
    return this.#rejected;
  }

  /** A place for one answer. Throws `QueueFullError`. */
  admit(): QueueTicket {
    const { concurrency, maxWaiting, longestWaitMs } = this.#options;
    const isFull = this.#answers >= concurrency + maxWaiting;
    if (isFull || this.#expectedWaitMs() > longestWaitMs) throw this.#refusal();
    this.#answers += 1;
    return this.#newTicket();
  }

  #newTicket(): QueueTicket {
    // Who came first is served first, also with the second call of an answer.
    const priority = -this.#tickets++;
    let workedMs = 0;
    let waitedMs = 0;
    let hasEnded = false;
    const stream = (
      model: LanguageModel,
      messages: readonly ChatMessage[],
      options: GenerateOptions,
    ): AsyncIterable<string> =>
      this.#inTurn(model, messages, options, priority, (waited, worked) => {
        waitedMs += waited;
        workedMs += worked;
      });
    return {
      through: (model) => ({
        name: model.name,
        contextTokens: model.contextTokens,
        stream: (messages, options) => stream(model, messages, options),
      }),
      get waitedMs() {
        return waitedMs;
      },
      end: () => {
        if (hasEnded) return;
        hasEnded = true;
        this.#answers -= 1;
        if (workedMs > 0) this.#measured(workedMs);
      },
    };
  }

  async *#inTurn(
    model: LanguageModel,
    messages: readonly ChatMessage[],
    options: GenerateOptions,
    priority: number,
    measured: (waitedMs: number, workedMs: number) => void,
  ): AsyncGenerator<string, void, undefined> {
    const cameAt = this.#now();
    const leave = await this.#turn(priority, options.signal);
    const begunAt = this.#now();
    try {
      yield* model.stream(messages, options);
    } finally {
      leave();
      // What a reader broke off says nothing of how long an answer takes.
      const workedMs = options.signal?.aborted === true ? 0 : this.#now() - begunAt;
      measured(begunAt - cameAt, workedMs);
    }
  }

  /** Resolves when it is this call's turn, with what ends the turn. An abort ends it too, or the waiting. */
  #turn(priority: number, signal: AbortSignal | undefined): Promise<() => void> {
    return new Promise((resolve, reject) => {
      const turn = () => new Promise<void>((leave) => resolve(leave));
      this.#calls.add(turn, { priority, signal }).catch(reject);
    });
  }

  #measured(ms: number): void {
    const mean = this.#meanMs ?? ms;
    this.#meanMs = mean + newestWeight * (ms - mean);
  }

  /** Between two answers that end, when all places at the model are taken. */
  get #paceMs(): number {
    return (this.#meanMs ?? assumedMs) / this.#options.concurrency;
  }

  #expectedWaitMs(): number {
    const ahead = this.#answers - this.#options.concurrency + 1;
    return Math.max(0, ahead) * this.#paceMs;
  }

  /**
   * Each one refused is told a later time than the one before, or all of them would come again at once
   * for the same place; but none a later one than when the whole line will have been served.
   */
  #refusal(): QueueFullError {
    this.#rejected += 1;
    const now = this.#now();
    const latest = now + this.#answers * this.#paceMs;
    this.#promisedAt = Math.min(latest, Math.max(now, this.#promisedAt) + this.#paceMs);
    const seconds = Math.max(1, Math.ceil((this.#promisedAt - now) / 1000));
    return new QueueFullError(
      `Cannot answer now: ${this.#answers} questions are being answered or wait for the language model. Ask again in ${seconds} s.`,
      seconds,
    );
  }
}
