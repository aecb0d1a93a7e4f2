// A judge whose words are kept: what it said of an answer in a run that was cut off is not paid for twice.
import { sha256 } from "../answering/sha256.ts";
import type { AnswerJudge } from "./evaluate.ts";
import type { RunLog } from "./run-log.ts";

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
