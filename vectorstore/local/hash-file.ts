// Size and SHA-256 of a file, read as a stream: files of any size take little memory.
import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";

export interface FileHash {
  readonly bytes: number;
  /** Hex. */
  readonly sha256: string;
}

/** Throws as the file system does. */
export async function hashFile(path: string): Promise<FileHash> {
  const hash = createHash("sha256");
  let bytes = 0;
  for await (const piece of createReadStream(path, { highWaterMark: 1 << 18 })) {
    hash.update(piece as Buffer);
    bytes += (piece as Buffer).length;
  }
  return { bytes, sha256: hash.digest("hex") };
}
