// What an article is about, as far as a question can name it without being wrong: somebody who is
// told to have said or done something, or a name that title and text share.
import type { Language } from "../../vectorstore/article.ts";
import { englishActs, kazakhSurname, russianActs, russianSurname, titlesOfPeople } from "./acts.ts";

export interface Topic {
  /** As it stands in a sentence, in the nominative: `Elvira Azimova`, `the Asia Pacific Forum`. */
  readonly name: string;
  /** What the text says that they did, as the question needs it: `explain`, `рассказала`. */
  readonly act: string | null;
}

/** How much of text and title is searched for names, in UTF-16 code units: both come from outside. */
const searchedLength = 12_000;
const searchedTitleLength = 300;
/** Longer ones are somebody's titles, or a whole headline. */
const maxWords = 6;
const capitalised = String.raw`\p{Lu}\p{Ll}[\p{Ll}’'-]*`;

/** Null where no rule is sure. */
export function findTopic(wholeTitle: string, text: string, language: Language): Topic | null {
  const title = wholeTitle.slice(0, searchedTitleLength);
  const searched = text.slice(0, searchedLength).replace(/[^\S\n]+/gu, " ");
  switch (language) {
    case "en":
      return (
        englishActor(searched) ?? nameInTitle(title, searched) ?? surnameInTitle(title, searched)
      );
    case "ru":
      return russianActor(searched);
    case "kk":
      return kazakhPerson(searched);
  }
}

function englishActor(text: string): Topic | null {
  const verbs = Object.keys(englishActs).join("|");
  const pattern = new RegExp(
    String.raw`(?<!\p{Lu}[\p{L}’'-]* )(?<![\p{L}’'-])(${capitalised}) (${verbs})\b`,
    "gu",
  );
  const acts = [...text.matchAll(pattern)].map(([, surname, verb]) => ({
    name: fullName(text, surname!),
    act: englishActs[verb!] ?? null,
  }));
  const named = acts.filter((topic): topic is Topic => topic.name !== null);
  return named.find(({ act }) => act !== null) ?? named[0] ?? null;
}

/** "Shakirov, сообщил" and "сообщил Шакиров" alike; the verb's gender must be the surname's. */
function russianActor(text: string): Topic | null {
  const verbs = `(?:${russianActs.join("|")})а?`;
  const surname = String.raw`\p{Lu}\p{Ll}+?${russianSurname}`;
  const pattern = new RegExp(
    String.raw`(?<!\p{L})(?:(${surname}) (${verbs})|(${verbs}) (${surname}))(?!\p{L})`,
    "gu",
  );
  for (const [, before, verbAfter, verbBefore, after] of text.matchAll(pattern)) {
    const person = (before ?? after)!;
    const act = (verbAfter ?? verbBefore)!;
    const name = act.endsWith("а") === /[ая]$/u.test(person) ? fullName(text, person) : null;
    if (name !== null) return { name, act };
  }
  return null;
}

/** Kazakh puts its case endings behind the surname, so that a bare one is in the nominative. */
function kazakhPerson(text: string): Topic | null {
  const pattern = new RegExp(
    String.raw`(?<!\p{L})(${capitalised} \p{Lu}\p{Ll}{2,}${kazakhSurname})(?![\p{L}-])`,
    "u",
  );
  const name = pattern.exec(text)?.[1];
  return name === undefined ? null : { name, act: null };
}

/** The first name stands before the surname somewhere in the text; a title or rank is none. */
function fullName(text: string, surname: string): string | null {
  const pattern = new RegExp(
    String.raw`(?<![\p{L}’'-])(${capitalised}) ${surname}(?![\p{L}-]| \p{Lu})`,
    "gu",
  );
  for (const [name, first] of text.matchAll(pattern)) {
    if (!titlesOfPeople.has(first!)) return name;
  }
  return null;
}

/** "Shakirov in Geneva": the text has the first name, and the surname alone as well. */
function surnameInTitle(title: string, text: string): Topic | null {
  for (const [surname] of title.matchAll(new RegExp(capitalised, "gu"))) {
    const name = fullName(text, surname);
    const alone = new RegExp(
      String.raw`(?<!\p{Lu}[\p{L}’'-]* )(?<![\p{L}’'-])${surname}(?!\p{L})`,
      "u",
    );
    if (name !== null && alone.test(text)) return { name, act: null };
  }
  return null;
}

/** Several capitalised words of the title which the text, too, has as a name. */
function nameInTitle(title: string, text: string): Topic | null {
  const link = "(?: (?:of|for|and|on) (?:the )?| )";
  const pattern = new RegExp(String.raw`${capitalised}(?:${link}\p{Lu}[\p{L}’'-]*)+`, "gu");
  for (const [name] of title.matchAll(pattern)) {
    if (name.split(" ").length > maxWords) continue;
    const places = [...text.matchAll(new RegExp(String.raw`(\bthe )?${name}(?!\p{L})`, "gu"))];
    if (places.length === 0) continue;
    const withArticle = places.filter(([, article]) => article !== undefined).length;
    return { name: withArticle * 2 > places.length ? `the ${name}` : name, act: null };
  }
  return null;
}
