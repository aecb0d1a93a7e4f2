// Answers nobody has to wait for twice: what was answered is kept, and who asks what is being
// answered just now follows that answer.
import { AnswerCache, eventsOf, type KeptAnswer } from "./answer-cache.ts";
import type { Answer, AnswerEvent, Answerer, AskRequest } from "../answering/answer.ts";
import { SharedRun } from "./shared-run.ts";

/** How a question met the answers that there are. */
export type SharingOutcome = "hit" | "joined" | "miss";

/** One answer on its way. */
export interface AnswerRun {
  readonly events: AsyncIterable<AnswerEvent>;
  /** Asked at the end: whether another try would not be better. */
  readonly isWorthKeeping: (answer: Answer) => boolean;
}

export interface SharingOptions {
  /** Answers kept; 0: none. Questions in flight are shared all the same. */
  readonly cacheSize: number;
  /** What an answer depends on: two questions of one key have the same answer. */
  readonly keyOf: (request: AskRequest) => string;
  /** Throws at once where the question cannot be taken now. */
  readonly start: (request: AskRequest, signal: AbortSignal) => AnswerRun;
  readonly onOutcome?: (outcome: SharingOutcome) => void;
}

/**
 * The answerer throws at once, not when it is read, what `keyOf` and `start` throw: so a route can
 * still refuse with a status.
 */
export function shareAnswers(options: SharingOptions): Answerer {
  const cache = new AnswerCache(options.cacheSize);
  const inFlight = new Map<string, SharedRun>();
  return (request, signal) => {
    const key = options.keyOf(request);
    const kept = request.fresh === true ? undefined : cache.get(key);
    if (kept !== undefined) {
      options.onOutcome?.("hit");
      return oneByOne(eventsOf(kept));
    }
    let run = inFlight.get(key);
    if (run === undefined) {
      run = begin(key, request, options, cache, inFlight);
      options.onOutcome?.("miss");
    } else {
      options.onOutcome?.("joined");
    }
    return run.join(signal);
  };
}

function begin(
  key: string,
  request: AskRequest,
  { start }: SharingOptions,
  cache: AnswerCache,
  inFlight: Map<string, SharedRun>,
): SharedRun {
  const forget = (): void => {
    if (inFlight.get(key) === run) inFlight.delete(key);
  };
  const run = new SharedRun((signal) => {
    const { events, isWorthKeeping } = start(request, signal);
    return collecting(events, (kept) => {
      if (kept !== null && isWorthKeeping(kept.answer)) cache.set(key, kept);
      forget();
    });
  }, forget);
  inFlight.set(key, run);
  return run;
}

/** The events; at their end `onEnd` gets what is to be kept, or null where no answer came. */
async function* collecting(
  events: AsyncIterable<AnswerEvent>,
  onEnd: (kept: KeptAnswer | null) => void,
): AsyncGenerator<AnswerEvent, void, undefined> {
  let evidence: KeptAnswer["evidence"] = null;
  let text = "";
  let kept: KeptAnswer | null = null;
  try {
    for await (const event of events) {
      if (event.type === "evidence") evidence = event;
      if (event.type === "text") text += event.text;
      if (event.type === "restart") text = "";
      if (event.type === "answer") kept = { evidence, text, answer: event.answer };
      yield event;
    }
  } catch (error) {
    kept = null;
    throw error;
  } finally {
    onEnd(kept);
  }
}

async function* oneByOne(
  events: readonly AnswerEvent[],
): AsyncGenerator<AnswerEvent, void, undefined> {
  for (const event of events) yield await Promise.resolve(event);
}
