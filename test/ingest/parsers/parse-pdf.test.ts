// PDFs as articles: the order in which a reader reads, whole words and sentences, pages, and what a
// file may not do.
import { deflateSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { parsePdf } from "../../../ingest/parsers/parse-pdf.ts";
import type { ParseOptions, ParsedFile } from "../../../ingest/parsers/parser.ts";
import type { Article } from "../../../vectorstore/article.ts";
import { pageAt } from "../../../vectorstore/page-at.ts";
import { madeLines, madePdf, type MadePage, type MadePdfOptions } from "../../support/made-pdf.ts";
import { inEnglish } from "../../support/failures-in-english.ts";

const options: ParseOptions = {
  limits: { maxFileBytes: 1_000_000, maxUnpackedBytes: 20_000_000, maxPages: 100 },
  csvColumns: {},
};

function parse(
  pages: readonly MadePage[],
  pdf?: MadePdfOptions,
  maxPages = options.limits.maxPages,
): Promise<ParsedFile> {
  const limits = { ...options.limits, maxPages };
  return Promise.resolve(parsePdf("a/report.pdf", madePdf(pages, pdf), { ...options, limits }));
}

async function articleOf(pages: readonly MadePage[], pdf?: MadePdfOptions): Promise<Article> {
  const { articles, failures } = await parse(pages, pdf);
  expect(failures).toEqual([]);
  expect(articles).toHaveLength(1);
  return articles[0]!;
}

async function reasonsOf(pages: readonly MadePage[], pdf?: MadePdfOptions, maxPages?: number) {
  const { articles, failures } = await parse(pages, pdf, maxPages);
  return { articles, reasons: failures.map(({ reason }) => inEnglish(reason)) };
}

const bridge = [
  "The river bridge at Karavara was closed on Monday after its",
  "piers had been found cracked. Engineers of the ministry said",
  "that the repair will take six months.",
];

const ofItsOwn = (number: number): MadePage => ({
  texts: madeLines([`${"abcdefg"[number]!} is what this page says of it.`]),
});

describe("parsePdf()", () => {
  test("makes one paragraph of its lines, and knows the file as the article", async () => {
    const article = await articleOf([{ texts: madeLines(bridge) }]);
    expect(article.text).toBe(bridge.join(" "));
    expect(article).toMatchObject({ id: "a/report.pdf", file: "a/report.pdf", pageStarts: [0] });
  });

  test("reads Russian and Kazakh letters", async () => {
    const lines = [
      "Қала әкімдігі жаңа көпір салу туралы шешім",
      "қабылдады. Ғылым үшін өңір, Һәм ұлт.",
    ];
    const { text, language } = await articleOf([{ texts: madeLines(lines) }]);
    expect(text).toBe(lines.join(" "));
    expect(language).toBe("kk");
  });

  test("writes ligatures as letters and letters with accents in one", async () => {
    const { text } = await articleOf([
      { texts: madeLines(["The o\uFB03ce \uFB01led \u0438\u0306"]) },
    ]);
    expect(text).toBe("The office filed й");
  });

  test("makes words whole that were parted at the end of a line", async () => {
    const lines = [
      "The commission heard the informa-",
      "tion that the ministry had gathered,",
      "and so on.",
    ];
    expect((await articleOf([{ texts: madeLines(lines) }])).text).toContain("the information that");
  });

  test("keeps hyphens that belong to the word", async () => {
    const lines = [
      "Об этом говорил кто-",
      "нибудь из них, а по-",
      "прежнему молчал Нур-",
      "Султан, и в 2019-",
      "2020 годах все бизнес-",
      "центры, как бизнес-центры.",
    ];
    const { text } = await articleOf([{ texts: madeLines(lines) }]);
    expect(text).toBe(
      "Об этом говорил кто-нибудь из них, а по-прежнему молчал Нур-Султан, и в 2019-2020 годах все бизнес-центры, как бизнес-центры.",
    );
  });

  test("parts paragraphs at wider gaps and at indents", async () => {
    const texts = [
      ...madeLines(bridge),
      ...madeLines(bridge, { y: 120 }),
      { text: "An indented paragraph begins here and goes on for a while", x: 70, y: 156 },
      { text: "to its end.", x: 50, y: 168 },
    ];
    const { text } = await articleOf([{ texts }]);
    expect(text.split("\n\n")).toEqual([
      bridge.join(" "),
      bridge.join(" "),
      "An indented paragraph begins here and goes on for a while to its end.",
    ]);
  });

  test("reads columns one after the other, under a title across both", async () => {
    const left = Array.from({ length: 6 }, (_, at) => `left column, line number ${at} of`);
    const right = Array.from({ length: 6 }, (_, at) => `right column, line number ${at} of`);
    const texts = [
      { text: "A headline that stands across both columns", x: 60, y: 60, size: 20 },
      ...madeLines(left, { y: 100 }),
      ...madeLines(right, { x: 300, y: 100 }),
    ];
    const { text, title } = await articleOf([{ texts }]);
    expect(text.split("\n\n").slice(1).join(" ")).toBe([...left, ...right].join(" "));
    expect(title).toBe("A headline that stands across both columns");
  });

  test("reads columns whose lines stand between one another", async () => {
    const line = (side: string) => (_: unknown, at: number) => `${side} column, line ${at} of many`;
    const left = Array.from({ length: 9 }, line("left"));
    const right = Array.from({ length: 9 }, line("right"));
    const texts = [
      ...madeLines(left.slice(0, 3)),
      { text: "A heading", x: 50, y: 113, size: 14 },
      ...madeLines(left.slice(3), { y: 137 }),
      ...madeLines(right, { x: 300 }),
    ];
    const { text } = await articleOf([{ texts }]);
    expect(text.split("\n\n")).toEqual([
      left.slice(0, 3).join(" "),
      "A heading",
      [...left.slice(3), ...right].join(" "),
    ]);
  });

  test("reads tables row by row", async () => {
    const rows = [
      ["City", "People", "Year"],
      ["Almaty", "1 916 000", "2020"],
      ["Astana", "1 184 000", "2021"],
      ["Shymkent", "1 042 000", "2020"],
    ];
    const texts = rows.flatMap((cells, row) =>
      cells.map((text, column) => ({ text, x: 50 + 150 * column, y: 60 + 14 * row })),
    );
    const { text } = await articleOf([{ texts }]);
    expect(text).toBe(rows.map((cells) => cells.join(" | ")).join("\n"));
  });

  test("takes no stretched lines of a narrow column for a table", async () => {
    const pairs = [
      ["The", "commission"],
      ["heard", "witnesses"],
      ["of", "the"],
      ["floods", "and"],
      ["of", "breaches."],
    ] as const;
    const right = 150;
    const texts = pairs.flatMap(([first, last], row) => [
      { text: first, x: 50, y: 60 + 12 * row },
      { text: last, x: right - 5 * last.length, y: 60 + 12 * row },
    ]);
    const { text } = await articleOf([{ texts }]);
    expect(text).toBe(pairs.flat().join(" "));
  });

  test("marks lines in larger letters as headings", async () => {
    const texts = [
      ...madeLines(bridge),
      { text: "What it costs", x: 50, y: 120, size: 14 },
      ...madeLines(bridge, { y: 140 }),
    ];
    const { text, marks } = await articleOf([{ texts }]);
    const headings = marks.filter(({ kind }) => kind === "heading" || kind === "title");
    expect(headings.map((mark) => text.slice(mark.startOffset, mark.endOffset))).toEqual([
      "What it costs",
    ]);
  });

  test("leaves out headers, footers and page numbers, so that sentences run on over pages", async () => {
    const pages = Array.from({ length: 4 }, (_, at) => ({
      texts: [
        { text: "Messenger of the region", x: 200, y: 30 },
        ...madeLines([
          `sentence number ${"abcd"[at]!} of a story that goes on`,
          `${"abcd"[at]!} and on over the end of each page`,
        ]),
        { text: `page ${at + 1} of 4`, x: 250, y: 810 },
      ],
    }));
    const { text, pageStarts } = await articleOf(pages);
    expect(text).toMatch(
      /^sentence number a .*each page sentence number b .*d and on over the end of each page$/u,
    );
    expect(text).not.toMatch(/Messenger|page \d/u);
    expect(pageStarts!.map((start) => text.slice(start, start + 17))).toEqual(
      ["a", "b", "c", "d"].map((letter) => `sentence number ${letter}`),
    );
  });

  test("puts a word that two pages share on the page where it begins", async () => {
    const { text, pageStarts } = await articleOf([
      { texts: madeLines(["the committee heard the informa-"]) },
      { texts: madeLines(["tion that was gathered."]) },
    ]);
    expect(text).toBe("the committee heard the information that was gathered.");
    expect(pageAt(pageStarts!, text.indexOf("information"))).toBe(1);
    expect(pageAt(pageStarts!, text.indexOf("that"))).toBe(2);
  });

  describe("a sentence that goes on with a capital letter", () => {
    const sentences = {
      English: [
        "Two ministers and a bishop met the Commissioner of the",
        "United Nations in Geneva.",
      ],
      Russian: [
        "Семь водохранилищ было построено за год в Центральной",
        "Азии, сказал Ерлан Ахметов.",
      ],
      Kazakh: ["Министрлер жиналысы былтыр мамыр айында Қазақстанның", "Алматы қаласында өтті."],
    } as const;
    const filler = (first: string): string[] => [
      "This line of the story fills the column to its margin",
      "and so does the one that follows upon it, to the end.",
      first,
    ];

    test.each(Object.entries(sentences))(
      "goes on over the page's end, and is of the page where it begins (%s)",
      async (_, [first, second]) => {
        const { text, pageStarts } = await articleOf([
          { texts: madeLines(filler(first)) },
          { texts: madeLines([second, "Another sentence stands here."]) },
        ]);
        expect(text).toContain(`${first} ${second}`);
        expect(pageAt(pageStarts!, text.indexOf(first))).toBe(1);
        expect(pageAt(pageStarts!, text.indexOf(second))).toBe(2);
      },
    );

    test.each(Object.entries(sentences))("goes on in the next column (%s)", async (_, [a, b]) => {
      const right = [b, ...filler("And this ends what was begun on the left.")];
      const texts = [...madeLines(filler(a)), ...madeLines(right, { x: 330 })];
      const { text } = await articleOf([{ texts }]);
      expect(text).toContain(`${a} ${b}`);
    });

    const [open, capital] = sentences.English;
    test.each([
      ["after a line that has room", ["Prevention of torture"], [capital]],
      ["before an item of a list", [open], ["1. United Nations", "2. Council of Europe"]],
      ["before a numbered heading", [open], ["2.1 United Nations"]],
      ["after an item of a list", [`• ${open}`], [capital]],
      ["after a sentence that ends", [open.replace(/.$/u, ".")], [capital]],
      ["before another size of letters", [open], [capital], 14],
    ] as const)("never goes on %s", async (_, last, next, size: number = 10) => {
      const { text } = await articleOf([
        {
          texts: madeLines([
            ...filler("with another line that is full, and its end is here."),
            ...last,
          ]),
        },
        { texts: madeLines(next, { size }) },
      ]);
      expect(text).toMatch(new RegExp(`\\n\\n${next[0].slice(0, 6)}`, "u"));
    });

    test("never goes on out of a cover's lines or into an indented paragraph", async () => {
      const cover = madeLines([
        "Ministry of Health",
        "Annual report of 2023",
        "The Inspectorate of the Ministry",
      ]);
      const story = madeLines(filler(open));
      const indented = [
        { text: "United efforts began a paragraph of its own that is", x: 65, y: 60 },
        { text: "long enough to fill two lines, the second at the margin.", x: 50, y: 72 },
      ];
      const after = await articleOf([{ texts: cover }, { texts: madeLines([capital]) }]);
      expect(after.text).toContain(`Ministry\n\n${capital}`);
      const apart = await articleOf([{ texts: story }, { texts: indented }]);
      expect(apart.text).toContain(`${open}\n\nUnited efforts`);
    });
  });

  test("reads pages that are written across, and keeps what stands along the edge apart", async () => {
    const texts = [
      ...bridge.map((text, at) => ({ text, x: 60 + 12 * at, y: 780, turned: 90 })),
      { text: "Received", x: 500, y: 800 },
    ];
    const { text } = await articleOf([{ texts }]);
    expect(text).toBe(`${bridge.join(" ")}\n\nReceived`);
  });

  test("takes title and date from the file only where they can be believed", async () => {
    const pages = [{ texts: madeLines(bridge) }];
    const info = { CreationDate: "D:20190523120000+06'00'" };
    const written = { ...info, Title: "Closing of the bridge", Creator: "Microsoft® Word 2016" };
    expect(await articleOf(pages, { info: written })).toMatchObject({
      title: "Closing of the bridge",
      date: "2019-05-23",
    });
    const printed = { ...info, Title: "Microsoft Word - bridge.doc", Creator: "Chromium" };
    const article = await articleOf(pages, { info: printed });
    expect(article.title).not.toMatch(/Word/u);
    expect(article.date).toBeNull();
  });

  test("reports pages that are pictures, and reads the others", async () => {
    const scan = { isScan: true };
    const pages = [ofItsOwn(0), scan, ofItsOwn(1), scan, scan, scan, {}];
    const { articles, reasons } = await reasonsOf(pages);
    expect(articles[0]!.pageStarts).toHaveLength(7);
    expect(reasons).toHaveLength(1);
    expect(reasons[0]).toMatch(/^pages 2, 4–6: there is no text \(scanned\?\)\..*ocrmypdf/u);
  });

  test("gives no article but a reason for a file of pictures", async () => {
    const { articles, reasons } = await reasonsOf([{ isScan: true }]);
    expect(articles).toEqual([]);
    expect(reasons[0]).toMatch(/^page 1: there is no text/u);
  });

  test("says that a file of blank pages holds nothing", async () => {
    expect(await reasonsOf([{}, {}])).toEqual({
      articles: [],
      reasons: ["holds no text: all its pages are blank"],
    });
  });

  test.each(["signs", "numbers", "table"] as const)(
    "reports pages whose fonts name no letters (%s) instead of reading signs",
    async (unknownLetters) => {
      const page = { texts: madeLines(bridge) };
      const { articles, reasons } = await reasonsOf([page, page], { unknownLetters });
      expect(articles).toEqual([]);
      expect(reasons).toEqual([
        expect.stringMatching(/^pages 1, 2: the fonts do not say which letters/u),
      ]);
    },
  );

  test("reports a page in Cyrillic that its font gives as Latin letters, and reads the next one", async () => {
    const wrong = Array.from("Президент подписал закон об охране водных ресурсов", (letter) => {
      const code = letter.charCodeAt(0);
      return code < 0x410 ? letter : String.fromCharCode(code - 0x410 + 0xc0);
    }).join("");
    const { articles, reasons } = await reasonsOf([
      { texts: madeLines([wrong]) },
      { texts: madeLines(bridge) },
    ]);
    expect(articles[0]!.text).toBe(bridge.join(" "));
    expect(articles[0]!.pageStarts).toEqual([0, 0]);
    expect(reasons[0]).toMatch(/^page 1: the fonts do not say which letters/u);
  });

  test("reads notes' numbers as raised ones, so that the sentence before them ends", async () => {
    const texts = [
      { text: "It was closed in all seventeen regions.", x: 50, y: 60 },
      { text: "1", x: 245, y: 56, size: 6 },
      { text: "Nine of them paid.", x: 254, y: 60 },
    ];
    const { text } = await articleOf([{ texts }]);
    expect(text).toBe("It was closed in all seventeen regions.¹ Nine of them paid.");
  });

  test("refuses a file that needs a password, with what mends it", async () => {
    const { articles, reasons } = await reasonsOf([{ texts: madeLines(bridge) }], {
      isEncrypted: true,
    });
    expect(articles).toEqual([]);
    expect(reasons[0]).toMatch(/^is encrypted: .*qpdf --decrypt/u);
  });

  test("reads no more pages than it may, and says so", async () => {
    const { articles, reasons } = await reasonsOf(
      Array.from({ length: 10_000 }, () => ({ texts: [] })),
      {},
      20,
    );
    expect(articles).toEqual([]);
    expect(reasons).toEqual([expect.stringMatching(/^pages from 21 on: not read/u)]);
    const some = await reasonsOf(
      Array.from({ length: 5 }, (_, at) => ofItsOwn(at)),
      {},
      2,
    );
    expect(some.articles[0]!.pageStarts).toHaveLength(2);
    expect(some.reasons).toHaveLength(1);
  });

  test("refuses what unpacks to more than allowed, also packed twice, without unpacking it whole", async () => {
    const spaces = deflateSync(Buffer.alloc(30_000_000, " "));
    const once = { packed: spaces, filter: "/FlateDecode" };
    const twice = { packed: deflateSync(spaces), filter: "[/FlateDecode/FlateDecode]" };
    for (const content of [once, twice]) {
      const { articles, reasons } = await reasonsOf([{ content }]);
      expect(articles).toEqual([]);
      expect(reasons[0]).toMatch(/unpacks to more/u);
    }
  });

  test("refuses more text than may be read", async () => {
    const tight = { ...options, limits: { ...options.limits, maxUnpackedBytes: 100_000 } };
    const long = Array.from({ length: 60 }, () => "a line of text ".repeat(10));
    const pages = Array.from({ length: 10 }, () => ({ texts: madeLines(long) }));
    const { articles, failures } = await parsePdf("a.pdf", madePdf(pages), tight);
    expect(articles).toEqual([]);
    expect(failures[0]!.reason).toEqual({ code: "tooMuchText" });
  });

  test("lists what is no PDF, or was cut off, as a failure", async () => {
    const whole = madePdf([{ texts: madeLines(bridge) }]);
    for (const bytes of [Buffer.from("Not at all"), whole.subarray(0, 700), new Uint8Array(0)]) {
      const { articles, failures } = await parsePdf("a.pdf", bytes, options);
      expect(articles).toEqual([]);
      expect(failures).toHaveLength(1);
    }
  });
});
