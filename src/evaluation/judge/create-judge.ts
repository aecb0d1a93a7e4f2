// The judge: a language model that gives verdicts on answers, several times each. A trial that fails
// has no verdict, which is not the same as a bad one. What it said of an answer in a run that was cut off
// is kept, and not paid for twice.
import { z } from "zod";
import type { RetryOptions } from "../../../ingest/embedders/retry-with-backoff.ts";
import { judgeCorrectnessPrompt } from "../../../prompts/judge-correctness-prompt.ts";
import { judgeFaithfulnessPrompt } from "../../../prompts/judge-faithfulness-prompt.ts";
import type { Answer } from "../../answering/answer.ts";
import type { Settings } from "../../config.ts";
import { LanguageModelError } from "../../language-model/language-model.ts";
import type { AnswerJudge } from "../evaluate.ts";
import type { Judgement } from "../evaluation-report.ts";
import type { GoldenQuestion } from "../golden/golden-question.ts";
import { sha256 } from "../../answering/receipt/sha256.ts";
import type { RunLog } from "../run-log.ts";
import { askJudge, type JudgeReply, type JudgeTask } from "./ask-judge.ts";

type Verdict = Pick<Judgement, "verdict" | "reason">;
type Trial = (signal: AbortSignal | undefined) => Promise<Verdict>;

const briefRetry = { attempts: 3, firstDelayMs: 500, maxDelayMs: 5000 } as const;
const tokensPerVerdict = 250;

/** The reason comes first: a reply that was cut off has no verdict then. */
const correctnessSchema = z.object({ reason: z.string(), verdict: z.number().min(0).max(1) });
const faithfulnessSchema = z.object({
  sentences: z.array(correctnessSchema.extend({ number: z.int() })),
});

/**
 * The judge of `settings.JUDGE`; null where it is empty. Nothing is sent yet. Throws
 * `LanguageModelError` (`refused`) when OpenAI's own address is asked without a key.
 */
export function createJudge(
  settings: Settings,
  retry: RetryOptions = briefRetry,
): AnswerJudge | null {
  const { JUDGE: name, JUDGE_TRIALS: trials } = settings;
  if (name === "") return null;
  const isOfficial = name.startsWith("openai:") && settings.OPENAI_BASE_URL === "";
  if (isOfficial && settings.OPENAI_API_KEY === "") {
    throw new LanguageModelError(
      "refused",
      `Cannot use the judge ${name}: OPENAI_API_KEY is not set. Set it, or OPENAI_BASE_URL for a server that needs no key.`,
    );
  }
  const ask: Ask = (task, signal) => askJudge(task, settings, retry, signal);
  return {
    name,
    async judge(question, answer, signal) {
      const judgements: Judgement[] = [];
      for (const aspect of ["correct", "faithful"] as const) {
        const trial = trialOf(aspect, question, answer, ask);
        if (trial === null) continue;
        for (let number = 1; number <= trials; number++) {
          judgements.push({ aspect, trial: number, ...(await trial(signal)) });
        }
      }
      return judgements;
    },
  };
}

type Ask = <T>(task: JudgeTask<T>, signal: AbortSignal | undefined) => Promise<JudgeReply<T>>;

/** Null where there is nothing to judge. */
function trialOf(
  aspect: Judgement["aspect"],
  question: GoldenQuestion,
  answer: Answer,
  ask: Ask,
): Trial | null {
  return aspect === "correct"
    ? correctnessTrial(question, answer, ask)
    : faithfulnessTrial(answer, ask);
}

/** Of answerable questions only: whether others are refused is measured without a judge. */
function correctnessTrial(golden: GoldenQuestion, answer: Answer, ask: Ask): Trial | null {
  if (!golden.answerable || golden.answers.length === 0) return null;
  if (answer.status === "not-in-articles") {
    // Left out, a silent program would look perfect.
    return settled({ verdict: 0, reason: "Not asked: the question was refused." });
  }
  const task = {
    messages: judgeCorrectnessPrompt({
      question: golden.question,
      expected: golden.answers,
      answer: answer.sentences.map(({ text }) => text).join(" "),
    }),
    schema: correctnessSchema,
    maxOutputTokens: tokensPerVerdict,
  };
  return async (signal) => {
    const reply = await ask(task, signal);
    return reply.isUsable ? reply.value : { verdict: null, reason: reply.reason };
  };
}

/** The mean over all sentences; one that cites nothing is not carried by anything. */
function faithfulnessTrial({ sentences, citations }: Answer, ask: Ask): Trial | null {
  if (sentences.length === 0) return null;
  const quoted = sentences.flatMap(({ text, citations: numbers }, index) => {
    const quotes = citations
      .filter(({ number }) => numbers.includes(number))
      .map(({ title, date, quote }) => ({ title, date, quote }));
    return quotes.length === 0 ? [] : [{ number: index + 1, sentence: text, quotes }];
  });
  if (quoted.length === 0) {
    return settled({ verdict: 0, reason: "Not asked: no sentence is cited." });
  }
  const expected = quoted.map(({ number }) => number);
  const task = {
    messages: judgeFaithfulnessPrompt(quoted),
    schema: faithfulnessSchema.refine(
      (reply) => isEachOnce(reply, expected),
      "it does not judge every sentence once",
    ),
    maxOutputTokens: tokensPerVerdict * quoted.length,
  };
  return async (signal) => {
    const reply = await ask(task, signal);
    return reply.isUsable
      ? meanVerdict(reply.value.sentences, sentences.length)
      : { verdict: null, reason: reply.reason };
  };
}

function settled(verdict: Verdict): Trial {
  return () => Promise.resolve(verdict);
}

type FaithfulnessReply = z.infer<typeof faithfulnessSchema>;

function isEachOnce({ sentences }: FaithfulnessReply, expected: readonly number[]): boolean {
  const numbers = sentences.map(({ number }) => number).sort((a, b) => a - b);
  return numbers.length === expected.length && numbers.every((one, at) => one === expected[at]);
}

function meanVerdict(judged: FaithfulnessReply["sentences"], sentences: number): Verdict {
  const sum = judged.reduce((total, { verdict }) => total + verdict, 0);
  const reason = judged.map((one) => `${one.number} (${one.verdict}): ${one.reason}`).join(" ");
  return { verdict: sum / sentences, reason };
}

/**
 * `settings` are those that the judge depends on besides its name, such as the number of its trials.
 * Judgements are used again for the same answer to the same golden question; where a trial failed, the
 * answer is judged anew. Throws what the judge and `RunLog` throw.
 */
export function keepJudgements(
  judge: AnswerJudge,
  settings: Readonly<Record<string, string | number>>,
  log: RunLog,
): AnswerJudge {
  return {
    name: judge.name,
    async judge(golden, answer, signal) {
      const { question, history = [], answerable, answers } = golden;
      const asked = [question, history, answerable, answers];
      const key = sha256(JSON.stringify([judge.name, settings, asked, answer.id, answer.answer]));
      const kept = log.findJudgements(key);
      if (kept !== undefined) return [...kept];
      const judgements = await judge.judge(golden, answer, signal);
      const isWhole = judgements.every(({ verdict }) => verdict !== null);
      if (isWhole) await log.appendJudgements(key, judgements);
      return judgements;
    },
  };
}
