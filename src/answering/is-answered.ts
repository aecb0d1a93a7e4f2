// Whether a question gets an answer that begins with the article it was made from. Quotes decide it: a
// language model would cost time and money, and answers nothing that cannot be quoted.
import { answerQuestion } from "./answer-question.ts";
import type { AnsweringDeps } from "./answering-deps.ts";

/** Throws as `answerQuestion` does. */
export async function isAnswered(
  { question, source }: { readonly question: string; readonly source: string },
  deps: AnsweringDeps,
): Promise<boolean> {
  for await (const event of answerQuestion({ question }, { ...deps, languageModel: null })) {
    if (event.type !== "answer") continue;
    const { status, citations } = event.answer;
    return status === "answered" && citations[0]?.source === source;
  }
  return false;
}
