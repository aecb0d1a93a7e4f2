// Turns a sentence into questions by rule: a name, date, place or number is taken out and asked for.
// English asks with a cleft ("When was it that …"), Russian in front, Kazakh in the answer's place.
// A person reads every draft, so a clumsy one costs a keystroke and a missing one nothing.
import type { Language } from "../../vectorstore/article.ts";
import { anyMonth, monthNumber } from "../retrieval/period/month-names.ts";

export interface SentenceDraft {
  readonly kind: "who" | "when" | "where" | "how-many";
  readonly question: string;
  /** As the sentence has it. */
  readonly answer: string;
}

/** One way to ask. Its pattern has a group `answer`; what else it takes out is lost. */
interface Rule {
  readonly kind: SentenceDraft["kind"];
  readonly pattern: RegExp;
  readonly ask: (before: string, match: RegExpExecArray, after: string) => string;
}

const edge = "(?<![\\p{L}\\p{N}])";
const end = "(?![\\p{L}\\p{N}])";
const month = `(?:${anyMonth})${end}`;
const year = "(?:1[89]|20)\\d\\d";
const count = `(?<answer>(?!${year}${end})\\d{1,3}(?:,\\d{3})*)`;
/** What begins a sentence with a capital letter and is no name. */
const openers =
  "The|A|An|In|At|On|By|For|From|With|As|Both|One|Those|Ал|В|На|По|С|\\p{Lu}\\p{L}*(?:да|де|та|те|дағы|дегі|ның|нің)";
const fullName = `(?!(?:${openers}) )(?<answer>\\p{Lu}\\p{Ll}+(?: \\p{Lu}[\\p{Ll}-]+){1,2})`;
/** Words of names that are no person's. */
const bodies =
  "Forum|Organi[sz]ation|Office|Commission|Council|Alliance|Ministry|Court|Cent(?:er|re)|Union|Process|Group|Asian?|Pacific|Форум|Бюро|Совет|Рабочая|Азия";

const inFront = (word: string) => (before: string, _: RegExpExecArray, after: string) =>
  `${word} ${lowered(before)} ${after}`;
const inPlace = (word: string) => (before: string, _: RegExpExecArray, after: string) =>
  `${before} ${word} ${after}`;
const counted = (word: string) => (before: string, match: RegExpExecArray, after: string) =>
  `${before} ${word} ${match.groups!["noun"]!} ${after}`;
const asked = (word: string) => (_: string, match: RegExpExecArray, after: string) =>
  `${word} ${match.groups!["verb"]!}${after}`;

const person = (verb: string, flags = "u") =>
  new RegExp(`^(?!.{0,60}(?:${bodies}))${fullName}(?:, [^,]+,)? (?<verb>${verb})`, flags);

const rules: Readonly<Record<Language, readonly Rule[]>> = {
  en: [
    {
      kind: "who",
      pattern: person("(?!and\\b|or\\b|of\\b|in\\b|at\\b|from\\b)\\p{Ll}+"),
      ask: asked("Who"),
    },
    {
      kind: "when",
      pattern: new RegExp(
        `${edge}(?:on|in) (?<answer>(?:\\d{1,2} )?${month}(?: ${year})?|${year})${end}`,
        "iu",
      ),
      ask: inFront("When was it that"),
    },
    {
      kind: "where",
      pattern: new RegExp(
        `(?<=\\p{Ll}) in (?<answer>\\p{Lu}\\p{Ll}+(?: \\p{Lu}\\p{Ll}+)?)${end}`,
        "u",
      ),
      ask: inFront("Where was it that"),
    },
    {
      kind: "how-many",
      pattern: new RegExp(
        `${edge}${count} (?!${month})(?<noun>(?:\\p{Ll}+ ){0,2}?\\p{Ll}+s)${end}`,
        "u",
      ),
      ask: counted("how many"),
    },
  ],
  ru: [
    { kind: "who", pattern: person("\\p{Ll}+(?:л|ла|лся|лась)(?!\\p{L})"), ask: asked("Кто") },
    {
      kind: "when",
      pattern: new RegExp(
        `(?<!(?:от|до|со?|ко?|по|на) )${edge}(?:в )?(?<answer>(?:\\d{1,2} )?${month} ${year}|(?<=[вВ] )${year}) год[уа]${end}`,
        "iu",
      ),
      ask: inFront("Когда"),
    },
    {
      kind: "where",
      pattern: new RegExp(`(?<=\\p{Ll}) в (?<answer>\\p{Lu}\\p{Ll}+)${end}`, "u"),
      ask: inFront("Где"),
    },
    {
      kind: "how-many",
      pattern: new RegExp(`${edge}${count} (?!год|${month})(?<noun>\\p{Ll}+)`, "u"),
      // After a verb the counted thing is its object; after a noun or a preposition the case is another.
      ask: (before, match, after) =>
        counted(/(?:^|(?<!те)л[аио]?|лись) *$/u.test(before) ? "сколько" : "скольких")(
          before,
          match,
          after,
        ),
    },
  ],
  kk: [
    { kind: "who", pattern: person("\\p{Ll}+"), ask: asked("Кім") },
    {
      kind: "when",
      pattern: new RegExp(
        `${edge}(?<answer>${year} жыл(?:ы|ғы(?: \\d{1,2})? ${month}))${end}`,
        "iu",
      ),
      ask: inPlace("қашан"),
    },
    {
      kind: "where",
      pattern: new RegExp(
        `(?<=[\\p{Ll}\\d]) (?<answer>\\p{Lu}\\p{Ll}{2,}(?:да|де|та|те))${end}`,
        "u",
      ),
      ask: inPlace("қайда"),
    },
    {
      kind: "how-many",
      pattern: new RegExp(`${edge}${count} (?!жыл|${month})(?<noun>\\p{Ll}+)`, "u"),
      ask: counted("неше"),
    },
  ],
};

/** What leans on the sentence before it, or is not the article's own words, makes no question. */
const unfit =
  /[“”"«»:;?!()–—]|(?<!\p{L})(?:he|she|it|they|this|these|here|он|она|они|это|этот|ол|олар|оның|бұл|онда|оған)(?!\p{L})/iu;
const lengths = { least: 40, most: 240 } as const;

/** At most one question of each kind. */
export function draftFromSentence(sentence: string, language: Language): SentenceDraft[] {
  if (sentence.length < lengths.least || sentence.length > lengths.most) return [];
  if (!/^\p{Lu}[^]*\.$/u.test(sentence) || unfit.test(sentence)) return [];
  const words = sentence.slice(0, -1);
  return rules[language].flatMap(({ kind, pattern, ask }) => {
    const match = pattern.exec(words);
    if (match === null) return [];
    const answer = match.groups!["answer"]!;
    if (kind === "where" && monthNumber(answer) > 0) return [];
    const after = words.slice(match.index + match[0].length);
    const question = tidied(ask(words.slice(0, match.index), match, after));
    return holdsWord(question, answer) ? [] : [{ kind, question, answer }];
  });
}

/** The verb of “who” agrees with a man in Russian: `подписала` is asked as `Кто подписал`. */
function tidied(question: string): string {
  const asking = question
    .replace(/\s+/gu, " ")
    .replace(/ (?=[,.])/gu, "")
    .replace(/,+$/u, "")
    .replace(/^(Кто \p{Ll}+л)(?:а|ась)(?!\p{L})/u, (whole, stem: string) =>
      whole.endsWith("ась") ? `${stem}ся` : stem,
    )
    .trim();
  return `${asking.charAt(0).toUpperCase()}${asking.slice(1)}?`;
}

/** Without the capital letter of the sentence's beginning, but for what may be a name. */
function lowered(text: string): string {
  const opener =
    /^(?:The|A|An|At|In|On|One|Both|Those|Help|National|Ambassadors|Several|All|For|From|With|В|На|По|Из|Для|Среди|Одна|Один|Сам)(?!\p{L})/u;
  return text.trimStart().replace(opener, (word) => word.toLowerCase());
}

function holdsWord(text: string, words: string): boolean {
  return text.toLowerCase().includes(words.toLowerCase());
}
