// The bars of the archive's timeline.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  grownPeriod,
  isLong,
  monthBars,
  yearBars,
} from "../../../src/web/archive/timeline-bars.ts";

const someMonths = fc
  .uniqueArray(fc.tuple(fc.integer({ min: 1950, max: 2049 }), fc.integer({ min: 1, max: 12 })), {
    minLength: 1,
    selector: ([year, month]) => year * 12 + month,
  })
  .map((months) =>
    months
      .map(([year, month]) => `${year}-${String(month).padStart(2, "0")}`)
      .sort()
      .map((month, index) => ({ month, articles: index + 1 })),
  );
const sum = (counts: readonly { readonly articles: number }[]) =>
  counts.reduce((total, { articles }) => total + articles, 0);
const dayAfter = (day: string) =>
  new Date(Date.parse(day) + 24 * 60 * 60 * 1000).toISOString().slice(0, 10);

describe("yearBars() and monthBars()", () => {
  test("lose no article, and each bar begins on the day after the one before it", () => {
    fc.assert(
      fc.property(someMonths, (months) => {
        const shownMonths = isLong(months) ? [] : [monthBars(months, null)];
        for (const bars of [yearBars(months), ...shownMonths]) {
          expect(sum(bars)).toBe(sum(months));
          for (const [index, bar] of bars.slice(1).entries()) {
            expect(bar.from).toBe(dayAfter(bars[index]!.to));
          }
        }
      }),
    );
  });

  test("show the twelve months of one year, which hold what the year holds", () => {
    fc.assert(
      fc.property(someMonths, (months) => {
        for (const { period, from, to, articles } of yearBars(months)) {
          const bars = monthBars(months, period);
          expect(bars).toHaveLength(12);
          expect(sum(bars)).toBe(articles);
          expect([bars[0]!.from, bars.at(-1)!.to]).toEqual([from, to]);
        }
      }),
      { numRuns: 25 },
    );
  });

  test("draw no empty bars where one wrong date would make a thousand of them", () => {
    const months = [
      { month: "0202-05", articles: 1 },
      { month: "2019-01", articles: 3 },
    ];
    expect(isLong(months)).toBe(true);
    expect(yearBars(months).map(({ period }) => period)).toEqual(["0202", "2019"]);
  });

  test("are none in an archive without dates", () => {
    expect(isLong([])).toBe(false);
    expect([...yearBars([]), ...monthBars([], null)]).toEqual([]);
  });
});

describe("grownPeriod()", () => {
  const bar = { from: "2019-02-01", to: "2019-02-28" };

  test("reaches from the chosen period over to the bar, on either side", () => {
    const before = { from: "2018-05-01", to: "2018-05-31" };
    const after = { from: "2020-01-01", to: "2020-01-31" };
    expect(grownPeriod(bar, before)).toEqual({ from: "2018-05-01", to: "2019-02-28" });
    expect(grownPeriod(bar, after)).toEqual({ from: "2019-02-01", to: "2020-01-31" });
  });

  test("is the bar's own where nothing is chosen", () => {
    expect(grownPeriod(bar, { from: null, to: null })).toEqual(bar);
  });
});
