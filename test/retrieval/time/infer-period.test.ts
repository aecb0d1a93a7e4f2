// The time that questions speak of, phrase by phrase, in three languages, with what is no time.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { inferPeriod } from "../../../src/retrieval/time/infer-period.ts";

/** A Saturday. */
const today = new Date("2026-11-21T12:00:00Z");

/** Question, `from..to` with open sides empty, and the words it was inferred from. */
const periods: readonly (readonly [string, string, string])[] = [
  ["What happened in 2018?", "2018-01-01..2018-12-31", "in 2018"],
  ["In the year 2018 who was ombudsman?", "2018-01-01..2018-12-31", "In the year 2018"],
  ["Shakirov Geneva 2018", "2018-01-01..2018-12-31", "2018"],
  ["What was known before 2020?", "..2019-12-31", "before 2020"],
  ["What was known prior to March 2020?", "..2020-02-29", "prior to March 2020"],
  ["What was done until 2020?", "..2020-12-31", "until 2020"],
  ["What was done by 2020?", "..2020-12-31", "by 2020"],
  ["What has been done since 2015?", "2015-01-01..", "since 2015"],
  ["What was done after 2018?", "2019-01-01..", "after 2018"],
  ["Who led it from 2018 onwards?", "2018-01-01..", "from 2018 onwards"],
  ["Who led it between 2015 and 2018?", "2015-01-01..2018-12-31", "between 2015 and 2018"],
  ["Who led it from 2015 to 2018?", "2015-01-01..2018-12-31", "from 2015 to 2018"],
  ["Who led it in 2015–2018?", "2015-01-01..2018-12-31", "in 2015–2018"],
  [
    "What was built from March 2019 to May 2020?",
    "2019-03-01..2020-05-31",
    "from March 2019 to May 2020",
  ],
  [
    "What was built after 2015 and before 2020?",
    "2016-01-01..2019-12-31",
    "after 2015, before 2020",
  ],
  // A report names the month more surely than the day.
  ["What was done after 23 June 2022?", "2022-07-01..", "after 23 June 2022"],
  ["What was signed on June 23, 2022?", "2022-06-01..2022-06-30", "on June 23, 2022"],
  ["1990 жылы 25 қазанда не болды?", "1990-10-01..1990-10-31", "1990 жылы 25 қазанда"],
  ["What was signed in March 2020?", "2020-03-01..2020-03-31", "in March 2020"],
  ["Who led it last year?", "2025-01-01..2025-12-31", "last year"],
  ["Who leads it this year?", "2026-01-01..2026-12-31", "this year"],
  ["Что было в 2018 году?", "2018-01-01..2018-12-31", "в 2018 году"],
  ["Что было до 2020 года?", "..2019-12-31", "до 2020 года"],
  ["Что было после 2018 года?", "2019-01-01..", "после 2018 года"],
  ["Что было сделано с 2018 года?", "2018-01-01..", "с 2018 года"],
  ["Что было с 2015 по 2018 год?", "2015-01-01..2018-12-31", "с 2015 по 2018 год"],
  ["Что было между 2015 и 2018 годами?", "2015-01-01..2018-12-31", "между 2015 и 2018 годами"],
  ["Что решили к 2020 году?", "..2020-12-31", "к 2020 году"],
  ["Что было в прошлом году?", "2025-01-01..2025-12-31", "в прошлом году"],
  ["Что было в марте 2020 года?", "2020-03-01..2020-03-31", "в марте 2020 года"],
  ["2018 жылы не болды?", "2018-01-01..2018-12-31", "2018 жылы"],
  ["2018 жылға дейін не болды?", "..2017-12-31", "2018 жылға дейін"],
  ["2018 жылдан кейін не болды?", "2019-01-01..", "2018 жылдан кейін"],
  ["2018 жылдан бері не істелді?", "2018-01-01..", "2018 жылдан бері"],
  [
    "2015 жылдан 2018 жылға дейін кім болды?",
    "2015-01-01..2018-12-31",
    "2015 жылдан 2018 жылға дейін",
  ],
  ["2017 жылғы қарашада не өтті?", "2017-11-01..2017-11-30", "2017 жылғы қарашада"],
  ["Өткен жылы кім басқарды?", "2025-01-01..2025-12-31", "Өткен жылы"],
  ["Былтыр кім барды?", "2025-01-01..2025-12-31", "Былтыр"],
];

/** A year that names a thing: the words, and the years that texts are preferred for naming. */
const naming: readonly (readonly [string, readonly number[], string])[] = [
  ["What does the law of 2013 say?", [2013], "2013"],
  ["Who won the 2019 elections?", [2019], "2019"],
  ["Where was Expo 2017 held?", [2017], "2017"],
  ["Which articles of the Constitution of 1995 were amended?", [1995], "1995"],
  ["What does Kazakhstan-2050 promise?", [2050], "2050"],
  ["What did he do before the law of 2013?", [2013], "2013"],
  ["What was decided in the summer of 2018?", [2018], "2018"],
  ["What is planned in 2030?", [2030], "2030"],
  ["О чём закон 2013 года?", [2013], "2013 года"],
  ["2013 жылғы заң не туралы?", [2013], "2013 жылғы"],
];

const timeless = [
  "What does Resolution 1325 say?",
  "What does UNSCR 2250 say?",
  "What does resolution 1998 say?",
  "What is the 75th anniversary about?",
  "Where was the 19th annual forum held?",
  "Who can call 8 7172 55 18 18?",
  "Who has the number +7 701 2018 445?",
  "Who paid $2018 for it?",
  "What did more than 2000 people sign?",
  "Who received over 2018 complaints?",
  "What did the 117 countries agree on?",
  "Who may sign the memorandum?",
  // Words that the sets hardly know: how long ago, seasons, decades.
  "Who led it two years ago?",
  "What was decided last December?",
  "What was done in the 1990s?",
  // Which year is not said, and the one to come is not meant.
  "What happened on 23 June?",
  "What happened in December?",
  "Who spoke on Monday?",
  "What happened 66 million years ago?",
  "What theory came 100 years before that of Darwin?",
  "What will happen next year?",
  "What did alternating current do?",
  "When did the last glacial end?",
  "Что было 23 июня?",
  "Что сказано в резолюции 1325?",
  "Какая статья 15 конституции?",
  "Кто был последним премьер-министром ГДР?",
  "Когда было 75-летие декларации?",
  "Какое событие произошло 66 миллионов лет назад?",
  "В каком году был принят закон?",
  "Қай жылы заң қабылданды?",
  "23 маусымда не болды?",
];

const newest: readonly (readonly [string, string])[] = [
  ["What is the latest on the ombudsman?", "latest"],
  ["Who is now the ombudsman?", "now"],
  ["Who is the current ombudsman?", "current"],
  ["Who is currently the ombudsman?", "currently"],
  ["What is the ombudsman doing today?", "today"],
  ["When did they last meet?", "last"],
  ["Какие последние новости об омбудсмене?", "последние"],
  ["Кто сейчас омбудсмен?", "сейчас"],
  ["Қазіргі омбудсмен кім?", "Қазіргі"],
  ["Соңғы жаңалықтар қандай?", "Соңғы"],
];

describe("inferPeriod()", () => {
  test.each(periods)("takes %j for %s", (question, span, words) => {
    const period = inferPeriod(question, today)!;
    expect(`${period.from ?? ""}..${period.to ?? ""}`).toBe(span);
    expect(period.words).toBe(words);
    expect(period.prefersNewest).toBe(false);
  });

  test.each(naming)("takes the year in %j for the name of a thing", (question, years, words) => {
    const period = inferPeriod(question, today)!;
    expect(period).toMatchObject({ years, words, asksForReports: false, prefersNewest: false });
    expect(period).not.toHaveProperty("from");
    expect(period).not.toHaveProperty("to");
  });

  test.each(timeless)("finds no time in %j", (question) => {
    expect(inferPeriod(question, today)).toBeNull();
  });

  test.each(newest)("sees that %j asks for the newest, by %j", (question, words) => {
    const period = inferPeriod(question, today);
    expect(period).toMatchObject({ prefersNewest: true, words, years: [] });
    expect(period).not.toHaveProperty("from");
  });

  test.each([
    ["What do articles from 2018 say?", true],
    ["What did articles published before 2019 say?", true],
    ["What was reported in March 2020 about torture?", true],
    ["What do the 2018 articles say?", true],
    ["Что писали о пытках в марте 2020 года?", true],
    ["Что сказано в статьях 2018 года?", true],
    ["2018 жылғы мақалаларда не жазылған?", true],
    ["How many cases were reported in 2018?", false],
    ["What does the report of 2018 say?", false],
    ["What happened in 2018?", false],
    ["Что было в 2018 году?", false],
  ])("tells whether %j is about reports of a time: %s", (question, expected) => {
    expect(inferPeriod(question, today)!.asksForReports).toBe(expected);
  });

  test.each([
    ["Who went to Geneva last year?", "Who went to Geneva 2025?"],
    ["Who is now the ombudsman?", "Who is the ombudsman?"],
    ["What is the latest news on the law?", "What is the law?"],
    ["Who went to Geneva in 2018?", "Who went to Geneva in 2018?"],
  ])("searches for %j with %j", (question, searchText) => {
    expect(inferPeriod(question, today)!.searchText).toBe(searchText);
  });

  test("counts from the day it is told", () => {
    const period = inferPeriod("What was done last year?", new Date("2019-01-01T00:00:00Z"));
    expect(period).toMatchObject({ from: "2018-01-01", to: "2018-12-31", years: [2018] });
  });

  test("holds days that exist, in order, with words of the question, for any text", () => {
    const piece = fc.oneof(
      fc.constantFrom(...periods.map(([question]) => question)),
      fc.constantFrom("2018", "2015-", " до ", " after ", "the 90s ", " жылы", "(", "last "),
      fc.string(),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 6 }), (pieces) => {
        const question = pieces.join(" ");
        const period = inferPeriod(question, today);
        if (period === null) return;
        const { from, to } = period;
        for (const day of [from, to]) {
          if (day !== undefined) expect(new Date(day).toISOString().slice(0, 10)).toBe(day);
        }
        if (from !== undefined && to !== undefined) expect(from <= to).toBe(true);
        for (const words of period.words.split(", ")) expect(question).toContain(words);
      }),
    );
  });
});
