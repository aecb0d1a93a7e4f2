// Questions about an article in its own language. Only forms that need no name declined: Russian
// and Kazakh names stand in the nominative or between quotation marks.
import { languageOf } from "../../languages/all-languages.ts";
import type { LanguageCode } from "../../languages/language-codes.ts";
import type { ArticleMetadata } from "../../vectorstore/article.ts";
import type { Topic } from "./find-topic.ts";

type Known = Pick<ArticleMetadata, "title" | "date" | "publisher">;

/** At most two, the better first; none where title and topic give none. */
export function phraseQuestions(known: Known, code: LanguageCode, topic: Topic | null): string[] {
  const { suggestions } = languageOf(code);
  const when = known.date === null ? null : suggestions.inMonth(known.date);
  const asked = { when, publisher: publisherOf(known) };
  const aboutTopic = topic === null ? [] : suggestions.aboutTopic({ ...topic, ...asked });
  const title = known.title.replace(/\.$/u, "");
  const aboutTitle = isQuotable(title) ? [suggestions.aboutTitle(title)] : [];
  return [...aboutTopic, ...aboutTitle].slice(0, 2);
}

/** A name that a sentence can hold. */
function publisherOf({ publisher }: Known): string | null {
  return publisher !== null && /^[\p{L}\p{N}][\p{L}\p{N} .&’'-]{1,39}$/u.test(publisher)
    ? publisher
    : null;
}

/** Words that are whole and hold no quotation marks or other signs of their own; no file's name or number. */
function isQuotable(title: string): boolean {
  return (
    title.length <= 110 &&
    /^[\p{L}\p{N}][\p{L}\p{M}\p{N} ,.:;’'()&%/–—-]*$/u.test(title) &&
    (title.split(" ").length >= 3 || /^[\p{L} -]{4,}$/u.test(title))
  );
}
