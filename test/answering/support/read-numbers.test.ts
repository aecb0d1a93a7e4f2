// Numbers and dates as three languages write them, in one form.
import { describe, expect, test } from "vitest";
import { readDates } from "../../../languages/read-dates.ts";
import { readNumbers } from "../../../src/answering/support/read-numbers.ts";

function numbersOf(text: string): string[] {
  return readNumbers(text).map(
    ({ value, unit, isExact }) => `${value}${unit ?? ""}${isExact ? "" : "?"}`,
  );
}

function datesOf(text: string): string[] {
  return readDates(text).map(({ day, month, year, weekday }) =>
    [day, month, year, weekday].map((part) => part ?? "-").join("/"),
  );
}

describe("readNumbers()", () => {
  test.each([
    ["1,000 and 1 000 and 1.000", ["1000", "1000", "1000"]],
    ["1.5 and 1,5 and 7.25", ["1.5", "1.5", "7.25"]],
    ["2,5 млн тенге and $2.5 million", ["2500000₸", "2500000$"]],
    ["57% or 57 per cent or 57 процентов", ["57%", "57%", "57%"]],
    ["twenty-five of two hundred and thirty", ["25", "230"]],
    ["two hundred and those", ["200"]],
    ["two hundred five thousand", ["205000"]],
    ["двадцать пять, двести тысяч, двух", ["25", "200000", "2"]],
    ["второго этапа, в третьей, на 75-м", ["2", "3", "75"]],
    ["жиырма бес адам, жүз он жеті елдің, екінші кезең", ["25", "117", "2"]],
    ["он сказал, что она ушла", []],
    ["the 1990s and 1990-х", ["1990s", "1990s"]],
    ["at 10:30, version 1.2.3", ["10:30", "1.2.3"]],
    ["G7, F16 and COVID-19", ["19"]],
    ["in 2018 117 countries", ["2018", "117"]],
    ["one of them said first", ["1?", "1?"]],
    ["thousands came, a million went", ["1000000?"]],
  ])("reads those of %j", (text, expected) => {
    expect(numbersOf(text)).toEqual(expected);
  });

  test("gives places in order that do not overlap", () => {
    let last = 0;
    for (const { startOffset, endOffset } of readNumbers("5 млн, $3 or 4%; два и 1,000")) {
      expect(startOffset).toBeGreaterThanOrEqual(last);
      expect(endOffset).toBeGreaterThan(startOffset);
      last = endOffset;
    }
    expect(last).toBeGreaterThan(0);
  });
});

describe("readDates()", () => {
  test.each([
    ["on 23 June 2022 and July 1st, 2021", ["23/6/2022/-", "1/7/2021/-"]],
    ["23-25 June, June 23–25", ["23/6/-/-", "25/6/-/-", "25/6/-/-", "23/6/-/-"]],
    ["2018-02-23 and 23.02.2018", ["23/2/2018/-", "23/2/2018/-"]],
    ["in June 2022, в июне 2022 года", ["-/6/2022/-", "-/6/2022/-"]],
    ["23 февраля 2018 года, в среду", ["23/2/2018/-", "-/-/-/3"]],
    ["2018 жылғы 23 ақпанда, қарашада, жұма", ["23/2/-/-", "-/11/-/-", "-/-/-/5"]],
    ["It may rise. They march on.", []],
    ["In May they went; since March it rose.", ["-/5/-/-", "-/3/-/-"]],
    ["окружающая среда", []],
  ])("reads those of %j", (text, expected) => {
    expect(datesOf(text)).toEqual(expected);
  });
});
