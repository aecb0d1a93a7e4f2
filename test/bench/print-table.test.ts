// Tables of the benches.
import { expect, test } from "vitest";
import { formatTable } from "./print-table.ts";

test("formatTable() gives a column of shares three digits, of times one, and of counts none", () => {
  const rows = [
    { set: "one", questions: 300, share: 1, "median ms": 0.26 },
    { set: "another", questions: 7, share: 0.5, "median ms": 12 },
  ];
  expect(formatTable(rows)).toBe(
    [
      "| set     | questions | share | median ms |",
      "| ------- | --------: | ----: | --------: |",
      "| one     |       300 | 1.000 |       0.3 |",
      "| another |         7 | 0.500 |      12.0 |",
    ].join("\n"),
  );
});

test("formatTable() leaves a cell empty where there is no figure", () => {
  const rows = [
    { set: "a", share: 0.25 },
    { set: "b", share: "" },
  ];
  expect(formatTable(rows).split("\n")[3]).toBe("| b   |       |");
});
