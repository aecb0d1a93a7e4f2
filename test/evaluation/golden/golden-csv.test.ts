// Golden questions from tables: lists within cells, and what is wrong by row and column.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { csvColumns, parseGoldenCsv } from "../../../src/evaluation/golden/golden-csv.ts";
import { GoldenSetError } from "../../../src/evaluation/golden/golden-set.ts";
import { readProjectFile } from "../../support/source-files.ts";

function messageFor(text: string): string {
  try {
    parseGoldenCsv(text, "set.csv");
  } catch (error) {
    expect(error).toBeInstanceOf(GoldenSetError);
    return (error as GoldenSetError).message;
  }
  throw new Error("It was taken");
}

const header = "id,question,answerable,answers,sources,tags";

describe("parseGoldenCsv()", () => {
  test("reads parts, alternatives and all other columns", () => {
    const text = [
      "ID,Question,Answerable,Answers,Sources,notSources,Quotes,Tags,Language,From,To,History,Note",
      'a,"Who came, and when?",yes,Pope | Amy Pope && 8 December,a.md|b.md,c.md,"He said ""yes"" | no",who | when,ru,2018-01-01,2018-12-31,Who? && He.,Why',
      "b,Когда?,0,,,,,x,,,,,",
    ].join("\r\n");
    expect(parseGoldenCsv(`\uFEFF${text}`, "set.csv")).toEqual([
      {
        id: "a",
        question: "Who came, and when?",
        history: [
          { role: "user", text: "Who?" },
          { role: "assistant", text: "He." },
        ],
        filter: { from: "2018-01-01", to: "2018-12-31" },
        answerable: true,
        answers: [["Pope", "Amy Pope"], ["8 December"]],
        sources: ["a.md", "b.md"],
        notSources: ["c.md"],
        quotes: ['He said "yes"', "no"],
        tags: ["who", "when", "russian"],
        note: "Why",
      },
      { id: "b", question: "Когда?", answerable: false, answers: [], sources: [], tags: ["x"] },
    ]);
  });

  test("reads tables with semicolons and tabs, and passes over empty rows", () => {
    for (const delimiter of [";", "\t"]) {
      const row = ["a", "Who came, and why?", "1", "x", "a.md", "who"].join(delimiter);
      const empty = delimiter.repeat(5);
      const text = [header.replaceAll(",", delimiter), empty, "", row, ""].join("\n");
      expect(parseGoldenCsv(text, "set.csv")).toMatchObject([
        { id: "a", question: "Who came, and why?", tags: ["who"] },
      ]);
    }
  });

  test("gives back whatever text stands in a quoted cell", () => {
    const word = fc.string({ minLength: 1, maxLength: 30 }).filter((text) => text.trim() !== "");
    fc.assert(
      fc.property(word, (note) => {
        const row = `a,Who?,no,"${note.replaceAll('"', '""')}"`;
        const [read] = parseGoldenCsv(`id,question,answerable,note\n${row}`, "set.csv");
        expect(read?.note).toBe(note.trim());
      }),
    );
  });

  test("tells a cell that cannot be read by row and column, empty rows counted", () => {
    const message = messageFor([header, "", "a,Who?,perhaps,x,a.md,who", "a,,no,,,"].join("\n"));
    expect(message).toContain("row 3, column answerable: “perhaps” is none of its values.");
    expect(message).toContain("row 4, column question: must not be empty.");
  });

  test("tells faults of a question by their columns", () => {
    const wide = "id,question,answerable,answers,from,to";
    const rows = ["a,Who?,no,x,,", "b,Who?,yes,y,2019-01-01,2018-01-01", "b,Who?,no,,soon,"];
    const message = messageFor([wide, ...rows].join("\n"));
    expect(message).toContain("row 2, column answers: the question is not answerable, yet");
    expect(message).toContain("row 3, column from: 2019-01-01 is after");
    expect(message).toMatch(/row 4, column from: .*ISO date/);
    expect(messageFor("id,question,answerable\na,Who?,no\na,Who?,no")).toContain(
      "row 3, column id: “a” is the id of row 2 too.",
    );
  });

  test("refuses columns that are missing, not known or named twice", () => {
    const message = messageFor("id,question,colour,id\na,b,c,d");
    expect(message).toContain("row 1, column answerable: it is missing. The columns are id,");
    expect(message).toContain("row 1, column colour: it is not known.");
    expect(message).toContain("row 1, column id: it is twice.");
  });

  test("refuses a row with more cells than columns: a delimiter was not quoted", () => {
    expect(messageFor(`${header}\na,Who, when?,yes,x,a.md,who`)).toContain(
      "row 2: it has 7 cells, and the header 6.",
    );
  });

  test("refuses broken quotation marks and a table without rows", () => {
    expect(messageFor(`${header}\na,"Who?,yes`)).toMatch(/set\.csv: it is no CSV: .*Quote/);
    expect(messageFor(header)).toContain("it has no row below its header");
    expect(messageFor("")).toContain("column id: it is missing");
  });
});

test("docs/golden-set.md tells each column in the same words", () => {
  const text = readProjectFile("docs/golden-set.md");
  const told = [...text.matchAll(/^\| `(\w+)` +\| ((?!yes|no).*?) +\|$/gm)].map(
    ([, name, meaning]) => [name!.toLowerCase(), meaning!.replaceAll("\\|", "|")],
  );
  expect(Object.fromEntries(told)).toEqual(csvColumns);
});
