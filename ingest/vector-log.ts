// Every costly vector is kept on disk as soon as it has come, so that a job that was killed does not
// ask for it again. Append-only records of one size, each with its checksum, behind a header that
// names the embedder. Open in one process at a time: the store's lock sees to that.
import { createHash } from "node:crypto";
import { mkdir, open, type FileHandle } from "node:fs/promises";
import { dirname, join } from "node:path";
import { crc32 } from "node:zlib";
import { ExplainedError } from "../vectorstore/explained-error.ts";

export interface VectorRecord {
  /** 32 hex digits: `PassageWithoutVector.key`. */
  readonly key: string;
  readonly vector: Float32Array;
}

/** The part of a file handle that the log uses; tests put one that fails in its place. */
export type LogFile = Pick<
  FileHandle,
  "read" | "write" | "truncate" | "datasync" | "close" | "stat"
>;

export interface VectorLogOptions {
  readonly embedder: string;
  readonly dimension: number;
  readonly openFile?: (path: string) => Promise<LogFile>;
}

/** The log cannot be read or written. `message` gives reason and remedy. */
export class VectorLogError extends ExplainedError {
  override readonly name = "VectorLogError";
  readonly code = "vector-log-unusable";
}

const magic = Buffer.from("CWVECLOG");
const formatVersion = 1;
const keyBytes = 16;
const checksumBytes = 4;
const scanBytes = 4 * 1024 * 1024;

/** `STORE/vectors/<embedder>.log`: readable, and different for every name. */
export function vectorLogPath(storeFolder: string, embedder: string): string {
  const readable = embedder
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .slice(0, 60);
  const digest = createHash("sha256").update(embedder).digest("hex").slice(0, 8);
  return join(storeFolder, "vectors", `${readable}-${digest}.log`);
}

/** Keys are in memory, vectors on disk. */
export class VectorLog {
  readonly #path: string;
  readonly #file: LogFile;
  readonly #dimension: number;
  readonly #offsets = new Map<string, number>();
  #end = 0;
  #damagedRecords = 0;
  /** Appends wait for each other. */
  #lastAppend: Promise<unknown> = Promise.resolve();

  private constructor(path: string, file: LogFile, dimension: number) {
    this.#path = path;
    this.#file = file;
    this.#dimension = dimension;
  }

  /**
   * Opens or makes the log. What a crash left unfinished at the end is cut off; damaged records are
   * passed over. Throws `VectorLogError` for a file that is no log of this embedder and dimension.
   */
  static async open(path: string, options: VectorLogOptions): Promise<VectorLog> {
    await mkdir(dirname(path), { recursive: true });
    const file = await (options.openFile ?? openForUpdate)(path);
    try {
      const log = new VectorLog(path, file, options.dimension);
      await log.#start(encodeHeader(options), options);
      return log;
    } catch (error) {
      await file.close();
      throw error;
    }
  }

  /** How many vectors can be read. */
  get size(): number {
    return this.#offsets.size;
  }

  /** Records passed over on opening because their checksum was wrong. */
  get damagedRecords(): number {
    return this.#damagedRecords;
  }

  has(key: string): boolean {
    return this.#offsets.has(key);
  }

  /** The vector as it was appended; undefined if there is none, or if the disk has damaged it. */
  async get(key: string): Promise<Float32Array | undefined> {
    const offset = this.#offsets.get(key);
    if (offset === undefined) return undefined;
    const record = Buffer.alloc(this.#recordBytes);
    await this.#file.read(record, 0, record.length, offset);
    if (keyOf(record) !== key || !isWhole(record)) {
      this.#offsets.delete(key); // So that it can be appended anew.
      return undefined;
    }
    return decodeVector(record, this.#dimension);
  }

  /**
   * Writes the records and waits until they are on the disk. Keys that the log has are not written
   * again. Throws `VectorLogError` when that fails (the disk is full); what was written before stays.
   */
  append(records: readonly VectorRecord[]): Promise<void> {
    const appended = this.#lastAppend.then(() => this.#append(records));
    this.#lastAppend = appended.catch(() => undefined); // The caller has the error; the next may try.
    return appended;
  }

  async close(): Promise<void> {
    await this.#lastAppend;
    await this.#file.close();
  }

  get #recordBytes(): number {
    return keyBytes + 4 * this.#dimension + checksumBytes;
  }

  async #start(header: Buffer, options: VectorLogOptions): Promise<void> {
    const { size } = await this.#file.stat();
    const present = Buffer.alloc(Math.min(size, header.length));
    await this.#file.read(present, 0, present.length, 0);
    if (present.equals(header)) return this.#scan(header.length, size);
    if (!header.subarray(0, present.length).equals(present)) {
      throw new VectorLogError(await this.#foreign(size, options));
    }
    // Empty, or cut off within its header: nothing is lost by starting anew.
    await this.#file.truncate(0);
    await this.#write(header, 0);
    this.#end = header.length;
  }

  async #scan(start: number, size: number): Promise<void> {
    const perBlock = Math.max(1, Math.floor(scanBytes / this.#recordBytes));
    const total = Math.floor((size - start) / this.#recordBytes);
    for (let first = 0; first < total; first += perBlock) {
      const count = Math.min(perBlock, total - first);
      const block = Buffer.alloc(count * this.#recordBytes);
      const offset = start + first * this.#recordBytes;
      await this.#file.read(block, 0, block.length, offset);
      this.#index(block, offset);
    }
    this.#end = start + total * this.#recordBytes;
    if (this.#end < size) await this.#file.truncate(this.#end);
  }

  #index(block: Buffer, offset: number): void {
    for (let at = 0; at < block.length; at += this.#recordBytes) {
      const record = block.subarray(at, at + this.#recordBytes);
      if (isWhole(record)) this.#offsets.set(keyOf(record), offset + at);
      else this.#damagedRecords += 1;
    }
  }

  async #append(records: readonly VectorRecord[]): Promise<void> {
    const fresh = [...new Map(records.map((record) => [record.key, record])).values()].filter(
      ({ key }) => !this.#offsets.has(key),
    );
    if (fresh.length === 0) return;
    const bytes = Buffer.concat(fresh.map((record) => this.#encode(record)));
    await this.#write(bytes, this.#end);
    for (const { key } of fresh) {
      this.#offsets.set(key, this.#end);
      this.#end += this.#recordBytes;
    }
  }

  #encode({ key, vector }: VectorRecord): Buffer {
    if (!/^[0-9a-f]{32}$/.test(key)) {
      throw new RangeError(`Cannot keep a vector: its key '${key}' is not 32 hex digits`);
    }
    if (vector.length !== this.#dimension) {
      throw new RangeError(
        `Cannot keep a vector: it has ${vector.length} components instead of ${this.#dimension}`,
      );
    }
    const record = Buffer.alloc(this.#recordBytes);
    record.write(key, 0, "hex");
    vector.forEach((component, i) => record.writeFloatLE(component, keyBytes + 4 * i));
    record.writeUInt32LE(checksumOf(record), record.length - checksumBytes);
    return record;
  }

  async #write(bytes: Buffer, offset: number): Promise<void> {
    try {
      let written = 0;
      while (written < bytes.length) {
        const left = bytes.length - written;
        written += (await this.#file.write(bytes, written, left, offset + written)).bytesWritten;
      }
      await this.#file.datasync();
    } catch (error) {
      // Half-written records go. Where that fails too, the next append writes over them.
      await this.#file.truncate(offset).catch(() => undefined);
      const isFull = ["ENOSPC", "EDQUOT"].includes((error as NodeJS.ErrnoException).code ?? "");
      const state = isFull ? "no space is left on the disk" : (error as Error).message;
      const remedy = isFull ? " Free some space and run the job again." : "";
      throw new VectorLogError(
        `Cannot keep vectors in ${this.#path}: ${state}. The ${this.size} vectors kept before are safe.${remedy}`,
        { cause: error },
      );
    }
  }

  async #foreign(size: number, options: VectorLogOptions): Promise<string> {
    const start = Buffer.alloc(Math.min(size, 4096));
    await this.#file.read(start, 0, start.length, 0);
    const found = describeHeader(start);
    return `Cannot use the vector log ${this.#path}: it ${found}, and '${options.embedder}' with ${options.dimension} dimensions is needed. Move the file away; the vectors are then made anew.`;
  }
}

async function openForUpdate(path: string): Promise<LogFile> {
  try {
    return await open(path, "r+");
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "ENOENT") throw error;
    return open(path, "wx+");
  }
}

function encodeHeader({ embedder, dimension }: VectorLogOptions): Buffer {
  const name = Buffer.from(embedder);
  const header = Buffer.alloc(magic.length + 8 + name.length + checksumBytes);
  magic.copy(header);
  header.writeUInt16LE(formatVersion, magic.length);
  header.writeUInt32LE(dimension, magic.length + 2);
  header.writeUInt16LE(name.length, magic.length + 6);
  name.copy(header, magic.length + 8);
  header.writeUInt32LE(checksumOf(header), header.length - checksumBytes);
  return header;
}

function describeHeader(start: Buffer): string {
  if (start.length < magic.length + 8 || !start.subarray(0, magic.length).equals(magic)) {
    return "is not a vector log";
  }
  const version = start.readUInt16LE(magic.length);
  if (version !== formatVersion) return `has format ${version} instead of ${formatVersion}`;
  const dimension = start.readUInt32LE(magic.length + 2);
  const nameStart = magic.length + 8;
  const name = start.toString("utf8", nameStart, nameStart + start.readUInt16LE(magic.length + 6));
  return `holds vectors of '${name}' with ${dimension} dimensions`;
}

/** CRC-32 of all bytes but the last four, where it is kept. */
function checksumOf(bytes: Buffer): number {
  return crc32(bytes.subarray(0, bytes.length - checksumBytes));
}

function isWhole(record: Buffer): boolean {
  return record.readUInt32LE(record.length - checksumBytes) === checksumOf(record);
}

function keyOf(record: Buffer): string {
  return record.toString("hex", 0, keyBytes);
}

function decodeVector(record: Buffer, dimension: number): Float32Array {
  return Float32Array.from({ length: dimension }, (_, i) => record.readFloatLE(keyBytes + 4 * i));
}
