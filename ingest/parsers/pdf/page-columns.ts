// The order in which a page is read: where text stands in columns, the left one comes first, as far
// down as the columns reach. Tables are not columns: their rows are read across.
import { linesOf, type Line, type Row } from "./page-rows.ts";

/** Lines that follow one another on the page, in one column or across the whole of it. */
export type Block = readonly Line[];

/** Columns inside of columns are looked for so often: newspapers have up to eight. */
const maxDepth = 3;
/** Fewer rows with something on both sides of a gap do not make columns. */
const fewestSplits = 3;
/** A gap between columns is at least so many font sizes wide. */
const narrowestGap = 0.8;
/** Rows nearer than so many font sizes are no lines of one column. */
const interleaved = 0.9;
/** What a line of a column has at least, in the middle: shorter ones are cells of a table. */
const shortestColumnLine = 16;
/** And so much of the column's width. */
const leastFill = 0.6;

export function blocksOf(rows: readonly Row[], depth = maxDepth): Block[] {
  const middle = depth === 0 ? null : findGutter(rows);
  if (middle === null) return rows.length === 0 ? [] : [linesOf(rows)];
  const blocks: Block[] = [];
  let across: Row[] = [];
  const endAcross = (): void => {
    blocks.push(...blocksOf(across, depth - 1));
    across = [];
  };
  for (const band of bandsOf(rows, middle)) {
    const left = sideOf(band.rows, middle, "left");
    const right = sideOf(band.rows, middle, "right");
    if (band.isCrossing || !areColumns(left, right)) {
      across.push(...band.rows);
      continue;
    }
    endAcross();
    blocks.push(...blocksOf(left, depth - 1), ...blocksOf(right, depth - 1));
  }
  // Nothing was parted: looking at the same rows again would find the same gap.
  if (blocks.length === 0) return [linesOf(rows)];
  endAcross();
  return blocks;
}

interface Gap {
  readonly from: number;
  readonly to: number;
}

/** The place that most rows leave free between two fragments; null where too few do. */
function findGutter(rows: readonly Row[]): number | null {
  const gaps = [...rows.flatMap(gapsIn), ...gapsBetween(rows)];
  let best: { readonly middle: number; readonly count: number } | null = null;
  for (const middle of new Set(gaps.map(({ from, to }) => Math.round((from + to) / 2)))) {
    const count = gaps.filter(({ from, to }) => from < middle && middle < to).length;
    if (count >= fewestSplits && count > (best?.count ?? 0)) best = { middle, count };
  }
  return best?.middle ?? null;
}

function gapsIn({ fragments }: Row): Gap[] {
  return fragments.flatMap((fragment, index) => {
    const before = fragments[index - 1];
    if (before === undefined || fragment.x - before.right < narrowestGap * fragment.size) return [];
    return [{ from: before.right, to: fragment.x }];
  });
}

/** A heading in one column moves its lines: then they stand between those of the other column. */
function gapsBetween(rows: readonly Row[]): Gap[] {
  return rows.slice(1).flatMap((row, index) => {
    const other = rows[index]!;
    const { size } = row.fragments[0]!;
    if (row.y - other.y > interleaved * size) return [];
    return [gapOf(row, other), gapOf(other, row)].filter(
      ({ from, to }) => to - from >= narrowestGap * size,
    );
  });
}

/** From the end of one row to the beginning of another. */
function gapOf(left: Row, right: Row): Gap {
  return {
    from: Math.max(...left.fragments.map((fragment) => fragment.right)),
    to: right.fragments[0]!.x,
  };
}

interface Band {
  readonly rows: Row[];
  readonly isCrossing: boolean;
}

/** Rows in groups: those with text across the middle, and those without. */
function bandsOf(rows: readonly Row[], middle: number): Band[] {
  const bands: Band[] = [];
  for (const row of rows) {
    const isCrossing = row.fragments.some(({ x, right }) => x < middle && middle < right);
    const band = bands.at(-1);
    if (band?.isCrossing === isCrossing) band.rows.push(row);
    else bands.push({ rows: [row], isCrossing });
  }
  return bands.flatMap((band) =>
    band.isCrossing
      ? [band]
      : withoutTables(band.rows, middle).flatMap((part) =>
          part.isCrossing ? [part] : withoutLooseEnds(part.rows, middle),
        ),
  );
}

/** Several short entries in a row above or below the columns are a table, which is read across. */
function withoutTables(rows: readonly Row[], middle: number): Band[] {
  const widths = (["left", "right"] as const).map((side) =>
    Math.max(0, ...sideOf(rows, middle, side).map(widthOf)),
  );
  const isLine = (row: Row): boolean =>
    (["left", "right"] as const).some((side, index) => {
      const [own] = sideOf([row], middle, side);
      return own !== undefined && widthOf(own) >= leastFill * widths[index]!;
    });
  const first = rows.findIndex(isLine);
  if (first === -1) return [{ rows: [...rows], isCrossing: true }];
  const end = rows.findLastIndex(isLine) + 1;
  const start = first >= fewestSplits ? first : 0;
  const stop = rows.length - end >= fewestSplits ? end : rows.length;
  return [
    { rows: rows.slice(0, start), isCrossing: true },
    { rows: rows.slice(start, stop), isCrossing: false },
    { rows: rows.slice(stop), isCrossing: true },
  ].filter((band) => band.rows.length > 0);
}

/** Of what is written, without the gaps between cells. */
function widthOf({ fragments }: Row): number {
  return fragments.reduce((sum, { x, right }) => sum + right - x, 0);
}

/** A line on one side, apart from the columns above, is a heading or an end of what comes next. */
function withoutLooseEnds(rows: readonly Row[], middle: number): Band[] {
  const lastSplit = rows.findLastIndex((row, index) => isSplit(row, rows[index - 1], middle));
  if (lastSplit === -1) return [{ rows: [...rows], isCrossing: true }];
  const end = rows.findIndex(
    (row, index) => index > lastSplit && row.y - rows[index - 1]!.y > 2.2 * row.fragments[0]!.size,
  );
  if (end === -1) return [{ rows: [...rows], isCrossing: false }];
  return [
    { rows: rows.slice(0, end), isCrossing: false },
    { rows: rows.slice(end), isCrossing: true },
  ];
}

/** Both columns stand at this height: in the row itself, or in it and the one just above. */
function isSplit(row: Row, above: Row | undefined, middle: number): boolean {
  const isNear = above !== undefined && row.y - above.y <= interleaved * row.fragments[0]!.size;
  const fragments = isNear ? [...above.fragments, ...row.fragments] : row.fragments;
  return fragments.some(({ right }) => right <= middle) && fragments.some(({ x }) => x >= middle);
}

function sideOf(rows: readonly Row[], middle: number, side: "left" | "right"): Row[] {
  return rows.flatMap(({ fragments }) => {
    const own = fragments.filter(({ x }) => x < middle === (side === "left"));
    if (own.length === 0) return [];
    // The columns' lines may stand a little higher or lower than one another.
    const { y } = own.reduce((a, b) => (b.size > a.size ? b : a));
    return [{ y, fragments: own }];
  });
}

function areColumns(left: readonly Row[], right: readonly Row[]): boolean {
  return [left, right].every((rows) => {
    if (rows.length < fewestSplits) return false;
    const lines = linesOf(rows);
    const width =
      Math.max(...lines.map((line) => line.right)) - Math.min(...lines.map(({ x }) => x));
    const length = median(lines.map(({ text }) => text.length));
    return (
      length >= shortestColumnLine &&
      median(lines.map((line) => line.right - line.x)) >= leastFill * width
    );
  });
}

/** Of at least one number. */
export function median(numbers: readonly number[]): number {
  return numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)]!;
}
