// The figures of `npm run bench -- check`: retrieval, answers and refusals, without other programs.
import { benchAnswers } from "./bench-answers.ts";
import { benchRefusals } from "./bench-refusals.ts";
import { benchRetrieval } from "./bench-retrieval.ts";
import type { AnswerFigures } from "./answer-figures.ts";
import type { Figures } from "./expected-figures.ts";
import type { QuestionSet } from "./question-set.ts";

export async function measureFigures(
  sets: readonly QuestionSet[],
  embedderName: string,
  mostQuestions: number,
): Promise<Figures> {
  const figures: Record<string, Record<string, number>> = {};
  for (const set of sets) {
    const [row] = await benchRetrieval(set, { embedderName, peers: [], mostQuestions });
    const answers = await benchAnswers(set, { embedderName, hasPeers: false, mostQuestions });
    figures[set.name] = {
      "nDCG@10": row!.ndcg10,
      "recall@100": row!.recall100,
      ...(answers === null ? {} : answerShares(answers.figures)),
    };
  }
  for (const row of await benchRefusals(sets, embedderName, mostQuestions)) {
    const isOwn = row.questionsOf === row.corpusOf;
    figures[`questions of ${row.questionsOf} put to ${row.corpusOf}`] = {
      [isOwn ? "answerable refused" : "unanswerable refused"]: row.refused,
      "wrong citations": row.wrongCitations,
    };
  }
  return figures;
}

/** A kind of question that the set has none of gives no figure. */
function answerShares(figures: AnswerFigures): Record<string, number> {
  const shares = {
    "answer in first sentence": figures.firstSentence,
    "answer in whole answer": figures.wholeAnswer,
    "answerable refused": figures.refusedAnswerable,
    "unanswerable refused": figures.refusedUnanswerable,
    "pairs right": figures.pairsRight,
    "wrong citations": figures.wrongCitations,
  };
  return Object.fromEntries(
    Object.entries(shares).filter((entry): entry is [string, number] => entry[1] !== null),
  );
}
