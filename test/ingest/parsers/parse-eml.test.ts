// Mails: whose words are whose, in which encoding, and what is attached.
import fc from "fast-check";
import iconv from "iconv-lite";
import { describe, expect, test } from "vitest";
import type { Article } from "../../../vectorstore/article.ts";
import { parseEml } from "../../../ingest/parsers/parse-eml.ts";

const mail = (body: string, headers = "Content-Type: text/plain; charset=utf-8"): Buffer =>
  Buffer.from(
    `From: "Ann Bee" <ann@river.example>\r\nTo: desk@river.example\r\nSubject: The dam\r\nDate: Fri, 23 Feb 2018 23:30:00 +0600 (ALMT)\r\nMessage-ID: <1@x>\r\n${headers}\r\n\r\n${body}`,
  );

const parse = async (bytes: Uint8Array) => parseEml("mail/dam.eml", bytes);
const articleIn = async (bytes: Uint8Array): Promise<Article> => {
  const { articles, failures } = await parse(bytes);
  expect(failures).toEqual([]);
  expect(articles).toHaveLength(1);
  return articles[0]!;
};
const marked = ({ text, marks }: Article): string[] =>
  marks
    .filter(({ kind }) => kind === "boilerplate")
    .map((mark) => text.slice(mark.startOffset, mark.endOffset));

describe("parseEml()", () => {
  test("gives the mail with its subject, its sender and the day that the sender wrote", async () => {
    expect(await articleIn(mail("The dam held. Two bridges fell.\r\n"))).toMatchObject({
      ...{ id: "mail/dam.eml", file: "mail/dam.eml", title: "The dam", date: "2018-02-23" },
      ...{ publisher: "Ann Bee", url: null, text: "The dam held. Two bridges fell.\n" },
    });
  });

  test.each(["windows-1251", "koi8-r"])("reads %s in header and body", async (charset) => {
    const encoded = (words: string) => iconv.encode(words, charset).toString("base64");
    const bytes = Buffer.from(
      `From: =?${charset}?B?${encoded("Анна")}?= <a@x.example>\r\nSubject: =?${charset}?B?${encoded("Плотина")}?=\r\nContent-Type: text/plain; charset=${charset}\r\nContent-Transfer-Encoding: base64\r\n\r\n${encoded("Плотина выдержала. Два моста снесло.")}`,
    );
    expect(await articleIn(bytes)).toMatchObject({
      ...{ title: "Плотина", publisher: "Анна", language: "ru" },
      text: expect.stringContaining("Плотина выдержала. Два моста снесло.") as string,
    });
  });

  test("refuses a mail whose encoding is not the one it names, rather than cite nonsense", async () => {
    const bytes = Buffer.concat([mail(""), iconv.encode("Плотина выдержала.", "windows-1251")]);
    expect((await parse(bytes)).failures[0]?.reason).toMatchObject({ fault: "misnamed" });
  });

  test("marks what is quoted, with who is quoted, and the signature", async () => {
    const article = await articleIn(
      mail(
        "I agree with the mayor.\r\n\r\nOn Thu, 22 Feb 2018 at 10:00, Bob Cee <bob@x.example>\r\nwrote:\r\n> The dam is unsafe.\r\n>> It will fall.\r\n\r\nIt was repaired in May.\r\n\r\n> Really?\r\n\r\nYes.\r\n\r\n-- \r\nAnn Bee\r\nThe River Times\r\n",
      ),
    );
    expect(marked(article)).toEqual([
      "On Thu, 22 Feb 2018 at 10:00, Bob Cee <bob@x.example>\nwrote:\n> The dam is unsafe.\n>> It will fall.",
      "> Really?",
      "--\u0020\nAnn Bee\nThe River Times",
    ]);
  });

  test.each([
    "-----Original Message-----\nFrom: Bob\nSent: Monday\n\nThe dam is unsafe.",
    "From: Bob Cee\nSent: 22 February 2018 10:00\nTo: Ann\nSubject: Dam\n\nThe dam is unsafe.",
    "-------- Пересылаемое сообщение --------\n22.02.2018, 10:00, Bob:\n\nThe dam is unsafe.",
    "От: Боб\nКому: Анна\n\nThe dam is unsafe.",
    "---------- Forwarded message ---------\nThe dam is unsafe.",
  ])("takes nothing below the head of another mail for the sender's: %s", async (below) => {
    const article = await articleIn(mail(`See below. The mayor denies it.\n\n${below}`));
    expect(marked(article).join("\n")).toContain("The dam is unsafe.");
    const [first] = article.marks.filter(({ kind }) => kind === "boilerplate");
    expect(article.text.slice(0, first!.startOffset)).toContain("The mayor denies it.");
  });

  test("refuses a mail that only quotes or forwards: its words are another's", async () => {
    const { articles, failures } = await parse(mail("> The dam is unsafe.\n> It will fall.\n"));
    expect(articles).toEqual([]);
    expect(failures[0]?.reason).toEqual({ code: "noText", why: "onlyQuoted" });
  });

  test("keeps a line of dashes, and lines that look like headers, inside a long letter", async () => {
    const lines = Array.from({ length: 20 }, (_, index) => `Paragraph ${index} of the letter.`);
    const article = await articleIn(
      mail(`Dear all.\n\n--\n\n${lines.join("\n\n")}\n\nFrom: the whole desk.\n`),
    );
    expect(marked(article)).toEqual([]);
  });

  test("reads HTML where there is no text, without what it quotes", async () => {
    const html =
      '<html><body><h2>News</h2><p>The dam held.</p><div class="gmail_quote"><div class="gmail_attr">On Thu Bob wrote:</div><blockquote type="cite">The dam is unsafe.</blockquote></div></body></html>';
    const { text, marks } = await articleIn(mail(html, "Content-Type: text/html; charset=utf-8"));
    expect(text).toBe("News\n\nThe dam held.");
    expect(marks).toMatchObject([{ kind: "heading" }]);
  });

  const alternative = (plain: string, html: string) =>
    mail(
      `--b\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n${plain}\r\n--b\r\nContent-Type: text/html; charset=utf-8\r\n\r\n${html}\r\n--b--\r\n`,
      'Content-Type: multipart/alternative; boundary="b"',
    );

  test("prefers the plain version, unless it says next to nothing", async () => {
    const html = `<p>${"The dam held, and two bridges fell. ".repeat(10)}</p>`;
    const plain = "The dam held, and two bridges fell. ".repeat(9);
    expect((await articleIn(alternative(plain, html))).text.trim()).toBe(plain.trim());
    expect((await articleIn(alternative("View this mail in your browser.", html))).text).toContain(
      "two bridges",
    );
  });

  test("never leaves an attachment out silently", async () => {
    const body =
      "--b\r\nContent-Type: text/plain\r\n\r\nThe report is attached.\r\n" +
      '--b\r\nContent-Type: application/pdf; name="../../report.pdf"\r\nContent-Disposition: attachment; filename="../../report.pdf"\r\nContent-Transfer-Encoding: base64\r\n\r\nJVBERi0=\r\n' +
      "--b\r\nContent-Type: message/rfc822\r\n\r\nSubject: inner\r\n\r\nAnother's words.\r\n--b--\r\n";
    const { articles, failures, skipped } = await parse(
      mail(body, 'Content-Type: multipart/mixed; boundary="b"'),
    );
    expect(articles.map(({ text }) => text.trim())).toEqual(["The report is attached."]);
    expect(failures).toEqual([]);
    expect(skipped).toEqual(["mail/dam.eml/report.pdf", "mail/dam.eml/2.eml"]);
  });

  test("ends on parts that are nested a thousand deep, on much base64 and on headers without end", async () => {
    let nested = "Content-Type: text/plain\r\n\r\nDeep.";
    for (let depth = 0; depth < 1000; depth++) {
      nested = `Content-Type: multipart/mixed; boundary="b${depth}"\r\n\r\n--b${depth}\r\n${nested}\r\n--b${depth}--\r\n`;
    }
    await expect(parse(Buffer.from(nested))).rejects.toThrow("nesting depth");
    const base64 = mail(
      "QUFB".repeat(500_000),
      "Content-Type: text/plain\r\nContent-Transfer-Encoding: base64",
    );
    expect((await articleIn(base64)).text.startsWith("AAAA")).toBe(true);
    await expect(parse(Buffer.from(`X: ${"y".repeat(3_000_000)}\r\n\r\nText.`))).rejects.toThrow(
      /header/i,
    );
  });

  test("gives marks that lie in the text, in order, whatever the mail says", async () => {
    const line = fc.oneof(
      fc.string({ maxLength: 20 }),
      fc.constantFrom(
        "> quoted",
        "--",
        "",
        "On Monday Bob wrote:",
        "From: Bob",
        "To: Ann",
        "Own words.",
        "Title",
        "-----Original Message-----",
      ),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(line, { maxLength: 12 }), async (lines) => {
        const { articles } = await parse(mail(`Own.\n${lines.join("\n")}`));
        for (const { text, marks } of articles) {
          let position = 0;
          for (const { startOffset, endOffset } of marks) {
            expect(startOffset).toBeGreaterThanOrEqual(position);
            expect(endOffset).toBeGreaterThan(startOffset);
            position = endOffset;
          }
          expect(position).toBeLessThanOrEqual(text.length);
        }
      }),
      { numRuns: 100 },
    );
  });
});
