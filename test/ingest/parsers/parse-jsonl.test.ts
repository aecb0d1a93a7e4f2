// Articles out of JSON lines: good lines are read, bad ones are listed by number.
import { describe, expect, it } from "vitest";
import { parseJsonl } from "../../../ingest/parsers/parse-jsonl.ts";
import { failuresInEnglish } from "../../support/failures-in-english.ts";

const lines = (...values: readonly unknown[]): string =>
  values.map((value) => (typeof value === "string" ? value : JSON.stringify(value))).join("\n");

describe("parseJsonl()", () => {
  it("makes an article of each line, with the line's own id and its text as given", () => {
    const { articles, failures, places } = parseJsonl(
      "wire.jsonl",
      lines(
        { _id: "a1", title: "Water", text: "\nThe council met.\n", date: "23 February 2018" },
        "",
        { id: 7, text: "Совет собрался утром.", publisher: "Степь", url: "https://example.org/7" },
      ),
    );
    expect(failures).toEqual([]);
    expect(articles).toMatchObject([
      {
        id: "a1",
        file: "wire.jsonl",
        title: "Water",
        text: "\nThe council met.\n",
        date: "2018-02-23",
      },
      { id: "7", title: "Совет собрался утром…", publisher: "Степь", language: "ru" },
    ]);
    expect(articles[1]!.url).toBe("https://example.org/7");
    expect([...places]).toEqual([
      ["a1", "wire.jsonl, line 1"],
      ["7", "wire.jsonl, line 3"],
    ]);
  });

  it("lists a bad line with its number and goes on", () => {
    const { articles, failures } = parseJsonl(
      "wire.jsonl",
      lines(
        '{"_id": "a", "text": ',
        "[1]",
        { text: "No id." },
        { id: "b" },
        { id: "c", text: "  " },
        { id: "d", text: "Half \ud800 a character." },
        { id: "e", text: "Good.", title: 5 },
        { id: "f", text: "The last one is good." },
      ),
    );
    expect(articles.map(({ id }) => id)).toEqual(["f"]);
    expect(failuresInEnglish(failures).map(({ reason }) => reason)).toEqual([
      "line 1: is not valid JSON",
      "line 2: is not a JSON object",
      'line 3: has neither "_id" nor "id"',
      'line 4: "text" must be a string',
      'line 5: "text" must not be empty',
      'line 6: "text" must not hold half a character',
      'line 7: "title" must be a string',
    ]);
    expect(new Set(failures.map(({ path }) => path))).toEqual(new Set(["wire.jsonl"]));
  });

  it("keeps the first of two lines with the same id and names both", () => {
    const { articles, failures } = parseJsonl(
      "wire.jsonl",
      lines(
        { id: "a", text: "First." },
        { id: "b", text: "Other." },
        { _id: "a", text: "Second." },
      ),
    );
    expect(articles.map(({ text }) => text)).toEqual(["First.", "Other."]);
    expect(failures).toEqual([
      {
        path: "wire.jsonl",
        reason: {
          ...{ code: "idTaken", id: "a", where: null, holder: "wire.jsonl, line 1" },
          place: { kind: "line", name: "3" },
        },
      },
    ]);
  });

  it("looks for no title in the text of an article that has one", () => {
    const text = "Council Meets on Water\n\nThe council met in the morning.";
    const { articles } = parseJsonl("w.jsonl", lines({ id: "a", title: "Water", text }));
    expect(articles[0]).toMatchObject({ title: "Water", marks: [] });
  });

  it("takes no date that does not exist and no address that is not of the web", () => {
    const bad = { id: "a", text: "It met.", date: "2018-02-30", url: "javascript:alert(1)" };
    expect(parseJsonl("w.jsonl", lines(bad)).articles[0]).toMatchObject({ date: null, url: null });
  });

  it("lists a file without lines as failed", () => {
    expect(parseJsonl("w.jsonl", "\n \n").failures).toEqual([
      { path: "w.jsonl", reason: { code: "noText", why: "none" } },
    ]);
  });
});
