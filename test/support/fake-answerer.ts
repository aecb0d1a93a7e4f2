// Answers written in advance, and an answerer that gives them step by step and records its calls.
import type {
  ToldAnswer,
  Answerer,
  AnswerEvent,
  AskRequest,
  Evidence,
} from "../../src/answering/answer.ts";

export const sampleEvidence: Evidence = {
  number: 1,
  source: "news/river.txt",
  title: "River rises",
  date: "2020-01-31",
  publisher: "The Test Times",
  text: "The river rose by two metres.",
  startOffset: 0,
  endOffset: 29,
  score: 0.9,
};

const searched = {
  question: "How far did the river rise?",
  filter: {},
  nearest: [],
  signals: { overlap: 0.8 },
};

export const sampleAnswer: ToldAnswer = {
  id: "answer-1",
  status: "answered",
  answer: "The river rose by two metres. [1]",
  sentences: [{ text: "The river rose by two metres.", citations: [1], support: "supported" }],
  citations: [
    {
      number: 1,
      evidence: 1,
      source: "news/river.txt",
      title: "River rises",
      date: "2020-01-31",
      publisher: "The Test Times",
      quote: "The river rose by two metres.",
      startOffset: 0,
      endOffset: 29,
      url: "/?article=news%2Friver.txt&start=0&end=29",
    },
  ],
  asOf: { oldest: "2020-01-31", newest: "2020-01-31" },
  independentSources: 1,
  contradictions: [],
  searched,
  model: "fake",
  timings: { total: 1 },
  notes: [],
};

/** Evidence, the text in two pieces, the answer. */
export const sampleEvents: readonly AnswerEvent[] = [
  { type: "evidence", evidence: [sampleEvidence], searched },
  { type: "text", text: "The river rose " },
  { type: "text", text: "by two metres. [1]" },
  { type: "answer", answer: sampleAnswer },
];

/** A step is an event, an error to throw, or a promise to wait for before the next step. */
export type AnswerStep = AnswerEvent | Error | Promise<unknown>;

export interface FakeAnswerer {
  readonly answerer: Answerer;
  readonly requests: AskRequest[];
  readonly signals: AbortSignal[];
  /** Steps taken so far, over all calls. */
  stepsTaken: number;
}

export function fakeAnswerer(steps: Iterable<AnswerStep> = sampleEvents): FakeAnswerer {
  const fake: FakeAnswerer = { answerer, requests: [], signals: [], stepsTaken: 0 };
  async function* answerer(request: AskRequest, signal?: AbortSignal): AsyncIterable<AnswerEvent> {
    fake.requests.push(request);
    if (signal !== undefined) fake.signals.push(signal);
    for (const step of steps) {
      fake.stepsTaken += 1;
      if (step instanceof Error) throw step;
      if (step instanceof Promise) await step;
      else yield step;
    }
  }
  return fake;
}

/** A promise for a step to wait for, and what opens it. */
export function gate(): { readonly opened: Promise<void>; open(): void } {
  let open: () => void = () => undefined;
  const opened = new Promise<void>((resolve) => {
    open = resolve;
  });
  return { opened, open: () => open() };
}
