// Questions about an article in its own language. Only forms that need no name declined: Russian
// and Kazakh names stand in the nominative or between quotation marks.
import type { ArticleMetadata, Language } from "../../vectorstore/article.ts";
import type { Topic } from "./find-topic.ts";
import { monthAndYear } from "./month-and-year.ts";

type Known = Pick<ArticleMetadata, "title" | "date" | "publisher">;

/** At most two, the better first; none where title and topic give none. */
export function phraseQuestions(known: Known, language: Language, topic: Topic | null): string[] {
  const when = known.date === null ? null : monthAndYear(known.date, language);
  const who = publisherOf(known);
  const aboutTopic = topic === null ? [] : phrasers[language](topic, when, who);
  const title = known.title.replace(/\.$/u, "");
  const aboutTitle = isQuotable(title) ? [titleForms[language](title)] : [];
  return [...aboutTopic, ...aboutTitle].slice(0, 2);
}

type Phraser = (topic: Topic, when: string | null, who: string | null) => string[];

const phrasers: Readonly<Record<Language, Phraser>> = {
  en: ({ name, act }, when, who) => {
    const asksAct = act === null ? [] : [`What did ${name} ${act}?`];
    const reported = who === null ? "What was reported" : `What did ${who} report`;
    const asksReport =
      when === null && who === null ? [] : [`${reported} about ${name}${spaced(when)}?`];
    const isAnyFound = asksAct.length + asksReport.length > 0;
    const asksAll = isAnyFound ? [] : [`What do the articles say about ${name}?`];
    return when === null ? [...asksAct, ...asksReport, ...asksAll] : [...asksReport, ...asksAct];
  },
  ru: ({ name, act }, when) => [`Что ${act} ${name}${spaced(when)}?`],
  kk: ({ name }, when, who) => {
    if (who !== null) return [`${who}${spaced(when)} ${name} туралы не хабарлады?`];
    if (when !== null) return [`${when} ${name} туралы не хабарланды?`];
    return [`${name} туралы не айтылады?`];
  },
};

const titleForms: Readonly<Record<Language, (title: string) => string>> = {
  en: (title) => `What does the article “${title}” say?`,
  ru: (title) => `О чём говорится в статье «${title}»?`,
  kk: (title) => `«${title}» мақаласында не айтылады?`,
};

function spaced(words: string | null): string {
  return words === null ? "" : ` ${words}`;
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
