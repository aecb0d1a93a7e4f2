// Headers, datelines, headings and boilerplate are found, and sentences are left alone.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { findMarks, type Findings } from "../../ingest/find-marks.ts";

const find = (text: string): Findings => findMarks(text, { hasPlainHeadings: true });
const marked = (text: string): string[] =>
  find(text).marks.map((mark) => `${mark.kind}: ${text.slice(mark.startOffset, mark.endOffset)}`);

const body = "The council met in the morning and talked about water for two hours.";
const more = "Nobody knew at the time what the members would decide in the evening.";

describe("findMarks() on the opening of a report", () => {
  it.each([
    ["ASTANA – ", "ASTANA", null, null],
    ["NUR-SULTAN — ", "NUR-SULTAN", null, null],
    ["ASTANA, Feb. 23, 2018 (Reuters) – ", "ASTANA (Reuters)", "2018-02-23", "Reuters"],
    ["ASTANA, Kazakhstan (AP) — ", "ASTANA (AP)", null, "AP"],
    ["ASTANA. KAZINFORM - ", "ASTANA. KAZINFORM", null, "KAZINFORM"],
    ["date 2018-02-23 ASTANA. KAZINFORM ", "ASTANA. KAZINFORM", "2018-02-23", "KAZINFORM"],
    ["АСТАНА. 23 февраля. КАЗИНФОРМ – ", "АСТАНА (КАЗИНФОРМ)", null, "КАЗИНФОРМ"],
    ["АСТАНА. 23 февраля 2018. КАЗИНФОРМ ", "АСТАНА (КАЗИНФОРМ)", "2018-02-23", "КАЗИНФОРМ"],
    ["АСТАНА. ҚазАқпарат – ", "АСТАНА. ҚазАқпарат", null, "ҚазАқпарат"],
    ["МОСКВА, 5 мая — РИА Новости. ", "МОСКВА (РИА Новости)", null, "РИА Новости"],
    ["МОСКВА, 5 мая. /ТАСС/. ", "МОСКВА (ТАСС)", null, "ТАСС"],
    ["Астана, 5 мамыр 2021 – ", "Астана", "2021-05-05", null],
    ["GENEVA, 5 May 2021 – ", "GENEVA", "2021-05-05", null],
  ])("takes %j as header and tells what it says", (opening, dateline, date, publisher) => {
    const text = opening + body;
    const found = find(text);
    expect(marked(text)).toEqual([`header: ${opening.trim()}`]);
    expect(found).toMatchObject({ dateline, date, publisher });
  });

  it("spells the agency as the text does elsewhere", () => {
    expect(find(`ASTANA. KAZINFORM ${body} Kazinform was told so.`).publisher).toBe("Kazinform");
  });

  it("takes an unknown place if the text names it in small letters as well", () => {
    expect(find(`KAPAL – ${body} Kapal is a town.`).dateline).toBe("KAPAL");
    expect(find(`KAPAL – ${body} KAPAL is a word.`).dateline).toBeNull();
  });

  it.each([
    "OSCE – The organisation that watches elections has many members in the region.",
    "АТФ - ағзалардың бүкіл пайдалы энергиясы сол арқылы өтетін зат.",
    "ASTANA – the capital of Kazakhstan – was renamed twice within a few years.",
    "NASA. The agency was founded long ago and sends people into space.",
    "Astana is the capital. KAZINFORM reports from it every day of the year.",
    "Date palms grow in the south and bear fruit once in every year.",
    "Абай Құнанбайұлы, 10 тамыз 1845 – 6 шілде 1904 жылдары өмір сүрген ақын.",
    "In Astana, 5 May 2021 – as every year – was a day for meetings of many kinds.",
  ])("leaves %j as it is", (text) => {
    expect(marked(text)).toEqual([]);
    expect(find(text)).toMatchObject({ dateline: null, date: null, publisher: null });
  });

  it("takes a first line without full stop before a blank line as title", () => {
    expect(marked(`Council Meets on Water\n\n${body}`)).toEqual(["title: Council Meets on Water"]);
    expect(find(`Council Meets on Water\n\n${body}`).title).toBe("Council Meets on Water");
  });

  it("takes a first line right above a dateline as title", () => {
    expect(marked(`Council Meets on Water\nASTANA – ${body}`)).toEqual([
      "title: Council Meets on Water",
      "header: ASTANA –",
    ]);
  });

  it("does not take a wrapped line or a sentence as title", () => {
    expect(find(`Council members of the city\nmet in the morning.\n\n${body}`).title).toBeNull();
    expect(find(`${body}\n\n${more}`).title).toBeNull();
  });

  it("reads the lines between title and report that name author and day", () => {
    const text = `Council Meets on Water\n\nBy Dana Ospan\n\nFriday, 23 February 2018\n\n${body}`;
    expect(marked(text).slice(1)).toEqual([
      "header: By Dana Ospan",
      "header: Friday, 23 February 2018",
    ]);
    expect(find(text).date).toBe("2018-02-23");
  });

  it("does not take the day of an update or of an event for the publication", () => {
    const text = `Council Meets on Water\n\nUpdated: 23 February 2018\n\n${body} It began on May 5, 2017.`;
    expect(find(text).date).toBeNull();
  });
});

describe("findMarks() on boilerplate", () => {
  it.each([
    "Get The Steppe Post stories sent directly to you! Sign up via the website!",
    "Sign up for our newsletter",
    "Also Read",
    "Read more: The council met in Oral last year",
    "Читайте также: В Уральске прошло заседание",
    "Сондай-ақ оқыңыз",
    "Follow us on Telegram",
    "Подписывайтесь на наш канал в Telegram",
    "#вода #Council #су2021",
    "© 2021 The Steppe Post",
    "Все права защищены.",
  ])("marks %j between paragraphs", (line) => {
    expect(marked(`${body}\n\n${line}\n\n${more}`)).toEqual([`boilerplate: ${line}`]);
    expect(marked(`${body}\n${line}\n${more}`)).toEqual([`boilerplate: ${line}`]);
  });

  it.each([
    "Share prices fell by a tenth after the council had met in the morning.",
    "Read more books, the minister told the children of the school.",
    "Subscribe to the view of the minister or leave, he told the members.",
    "Copyright was the matter that the council talked about most of all.",
    "Follow the money, the judge said when the hearing came to its end.",
    "Get your stories straight, the judge told both of the witnesses.",
    "#MeToo began as a call of women who had lived through violence.",
  ])("leaves %j as it is", (line) => {
    expect(marked(`${body}\n\n${line}\n\n${more}`)).toEqual([]);
  });

  it("leaves a line that the next one continues", () => {
    const text = `${body}\nRead more: the council that\nmet in the morning.`;
    expect(marked(text)).toEqual([]);
  });

  it("learns the publisher from the newsletter line", () => {
    const line = "Get The Steppe Post stories sent directly to you!";
    expect(find(`${body}\n\n${line}`).publisher).toBe("The Steppe Post");
  });

  it("marks a caption made of words of the paragraph above", () => {
    const text =
      "Today the head of the Water Council of Oral Dana Ospan met the mayor of the old town Asel Nur to talk.\n\n" +
      "Mayor of the old town Asel Nur and head of the Water Council of Oral Dana Ospan.";
    const lower = text.replace("Mayor", "mayor");
    expect(marked(lower)).toEqual([
      "boilerplate: mayor of the old town Asel Nur and head of the Water Council of Oral Dana Ospan.",
    ]);
  });

  it("leaves a sentence that adds a single word of its own", () => {
    const text =
      "Today the head of the Water Council of Oral Dana Ospan met the mayor of the old town Asel Nur to talk.\n\n" +
      "the mayor of the old town Asel Nur dismissed the head of the Water Council of Oral Dana Ospan.";
    expect(marked(text)).toEqual([]);
  });

  it("marks a line that repeats the one above it, not one that returns further on", () => {
    const answer = "The service hours are the same as those of the office.";
    expect(marked(`${answer}\n\n${answer}`)).toEqual([`boilerplate: ${answer}`]);
    expect(marked(`${answer}\n\n${body}\n\n${more}\n\n${answer}`)).toEqual([]);
  });
});

describe("findMarks() on headings", () => {
  it("marks a short line that stands apart between paragraphs", () => {
    expect(marked(`${body}\n\nWhat comes next\n\n${more}`)).toEqual(["heading: What comes next"]);
  });

  it("leaves list items, short sentences and lines of a table", () => {
    expect(marked(`${body}\n\nDana Ospan:\n\n${more}`)).toEqual([]);
    expect(marked(`${body}\n\nNobody came.\n\n${more}`)).toEqual([]);
    expect(marked(`${body}\n\nRed apples\n\nGreen apples\n\n${more}`)).toEqual([]);
  });

  it("leaves a line in a text whose lines are wrapped", () => {
    expect(marked(`${body.replace("in the morning", "in the\nMorning")}\n${more}`)).toEqual([]);
  });
});

describe("findMarks()", () => {
  it("gives marks in order, without overlap or white space, whatever the text", () => {
    const line = fc.oneof(
      fc.constantFrom(body, more, "Also Read", "ASTANA – We met.", "A Title Line", "#a #b", ""),
      fc.string({ unit: "binary", maxLength: 40 }),
    );
    fc.assert(
      fc.property(fc.array(line), fc.constantFrom("\n", "\n\n", "\r\n"), (lines, lineBreak) => {
        const text = lines.join(lineBreak);
        let last = 0;
        for (const { startOffset, endOffset } of find(text).marks) {
          expect(startOffset).toBeGreaterThanOrEqual(last);
          expect(endOffset).toBeGreaterThan(startOffset);
          const words = text.slice(startOffset, endOffset);
          expect(words).toBe(words.trim());
          last = endOffset;
        }
      }),
    );
  });
});
