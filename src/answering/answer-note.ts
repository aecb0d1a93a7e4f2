// What a reader should know of an answer besides its text: fallbacks and reservations; and why a text that
// was being streamed begins anew.
import { z } from "zod";
import type { RetrievalNote } from "../retrieval/retrieval-note.ts";
import { coded, type Untold } from "./coded.ts";

const detail = z
  .string()
  .describe("What failed and what mends it, in English, for whoever runs the server.");
const count = z.int().min(1);

const modelFailed = coded("modelFailed", "The language model did not answer.", {
  model: z.string(),
  failure: z.enum(["unreachable", "missing", "refused", "too-slow", "broken-off", "prompt-cut"]),
  detail,
});
const nothingCarried = coded(
  "nothingCarried",
  "No sentence of the language model's answer is carried by what it cites.",
  {},
);

export const restartReasonSchema = z.discriminatedUnion("code", [
  modelFailed,
  nothingCarried,
  coded("noneFound", "The language model found no answer in the passages after all.", {}),
]);

export const answerNoteSchema = z.discriminatedUnion("code", [
  coded("asWritten", "Of an answer that an earlier version wrote: the words of then.", {
    words: z.string(),
  }),
  coded("olderStore", "The newest state of the store is damaged: an older one answered.", {
    generation: z.string(),
  }),
  coded("onlyWordsSearched", "The embedder failed, so only words were searched.", { detail }),
  coded("rerankerFailed", "The reranker failed, so the built-in order was used.", { detail }),
  coded("rewritingFailed", "The question was completed by rule: the model failed.", { detail }),
  coded("rewrittenToNothing", "The question was completed by rule: the model wrote nothing.", {}),
  coded("rewrittenTooLong", "The question was completed by rule: the model wrote too much.", {}),
  coded("rewritingAdded", "The question was completed by rule: the model added what nobody said.", {
    added: z.string().describe("As the model wrote it."),
  }),
  coded("nothingOfTime", "Nothing that was found is of the time asked for, so all was used.", {
    words: z.string().describe("The time, as the question has it."),
  }),
  coded("passagesLeftOut", "Weaker passages did not fit the language model's window.", { count }),
  modelFailed,
  nothingCarried,
  coded("quotedInstead", "Therefore passages are quoted.", {}),
  coded("unknownMarksRemoved", "Citation marks named no passage and were removed.", { count }),
  coded("idleMarksRemoved", "Citation marks whose passages carry nothing were removed.", { count }),
  coded("partNotTold", "The articles do not tell a part of the question.", {
    part: z.string().describe("As it was asked."),
  }),
  coded("sideNotTold", "The articles have nothing on a side of the comparison.", {
    side: z.string().describe("As it was asked."),
  }),
  coded("wishNotFollowed", "Quotes have no wording of their own, so no `style` was followed.", {}),
  coded("articlesDisagree", "Cited articles disagree; `contradictions` has their citations.", {
    sides: z.array(z.strictObject({ value: z.string(), date: z.string().nullable() })).min(2),
  }),
  coded("undatedCited", "A cited article has no date, and may be of another time.", {}),
  coded("newestIsOld", "The question asks for the present, and the newest cited article is old.", {
    date: z.iso.date().describe("Of the newest one."),
  }),
]);

export type ToldAnswerNote = z.infer<typeof answerNoteSchema>;
export type AnswerNote = Untold<ToldAnswerNote> | RetrievalNote;
export type ToldRestartReason = z.infer<typeof restartReasonSchema>;
export type RestartReason = Untold<ToldRestartReason>;

/** Each note once, however many parts of the question it is true of. */
export function onceEach(notes: readonly AnswerNote[]): AnswerNote[] {
  return [...new Map(notes.map((note) => [JSON.stringify(note), note])).values()];
}
