// Whether a file that hnswlib wrote is whole. The library notices neither a full disk while writing
// nor another dimension while reading, so the layout is walked here (hnswalg.h, saveIndex).
import { open, type FileHandle } from "node:fs/promises";
import { StoreError } from "../store-error.ts";

/** Five sizes of 8 bytes, the data's offset, two ints, five more sizes and the level factor. */
const headerBytes = 96;
const linkListsPiece = 1 << 20;

/**
 * Throws `StoreError` `damaged` unless the file holds `count` vectors of `dimension` and ends where
 * the last link list does.
 */
export async function checkHnswFile(path: string, dimension: number, count: number): Promise<void> {
  const handle = await open(path, "r");
  try {
    const { size } = await handle.stat();
    const header = Buffer.alloc(headerBytes);
    const { bytesRead } = await handle.read(header, 0, headerBytes, 0);
    if (bytesRead < headerBytes) throw damaged(path, "it ends within its header");
    const storedCount = Number(header.readBigUInt64LE(16));
    if (storedCount !== count) throw damaged(path, `it holds ${storedCount} vectors, not ${count}`);
    const bytesPerPoint = Number(header.readBigUInt64LE(24));
    const labelOffset = Number(header.readBigUInt64LE(32));
    const dataOffset = Number(header.readBigUInt64LE(40));
    const storedDimension = (labelOffset - dataOffset) / 4;
    if (count > 0 && storedDimension !== dimension) {
      throw damaged(path, `its vectors have ${storedDimension} components, not ${dimension}`);
    }
    const end = await endOfLinkLists(handle, headerBytes + count * bytesPerPoint, count);
    if (end !== size) throw damaged(path, `it should have ${end} bytes and has ${size}`);
  } finally {
    await handle.close();
  }
}

/** Where the file must end: after the base level, each point has a length and that many bytes of links. */
async function endOfLinkLists(handle: FileHandle, start: number, count: number): Promise<number> {
  const piece = Buffer.alloc(linkListsPiece);
  let pieceStart = start;
  let pieceEnd = start;
  let position = start;
  for (let point = 0; point < count; point++) {
    if (position + 4 > pieceEnd) {
      const { bytesRead } = await handle.read(piece, 0, piece.length, position);
      pieceStart = position;
      pieceEnd = position + bytesRead;
      // Past the end of the file: at least this many bytes are missing.
      if (bytesRead < 4) return position + 4 * (count - point);
    }
    position += 4 + piece.readUInt32LE(position - pieceStart);
  }
  return position;
}

function damaged(path: string, state: string): StoreError {
  return new StoreError("damaged", `Cannot use the vector index ${path}: ${state}.`);
}
