// Tables of fixed-width text for the terminal.

export interface Column {
  readonly title: string;
  readonly align: "left" | "right";
}

/** Rows under a line of titles, two spaces between columns; without what trails. */
export function textTable(
  columns: readonly Column[],
  rows: readonly (readonly string[])[],
): string[] {
  const titles = columns.map(({ title }) => title);
  const widths = columns.map((_, at) =>
    Math.max(...[titles, ...rows].map((row) => widthOf(row[at] ?? ""))),
  );
  const line = (row: readonly string[]): string =>
    columns
      .map(({ align }, at) => pad(row[at] ?? "", widths[at]!, align))
      .join("  ")
      .trimEnd();
  return [line(titles), ...rows.map(line)];
}

/** The width that a table of these cells takes. */
export function tableWidth(
  columns: readonly Column[],
  rows: readonly (readonly string[])[],
): number {
  return Math.max(...textTable(columns, rows).map(widthOf));
}

/** On one line, without what could steer a terminal; ends in `…` where it is cut to the width. */
export function clip(text: string, width: number): string {
  const plain = text.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\s]+/gu, " ").trim();
  const signs = Array.from(plain);
  return signs.length <= width ? plain : `${signs.slice(0, Math.max(0, width - 1)).join("")}…`;
}

/** The same on as many lines as it takes, those after the first indented by two spaces. */
export function wrap(text: string, width: number): string[] {
  const lines: string[] = [];
  for (const word of clip(text, Number.POSITIVE_INFINITY).split(" ")) {
    const last = lines.at(-1);
    if (last === undefined) lines.push(clip(word, width));
    else if (widthOf(last) + 1 + widthOf(word) <= width) lines.splice(-1, 1, `${last} ${word}`);
    else lines.push(`  ${clip(word, width - 2)}`);
  }
  return lines;
}

/** In characters; all that is printed here takes one column each. */
export function widthOf(text: string): number {
  return Array.from(text).length;
}

function pad(text: string, width: number, align: Column["align"]): string {
  const space = " ".repeat(width - widthOf(text));
  return align === "left" ? text + space : space + text;
}
