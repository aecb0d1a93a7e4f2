// Whether questions of one subject are refused by articles of another: each of two sets asks its
// own corpus and the other's.
import { refusedShare } from "./answer-figures.ts";
import { askCorpus } from "./bench-answers.ts";
import type { QuestionSet } from "./question-set.ts";
import { sampleOf } from "./read-sets.ts";

export interface RefusalRow {
  readonly questionsOf: string;
  readonly corpusOf: string;
  readonly questions: number;
  readonly refused: number;
  readonly wrongCitations: number;
}

/** Sets of the same language and of subjects that have nothing in common. */
const pair = ["xquad_en", "scifact"] as const;

/** Four rows; none where one of the two sets is not among those given. */
export async function benchRefusals(
  sets: readonly QuestionSet[],
  embedderName: string,
  mostQuestions = Infinity,
): Promise<RefusalRow[]> {
  const both = pair.map((name) => sets.find((set) => set.name === name));
  const found = both.filter((set) => set !== undefined);
  if (found.length < pair.length) return [];
  const rows: RefusalRow[] = [];
  for (const asking of found) {
    const judged = asking.questions.filter(({ id }) => asking.relevance.has(id));
    const questions = sampleOf(judged, mostQuestions);
    for (const asked of found) {
      const answers = await askCorpus(questions, asked.corpus, embedderName);
      rows.push({
        questionsOf: asking.name,
        corpusOf: asked.name,
        questions: answers.length,
        refused: refusedShare(answers) ?? 0,
        wrongCitations: answers.reduce((sum, { wrongCitations }) => sum + wrongCitations, 0),
      });
    }
  }
  return rows;
}
