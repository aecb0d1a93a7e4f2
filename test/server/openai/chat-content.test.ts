// The text of a chat message: marks where the annotations say, sources that cannot write links, and
// all of it taken off again when the message comes back as history.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Answer } from "../../../src/answering/answer.ts";
import { chatContent, saidIn } from "../../../src/server/openai/chat-content.ts";
import { madeAnswer, madeCitation, madeSentence } from "../../support/made-answer.ts";

const base = "http://127.0.0.1:3000";

const answers = fc
  .array(
    fc.record({
      text: fc.string({ unit: "grapheme" }),
      numbers: fc.array(fc.integer({ min: 1, max: 4 })),
    }),
  )
  .map((sentences): Answer => {
    const answer = sentences
      .map(
        ({ text, numbers }) => text.replace(/[[\]]/gu, "") + numbers.map((n) => ` [${n}]`).join(""),
      )
      .join(" ");
    return madeAnswer({ answer, citations: [1, 2, 3, 4].map(madeCitation) });
  });

describe("chatContent()", () => {
  test("annotates every mark exactly where it stands, whatever stands around it", () => {
    fc.assert(
      fc.property(answers, (answer) => {
        const { text, annotations } = chatContent(answer, "en", base);
        const marks = answer.answer.match(/\[\d+\]/gu) ?? [];
        expect(
          annotations.map(({ url_citation: { start_index, end_index } }) =>
            text.slice(start_index, end_index),
          ),
        ).toEqual(marks);
      }),
    );
  });

  test("gives each mark the article of its number", () => {
    const citations = [madeCitation(1), madeCitation(2)];
    const { annotations } = chatContent(
      madeAnswer({ answer: "🌊 Rose [2]. Fell [1]. So [9].", citations }),
      "en",
      base,
    );
    expect(annotations.map(({ url_citation }) => url_citation.title)).toEqual([
      "Title 2",
      "Title 1",
    ]);
    expect(annotations[0]!.url_citation.url).toBe(`${base}${citations[1]!.url}`);
  });

  test("leaves an address as it is where the server's own is not known", () => {
    const citation = madeCitation(1);
    const { annotations } = chatContent(
      madeAnswer({ answer: "A [1]", citations: [citation] }),
      null,
      null,
    );
    expect(annotations[0]!.url_citation.url).toBe(citation.url);
  });

  test("lets no title write a link, a picture or a line of its own", () => {
    const title = "![x](http://evil.example)\n\n[2] <b>www.evil.example</b>";
    const citations = [{ ...madeCitation(1), title, publisher: null, date: null }];
    const { text } = chatContent(madeAnswer({ answer: "A [1]", citations }), "en", base);
    expect(text.split("\n").at(-1)).toBe(
      `- [1] !\\[x\\](http: //evil.example) \\[2\\] \\<b\\>www .evil.example\\</b\\> — ${base}${citations[0]!.url}`,
    );
  });

  test.each([
    ["en", "Sources:"],
    ["ru", "Источники:"],
    ["kk", "Дереккөздер:"],
    [null, "Sources:"],
  ] as const)("heads the sources in the language %s", (language, heading) => {
    const answer = madeAnswer({ answer: "A [1]", citations: [madeCitation(1)] });
    expect(chatContent(answer, language, base).text).toContain(`\n\n---\n${heading}\n- [1] `);
  });

  test("names the page that the quote begins on, where the file has pages", () => {
    const citations = [{ ...madeCitation(1), page: 3, pageEnd: 4 }];
    const { text } = chatContent(madeAnswer({ answer: "A [1]", citations }), "en", base);
    expect(text).toContain("- [1] Title 1, The Astana Times, 2018-02-02, p. 3 — ");
  });

  test("adds nothing to a refusal without notes", () => {
    expect(chatContent(madeAnswer({ answer: "Not told." }), "en", base).text).toBe("Not told.");
  });
});

describe("saidIn()", () => {
  test.each(["en", "ru", "kk"] as const)(
    "gives back what was answered, in the language %s",
    (language) => {
      const sentences = [madeSentence("It fell.", { support: "unsupported", citations: [] })];
      const full = {
        answer: "It rose [1][2]. It fell.",
        sentences,
        notes: [{ code: "quotedInstead" as const, message: "" }],
      };
      for (const parts of [
        full,
        { ...full, sentences: [] },
        { ...full, sentences: [], notes: [] },
      ]) {
        for (const citations of [[madeCitation(1), madeCitation(2)], []]) {
          const { text } = chatContent(madeAnswer({ ...parts, citations }), language, base);
          expect(saidIn(text)).toBe("It rose. It fell.");
          expect(saidIn(text.replaceAll("\n", "\r\n"))).toBe("It rose. It fell.");
        }
      }
    },
  );

  test("reads long runs of blanks, lines and rules in no time worth naming", () => {
    for (const run of [" ", "\n", "\n---", "\n---\n", "[1"]) {
      const text = `a${run.repeat(200_000)}b`;
      expect(saidIn(text)).toBe(text);
    }
  });

  test("keeps what only looks like lists of ours", () => {
    const text = "Two parts.\n\n---\nThe second: sources say so.";
    expect(saidIn(text)).toBe(text);
  });
});
