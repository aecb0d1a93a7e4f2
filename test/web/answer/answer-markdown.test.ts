// The Markdown of answers: what may become an element, and where the notes stand.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { AnswerView } from "../../../src/web/answer/answer-view.tsx";
import { DraftView } from "../../../src/web/answer/draft-view.tsx";
import { withoutCitations } from "../../../src/web/answer/find-citations.ts";
import { madeAnswer, madeCitation, madeSentence } from "../../support/made-answer.ts";
import { renderOnPage, textOf } from "../../support/render-on-page.ts";

const citations = [madeCitation(1), madeCitation(2)];

function draft(text: string): string {
  return renderOnPage(DraftView, { text });
}

function view(
  answer: string,
  sentences = [madeSentence(withoutCitations(answer).trim())],
  model = "ollama:qwen",
): string {
  const html = renderOnPage(AnswerView, {
    answer: madeAnswer({ answer, sentences, citations, model }),
    turnId: "t",
  });
  return html.slice(0, html.indexOf("<section"));
}

const elements =
  /^(?:div|p|br|hr|blockquote|pre|code|em|strong|del|a|ul|ol|li|h4|h5|table|thead|tbody|tr|th|td|span|button|small|svg|path|circle|line)$/;
const attributes =
  /^(?:class|aria-[a-z]+|role|tabindex|type|start|href|style|data-[a-z]+|lang|xmlns|width|height|viewBox|fill|stroke|stroke-[a-z]+|d|cx|cy|r|x1|x2|y1|y2|key)$/;

/** What in the HTML is neither ours nor harmless. */
function harmIn(html: string): string[] {
  return Array.from(html.matchAll(/<([a-z][a-z0-9]*)((?:[^>"]|"[^"]*")*)>/gi)).flatMap(
    ([, name, rest]) => {
      const given = Array.from(rest!.matchAll(/([^\s=/]+)="([^"]*)"/g));
      return [
        ...(elements.test(name!) ? [] : [name!]),
        ...given.flatMap(([whole, attribute, value]) => {
          const isHarmless = attributes.test(attribute!);
          const staysHere = attribute !== "href" || /^\/?\?/.test(value!);
          const isOwnStyle = attribute !== "style" || /^text-align:\w+$/.test(value!);
          return isHarmless && staysHere && isOwnStyle ? [] : [whole];
        }),
      ];
    },
  );
}

describe("the Markdown of an answer", () => {
  test("becomes lists, emphasis, tables and code", () => {
    const html = draft("- **a**\n- *b* `c`\n\n| x | y |\n|---|--:|\n| 1 | 2 |\n\n```\ncode\n```\n");
    for (const tag of ["<ul>", "<strong>a", "<em>b", "<code>c", "<table>", "<pre><code>code"]) {
      expect(html).toContain(tag);
    }
  });

  test.each([
    ["a script", "<script>alert(1)</script>"],
    ["a handler", '<img src=x onerror="alert(1)">'],
    ["a block of HTML", "<div onclick='x()'>\n<b>hi</b>\n</div>"],
    ["a style", "<style>*{display:none}</style>"],
    ["a frame", '<iframe src="http://example.org"></iframe>'],
  ])("shows %s as text", (_, text) => {
    expect(harmIn(draft(text))).toEqual([]);
    expect(textOf(draft(text)).replace(/\s/g, "")).toBe(text.replace(/\s/g, ""));
  });

  test.each([
    ["a script's address", "[click](javascript:alert(1))"],
    ["another site", "[click](https://example.org/)"],
    ["another site without a scheme", "[click](//example.org/?article=a)"],
    ["a file beside the page", "[click](other?article=a)"],
    ["no article", "[click](/?view=archive)"],
    ["data", "[click](data:text/html,x)"],
    ["a picture in data", "![click](data:image/png;base64,AAAA)"],
    ["a picture elsewhere", "![click](https://example.org/a.png)"],
  ])("keeps the words of a link to %s, and no link", (_, text) => {
    const html = view(text);
    expect(html).not.toMatch(/<a|<img|href|src=/);
    expect(textOf(html)).toBe("click");
  });

  test("keeps a link to an article of the archive", () => {
    expect(view("See [this](/?article=a.md&start=1&end=5).")).toContain(
      'href="?article=a.md&amp;start=1&amp;end=5"',
    );
  });

  test("lets no definition swallow a citation", () => {
    const html = view("It rose [1].\n\n[1]: https://example.org\n");
    expect(html.match(/<button/g)).toHaveLength(2);
    expect(textOf(html)).toContain("https://example.org");
  });

  test("takes no ids and classes from the text", () => {
    const html = draft(
      "# Title {#id .class}\n\nNote[^1].\n\n[^1]: Foot.\n\n- [x] done\n\n```js\n1\n```",
    );
    expect(html).not.toMatch(/\bid=|user-content|language-js|<input/);
    expect(textOf(html)).toContain("[x] done");
  });

  test("leaves words of articles as they are, but for their lists", () => {
    const words = "# 2 * 3 * 4 = __24__ &amp; ~~`a`~~ [b](c) \\*\n> | d |\n> |---|";
    expect(textOf(view(words, undefined, "extractive"))).toBe(words);
    expect(view("- a\n- b", undefined, "extractive")).toContain("<ul>");
  });

  test("harms nothing and loses no words, whatever an answer is made of", () => {
    const hostile = fc.constantFrom(
      ...[
        "<script>",
        "</script>",
        "<img src=x onerror=a()>",
        "<!-- ",
        "-->",
        "<![CDATA[",
        "<svg/onload=a()>",
      ],
      ...[
        "](javascript:a())",
        "](/?article=x)",
        "[",
        "![",
        "]: ",
        "[^1]: ",
        "[^1]",
        "&lt;",
        "&#0;",
        "&amp;",
      ],
      ...[
        "**",
        "_",
        "~~",
        "`",
        "\n```\n",
        "\n> ",
        "\n- ",
        "\n1. ",
        "\n    ",
        "\n# ",
        "\n---\n",
        "\\",
      ],
      ...["[1]", " [2, 7]", "[1](x)", "[[2]]", "\u2028", "\u0000", "\ud800", "😀", "\r\n"],
    );
    const pieces = fc.array(hostile, { minLength: 1, maxLength: 14 });
    fc.assert(
      fc.property(pieces, fc.boolean(), (signs, isPartly) => {
        const words = signs.map((_, at) => `word${at}x`);
        const answer = `${signs.map((sign, at) => `${sign} ${words[at]!} `).join("")}.`;
        const support = isPartly ? "partly" : "supported";
        for (const html of [
          draft(answer),
          view(answer, [madeSentence(withoutCitations(answer).trim(), { support })]),
        ]) {
          expect(harmIn(html)).toEqual([]);
          const shown = textOf(html).match(/word\d+x/g) ?? [];
          expect(shown).toEqual(words);
        }
      }),
      { numRuns: 150 },
    );
  });
});

describe("a citation in an answer", () => {
  test("is a button that says its source, on one line with the last word", () => {
    expect(view("It rose [1, 2].")).toMatch(
      /It <span class="[^"]*tie[^"]*">rose<button[^>]*aria-label="Source 1: Title 1"[^>]*>1<\/button><button[^>]*>2<\/button>\.<\/span>/,
    );
  });

  test("of a number that names nothing is no button", () => {
    const html = view("It rose [7].");
    expect(html).not.toContain("<button");
    expect(textOf(html)).toBe("It rose [7].");
  });

  test("opens nothing while the answer is written", () => {
    const html = draft("It rose [1]. It fell [");
    expect(html).not.toContain("<button");
    expect(textOf(html)).toBe("It rose1. It fell");
  });
});

describe("a doubtful sentence", () => {
  const doubtful = madeSentence("**It** fell & *rose* in 2018.", {
    support: "partly",
    reason: { code: "nameInPart", name: "Astana", message: "In part." },
  });

  test("is marked where it stands, through its emphasis, and its note follows its numbers", () => {
    const html = view("- It grew [1].\n- **It** fell & *rose* [1] in 2018 [2]. Then more.", [
      madeSentence("- It grew."),
      doubtful,
      madeSentence("Then more."),
    ]);
    const marked = html.matchAll(/<span[^>]*data-support="partly">([^<]+)</g);
    expect(Array.from(marked, ([, text]) => text!.trim())).toEqual([
      "It",
      "fell &amp;",
      "rose",
      "in",
      "2018",
      ".",
    ]);
    expect(textOf(html)).toContain(
      "20182.  Partly supported. The quote names only part of Astana. Then more.",
    );
  });

  test("carries a note once", () => {
    expect(view(doubtful.text, [doubtful]).match(/Partly supported/g)).toHaveLength(1);
  });

  test("is shown with its note even where Markdown has no place for it", () => {
    const row = madeSentence("| 1 | gone |", {
      support: "unsupported",
      reason: { code: "citesNothing", message: "None." },
    });
    const html = view("| a |\n|---|\n| 1 | gone |", [madeSentence("| a |"), row]);
    expect(textOf(html)).toContain("Not supported. The sentence cites nothing.");
    const fence = madeSentence("```secret", { support: "unsupported" });
    expect(textOf(view("```secret\nx\n```", [fence]))).toMatch(/secret.*Not supported/);
  });

  test("is shown in a row with the others where the text does not have it", () => {
    const html = view("Another text [1].", [madeSentence("It grew."), doubtful]);
    expect(textOf(html)).toBe(
      "It grew.1\nIt fell & rose in 2018.1  Partly supported. The quote names only part of Astana.",
    );
  });
});
