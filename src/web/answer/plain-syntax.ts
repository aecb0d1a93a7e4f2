// Takes out of Markdown what an answer has no use for, or what would swallow its words: HTML stays
// text, `[1]: …` is no definition, and an indented line is no code.

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

/** A plugin of remark. `isVerbatim`: the text is quoted, not written as Markdown. */
export function plainSyntax(this: HasData, { isVerbatim }: { readonly isVerbatim: boolean }): void {
  const data: { micromarkExtensions?: unknown[] } = this.data();
  data.micromarkExtensions = [
    ...(data.micromarkExtensions ?? []),
    { disable: { null: isVerbatim ? disabledInQuotes : disabled } },
  ];
}
