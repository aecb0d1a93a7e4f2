// What keeps the Markdown of an answer to what it may show: plugins of remark and rehype.
import type { Options } from "rehype-sanitize";
import type { PageContent, PageParent } from "./text-leaves.ts";

const disabled = [
  "htmlFlow",
  "htmlText",
  "definition",
  "gfmFootnoteDefinition",
  "gfmFootnoteCall",
  "gfmPotentialFootnoteCall",
  "tasklistCheck",
  "codeIndented",
  "setextUnderline",
];

/** What would change words that are an article's own: only paragraphs and lists are left. */
const disabledInQuotes = [
  ...disabled,
  ...["attention", "strikethrough", "codeText", "codeFenced", "headingAtx", "blockQuote"],
  ...["thematicBreak", "table", "autolink", "labelStartLink", "labelStartImage"],
  ...["characterEscape", "characterReference", "hardBreakEscape"],
];

/** What a plugin of remark needs of its processor. */
interface HasData {
  readonly data: () => object;
}

/**
 * A plugin of remark: HTML stays text, `[1]: …` is no definition, and an indented line is no code.
 * `isVerbatim`: the text is quoted, not written as Markdown.
 */
export function plainSyntax(this: HasData, { isVerbatim }: { readonly isVerbatim: boolean }): void {
  const data: { micromarkExtensions?: unknown[] } = this.data();
  data.micromarkExtensions = [
    ...(data.micromarkExtensions ?? []),
    { disable: { null: isVerbatim ? disabledInQuotes : disabled } },
  ];
}

/**
 * A plugin of rehype: links stay only where they open an article of the archive, and none without
 * `hasLinks`; of pictures their words.
 */
export function keepToArchive(hasLinks: boolean) {
  return function keep(parent: PageParent): void {
    parent.children = parent.children.flatMap((node): PageContent[] => {
      if (node.type !== "element") return [node];
      if (node.tagName === "img") return wordsOf(node.properties["alt"]);
      keep(node);
      const isDropped =
        node.tagName === "a" && !(hasLinks && opensArticle(node.properties["href"]));
      return isDropped ? node.children : [node];
    });
  };
}

/** `/?article=…`, as the server writes it: nothing but a place in this page. */
function opensArticle(href: unknown): href is string {
  if (typeof href !== "string" || !/^\/?\?/.test(href)) return false;
  const article = new URLSearchParams(href.slice(href.indexOf("?"))).get("article");
  return article !== null && article !== "";
}

function wordsOf(alternative: unknown): PageContent[] {
  return typeof alternative === "string" && alternative !== ""
    ? [{ type: "text", value: alternative }]
    : [];
}

const alignment: ["align", ...string[]] = ["align", "left", "center", "right"];

/**
 * The elements that the Markdown of an answer may become: no classes, no ids, no addresses
 * elsewhere.
 */
export const answerSchema: Options = {
  tagNames: [
    ...["p", "br", "hr", "blockquote", "pre", "code", "em", "strong", "del", "a"],
    ...["ul", "ol", "li", "h1", "h2", "h3", "h4", "h5", "h6"],
    ...["table", "thead", "tbody", "tr", "th", "td"],
  ],
  attributes: { a: ["href"], ol: ["start"], th: [alignment], td: [alignment] },
  // Without a scheme: relative to this page.
  protocols: { href: [] },
};
