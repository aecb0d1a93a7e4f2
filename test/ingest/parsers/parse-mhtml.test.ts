// Saved web pages, as browsers write them and as nobody would.
import iconv from "iconv-lite";
import { describe, expect, test } from "vitest";
import { parseMhtml } from "../../../ingest/parsers/parse-mhtml.ts";

const story =
  "<p>The river rose by two metres on Friday, and the town hall was closed for a week.</p>".repeat(
    3,
  );

interface Part {
  readonly headers: string;
  readonly body: string | Buffer;
}

/** A message as Chromium saves a page. */
function mhtml(
  parts: readonly Part[],
  headers = 'type="text/html"',
  boundary = "----MultipartBoundary--abc----",
): Buffer {
  const head = `From: <Saved by Blink>\r\nSnapshot-Content-Location: https://river.example/news/1\r\nSubject: =?utf-8?Q?River_=E2=80=93_the_town?=\r\nDate: Fri, 4 Jun 2021 10:00:00 -0000\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n\t${headers};\r\n\tboundary="${boundary}"\r\n\r\n\r\n`;
  const pieces = parts.flatMap((part) => [
    Buffer.from(`--${boundary}\r\n${part.headers}\r\n\r\n`),
    Buffer.from(part.body),
    Buffer.from("\r\n"),
  ]);
  return Buffer.concat([Buffer.from(head), ...pieces, Buffer.from(`--${boundary}--\r\n`)]);
}

const quotedPrintable = (words: string): string =>
  [...Buffer.from(words)]
    .map((byte) =>
      byte === 0x3d || byte > 126
        ? `=${byte.toString(16).toUpperCase().padStart(2, "0")}`
        : String.fromCharCode(byte),
    )
    .join("")
    .replace(/.{60}(?![^=]{0,2}$)/g, (line) => (/=.?$/.test(line) ? line : `${line}=\r\n`));

const page = (body: string, head = "") =>
  `<!DOCTYPE html><html><head>${head}</head><body>${body}</body></html>`;

describe("parseMhtml()", () => {
  test("reads the page as HTML is read, with its metadata and its address", async () => {
    const html = page(
      `<h1>Rivière: rises = two metres</h1>${story}`,
      '<meta property="article:published_time" content="2018-02-23"><meta property="og:site_name" content="The River Times">',
    );
    const parsed = await parseMhtml(
      "saved/page.mhtml",
      mhtml([
        {
          headers:
            "Content-Type: text/html\r\nContent-Transfer-Encoding: quoted-printable\r\nContent-Location: https://river.example/news/1",
          body: quotedPrintable(html),
        },
        {
          headers: "Content-Type: text/html\r\nContent-Location: cid:frame@x",
          body: page("<p>Buy shoes now, cheaper than ever before.</p>"),
        },
        {
          headers: "Content-Type: image/png\r\nContent-Transfer-Encoding: base64",
          body: "iVBORw0KGgo=",
        },
      ]),
    );
    expect(parsed.failures).toEqual([]);
    expect(parsed.articles).toMatchObject([
      {
        ...{
          id: "saved/page.mhtml",
          file: "saved/page.mhtml",
          title: "Rivière: rises = two metres",
        },
        ...{
          date: "2018-02-23",
          publisher: "The River Times",
          url: "https://river.example/news/1",
        },
      },
    ]);
    expect(parsed.articles[0]!.text).toContain("rose by two metres on Friday");
    expect(parsed.articles[0]!.text).not.toContain("shoes");
  });

  test("takes subject and address where the page has none, but never the day of saving", async () => {
    const { articles } = await parseMhtml(
      "p.mht",
      mhtml([{ headers: "Content-Type: text/html", body: page(story) }]),
    );
    expect(articles).toMatchObject([
      { title: "River – the town", url: "https://river.example/news/1", date: null },
    ]);
  });

  test.each(["windows-1251", "koi8-r"])(
    "reads %s, named by header or by the page",
    async (charset) => {
      const words =
        "<p>Вода в реке поднялась на два метра, и мост закрыли для машин на целую неделю.</p>".repeat(
          3,
        );
      const byHeader = mhtml([
        {
          headers: `Content-Type: text/html; charset="${charset}"`,
          body: iconv.encode(page(words), charset),
        },
      ]);
      const byPage = mhtml([
        {
          headers: "Content-Type: text/html\r\nContent-Transfer-Encoding: base64",
          body: iconv
            .encode(page(words, `<meta charset="${charset}">`), charset)
            .toString("base64"),
        },
      ]);
      for (const bytes of [byHeader, byPage]) {
        expect((await parseMhtml("p.mhtml", bytes)).articles[0]?.text).toContain(
          "Вода в реке поднялась",
        );
      }
    },
  );

  test("reads a single page without parts, and the root that a message names", async () => {
    const single = `Content-Type: text/html\r\nContent-Location: https://r.example/\r\n\r\n${page(story)}`;
    expect((await parseMhtml("p.mht", Buffer.from(single))).articles[0]?.url).toBe(
      "https://r.example/",
    );
    const named = mhtml(
      [
        {
          headers: "Content-Type: text/html\r\nContent-ID: <frame>",
          body: page("<p>Buy shoes now.</p>"),
        },
        { headers: "Content-Type: text/html\r\nContent-ID: <root>", body: page(story) },
      ],
      'start="<root>"',
    );
    expect((await parseMhtml("p.mht", named)).articles[0]?.text).toContain("rose by two metres");
  });

  test("reads a page that was cut off after its text, and refuses what holds none", async () => {
    const whole = mhtml([{ headers: "Content-Type: text/html", body: page(story) }]);
    const cut = whole.subarray(0, whole.length - 60);
    expect((await parseMhtml("p.mht", cut)).articles).toHaveLength(1);
    for (const bytes of [
      Buffer.from("Just words."),
      Buffer.alloc(0),
      mhtml([{ headers: "Content-Type: image/png", body: "x" }]),
      mhtml([]),
    ]) {
      const { articles, failures } = await parseMhtml("p.mht", bytes);
      expect(articles).toEqual([]);
      expect(failures).toEqual([
        { path: "p.mht", reason: { code: "notOfFormat", format: "mhtml", detail: null } },
      ]);
    }
  });

  test("ends on parts that are nested a thousand deep, or as many as a file can hold", async () => {
    let nested = `Content-Type: text/html\r\n\r\n${page(story)}`;
    for (let depth = 0; depth < 1000; depth++) {
      nested = `Content-Type: multipart/related; boundary="b${depth}"\r\n\r\n--b${depth}\r\n${nested}\r\n--b${depth}--\r\n`;
    }
    expect((await parseMhtml("p.mht", Buffer.from(nested))).failures[0]?.reason).toMatchObject({
      format: "mhtml",
    });
    const many = mhtml(Array.from({ length: 20_000 }, () => ({ headers: "X: y", body: "" })));
    expect((await parseMhtml("p.mht", many)).articles).toEqual([]);
  });
});
