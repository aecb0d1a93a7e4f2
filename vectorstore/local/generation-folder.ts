// The folder that an update writes its generation into, under a name that no reader looks at, until
// everything in it is on disk and it gets its true name.
import { closeSync, constants, ftruncateSync, openSync } from "node:fs";
import { copyFile, mkdir, rename, rm } from "node:fs/promises";
import { join } from "node:path";
import { checkHnswFile } from "./hnsw-file.ts";
import type { Manifest } from "./generation.ts";
import { hashFile, type FileHash } from "./hash-file.ts";
import { writeGenerationManifest } from "./manifest.ts";
import { StoreError } from "../store-error.ts";
import {
  buildingSuffix,
  dataFiles,
  optionalFiles,
  generationDirectory,
  generationsDirectory,
  type DataFile,
} from "./store-layout.ts";
import type { VectorIndex } from "./vector-index.ts";
import {
  syncDirectory,
  syncFile,
  writeFileDurably,
  writeFully,
  type WriteBytes,
} from "../write-file-durably.ts";

/** A generation in the making. Every failure to write is a `StoreError` `unwritable`. */
export class GenerationFolder {
  readonly name: string;
  readonly directory: string;
  readonly #store: string;
  readonly #write: WriteBytes;
  readonly #optional = new Set<DataFile>();
  readonly #open = new Map<DataFile, { readonly fd: number; end: number }>();

  private constructor(store: string, name: string, write: WriteBytes) {
    this.#store = store;
    this.name = name;
    this.directory = generationDirectory(store, name) + buildingSuffix;
    this.#write = write;
  }

  static async create(store: string, name: string, write: WriteBytes): Promise<GenerationFolder> {
    const folder = new GenerationFolder(store, name, write);
    await asUnwritable(() => mkdir(folder.directory, { recursive: true }));
    return folder;
  }

  path(file: DataFile): string {
    return join(this.directory, file);
  }

  /** Begins a file with the bytes of another, shared on disk where the file system can do that. */
  async copyFrom(file: DataFile, source: string): Promise<void> {
    await asUnwritable(() => copyFile(source, this.path(file), constants.COPYFILE_FICLONE));
  }

  /** Adds bytes at the end of what was appended so far; gives the position they begin at. */
  append(file: DataFile, bytes: Uint8Array): number {
    const position = this.#handle(file).end;
    this.writeAt(file, bytes, position);
    return position;
  }

  writeAt(file: DataFile, bytes: Uint8Array, position: number): void {
    const handle = this.#handle(file);
    try {
      writeFully(handle.fd, bytes, position, this.#write);
    } catch (error) {
      throw toUnwritable(error);
    }
    handle.end = Math.max(handle.end, position + bytes.length);
  }

  /** Cuts a file off; what was appended or written before stays. */
  truncate(file: DataFile, bytes: number): void {
    const handle = this.#handle(file);
    ftruncateSync(handle.fd, bytes);
    handle.end = Math.min(handle.end, bytes);
  }

  async writeWhole(file: DataFile, bytes: Uint8Array): Promise<void> {
    await asUnwritable(() => writeFileDurably(this.path(file), bytes, this.#write));
    if (isOptional(file)) this.#optional.add(file);
  }

  async writeIndex(index: VectorIndex, dimension: number): Promise<void> {
    await asUnwritable(async () => {
      await index.write(this.path("hnsw.bin"));
    });
    try {
      await checkHnswFile(this.path("hnsw.bin"), dimension, index.size);
    } catch (error) {
      // The library does not notice a full disk: the file is short.
      throw error instanceof StoreError ? toUnwritable(error) : error;
    }
  }

  /** Syncs everything, writes the manifest and gives the folder its true name. */
  async finish(manifest: Omit<Manifest, "generation" | "files">): Promise<Manifest> {
    return await asUnwritable(async () => {
      for (const file of dataFiles) this.#handle(file);
      this.#closeAll();
      const files: Record<string, FileHash> = {};
      for (const file of [...dataFiles, ...this.#optional]) {
        await syncFile(this.path(file));
        files[file] = await hashFile(this.path(file));
      }
      const complete = { ...manifest, generation: this.name, files };
      await writeGenerationManifest(this.directory, complete, this.#write);
      await syncDirectory(this.directory);
      await rename(this.directory, generationDirectory(this.#store, this.name));
      await syncDirectory(generationsDirectory(this.#store));
      return complete;
    });
  }

  /** Safe at any time; a finished generation is not touched. */
  async remove(): Promise<void> {
    this.#closeAll();
    await rm(this.directory, { recursive: true, force: true });
  }

  #handle(file: DataFile): { readonly fd: number; end: number } {
    const open = this.#open.get(file);
    if (open !== undefined) return open;
    try {
      // Not truncated: it may have been copied or written as a whole before.
      const fd = openSync(this.path(file), constants.O_RDWR | constants.O_CREAT, 0o666);
      const handle = { fd, end: 0 };
      this.#open.set(file, handle);
      return handle;
    } catch (error) {
      throw toUnwritable(error);
    }
  }

  #closeAll(): void {
    for (const [file, { fd }] of this.#open) {
      closeSync(fd);
      this.#open.delete(file);
    }
  }
}

function isOptional(file: DataFile): boolean {
  return optionalFiles.some((name) => name === file);
}

/** Runs something that writes; a full or forbidden disk becomes a `StoreError` with a remedy. */
export async function asUnwritable<Result>(write: () => Promise<Result>): Promise<Result> {
  try {
    return await write();
  } catch (error) {
    throw toUnwritable(error);
  }
}

const unwritableStates: Readonly<Record<string, string>> = {
  ENOSPC: "the disk is full. Free some space",
  EDQUOT: "the disk quota is used up. Free some space",
  EROFS: "the file system is read-only. Set STORE_DIR to a folder that can be written",
  EACCES: "this user may not write there. Set STORE_DIR to a folder that can be written",
  EPERM: "this user may not write there. Set STORE_DIR to a folder that can be written",
  ENOTDIR: "there is a file where a folder should be. Set STORE_DIR to another folder",
  EEXIST: "there is a file where a folder should be. Set STORE_DIR to another folder",
};

function toUnwritable(error: unknown): unknown {
  const isShort = error instanceof StoreError && error.code === "damaged";
  const code = isShort ? "ENOSPC" : ((error as NodeJS.ErrnoException).code ?? "");
  const state = unwritableStates[code];
  if (state === undefined) return error;
  return new StoreError(
    "unwritable",
    `Cannot write the store: ${state}. The store is as it was before.`,
    { cause: error },
  );
}
