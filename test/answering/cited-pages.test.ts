// From files with pages to answers that name the page of each quote, the whole way.
import { toldAnswer } from "../../src/wording/told-answer.ts";
import fc from "fast-check";
import { describe, expect, onTestFinished, test } from "vitest";
import { answerAsText } from "../../src/wording/answer-as-text.ts";
import { answerQuestion } from "../../src/answering/answer-question.ts";
import { answerSchema, evidenceSchema } from "../../src/answering/answer.ts";
import { searchEvidence } from "../../src/answering/search-evidence.ts";
import { withPages } from "../../src/answering/evidence/with-pages.ts";
import { openAnswering } from "../../src/open-answering.ts";
import { articleOf } from "../support/fake-generation.ts";
import { liveArchive } from "../support/live-archive.ts";
import { madeDocx, madeParagraph } from "../support/made-docx.ts";
import { madeEpub } from "../support/made-epub.ts";
import { madeLines, madePdf } from "../support/made-pdf.ts";

const filler = (about: string): string[] => [
  `The yearly report on ${about} was read to the council and the`,
  "council took note of it without a debate. Copies were sent out.",
];
const report = madePdf([
  { texts: madeLines(filler("roads")) },
  { isScan: true },
  { texts: madeLines(filler("schools")) },
  {
    texts: madeLines([
      "The bridge of Karavara was closed by engineer Serik Temirov on",
      "Monday, because its third pier had cracked.",
    ]),
  },
]);

async function openArchive() {
  const archive = await liveArchive(
    {
      "report.pdf": report,
      "market.docx": madeDocx(madeParagraph("The market of Temin was opened by Aida Seitova.")),
      "book.epub": madeEpub([
        {
          name: "a.xhtml",
          body: "<h1>Wells</h1><p>The well of Orlan was dug by Pavel Gromov.</p>",
        },
      ]),
    },
    { EMBEDDER: "hash-256" },
  );
  const deps = await openAnswering(archive.settings, () => undefined);
  onTestFinished(() => deps.close());
  const ask = async (question: string) => {
    for await (const event of answerQuestion({ question }, deps)) {
      if (event.type === "answer") return event.answer;
    }
    throw new Error("There is no answer.");
  };
  return { archive, deps, ask };
}

describe("a citation", () => {
  test("of a PDF names the page that holds its words, which the article has at its offsets", async () => {
    const { archive, deps, ask } = await openArchive();
    const answer = await ask("Who closed the bridge of Karavara?");
    expect(answer.status).toBe("answered");
    const [citation] = answer.citations;
    expect(citation).toMatchObject({ source: "report.pdf", page: 4 });
    const generation = await archive.generation();
    const article = (await generation.article("report.pdf"))!;
    expect(article.text.slice(citation!.startOffset, citation!.endOffset)).toBe(citation!.quote);
    expect(citation!.startOffset).toBeGreaterThanOrEqual(article.pageStarts![3]!);
    expect(() => answerSchema.parse(toldAnswer(answer, "en"))).not.toThrow();
    expect(answerAsText(answer, "", "en")).toContain("report.pdf, page 4, characters ");
    const found = await searchEvidence("bridge of Karavara", {}, 3, deps);
    for (const evidence of found.evidence)
      expect(() => evidenceSchema.parse(evidence)).not.toThrow();
    expect(found.evidence.find(({ source }) => source === "report.pdf")).toHaveProperty("page");
  });

  test("that is missing leaves the nearest passages, with page and first words", async () => {
    const { ask } = await openArchive();
    const answer = await ask("How many tickets did the circus of Velmora sell in Tokyo?");
    expect(answer.status).toBe("not-in-articles");
    const { nearest } = answer.searched;
    const ofReport = nearest.find(({ source }) => source === "report.pdf")!;
    expect(ofReport.page).toBeGreaterThanOrEqual(1);
    expect(ofReport.text!.length).toBeGreaterThan(20);
    const told = answerAsText(answer, "", "en");
    expect(told).toContain(
      `report.pdf, page${ofReport.pageEnd === undefined ? "" : "s"} ${ofReport.page}`,
    );
    expect(told).toContain(`    ${ofReport.text!}\n`);
    expect(nearest.find(({ source }) => source === "market.docx")).not.toHaveProperty("page");
  });

  test("of a Word document or an e-book names no page", async () => {
    const { ask } = await openArchive();
    for (const [question, source] of [
      ["Who opened the market of Temin?", "market.docx"],
      ["Who dug the well of Orlan?", "book.epub"],
    ] as const) {
      const { citations } = await ask(question);
      expect(citations[0]).toMatchObject({ source });
      expect(citations[0]).not.toHaveProperty("page");
    }
  });

  test("names for any text and any pages the one whose words it begins with", () => {
    const page = fc.string({ minLength: 1, maxLength: 20 });
    fc.assert(
      fc.property(
        fc.array(page, { minLength: 1, maxLength: 6 }),
        fc.nat(),
        fc.nat(),
        (pages, from, length) => {
          const text = pages.join("");
          const pageStarts = pages.map((_, index) => pages.slice(0, index).join("").length);
          const startOffset = from % text.length;
          const endOffset = Math.min(text.length, startOffset + 1 + (length % 30));
          const piece = {
            ...{ number: 1, source: "a.pdf", title: "A", date: null, publisher: null, score: 1 },
            ...{ text: text.slice(startOffset, endOffset), startOffset, endOffset },
          };
          const articles = new Map([["a.pdf", articleOf("a.pdf", text, { pageStarts })]]);
          const [placed] = withPages([piece], articles);
          const first = placed!.page!;
          const last = placed!.pageEnd ?? first;
          expect(startOffset - pageStarts[first - 1]!).toBeLessThan(pages[first - 1]!.length);
          expect(startOffset).toBeGreaterThanOrEqual(pageStarts[first - 1]!);
          expect(endOffset - 1).toBeGreaterThanOrEqual(pageStarts[last - 1]!);
          expect(endOffset - 1 - pageStarts[last - 1]!).toBeLessThan(pages[last - 1]!.length);
        },
      ),
    );
  });
});
