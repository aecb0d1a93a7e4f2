// Tables on the terminal that can be pasted into a Markdown file as they are.

type Row = Readonly<Record<string, string | number>>;

/** All rows have the columns of the first. */
export function printTable(rows: readonly Row[]): void {
  if (rows.length > 0) process.stdout.write(`${formatTable(rows)}\n\n`);
}

/** Prints rows as they come, of a table whose widths are not known yet; the first brings the head. */
export function linePrinter(): (row: Readonly<Record<string, string>>) => void {
  let isBegun = false;
  return (row) => {
    const names = Object.keys(row);
    const head = isBegun ? [] : [names, names.map(() => "---")];
    isBegun = true;
    const lines = [...head, Object.values(row)].map((cells) => `| ${cells.join(" | ")} |\n`);
    process.stdout.write(lines.join(""));
  };
}

/**
 * Numbers stand to the right: whole ones as they are, columns of measures in ms, s or MB with one
 * digit after the point, other columns with three.
 */
export function formatTable(rows: readonly Row[]): string {
  const names = Object.keys(rows[0] ?? {});
  const columns = names.map((name) =>
    formatColumn(
      name,
      rows.map((row) => row[name] ?? ""),
    ),
  );
  const lines = Array.from({ length: rows.length + 2 }, (_, line) =>
    columns.map((cells) => cells[line]!).join(" | "),
  );
  return lines.map((line) => `| ${line} |`).join("\n");
}

/** The name, the rule below it, and the values, all of one width. */
function formatColumn(name: string, values: readonly (string | number)[]): string[] {
  const numbers = values.filter((value) => typeof value === "number");
  const digits = numbers.every(Number.isInteger) ? 0 : /\b(?:ms|s|MB)\b/u.test(name) ? 1 : 3;
  const cells = values.map((value) => (typeof value === "number" ? value.toFixed(digits) : value));
  const width = Math.max(3, name.length, ...cells.map((cell) => cell.length));
  const isRight = numbers.length > 0;
  const rule = isRight ? `${"-".repeat(width - 1)}:` : "-".repeat(width);
  const pad = (cell: string): string => (isRight ? cell.padStart(width) : cell.padEnd(width));
  return [pad(name), rule, ...cells.map(pad)];
}
