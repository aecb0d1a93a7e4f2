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

/** What a plugin of remark needs of its processor. */
interface HasData {
  readonly data: () => object;
}

/** A plugin of remark. */
export function plainSyntax(this: HasData): void {
  const data: { micromarkExtensions?: unknown[] } = this.data();
  data.micromarkExtensions = [...(data.micromarkExtensions ?? []), { disable: { null: disabled } }];
}
