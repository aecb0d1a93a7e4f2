// The tables of `npm run bench -- answers`.
import { baselineName } from "./baseline-answer.ts";
import type { AnswersResult } from "./bench-answers.ts";
import type { RefusalRow } from "./bench-refusals.ts";
import { printTable } from "./print-table.ts";
import { refusalCurve, separation } from "./refusal-curve.ts";

export function printAnswers(results: readonly AnswersResult[]): void {
  printTable(results.flatMap(answerRows));
  const withCurve = results.filter(({ asked }) => refusalCurve(asked).length > 0);
  for (const { set, asked } of withCurve) {
    const chance = separation(asked)!.toFixed(3);
    process.stdout.write(
      `${set}: refused below a confidence; an answerable question has more of it than an ` +
        `unanswerable one in ${chance} of all pairs\n`,
    );
    printTable(
      refusalCurve(asked).map(({ threshold, refusedAnswerable, refusedUnanswerable }) => ({
        threshold: threshold.toFixed(2),
        "answerable refused": refusedAnswerable,
        "unanswerable refused": refusedUnanswerable,
      })),
    );
  }
}

export function printRefusals(rows: readonly RefusalRow[]): void {
  printTable(
    rows.map(({ questionsOf, corpusOf, questions, refused, wrongCitations }) => ({
      "questions of": questionsOf,
      "put to": corpusOf,
      questions,
      refused,
      "wrong citations": wrongCitations,
    })),
  );
}

function answerRows({ set, figures, baselineFirst, medianMs }: AnswersResult) {
  const own = {
    set,
    system: "citewell",
    answerable: figures.answerable,
    "in first sentence": figures.firstSentence ?? "",
    "in answer": figures.wholeAnswer ?? "",
    "first, of answered": figures.firstOfAnswered ?? "",
    "answer, of answered": figures.wholeOfAnswered ?? "",
    sentences: figures.meanSentences ?? "",
    refused: figures.refusedAnswerable ?? "",
    unanswerable: figures.unanswerable,
    "of these refused": figures.refusedUnanswerable ?? "",
    "pairs right": figures.pairsRight ?? "",
    citations: figures.citations,
    "wrong citations": figures.wrongCitations,
    "median ms": medianMs,
  };
  if (baselineFirst === null) return [own];
  const nothing = Object.fromEntries(Object.keys(own).map((name) => [name, ""]));
  const baseline = { ...nothing, set, system: baselineName, answerable: figures.answerable };
  return [own, { ...baseline, "in first sentence": baselineFirst }];
}
