// Writing that survives a power cut: bytes are on disk (fsync) before a name points at them.
import { closeSync, fsyncSync, openSync, writeSync } from "node:fs";
import { open, rename, rm } from "node:fs/promises";
import { dirname } from "node:path";
import { setImmediate } from "node:timers/promises";

/** Writes bytes at a position and says how many went. Every byte of the store but the HNSW file passes through one. */
export type WriteBytes = (fd: number, bytes: Uint8Array, position: number) => number;

/** The real `WriteBytes`. Tests put a full disk in its place. */
export const writeToDisk: WriteBytes = (fd, bytes, position) =>
  writeSync(fd, bytes, 0, bytes.length, position);

/** Bytes written in one piece before timers get their turn. */
const pieceBytes = 1 << 20;

/** Who may read and write a new file, as far as the process lets new files be. */
const usualMode = 0o666;

/** Writes a new file and syncs it. Throws as the file system does; a broken file may remain. */
export async function writeFileDurably(
  path: string,
  bytes: Uint8Array | string,
  write: WriteBytes = writeToDisk,
  mode = usualMode,
): Promise<void> {
  const content = typeof bytes === "string" ? Buffer.from(bytes, "utf8") : bytes;
  const fd = openSync(path, "w", mode);
  try {
    for (let position = 0; position < content.length; position += pieceBytes) {
      writeFully(fd, content.subarray(position, position + pieceBytes), position, write);
      await setImmediate();
    }
    fsyncSync(fd);
  } finally {
    closeSync(fd);
  }
}

/** Replaces a file in one step: readers see the old content or the new, never a part. */
export async function replaceFileDurably(
  path: string,
  bytes: Uint8Array | string,
  write: WriteBytes = writeToDisk,
  mode = usualMode,
): Promise<void> {
  const temporary = `${path}.${process.pid}.tmp`;
  try {
    await writeFileDurably(temporary, bytes, write, mode);
    await rename(temporary, path);
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  }
  await syncDirectory(dirname(path));
}

/** Writes all bytes, however few the system takes at a time. */
export function writeFully(
  fd: number,
  bytes: Uint8Array,
  position: number,
  write: WriteBytes,
): void {
  let written = 0;
  while (written < bytes.length) {
    written += write(fd, bytes.subarray(written), position + written);
  }
}

/** Syncs a file that someone else wrote. */
export async function syncFile(path: string): Promise<void> {
  const handle = await open(path, "r+");
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** Makes names in a folder durable. Windows cannot open folders and syncs names by itself. */
export async function syncDirectory(path: string): Promise<void> {
  if (process.platform === "win32") return;
  const handle = await open(path, "r");
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
