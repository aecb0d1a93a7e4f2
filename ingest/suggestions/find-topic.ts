// What an article is about, as far as a question can name it without being wrong: somebody who is
// told to have said or done something, or a name that title and text share.
import { languageOf } from "../../languages/all-languages.ts";
import { wordsIn } from "../../languages/any-language.ts";
import type { LanguageCode } from "../../languages/language-codes.ts";
import type { Suggestions } from "../../languages/language.ts";
import { nameWord } from "../../languages/names.ts";

export interface Topic {
  /** As it stands in a sentence, in the nominative: `Elvira Azimova`, `the Asia Pacific Forum`. */
  readonly name: string;
  /** What the text says that they did, as the question needs it: `explain`. */
  readonly act: string | null;
}

/** How much of text and title is searched for names, in UTF-16 code units: both come from outside. */
const searchedLength = 12_000;
const searchedTitleLength = 300;
/** Longer ones are somebody's titles, or a whole headline. */
const maxWords = 6;

/** Null where no rule is sure. */
export function findTopic(wholeTitle: string, text: string, code: LanguageCode): Topic | null {
  const { suggestions } = languageOf(code);
  const title = wholeTitle.slice(0, searchedTitleLength);
  const searched = text.slice(0, searchedLength).replace(/[^\S\n]+/gu, " ");
  const actor = findActor(searched, suggestions);
  if (actor !== null || suggestions.namesOfTitle === undefined) return actor;
  return (
    nameInTitle(title, searched, suggestions.namesOfTitle) ??
    surnameInTitle(title, searched, suggestions)
  );
}

/** The first who did what a question can ask about, else the first of all. */
function findActor(text: string, suggestions: Suggestions): Topic | null {
  const found = suggestions.actors
    .flatMap((pattern) => [...text.matchAll(new RegExp(pattern, "gu"))])
    .sort((a, b) => a.index - b.index);
  let first: Topic | null = null;
  for (const { groups = {} } of found) {
    const { name: whole, surname = "", act = "" } = groups as Partial<Record<string, string>>;
    const agrees = suggestions.agree?.(surname, act) ?? true;
    const name = whole ?? (agrees ? fullName(text, surname, suggestions) : null);
    if (name === null) continue;
    const topic = { name, act: suggestions.actAsked(act) };
    if (topic.act !== null) return topic;
    first ??= topic;
  }
  return first;
}

/** The first name stands before the surname somewhere in the text; a title or rank is none. */
function fullName(
  text: string,
  surname: string,
  { titlesOfPeople }: Pick<Suggestions, "titlesOfPeople">,
): string | null {
  const titles = new Set(wordsIn(titlesOfPeople));
  const pattern = new RegExp(
    String.raw`(?<![\p{L}’'-])(${nameWord}) ${surname}(?![\p{L}-]| \p{Lu})`,
    "gu",
  );
  for (const [name, first] of text.matchAll(pattern)) {
    if (!titles.has(first!)) return name;
  }
  return null;
}

/** "Shakirov in Geneva": the text has the first name, and the surname alone as well. */
function surnameInTitle(title: string, text: string, suggestions: Suggestions): Topic | null {
  for (const [surname] of title.matchAll(new RegExp(nameWord, "gu"))) {
    const name = fullName(text, surname, suggestions);
    const alone = new RegExp(
      String.raw`(?<!\p{Lu}[\p{L}’'-]* )(?<![\p{L}’'-])${surname}(?!\p{L})`,
      "u",
    );
    if (name !== null && alone.test(text)) return { name, act: null };
  }
  return null;
}

/** Several capitalised words of the title which the text, too, has as a name. */
function nameInTitle(
  title: string,
  text: string,
  { links, article }: NonNullable<Suggestions["namesOfTitle"]>,
): Topic | null {
  const link = `(?: (?:${links}) (?:${article} )?| )`;
  const pattern = new RegExp(String.raw`${nameWord}(?:${link}\p{Lu}[\p{L}’'-]*)+`, "gu");
  for (const [name] of title.matchAll(pattern)) {
    if (name.split(" ").length > maxWords) continue;
    const places = [
      ...text.matchAll(
        new RegExp(String.raw`(?<article>\b(?:${article}) )?${name}(?!\p{L})`, "gu"),
      ),
    ];
    if (places.length === 0) continue;
    const articles = places.flatMap(({ groups }) => groups?.["article"] ?? []);
    const isWithArticle = articles.length * 2 > places.length;
    return { name: isWithArticle ? `${articles[0]!}${name}` : name, act: null };
  }
  return null;
}
