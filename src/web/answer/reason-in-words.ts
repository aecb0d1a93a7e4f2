// The server's reasons for a reservation, in the language of the page. One that this page does not
// know is shown as it came: in English.
import type { TFunction } from "i18next";

/** A reason as the server words it, and the key of its words; what is in brackets are `a` and `b`. */
const reasons: readonly (readonly [pattern: RegExp, key: string])[] = [
  [/^The sentence cites nothing\.$/, "whyCitesNothing"],
  [/^No one quote has all that the sentence says\.$/, "whySeveralQuotes"],
  [/^The sentence says nothing that could be checked\.$/, "whyNothingToCheck"],
  [/^The quote speaks of other things\.$/, "whyOtherThings"],
  [/^The quote has only part of what the sentence says\.$/, "whyOnlyPart"],
  [/^The quote does not name (.+); the title of its article does\.$/, "whyNameInTitle"],
  [/^The quote does not name (.+)\.$/, "whyNoName"],
  [/^The quote names only part of (.+)\.$/, "whyPartOfName"],
  [/^The quote names another than (.+)\.$/, "whyOtherName"],
  [/^The quote does not have "(.+)"; the title of its article does\.$/, "whyWordInTitle"],
  [/^The quote does not have "(.+)" of (.+)\.$/, "whyNotSaidOf"],
  [/^The quote does not have "(.+)"\.$/, "whyNoWord"],
  [/^The year (.+) is the article's; the quote does not have it\.$/, "whyYearOfArticle"],
  [/^The date (.+) is the article's; the quote does not have it\.$/, "whyDateOfArticle"],
  [/^The quote does not have the date (.+)\.$/, "whyNoDate"],
  [/^The quote does not have the number (.+)\.$/, "whyNoNumber"],
  [/^In the quote another number stands with "(.+)"\.$/, "whyOtherNumber"],
  [/^The sentence has a negation, the quote has none\.$/, "whyNegation"],
  [/^The sentence denies "(.+)", the quote does not\.$/, "whySentenceDenies"],
  [/^The quote denies "(.+)", the sentence does not\.$/, "whyQuoteDenies"],
  [/^The quote says the opposite of "(.+)"\.$/, "whyOpposite"],
  [/^The quote does not state "(.+)" as a fact\.$/, "whyNoFact"],
  [/^The quote says this of (.+)\.$/, "whyOfAnother"],
  [/^In the quote (.+) is not who does this\.$/, "whyNotDoer"],
  [/^The quote has (.+) and (.+) the other way round\.$/, "whyOtherWayRound"],
  [/^In the quote these words stand with the year (.+), not (.+)\.$/, "whyOtherYear"],
  [/^In the quote these words stand with (.+), not (.+)\.$/, "whyWithAnother"],
];

/** `language` is that of the words given. */
export function reasonInWords(
  reason: string,
  t: TFunction<"answer">,
  language: string,
): { readonly text: string; readonly language: string } {
  for (const [pattern, key] of reasons) {
    const found = pattern.exec(reason);
    if (found !== null) return { text: t(key, { a: found[1], b: found[2] }), language };
  }
  return { text: reason, language: "en" };
}
