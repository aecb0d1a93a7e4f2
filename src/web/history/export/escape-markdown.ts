// Text as Markdown that shows exactly this text, whatever signs are in it.

export function escapeMarkdown(text: string): string {
  return text
    .replaceAll(/[\\`*_[\]<>|~&$]/g, "\\$&")
    .replaceAll(/^(\s*)([#+-])/gm, "$1\\$2")
    .replaceAll(/^(\s*\d+)([.)])/gm, "$1\\$2");
}

/** A quotation, line by line, each behind the indent. */
export function quoteInMarkdown(text: string, indent: string): string {
  return text
    .split("\n")
    .map((line) => `${indent}> ${escapeMarkdown(line)}`.trimEnd())
    .join("\n");
}

/** On one line. */
export function lineInMarkdown(text: string): string {
  return escapeMarkdown(text.trim().replaceAll(/\s+/g, " "));
}
