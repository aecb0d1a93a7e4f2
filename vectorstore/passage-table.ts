// The rows of a generation, one per ordinal: where a passage stands and under which key its vector
// was made. Flat typed arrays, saved as they are behind a magic number and a version.
import { StoreError } from "./store-error.ts";

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
