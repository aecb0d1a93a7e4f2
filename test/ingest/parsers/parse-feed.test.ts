// Feeds of every kind, good and bad: an item is an article, and no declaration of the file's own is obeyed.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parseFeed } from "../../../ingest/parsers/parse-feed.ts";
import { decodeText } from "../../../ingest/decode-text.ts";
import iconv from "iconv-lite";
import { failuresInEnglish } from "../../support/failures-in-english.ts";

const rss = (items: string, more = "") => `<?xml version="1.0" encoding="UTF-8"?>
<!-- made by hand -->
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/">
<channel><title>The River Times</title><link>https://river.example/</link><description>News</description>
<language>en-gb</language>${more}
${items}
</channel></rss>`;

describe("parseFeed()", () => {
  test("makes an article of each item of RSS 2.0, the whole text before the summary", () => {
    const { articles, failures, places } = parseFeed(
      "feeds/river.xml",
      rss(`<item><title>Dam &amp;amp; river &lt;i&gt;rise&lt;/i&gt;</title><link>https://river.example/1</link>
        <guid isPermaLink="false">tag:river.example,2018:1</guid><pubDate>Fri, 23 Feb 2018 23:30:00 +0600</pubDate>
        <description>Short.</description>
        <content:encoded><![CDATA[<p>The dam held.</p><h2>Damage</h2><p>Two <b>bridges</b> &amp; a mill fell.</p><script>alert(1)</script>]]></content:encoded></item>
      <item><title>Wheat</title><link>https://river.example/2</link><description>&lt;p&gt;Wheat fell.&lt;/p&gt;</description><dc:date>2018-03-01</dc:date></item>`),
    );
    expect(failures).toEqual([]);
    expect(articles).toMatchObject([
      {
        id: "tag:river.example,2018:1",
        file: "feeds/river.xml",
        title: "Dam & river rise",
        date: "2018-02-23",
        publisher: "The River Times",
        url: "https://river.example/1",
        language: "en",
        text: "The dam held.\n\nDamage\n\nTwo bridges & a mill fell.",
        marks: [{ kind: "heading" }],
      },
      { id: "https://river.example/2", text: "Wheat fell.", date: "2018-03-01" },
    ]);
    expect([...places.values()]).toEqual(["feeds/river.xml, item 1", "feeds/river.xml, item 2"]);
  });

  test("reads Atom: text is text, HTML and XHTML are read as such", () => {
    const { articles, failures } = parseFeed(
      "a.atom",
      `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="ru"><title>Вести</title><id>urn:x</id><updated>2020-01-01T00:00:00Z</updated>
      <entry><id>urn:uuid:1</id><title type="html">&lt;b&gt;Река&lt;/b&gt;</title><link rel="self" href="https://v.example/self"/><link href="https://v.example/1"/>
      <published>2019-12-31T23:00:00+06:00</published><updated>2020-02-02T00:00:00Z</updated><summary>Кратко.</summary>
      <content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>Вода поднялась.</p><p>Мост закрыт.</p></div></content></entry>
      <entry><id>urn:uuid:2</id><title>Signs</title><updated>2020-02-02T00:00:00Z</updated><content type="text">If a &lt; b, say &amp;amp;.</content></entry>
      <entry><id>urn:uuid:3</id><title>Picture</title><updated>2020-02-02T00:00:00Z</updated><content type="image/png">iVBORw0KGgo=</content><summary type="html">&lt;p&gt;A picture.&lt;/p&gt;</summary></entry></feed>`,
    );
    expect(failures).toEqual([]);
    expect(articles).toMatchObject([
      {
        ...{ id: "urn:uuid:1", title: "Река", date: "2019-12-31", publisher: "Вести" },
        ...{ url: "https://v.example/1", language: "ru", text: "Вода поднялась.\n\nМост закрыт." },
      },
      { id: "urn:uuid:2", text: "If a < b, say &amp;.", date: "2020-02-02" },
      { id: "urn:uuid:3", text: "A picture." },
    ]);
  });

  test("reads RSS 1.0 and 0.91, its old DOCTYPE and all", () => {
    const rdf = `<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/">
      <channel rdf:about="https://o.example/"><title>Old News</title><link>https://o.example/</link><description>x</description></channel>
      <item rdf:about="https://o.example/1"><title>Bridge</title><link>https://o.example/1</link><description>The bridge opened.</description><dc:date>2003-05-06T10:00:00+01:00</dc:date></item></rdf:RDF>`;
    expect(parseFeed("o.rdf", rdf).articles).toMatchObject([
      {
        id: "https://o.example/1",
        publisher: "Old News",
        date: "2003-05-06",
        text: "The bridge opened.",
      },
    ]);
    const old = `<!DOCTYPE rss PUBLIC "-//Netscape Communications//DTD RSS 0.91//EN" "http://my.netscape.com/publish/formats/rss-0.91.dtd">
      <rss version="0.91"><channel><title>Older</title><link>https://o.example/</link><description>x</description><language>en</language><item><title>Mill</title><link>https://o.example/m</link><description>The mill closed.</description></item></channel></rss>`;
    expect(parseFeed("old.rss", old)).toMatchObject({
      articles: [{ id: "https://o.example/m", text: "The mill closed." }],
      failures: [],
    });
  });

  test("gives an item without an address an id inside the file", () => {
    const { articles } = parseFeed(
      "f.xml",
      rss(
        "<item><guid>17</guid><description>One.</description></item><item><description>Two.</description></item>",
      ),
    );
    expect(articles.map(({ id }) => id)).toEqual(["f.xml/17", "f.xml/item 2"]);
    expect(articles.map(({ url }) => url)).toEqual([null, null]);
  });

  test("lists items that give nothing, with their number, and reads the others", () => {
    const { articles, failures } = parseFeed(
      "f.xml",
      rss(`<item><title>Only a title</title><link>https://r.example/1</link></item>
        <item><link>https://r.example/2</link><description>Good.</description></item>
        <item><link>https://r.example/2</link><description>Again.</description></item>`),
    );
    expect(articles.map(({ text }) => text)).toEqual(["Good."]);
    expect(failuresInEnglish(failures)).toEqual([
      { path: "f.xml", reason: "item 1: holds no text but its title" },
      {
        path: "f.xml",
        reason: "item 3: the id 'https://r.example/2' already stands in f.xml, item 2",
      },
    ]);
  });

  test.each([
    ['<?xml version="1.0"?><urlset><url/></urlset>', "the root element <urlset>"],
    ["<html><body>Page</body></html>", "the root element <html>"],
    ["not XML at all", "is not XML"],
    ["", "is not XML"],
    [rss(""), "is a feed without items"],
  ])("refuses what is no feed: %s", (xml, reason) => {
    const { articles, failures } = parseFeed("f.xml", xml);
    expect(articles).toEqual([]);
    expect(failuresInEnglish(failures)).toEqual([
      { path: "f.xml", reason: expect.stringContaining(reason) as string },
    ]);
  });

  test("refuses entities of the file's own: a bomb, and the reading of other files", () => {
    const bomb = `<?xml version="1.0"?><!DOCTYPE rss [<!ENTITY a "lol"><!ENTITY b "&a;&a;&a;">]>${rss("<item><description>&b;</description></item>").replace(/^<\?.*\?>/, "")}`;
    const file = `<!DOCTYPE rss [<!ENTITY f SYSTEM "file:///etc/passwd">]><rss version="2.0"><channel><item><description>&f;</description></item></channel></rss>`;
    for (const xml of [bomb, file]) {
      const { articles, failures } = parseFeed("f.xml", xml);
      expect(articles).toEqual([]);
      expect(failures[0]?.reason).toEqual({ code: "ownEntities" });
    }
  });

  test("leaves an entity that nobody declared as it stands", () => {
    const { articles } = parseFeed(
      "f.xml",
      rss("<item><description>Tom &mine; Ann.</description></item>"),
    );
    expect(articles[0]?.text).toContain("&mine;");
  });

  test("obeys the encoding that the XML declares", () => {
    const xml = rss(
      "<item><title>Река</title><description>Вода поднялась на два метра.</description></item>",
    ).replace("UTF-8", "windows-1251");
    const decoded = decodeText(iconv.encode(xml, "windows-1251"));
    if (!decoded.isDecoded) throw new Error(decoded.reason.code);
    expect(decoded.encoding).toBe("windows-1251");
    expect(parseFeed("f.xml", decoded.text).articles).toMatchObject([
      { title: "Река", text: "Вода поднялась на два метра." },
    ]);
  });

  test("ends on nesting that no feed has", () => {
    const deep = "<b>".repeat(20_000);
    const { articles } = parseFeed(
      "f.xml",
      rss(`<item><link>https://r.example/1</link><description><![CDATA[${deep}Deep.]]></description></item>
        <item><link>https://r.example/2</link><description>Good.</description></item>`),
    );
    expect(articles.map(({ text }) => text)).toContain("Good.");
  });

  test("never throws but for broken XML, and marks lie in the text, whatever an item holds", () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: "binary" }), { maxLength: 5 }), (words) => {
        const items = words.map(
          (word) =>
            `<item><description><![CDATA[${word.replaceAll("]]>", "")}]]></description></item>`,
        );
        const { articles } = parseFeed("f.xml", rss(items.join("")));
        for (const { text, marks } of articles) {
          expect(text.trim()).not.toBe("");
          expect(text.isWellFormed()).toBe(true);
          for (const { startOffset, endOffset } of marks) {
            expect(startOffset).toBeLessThan(endOffset);
            expect(endOffset).toBeLessThanOrEqual(text.length);
          }
        }
      }),
      { numRuns: 60 },
    );
  });
});
