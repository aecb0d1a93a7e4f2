// The words of a heading as a reader sees them, for titles and for passages.

/** `line` without the signs that Markdown sets before, below and around its words. */
export function headingWords(line: string): string {
  return line
    .replace(/\s*\n\s*[=-]+\s*$/u, "")
    .replace(/^#{1,6}[ \t]+/u, "")
    .replace(/[ \t]+#+[ \t]*$/u, "")
    .replace(/!?\[([^\]]*)\]\([^)]*\)/gu, "$1")
    .replace(/(\*\*|__|\*|`)(.+?)\1/gu, "$2")
    .replace(/\s+/gu, " ")
    .trim();
}
