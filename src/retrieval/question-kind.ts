// What kind of thing a question asks for, told by its question words in English, Russian and Kazakh.
import { termsOf } from "../../vectorstore/text-analysis/analyze-text.ts";

export type QuestionKind =
  "who" | "when" | "where" | "how-many" | "why" | "list" | "definition" | "other";

const patterns: readonly (readonly [QuestionKind, RegExp])[] = [
  [
    "definition",
    /^\s*what(?: is| are| was| were|['’]s) (?:an? |the )?[\p{L}\p{N}'’ -]{2,45}\?*\s*$|\b(?:what does .{2,40} mean|define)\b/iu,
  ],
  // Who somebody is asks for a description; who held an office asks for a name.
  ["definition", /^\s*[Ww]ho(?: is| was|['’]s)(?: \p{Lu}[\p{L}'’.-]*){1,4}\s*\?*\s*$/u],
  ["definition", /^\s*(?:\p{Lu}[\p{L}'’.-]*\s+){1,3}[-–—]?\s*кім\s*\?*\s*$/u],
  [
    "definition",
    /(?:^|\s)(?:что такое|кто так(?:ой|ая|ие)|дегеніміз|деп нені|деп кімді)(?:\s|$|\?)/iu,
  ],
  [
    "how-many",
    /\bhow (?:many|much|long|old|far|often|large|big|tall|high|fast)\b|\bwhat (?:number|percentage|share|proportion|amount)\b/iu,
  ],
  [
    "how-many",
    /(?:^|\s)(?:сколько|скольких|скольким)(?:\s|$)|как(?:ой процент|ое количество|ова доля)|(?:^|\s)(?:неше|қанша)/iu,
  ],
  [
    "list",
    /\b(?:which|what) (?:\p{L}+ ){0,3}(?:countries|organi[sz]ations|bodies|ministries|people|officials|measures|areas|groups|topics|issues|steps|states|institutions)\b|\blist (?:all|the)\b|\bwhom did\b|\bname (?:all|the)\b/iu,
  ],
  [
    "list",
    /(?:^|\s)(?:какие|перечисли(?:те)?|каких|с кем|қандай .*(?:лар|лер|дар|дер|тар|тер)(?:ды|ді|ы|і)?)(?:\s|$)/iu,
  ],
  [
    "when",
    /\bwhen\b|\b(?:what|which) (?:year|date|day|month|century|decade|time)\b|\b(?:as of|since) what\b/iu,
  ],
  [
    "when",
    /(?:^|\s)(?:когда|қашан)(?:\s|$|\?)|(?:в )?как(?:ом|ого|ой|ому) (?:году|года|год|дня|день|числа|месяце|веке)|қай (?:жыл|күн|ай)/iu,
  ],
  [
    "who",
    /\b(?:who|whom|whose)\b|\b(?:what|which) (?:person|man|woman|official|minister|president|director|player|scientist)\b/iu,
  ],
  [
    "who",
    /(?:^|\s)(?:кто|кого|кому|кем|чей|чья|чье|чьи|кім|кімді|кімге|кіммен|кімнің)(?:\s|$|\?)/iu,
  ],
  [
    "where",
    /\bwhere\b|\b(?:what|which) (?:city|country|place|town|region|state|county|location|venue|hotel)\b/iu,
  ],
  [
    "where",
    /(?:^|\s)(?:где|куда|откуда|қайда|қайдан|қай жерде)(?:\s|$|\?)|в как(?:ом|ой) (?:городе|стране|месте|регионе|отеле)|қай (?:қала|ел)/iu,
  ],
  ["why", /\bwhy\b|\bwhat (?:caused|reason)\b|(?:^|\s)(?:почему|зачем|неге|не үшін)(?:\s|$|\?)/iu],
];

/** Plural things asked for, which the kinds above take for persons or leave open. */
const manyThings: readonly RegExp[] = [
  /\b(?:which|what|who) (?:are|were) (?:the |all )|\bwith whom\b|\bwho (?:all )?(?:attended|took part|participated|came|spoke)\b|\b(?:which|what) (?:\p{L}+ ){0,2}\p{L}+(?:ies|ers|ors|als|ents|ions|ures|ams|ts|cts|nts) (?:are|were|do|did|have|has|had|will|came|took|went|joined)\b/iu,
  /(?:^|\s)(?:кто (?:участвовал|присутствовал|выступ|приехал|принял)|с какими|какими)\p{L}*(?:\s|$)/iu,
  /(?:^|\s)(?:кімдер\p{L}*|кіммен|қандай \p{L}+(?:лар|лер|дар|дер|тар|тер)\p{L}*)(?:\s|$|\?)/iu,
];

/** Whether several things may be the answer, each in a sentence of its own. */
export function asksForList(question: string): boolean {
  return questionKind(question) === "list" || manyThings.some((pattern) => pattern.test(question));
}

export function questionKind(question: string): QuestionKind {
  return patterns.find(([, pattern]) => pattern.test(question))?.[0] ?? "other";
}

const englishMonth =
  "(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?|(?<=(?:in|of|since|until|by|last|next|this|early|late|mid)[ -])may|may(?= \\d))";
const russianMonth =
  "(?:(?:январ|феврал|апрел|июн|июл|сентябр|октябр|ноябр|декабр)(?:[ьяею]|ем)|(?:март|август)(?:[аеу]|ом)?|ма[йяюе])";
const kazakhMonth =
  "(?:қаңтар|ақпан|наурыз|сәуір|мамыр|маусым|шілде|тамыз|қыркүйек|қазан|қараша|желтоқсан)\\p{L}{0,4}";
const otherTime =
  "(?:век(?:а|е|у|ом|ов|ах)?|жыл\\p{L}{0,5}|(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday|yesterday|today)s?)";
const datePattern = new RegExp(
  String.raw`(?<!\p{N})(?:1[0-9]|20)\d\d(?!\p{N})|\b\d+(?:th|st|nd|rd) centur|(?<!\p{L})(?:${englishMonth}|${russianMonth}|${kazakhMonth}|${otherTime})(?!\p{L})`,
  "iu",
);
/** Whole words: `сто` also begins `стол`, and `бес` begins `беседа`. */
const numberPattern =
  /\p{N}|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozen|hundred|thousand|million|billion|half|twice|third|several)s?\b|(?<!\p{L})(?:од(?:ин|на|но|ного|ной)|дв(?:а|е|ух|ум|умя)|тр(?:и|[её]х|[её]м|емя)|четыр(?:е|[её]х|[её]м|ьмя)|(?:(?:пят|шест|сем|девят|десят|двадцат|тридцат)|\p{L}{3,6}надцат)(?:ь|и|ью)|вос(?:емь|ьми)|сорока?|ст[оа]|(?:тысяч|миллион|миллиард)\p{L}{0,3}|(?:бір|екі|үш|төрт|бес|алты|жеті|сегіз|тоғыз|жиырма|жүз|мың)(?:і|еу|ден|дан|тің|дің|ге|ке)?)(?!\p{L})/iu;
/** A capitalised word that does not begin the sentence. */
const namePattern = /(?<=[\p{L}\p{N},;:)»”"]\s+[«“"(]?)\p{Lu}[\p{L}’'-]+/u;
const reasonPattern =
  /\b(?:because|since|due to|in order to|so that|as a result|caused|purpose|aim(?:ed|s)?|to ensure)\b|(?<!\p{L})(?:потому|поскольку|из-за|чтобы|благодаря|вследствие|цель|себебі|өйткені|үшін)/iu;

/** What it is, said early: by a form of "to be", or by the dash of Russian and Kazakh. */
const definitionPattern =
  /^.{2,90}?(?:\s(?:is|are|was|were|means|refers to|является|являются|был|была|называется|называют|деп аталады|болып табылады)\s|\s[–—-]\s)/iu;

/** Whether a sentence holds a thing of the kind asked for; true where any sentence may. */
export function holdsKind(sentence: string, kind: QuestionKind): boolean {
  switch (kind) {
    case "when":
      return datePattern.test(sentence);
    case "how-many":
      return numberPattern.test(sentence);
    case "who":
    case "where":
      return namePattern.test(sentence);
    case "why":
      return reasonPattern.test(sentence);
    case "definition":
      return definitionPattern.test(sentence);
    case "list":
      return /,.*(?:,| and | и | және )/u.test(sentence);
    case "other":
      return true;
  }
}

const countedPattern =
  /\b(?:how (?:many|much)|what (?:number|percentage|share) of)\s+((?:\p{L}+\s+){0,3}?\p{L}+)|(?:сколько|қанша|неше)\s+((?:\p{L}+\s+){0,2}?\p{L}+)/iu;

/** The terms of what a question asks the number of: of "how many countries took part", countries. */
export function countedTerms(question: string): ReadonlySet<string> {
  const match = countedPattern.exec(question);
  return new Set(termsOf(match?.[1] ?? match?.[2] ?? ""));
}

/** What a question asks the measure of, and how a sentence gives it. */
const units: readonly (readonly [RegExp, RegExp])[] = [
  [
    /how long|как долго|қанша уақыт/iu,
    /(?:\p{N}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|several|few)[\s-]+(?:\p{L}+\s)?(?:year|month|week|day|hour|minute|second|лет|год|мес|нед|дн|час|мин|жыл|ай|күн)/iu,
  ],
  [
    /how much (?:money|did|does|was|were|is|do)|cost|price|budget|salary|revenue|стоим|стоил|сколько (?:денег|стоит)/iu,
    /[$€£¥₸₽]\s?\p{N}|\p{N}[^.]{0,20}(?:dollar|euro|pound|million|billion|доллар|руб|тенге|теңге|млн|млрд)/iu,
  ],
  [
    /percent|proportion|what share|процент|доля|пайыз/iu,
    /\p{N}\s?(?:%|percent|per cent|процент|пайыз)|one[- ](?:third|quarter|half|fifth)|majority/iu,
  ],
];

/** What a sentence holds that gives years, a sum or a share, where the question asks for one. */
export function unitAsked(question: string): RegExp | null {
  return units.find(([asks]) => asks.test(question))?.[1] ?? null;
}
