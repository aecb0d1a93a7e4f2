// A row of a table is an article, whoever wrote the table and in whatever language its header is.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parseCsv } from "../../../ingest/parsers/parse-csv.ts";
import type { CsvField, ParsedFile } from "../../../ingest/parsers/parser.ts";
import { inEnglish } from "../../support/failures-in-english.ts";

const parse = (text: string, csvColumns: Partial<Record<CsvField, string>> = {}): ParsedFile =>
  parseCsv("wire.csv", text, { csvColumns });

const quoted = (cell: string): string => `"${cell.replaceAll('"', '""')}"`;
const reasons = ({ failures }: ParsedFile): string[] =>
  failures.map(({ reason }) => inEnglish(reason));

describe("parseCsv()", () => {
  test("takes text, title, date, publisher, address, language and id from their columns", () => {
    const { articles, failures, places } = parse(
      'id,headline,published_at,source,link,lang,body\n17,The flood,2018-05-03,The Daily Seed,https://example.org/17,en,"The river rose, and fell."\n',
    );
    expect(failures).toEqual([]);
    expect(articles).toMatchObject([
      {
        id: "wire.csv/17",
        file: "wire.csv",
        title: "The flood",
        date: "2018-05-03",
        publisher: "The Daily Seed",
        url: "https://example.org/17",
        language: "en",
        text: "The river rose, and fell.",
      },
    ]);
    expect(places).toEqual(new Map([["wire.csv/17", "wire.csv, row 2"]]));
  });

  test("keeps each text to the character, whatever is in it and whatever parts the cells", () => {
    const word = fc.string({ unit: "grapheme", maxLength: 12 });
    const cell = fc
      .tuple(word, fc.constantFrom(",", ";", "\t", '"', "\n", "\r\n", " ", ""), word)
      .map((parts) => `x${parts.join("")}`)
      .filter((text) => !text.includes("\uFEFF"));
    const table = fc.array(fc.record({ title: cell, text: cell }), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(table, fc.constantFrom(",", ";", "\t", "|"), (rows, delimiter) => {
        const lines = rows.map(({ title, text }) => quoted(title) + delimiter + quoted(text));
        const parsed = parse(["title", "text"].join(delimiter) + "\r\n" + lines.join("\r\n"));
        expect(parsed.failures).toEqual([]);
        expect(parsed.articles.map(({ text }) => text)).toEqual(rows.map(({ text }) => text));
        for (const { text, marks } of parsed.articles) {
          for (const mark of marks) expect(mark.endOffset).toBeLessThanOrEqual(text.length);
        }
      }),
    );
  });

  test.each([
    ["Заголовок;Дата публикации;Текст", "Наводнение;2018-05-03;Река поднялась."],
    ["Тақырып\tКүні\tМәтін", "Су тасқыны\t2018-05-03\tӨзен көтерілді."],
    ["Title|Date|Content", "Flood|2018-05-03|The river rose."],
    ["\uFEFFtitle,date,text", "Flood,2018-05-03,The river rose."],
    ["sep=;\ntitle;date;text", "Flood;2018-05-03;The river rose."],
  ])("knows the columns of %j", (header, row) => {
    const { articles, failures } = parse(`${header}\n${row}\n`);
    expect(failures).toEqual([]);
    expect(articles).toMatchObject([{ date: "2018-05-03", id: "wire.csv/row 2" }]);
    expect(row).toContain(articles[0]!.text);
  });

  test("takes the columns that the setting names, and guesses the others", () => {
    const { articles } = parse("Col A,Text,Title\nThe river rose.,no,Flood\n", { text: "col a" });
    expect(articles).toMatchObject([{ text: "The river rose.", title: "Flood" }]);
  });

  test("says which columns there are when it cannot tell the text", () => {
    expect(reasons(parse("a,b\n1,2\n"))).toEqual([
      "has no column that is known to hold the text; set CSV_COLUMNS to text=<its name>; its columns are a, b",
    ]);
    expect(reasons(parse("a,text\n1,2\n", { title: "head" }))).toEqual([
      'has no column "head", which CSV_COLUMNS names for title; its columns are a, text',
    ]);
  });

  test("numbers rows as spreadsheets do, also after cells with line ends and empty rows", () => {
    const { articles } = parse('text\n"The river\nrose."\n\nThe river fell.\n');
    expect(articles.map(({ id, text }) => [id, text])).toEqual([
      ["wire.csv/row 2", "The river\nrose."],
      ["wire.csv/row 4", "The river fell."],
    ]);
  });

  test("lists a row that it cannot read by its number, and reads the others", () => {
    const parsed = parse(
      "id,title,text\n1,Flood,The river rose.\n2,Flood\n1,Flood,The river fell.\n3,Flood,  \n4,Flood,The river, again, rose.\n5,Drought,The river dried up.\n",
    );
    expect(parsed.articles.map(({ id }) => id)).toEqual(["wire.csv/1", "wire.csv/5"]);
    expect(reasons(parsed).map((reason) => reason.split(";")[0])).toEqual([
      "row 3: has 2 cells and the header 3",
      "row 4: the id 'wire.csv/1' already stands in wire.csv, row 2",
      'row 5: "text" must not be empty',
      "row 6: has 5 cells and the header 3",
    ]);
  });

  test("makes no article of the rows behind a quotation mark that nothing closes", () => {
    const parsed = parse('id,text\n1,The river rose.\n2,"The river fell.\n3,The river dried up.\n');
    expect(parsed.articles.map(({ id }) => id)).toEqual(["wire.csv/1"]);
    expect(reasons(parsed)).toHaveLength(1);
    expect(reasons(parsed)[0]).toMatch(/^row 3: opens a quotation mark that nothing closes/u);
  });

  test("glues no rows together where a quotation mark is not closed", () => {
    const parsed = parse(
      'id,text\n1,"The river rose.\n2,"The river fell."\n3,"The ""old"" river dried up."\n',
    );
    for (const { text } of parsed.articles) expect(text).not.toContain("\n");
    expect(parsed.articles.map(({ text }) => text)).not.toContain("The river rose.");
    expect(reasons(parsed)[0]).toMatch(/^row 2: has a quotation mark inside a cell/u);
  });

  test("keeps quotation marks in cells that have none around them", () => {
    const { articles } = parse('title\ttext\nFlood\tHe said "it rose" and left.\n');
    expect(articles).toMatchObject([{ text: 'He said "it rose" and left.' }]);
  });

  test.each([
    ["", "holds no text"],
    ["title,text\n", "has no row below its header"],
  ])("lists %j as failed", (text, reason) => {
    expect(reasons(parse(text))).toEqual([reason]);
  });
});
