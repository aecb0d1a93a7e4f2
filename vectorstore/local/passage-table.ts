// The rows of a generation, one per ordinal: where a passage stands and under which key its vector
// was made. Flat typed arrays, saved as they are behind a magic number and a version.
//
// Dead rows are carried along, because a row that keeps its ordinal keeps its place in the vector
// index. Once most rows are dead, the living are numbered anew.
import { StoreError } from "../store-error.ts";

/** "CWPT", read as a 32-bit word in the machine's own byte order. */
const magic = 0x54505743;
const layoutVersion = 1;
const headerBytes = 16;
export const keyBytes = 16;
const bytesPerRow = 4 * 4 + keyBytes;
/** Stands where there is no article (a dead row) or no heading. */
export const none = 0xffffffff;

/** Columns by ordinal. A dead row keeps its key, so that its vector can be taken up again. */
export interface PassageTable {
  readonly count: number;
  /** Position of the article in the generation's list, or `none`. */
  readonly articles: Uint32Array;
  readonly startOffsets: Uint32Array;
  readonly endOffsets: Uint32Array;
  /** Position in the article's own list of headings, or `none`. */
  readonly headings: Uint32Array;
  /** 16 bytes per row: the first half of the SHA-256 of the indexed text. */
  readonly keys: Uint8Array;
}

export function createPassageTable(count: number): PassageTable {
  return {
    count,
    articles: new Uint32Array(count).fill(none),
    startOffsets: new Uint32Array(count),
    endOffsets: new Uint32Array(count),
    headings: new Uint32Array(count).fill(none),
    keys: new Uint8Array(count * keyBytes),
  };
}

/** The key of a row, as 32 hex digits. */
export function keyOf(table: PassageTable, ordinal: number): string {
  const start = ordinal * keyBytes;
  return Buffer.from(table.keys.buffer, table.keys.byteOffset + start, keyBytes).toString("hex");
}

export function passageTableToBytes(table: PassageTable): Uint8Array {
  const header = Uint32Array.of(magic, layoutVersion, table.count, bytesPerRow);
  const columns = [header, table.articles, table.startOffsets, table.endOffsets, table.headings];
  return Buffer.concat(
    [...columns, table.keys].map(
      (column) => new Uint8Array(column.buffer, column.byteOffset, column.byteLength),
    ),
  );
}

/** Reads what `passageTableToBytes` wrote. Throws `StoreError` `damaged`. */
export function passageTableFromBytes(bytes: Uint8Array): PassageTable {
  // A copy of its own: typed arrays must begin at a multiple of four.
  const own = Uint8Array.from(bytes).buffer;
  const header = new Uint32Array(own, 0, Math.min(4, own.byteLength >> 2));
  const count = header[2] ?? 0;
  if (header[0] !== magic || header[1] !== layoutVersion || header[3] !== bytesPerRow) {
    throw damaged("it does not begin as one");
  }
  if (own.byteLength !== headerBytes + count * bytesPerRow) {
    throw damaged(`it has ${own.byteLength} bytes for ${count} rows`);
  }
  const column = (index: number): Uint32Array =>
    new Uint32Array(own, headerBytes + index * count * 4, count);
  return {
    count,
    articles: column(0),
    startOffsets: column(1),
    endOffsets: column(2),
    headings: column(3),
    keys: new Uint8Array(own, headerBytes + 4 * count * 4, count * keyBytes),
  };
}

function damaged(state: string): StoreError {
  return new StoreError("damaged", `Cannot read the passage table: ${state}.`);
}

/** An article has no two passages of the same offsets, so that its passages are told by them. */
export function passageId(articleId: string, startOffset: number, endOffset: number): string {
  return `${articleId}#${startOffset}-${endOffset}`;
}

/** The living passages of each article, in text order. */
export class ArticlePassages {
  readonly #starts: Uint32Array;
  readonly #ordinals: Uint32Array;

  constructor(starts: Uint32Array, ordinals: Uint32Array) {
    this.#starts = starts;
    this.#ordinals = ordinals;
  }

  /** By position of the article in the generation's list. */
  of(position: number): number[] {
    const start = this.#starts[position]!;
    return Array.from(this.#ordinals.subarray(start, this.#starts[position + 1]));
  }
}

/** A counting sort by article, then by offset within each. */
export function groupByArticle(table: PassageTable, articleCount: number): ArticlePassages {
  const starts = new Uint32Array(articleCount + 1);
  for (const article of table.articles) if (article !== none) starts[article + 1]!++;
  for (let position = 0; position < articleCount; position++) {
    starts[position + 1]! += starts[position]!;
  }
  const next = starts.slice();
  const ordinals = new Uint32Array(starts[articleCount]!);
  for (let ordinal = 0; ordinal < table.count; ordinal++) {
    const article = table.articles[ordinal]!;
    if (article !== none) ordinals[next[article]!++] = ordinal;
  }
  for (let position = 0; position < articleCount; position++) {
    ordinals.subarray(starts[position], starts[position + 1]).sort(byTextOrder(table));
  }
  return new ArticlePassages(starts, ordinals);
}

/** Ordinals of the living passages, ascending; with `articles`, of those whose byte there is 1. */
export function livingOrdinals(table: PassageTable, articles?: Uint8Array): Uint32Array {
  const ordinals = new Uint32Array(table.count);
  let count = 0;
  for (let ordinal = 0; ordinal < table.count; ordinal++) {
    const article = table.articles[ordinal]!;
    if (article === none || articles?.[article] === 0) continue;
    ordinals[count++] = ordinal;
  }
  return ordinals.slice(0, count);
}

function byTextOrder(table: PassageTable): (a: number, b: number) => number {
  return (a, b) =>
    table.startOffsets[a]! - table.startOffsets[b]! ||
    table.endOffsets[a]! - table.endOffsets[b]! ||
    a - b;
}

/** Above this share of dead rows they go. */
const mostDead = 0.5;

export interface CompactRows {
  readonly table: PassageTable;
  readonly livingCount: number;
  readonly isCompacted: boolean;
  /** Old ordinals by new ones, ascending; null where nothing was renumbered. */
  readonly oldOrdinals: Uint32Array | null;
}

/** The table as it is, or with its living rows only, in the same order. */
export function compactRows(table: PassageTable): CompactRows {
  const living = livingOrdinals(table);
  if (table.count - living.length <= mostDead * table.count) {
    return { table, livingCount: living.length, isCompacted: false, oldOrdinals: null };
  }
  const compacted = createPassageTable(living.length);
  for (const [ordinal, old] of living.entries()) {
    compacted.articles[ordinal] = table.articles[old] ?? none;
    compacted.startOffsets[ordinal] = table.startOffsets[old]!;
    compacted.endOffsets[ordinal] = table.endOffsets[old]!;
    compacted.headings[ordinal] = table.headings[old]!;
    const key = table.keys.subarray(old * keyBytes, (old + 1) * keyBytes);
    compacted.keys.set(key, ordinal * keyBytes);
  }
  return { table: compacted, livingCount: living.length, isCompacted: true, oldOrdinals: living };
}
