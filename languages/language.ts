// What the program knows of a language of articles and questions: all of its words, in one place.
// A language is one file that fills this in (`english.ts` is the fullest) and a line in
// `all-languages.ts`; docs/languages.md tells how one is added, step by step.

import type { LanguageCode } from "./language-codes.ts";

/** Words with white space between: the way to write a long list. */
export type WordList = string;

/**
 * The source of a regular expression with the flags `iu` for one word or expression, without groups
 * that capture: `января|январе`, `apples?`. Whoever uses it sees to where words begin and end.
 */
export type Pattern = string;

export interface Language {
  /** ISO 639-1, as the store and the API have it: `en`. */
  readonly code: LanguageCode;
  /** ISO 639-3, as `franc` tells it: `eng`. */
  readonly longCode: string;
  /** What metadata may call it, in lower case: `en eng english`. */
  readonly names: WordList;
  readonly letters: Letters;
  readonly words: Words;
  readonly sentences: Sentences;
  readonly times: Times;
  readonly numbers: Numbers;
  readonly offices: Offices;
  readonly questions: Questions;
  readonly statements: Statements;
  readonly periods: Periods;
  readonly splitting: Splitting;
  readonly articles: Articles;
  readonly drafts: Drafts;
  readonly suggestions: Suggestions;
}

/** What it is written in, and how that sounds. */
export interface Letters {
  /** A language without letters of its own is what texts of its script are taken for first. */
  readonly script: "Latin" | "Cyrillic";
  /**
   * Lower-case letters that the first language of its script here has not, as `ә` and `қ` of Kazakh:
   * by them its texts are told. Empty for the first language of a script.
   */
  readonly own: string;
  /** Of `own`, those that no neighbour outside of these languages has either. */
  readonly unmistakable: string;
  /**
   * Words so common that any text has some, and that its neighbours have not; only for a script
   * whose other languages could be taken for it.
   */
  readonly tellingWords: WordList;
  /** Spellings that readers take for the same letter: `ё` is `е`. */
  readonly sameLetters: Readonly<Record<string, string>>;
  /** How letters of another script than Latin sound, in Latin ones: `ш` is `s`. */
  readonly sounds: Readonly<Record<string, string>>;
  /**
   * In order, what letters together become before their sounds are taken, in lower-case words:
   * `дж` is `ж`. What a Latin spelling has settled is in capitals, so that no later one takes the
   * `c` of `ts` for the `c` of `can`.
   */
  readonly spellings: readonly (readonly [from: string, to: string])[];
}

/** How words are searched. */
export interface Words {
  /**
   * Function words, which no index holds. Words for numbers and times ("before") are not among them,
   * nor are words that deny, as far as an answer turns on them. Folded: lower case, `sameLetters` applied.
   */
  readonly stop: WordList;
  /** The stem of a folded word. */
  readonly stem: (word: string) => string;
  /** Forms that the stemmer cannot bring together, each line with the plain form first: `fall fell fallen`. */
  readonly irregular: readonly WordList[];
  /** Forms of a word's dictionary form that stem apart, the word among them; itself alone for most languages. */
  readonly formsOf: (word: string) => readonly string[];
  /**
   * Verbs that say nothing of the meaning of an expression that they end: `қою` ("put") of `қол қою`,
   * to sign. Empty where the glossary has no such expressions.
   */
  readonly lightVerbs: WordList;
}

/** Where sentences end and begin. */
export interface Sentences {
  /** Short words whose full stop ends no sentence. */
  readonly abbreviations: {
    /** Titles, with the capital that they are written with: `Mr Dr`. */
    readonly titles: WordList;
    /** No sentence ends here: `e.g vs`. */
    readonly never: WordList;
    /** None ends here if a number follows, `No. 5`; an ordinary word otherwise. */
    readonly beforeNumber: WordList;
    /** One ends here only if the next word is one of `openers`: `U.S.`, `Dec.` */
    readonly ambiguous: WordList;
    /** One ends here if a capital follows: `etc`. */
    readonly closing: WordList;
  };
  /** Words that stand with a capital in mid-sentence only as part of a name: `The When`. */
  readonly openers: WordList;
  /** What joins words that were put together to a caption: `and with`. */
  readonly joining: WordList;
  /** Parts of words whose hyphen stays when a line ends at it: before it (`self`), and after it. */
  readonly hyphenated: { readonly first: WordList; readonly last: WordList };
}

/** Words of time. */
export interface Times {
  /** January to December. */
  readonly months: readonly NamedTime[];
  /** Monday to Sunday. */
  readonly weekdays: readonly NamedTime[];
  /** What a month or weekday may end in; empty where its forms are among the names. */
  readonly endings: Pattern;
  /** Words that a time may stand behind: `in|since|last`. */
  readonly before: Pattern;
  /** What may stand behind the number of a day, with its hyphen where it has one: `st|nd|rd|th`. */
  readonly ordinalEndings: Pattern;
  /** What may stand behind the number of a year: `года|г\\.` */
  readonly yearWords: Pattern;
  /** Between a day and its month, or a month and its year: `of`. */
  readonly of: Pattern;
  /** Between a day and an hour: `at`. */
  readonly atHour: Pattern;
  /** Between two days of a month: `and|to`. */
  readonly to: Pattern;
  /** Other words of time that answer "when": `yesterday`. */
  readonly others: Pattern;
}

export interface NamedTime {
  /** In all forms: `январ[ьяею]`. */
  readonly names: Pattern;
  /** Short forms, without their full stop; empty where there are none. */
  readonly short: Pattern;
  /** Names that mean something else but behind one of `before`, in their case: `May`, never `may`. */
  readonly doubtful?: Pattern;
  /** Whether it is something's name where it has a capital inside a sentence: `Қазан` is Kazan. */
  readonly isNameToo?: true;
}

/** Numbers in words. Every pattern is of whole words, folded. */
export interface Numbers {
  /** 1, 2, 3 …, as far as they are words of their own. */
  readonly ones: readonly Pattern[];
  /** 10, 20 … 90; empty where it is among `ones`. */
  readonly tens: readonly Pattern[];
  /** 100 … 900, where a language has words of their own for them. */
  readonly hundreds: readonly Pattern[];
  /** First, second … */
  readonly ordinals: readonly Pattern[];
  /** What multiplies: `thousand`. */
  readonly multipliers: readonly (readonly [Pattern, number])[];
  /** What `ones` and `tens` may end in; empty where their forms are in the lists. */
  readonly endings: Pattern;
  /** What counts without being one of them: `dozen|half|several`. */
  readonly amounts: Pattern;
  /** Between the parts of a number: `and` of "two hundred and five". */
  readonly and: Pattern;
  /** Behind the digits of a decade: `s` of `1990s`. */
  readonly decades: Pattern;
  /** Words for percent and for currencies, by their signs; what is not listed has none. */
  readonly units: Readonly<Partial<Record<"%" | "$" | "€" | "£" | "₸" | "₽", Pattern>>>;
}

/** Words for offices and for who holds them. Dictionary forms: they are stemmed. */
export interface Offices {
  /** All offices. */
  readonly names: WordList;
  /** What stands before names and is no office: `Mr Professor`. */
  readonly titles: WordList;
  /** What makes another of an office: `deputy former`. */
  readonly ranks: WordList;
  /** Words of a question that asks who, and what an article may say for any of them: who leads is its head. */
  readonly alternatives: readonly (readonly [asked: WordList, told: WordList])[];
}

/** How questions are asked. Patterns here see the whole question, and name their own boundaries. */
export interface Questions {
  /** By what is asked for; tried in the order of `questionKinds`. */
  readonly kinds: Readonly<Record<AskedKind, Pattern>>;
  /** Asks who somebody is; in its case, as capitals tell names. Empty where `kinds.definition` has it. */
  readonly whoIsNamed: Pattern;
  /** Asks for several things where the kind does not say so: "who attended". */
  readonly severalThings: Pattern;
  /** Before what is counted: `how many`. */
  readonly howMany: Pattern;
  /** Asks for a measure: how long, how much money, what share. */
  readonly measures: Readonly<Record<Measure, Pattern>>;
  /** Asks for yes or no. */
  readonly whether: Pattern;
  /** Asks who holds an office: "who is the". */
  readonly officeHolder: Pattern;
  /** Asks for an address on the web; of whole words. */
  readonly address: Pattern;
  /** Words that ask and that no answer says, whole and folded: "what type". */
  readonly asking: Pattern;
  /** Words that colour a question for yes or no, or speak of the archive: an answer need not have them. */
  readonly colouring: Pattern;
  /** Words that point back at an earlier question. */
  readonly pointsBack: Pattern;
  /** What a follow-up question may open with: `and|what about`. */
  readonly followUps: Pattern;
  /** Words that ask for the subject, where a clause may leave out its subject; else empty. */
  readonly subject: Pattern;
}

export type AskedKind = "definition" | "how-many" | "list" | "when" | "who" | "where" | "why";
export type Measure = "time" | "money" | "share";

/** How sentences say things, as far as it tells whether one supports another. Of whole words unless said otherwise. */
export interface Statements {
  /** Words that open a sentence which cannot stand alone, as they mean somebody: `he|she`. */
  readonly pronouns: Pattern;
  /** The same, but a sentence with a name of its own can be understood without: `however`. */
  readonly links: Pattern;
  /** Gives a reason: `because`. */
  readonly reasons: Pattern;
  /** Between a thing and what it is: `is|means`. */
  readonly defines: Pattern;
  /** Behind a number, beginnings of words: lengths of time, and sums of money. */
  readonly timeUnits: Pattern;
  readonly moneyUnits: Pattern;
  /** Shares in words: `one third`. */
  readonly shares: Pattern;
  readonly negations: {
    /** Negates the word behind it. */
    readonly before: Pattern;
    /** Negates the word before it. */
    readonly after: Pattern;
    /** Of these the words that stand alone and say nothing else, in any form. */
    readonly words: Pattern;
    /** The syllable of denial inside of a verb, with what must stand around it. */
    readonly inside?: Pattern;
  };
  /** What stands behind these is no fact yet: `may|alleged`. */
  readonly hedges: Pattern;
  /** Verbs of reporting in the forms that news has, and nouns for them: papers use different ones for the same. */
  readonly reporting: WordList;
  /** Words that begin sentences of answers besides `sentences.openers`, and are no names. */
  readonly openers: WordList;
  /** Words of one sense and of the opposite one, with `/` between, as they begin: `ris grew / fall drop`. */
  readonly opposites: readonly string[];
  /** A form that only verbs have; in its case. */
  readonly verbForm?: Pattern;
  /** What adjectives end in, as far as it tells them from what they stand before. */
  readonly adjectiveEndings: Pattern;
  /** What makes of a number a bound or a part of one: right before it, or behind it. */
  readonly bounds: Readonly<
    Record<
      "least" | "most" | "about" | "leastBehind" | "aboutBehind" | "partBefore" | "partBehind",
      Pattern
    >
  >;
  /** Behind them a name is where, whose or with whom: `in|of`. */
  readonly prepositions: Pattern;
  /** The same said by the ending of a name. */
  readonly placeEndings?: Pattern;
  /** What a name may have behind it and still be the same: `Kazakhstan`, `Kazakhstani`. */
  readonly nameEndings: WordList;
  /** What joins names that do the same: `and|as well as`. */
  readonly joiners: Pattern;
  /** Who suffers: the verb before a participle, how a participle ends, and what stands before who acts. */
  readonly passive?: {
    readonly verb: Pattern;
    readonly participleEnding: Pattern;
    readonly by: Pattern;
  };
  /** Between a name and what is said of it in apposition, and what follows the latter: `the|a`; `of`. */
  readonly apposition: { readonly before: Pattern; readonly after: Pattern };
  /** Small words inside of names of bodies: `of the`. */
  readonly insideNames: WordList;
  /** What answers call what they cite: `passages?`. */
  readonly sources: Pattern;
  /** Orders to a program that an article is not there to give; not of whole words. */
  readonly ordersToPrograms: readonly Pattern[];
}

/**
 * Times that a question speaks of. Of whole words; "before" and "behind" is where they stand to the
 * words of a time, which rules read between.
 */
export interface Periods {
  readonly lastYear: Pattern;
  readonly thisYear: Pattern;
  /** "Year" behind its number, in all forms. */
  readonly yearWord: Pattern;
  /** Of them those by which the number names a thing: always, or behind a noun ("закон 2013 года"). */
  readonly naming: { readonly always: Pattern; readonly behindNoun: Pattern };
  /** Opens a time to one side. `before` and `after` leave out the time itself. */
  readonly directions: Readonly<
    Record<
      "before" | "until" | "after" | "since",
      { readonly before: Pattern; readonly behind: Pattern }
    >
  >;
  /** The end of the first of two times that make a range, and what stands behind the second. */
  readonly fromEnding: Pattern;
  readonly rangeEnd: Pattern;
  /** Joins two times to a range: `to|and`. */
  readonly ranges: Pattern;
  /** Before a time that is meant itself: `in|during`. */
  readonly inside: Pattern;
  /** Between such a word and the number of a year: `the`, then `year`. */
  readonly article: Pattern;
  readonly yearNoun: Pattern;
  /** Whether four digits are a year: what stands before or behind one, or something else. */
  readonly digits: {
    readonly timeBefore: Pattern;
    readonly textsBefore: Pattern;
    readonly textsBehind: Pattern;
    /** Of a resolution, a page: `article|no`. */
    readonly numberBefore: Pattern;
    readonly quantityBefore: Pattern;
    readonly unitBehind: Pattern;
    /** `Expo 2017`. */
    readonly seriesBefore: Pattern;
    /** Words behind a year that are no noun it belongs to. */
    readonly functionWords: Pattern;
  };
  /** Asks for the latest; not of whole words. */
  readonly newest: Pattern;
  /** "The latest news on the law" asks about the law: `news`, with what ties it. */
  readonly news: { readonly words: Pattern; readonly about: Pattern };
  /** Asks for reports of a time: right before its words, right behind them. Not of whole words. */
  readonly reports: { readonly before: readonly Pattern[]; readonly behind: readonly Pattern[] };
}

/** How one question asks several things. Patterns are not of whole words but where they say so. */
export interface Splitting {
  /** Whether the word that asks stands where the answer would, and not first in its clause. */
  readonly asksInPlace: boolean;
  /** Words that ask, with the preposition that may stand before them; of whole words. */
  readonly asking: Pattern;
  /** Of them those that need a noun before there is a clause: `which`. */
  readonly determiners: Pattern;
  /** Of them those that a sentence without a question mark may open with and be a question. */
  readonly openers: Pattern;
  /** Joins clauses: `and|but`; and what may follow it: `also`. */
  readonly joints: Pattern;
  readonly also: Pattern;
  /** A clause that asks inside of another. */
  readonly innerClause: Pattern;
  /** Says only that something is asked: `tell me`. */
  readonly request: Pattern;
  /** Opens a question for yes or no: `did|is`; and joins one to what stands before. */
  readonly auxiliary: Pattern;
  readonly yesNoJoint: Pattern;
  /** Whole questions that compare: the sides `a` and `b`, and `rest` which is asked of both. */
  readonly comparisons: readonly Pattern[];
  /** Whole questions after a change of `what` between two years, `a` and `b`; `{year}` is a year. */
  readonly changes: readonly Pattern[];
  /** Ties what follows to what stands before; and of them what may end the second side. */
  readonly ties: Pattern;
  readonly tails: Pattern;
  /** What may stand before a name and is none of its: `the|that`. */
  readonly articles: Pattern;
  /** Words of no topic before one side alone, so that a name does not open the text. */
  readonly sideOpening: string;
  readonly inYear: (what: string, year: string) => string;
}

/** What stands around reports in the files that they come in. */
export interface Articles {
  /** What announces the day that a text is of, in a line of its own or before a dateline. */
  readonly dateLabels: { readonly published: Pattern; readonly updated: Pattern };
  /** What announces an author; with its colon where it has one: `by`, `автор:`. */
  readonly bylines: Pattern;
  /** What joins names: `and`. */
  readonly and: Pattern;
  /** Places that reports are filed from, in lower case, with `|` or a new line between. */
  readonly datelinePlaces: string;
  /** Agencies that a dateline may name. */
  readonly agencies: Pattern;
  /** Labels alone in their line, which are page furniture wherever they stand: `read also`. */
  readonly labels: Pattern;
  /** Whole lines that are page furniture where they are paragraphs of their own. */
  readonly furniture: readonly Pattern[];
  /** Whole lines that offer a newsletter; the group `publisher` names its sender. */
  readonly newsletter?: Pattern;
  /** Names that a table's columns usually have, in the order of their weight, with commas between. */
  readonly columns: Readonly<Record<ColumnName, string>>;
  /** What a mail repeats of others. */
  readonly mail: {
    /** At the end of the line above what is quoted: `wrote`. */
    readonly wrote: Pattern;
    /** Lines from which on nothing is the sender's: `original message`. */
    readonly forwarded: Pattern;
    /** The first line of a mail's head, and the others: `from`; `sent|to`. */
    readonly from: Pattern;
    readonly otherHeaders: Pattern;
  };
  /** Titles that word processors fill in: `untitled document`. */
  readonly noTitles: Pattern;
  /** How browsers end the name of the folder beside a page that they save: `_files`. */
  readonly pageFolders: WordList;
}

export type ColumnName = "id" | "title" | "text" | "date" | "publisher" | "url" | "language";

/**
 * Golden questions that are drafted: a name, date, place or number is taken out of a sentence and asked
 * for. A person reads every draft, so a clumsy one costs a keystroke and a missing one nothing.
 */
export interface Drafts {
  readonly rules: readonly DraftRule[];
  /** What begins a sentence with a capital and is no name; in its case. */
  readonly openers: Pattern;
  /** Words of names that are no person's; in their case. */
  readonly bodies: Pattern;
  /** Words that lean on an earlier sentence: such a sentence makes no question. */
  readonly leaning: Pattern;
  /** Words that lose their capital where they no longer begin the sentence; in their case. */
  readonly lowered: Pattern;
  /** What is left to put right. */
  readonly tidy?: (question: string) => string;
}

export interface DraftRule {
  readonly kind: "who" | "when" | "where" | "how-many";
  /**
   * With a group `answer`, and `verb` or `noun` for `ask`; what else it takes out is lost. `{person}` (a
   * full name as `answer`), `{count}` (a number as `answer`), `{month}`, `{year}`, `{edge}` and `{end}` of
   * a word stand for themselves.
   */
  readonly pattern: string;
  /** Capitals do not matter. */
  readonly anyCase?: true;
  readonly ask: (found: {
    readonly before: string;
    /** The same without the capital of the sentence's beginning. */
    readonly lowered: string;
    readonly after: string;
    readonly verb: string;
    readonly noun: string;
  }) => string;
}

/** Questions that are suggested, made from an article's title and names. */
export interface Suggestions {
  /**
   * Who is told to have said or done something: the groups `surname` and `act`, or `name` where a
   * full name stands in the nominative. Flags `gu`, so that capitals tell names.
   */
  readonly actors: readonly string[];
  /** Whether surname and act can belong together: Russian verbs have a gender. */
  readonly agree?: (surname: string, act: string) => boolean;
  /** The act as the question has it: of `explained`, `explain`. Null where that would ask for nothing. */
  readonly actAsked: (act: string) => string | null;
  /**
   * Where a name of the title that the text has too may stand in a question as it is: small words
   * inside of names, and the article that may stand before them. Left out where names inflect.
   */
  readonly namesOfTitle?: { readonly links: Pattern; readonly article: Pattern };
  /** Capitalised words that stand before a surname and are no first name. */
  readonly titlesOfPeople: WordList;
  /** `date` is ISO: "in February 2018". */
  readonly inMonth: (date: string) => string;
  /** Questions about a name, the best first. */
  readonly aboutTopic: (asked: {
    readonly name: string;
    readonly act: string | null;
    /** As `inMonth` says it. */
    readonly when: string | null;
    readonly publisher: string | null;
  }) => readonly string[];
  readonly aboutTitle: (title: string) => string;
}
