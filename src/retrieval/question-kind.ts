// What kind of thing a question asks for, told by its question words in English, Russian and Kazakh.

export type QuestionKind = "who" | "when" | "where" | "how-many" | "why" | "list" | "other";

const patterns: readonly (readonly [QuestionKind, RegExp])[] = [
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

export function questionKind(question: string): QuestionKind {
  return patterns.find(([, pattern]) => pattern.test(question))?.[0] ?? "other";
}

const month =
  "jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?|январ|феврал|март|апрел|ма[йя]|июн|июл|август|сентябр|октябр|ноябр|декабр|қаңтар|ақпан|наурыз|сәуір|мамыр|маусым|шілде|тамыз|қыркүйек|қазан|қараша|желтоқсан";
const datePattern = new RegExp(
  String.raw`(?<!\p{N})(?:1[0-9]|20)\d\d(?!\p{N})|(?<!\p{L})(?:${month})|\b\d+(?:th|st|nd|rd) centur|(?<!\p{L})(?:век|жыл|monday|tuesday|wednesday|thursday|friday|saturday|sunday|yesterday|today)`,
  "iu",
);
const numberPattern =
  /\p{N}|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozen|hundred|thousand|million|billion|half|twice|third|several)\b|(?<!\p{L})(?:один|одна|два|две|три|четыре|пять|шесть|семь|восемь|девять|десят|сто|тысяч|миллион|миллиард|бір|екі|үш|төрт|бес|алты|жеті|сегіз|тоғыз|он|жүз|мың)(?:\p{L}{0,3})(?!\p{L})/iu;
/** A capitalised word that does not begin the sentence. */
const namePattern = /(?<=[\p{L}\p{N},;:)»”"]\s+[«“"(]?)\p{Lu}[\p{L}’'-]+/u;
const reasonPattern =
  /\b(?:because|since|due to|in order to|so that|as a result|caused|purpose|aim(?:ed|s)?|to ensure)\b|(?<!\p{L})(?:потому|поскольку|из-за|чтобы|благодаря|вследствие|цель|себебі|өйткені|үшін)/iu;

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
    case "list":
      return /,.*(?:,| and | и | және )/u.test(sentence);
    case "other":
      return true;
  }
}
