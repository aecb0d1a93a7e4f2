// Suggested questions that the archive does answer: each is tried once for a generation, in the
// background, before any reader sees it.
import { setImmediate, setTimeout } from "node:timers/promises";
import type { Logger } from "pino";
import { suggestQuestions } from "../../ingest/suggestions/suggest-questions.ts";
import type { Generation } from "../../vectorstore/store.ts";
import type { Suggestion } from "../../vectorstore/suggestion.ts";
import { describeError } from "./describe-error.ts";

const maxShown = 12;
/** Where no ingest made suggestions. */
const articlesSuggestedFrom = 200;
/** How long a caller waits for the rest; what has passed by then is shown. */
const defaultPatienceMs = 500;

export interface CheckOptions {
  readonly isAnswered: (suggestion: Suggestion) => Promise<boolean>;
  readonly logger: Pick<Logger, "warn">;
  readonly patienceMs?: number;
}

/** The questions of one generation on their way through the check. */
interface Checks {
  readonly generation: string;
  /** Null until they are read. */
  waiting: Suggestion[] | null;
  reading: Promise<void> | null;
  readonly passed: Suggestion[];
  running: Promise<void> | null;
}

export class CheckedSuggestions {
  readonly #options: CheckOptions;
  #checks: Checks | null = null;

  constructor(options: CheckOptions) {
    this.#options = options;
  }

  /** Those that have passed so far, at most one for each article. The generation is read at once only. */
  async of(generation: Generation): Promise<readonly Suggestion[]> {
    const checks = this.#checksOf(generation);
    checks.reading ??= readInto(checks, generation).finally(() => (checks.reading = null));
    await checks.reading;
    checks.running ??= this.#run(checks).finally(() => (checks.running = null));
    const patienceMs = this.#options.patienceMs ?? defaultPatienceMs;
    await Promise.race([checks.running, setTimeout(patienceMs, undefined, { ref: false })]);
    return [...checks.passed];
  }

  /** Tries no more questions; one under way may still fail, as the store is closed, and is not told. */
  stop(): void {
    this.#checks = null;
  }

  #checksOf(generation: Generation): Checks {
    const { name } = generation.state;
    if (this.#checks?.generation === name) return this.#checks;
    this.#checks = { generation: name, waiting: null, reading: null, passed: [], running: null };
    return this.#checks;
  }

  /** A failure ends it: the next call goes on with the question after. */
  async #run(checks: Checks): Promise<void> {
    while (this.#checks === checks && checks.passed.length < maxShown) {
      const next = checks.waiting?.shift();
      if (next === undefined) return;
      if (checks.passed.some(({ source }) => source === next.source)) continue;
      try {
        if (await this.#options.isAnswered(next)) checks.passed.push(next);
      } catch (error) {
        if (this.#checks !== checks) return;
        const details = { error: describeError(error) };
        this.#options.logger.warn(details, "a suggested question could not be checked");
        return;
      }
      await setImmediate();
    }
  }
}

async function readInto(checks: Checks, generation: Generation): Promise<void> {
  checks.waiting ??= [
    ...((await generation.suggestedQuestions()) ?? (await suggestFrom(generation))),
  ];
}

/** For a store that an older ingest made: the same rules, over its newest articles. */
async function suggestFrom(generation: Generation): Promise<readonly Suggestion[]> {
  const newest = { sort: "date", order: "desc" } as const;
  const { articles } = await generation.listArticles(newest, { limit: articlesSuggestedFrom });
  const texts = await generation.readArticles(articles.map(({ id }) => id));
  return suggestQuestions(articles, (articleId) => texts.get(articleId)!);
}
