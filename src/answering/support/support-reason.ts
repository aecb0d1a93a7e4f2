// Why a sentence of an answer is not, or only partly, carried by what it cites.
import { z } from "zod";
import { coded, type Untold } from "../coded.ts";

const name = z.string().describe("A name, as the sentence has it.");
const word = z.string().describe("A word of the sentence.");
const said = z.string().describe("As the sentence has it.");
const cited = z.string().describe("As the quote has it.");

export const supportReasonSchema = z.discriminatedUnion("code", [
  coded("asWritten", "Of an answer that an earlier version wrote: the words of then.", {
    words: z.string(),
  }),
  coded("citesNothing", "The sentence cites nothing.", {}),
  coded("noSingleQuote", "No one quote has all that the sentence says.", {}),
  coded("nothingToCheck", "The sentence says nothing that could be checked.", {}),
  coded("otherThings", "The quote speaks of other things.", {}),
  coded("onlyPartTold", "The quote has only part of what the sentence says.", {}),
  coded("languagesDiffer", "In two languages only names and numbers can be compared.", {}),
  coded("nothingShared", "Sentence and quote share no name and no number.", {}),
  coded("nameMissing", "The quote does not have the name.", { name }),
  coded("nameOnlyInTitle", "Only the title of the article has the name.", { name }),
  coded("nameInPart", "The quote has a part of the name.", { name }),
  coded("nameDiffers", "The quote names another than this one.", { name }),
  coded("wordMissing", "The quote does not have the word.", { word }),
  coded("wordOnlyInTitle", "Only the title of the article has the word.", { word }),
  coded("wordNotOfName", "The quote does not say the word of the name.", { word, name }),
  coded("numberMissing", "The quote does not have the number.", { said }),
  coded("numberDiffers", "Another number stands with the word.", { word, said, cited }),
  coded("dateMissing", "The quote does not have the date.", { said }),
  coded("dateOfArticle", "Only the article's publication has the date.", { said }),
  coded("yearOfArticle", "Only the article's publication has the year.", { said }),
  coded("yearDiffers", "These words stand with another year.", { said, cited }),
  coded("negationMissing", "The sentence has a negation, the quote has none.", {}),
  coded("negationDiffers", "Only one of sentence and quote has a negation.", {}),
  coded("sentenceDenies", "The sentence denies the word, the quote does not.", { word }),
  coded("quoteDenies", "The quote denies the word, the sentence does not.", { word }),
  coded("oppositeTold", "The quote says the opposite of the word.", { word }),
  coded("notToldAsFact", "The quote plans, supposes or alleges it only.", { word }),
  coded("toldOfAnother", "The quote says this of another name.", { cited }),
  coded("notTheDoer", "In the quote the name is not who does this.", { name }),
  coded("namesExchanged", "The quote has two names the other way round.", {
    first: z.string(),
    second: z.string(),
  }),
  coded("standsWithAnother", "These words stand with another name.", { said, cited }),
]);

export type ToldSupportReason = z.infer<typeof supportReasonSchema>;
export type SupportReason = Untold<ToldSupportReason>;
