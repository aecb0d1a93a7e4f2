// Receives the files of a multipart form into a folder, piece by piece: memory holds none of them.
// One that is too large or badly named costs none of the others.
import { randomUUID } from "node:crypto";
import { mkdir, mkdtemp, open, readdir, rm, stat } from "node:fs/promises";
import { join } from "node:path";
import type { Readable } from "node:stream";
import type { Request, Response } from "express";
import multer from "multer";
import { readArticleFileName } from "../../ingest/article-file-name.ts";
import { whyUnwritable } from "../../vectorstore/why-unwritable.ts";
import { HttpError } from "./http-errors.ts";
import type { ReceivedFile, UnreadFile } from "../services/add-articles.ts";
import { ReaderLeft } from "./watch-request.ts";

export const maxFiles = 200;

export interface ReceivedFiles {
  readonly files: readonly ReceivedFile[];
  readonly failures: readonly UnreadFile[];
}

/** Throws `HttpError`, or `ReaderLeft` when the connection was cut. Nothing is written to the folder afterwards. */
export async function receiveFiles(
  request: Request,
  response: Response,
  folder: string,
  maxFileMb: number,
): Promise<ReceivedFiles> {
  const receiver = new Receiver(folder, maxFileMb);
  const upload = multer({
    storage: receiver,
    fileFilter: (_request, file, done) => done(null, receiver.takes(file.originalname)),
    limits: { files: maxFiles, fields: 0, fieldNameSize: 100, headerPairs: 20 },
    preservePath: true,
    // Browsers send names in UTF-8 without saying so.
    defParamCharset: "utf8",
  }).array("files");
  try {
    await new Promise<void>((resolve, reject) => {
      upload(request, response, (error: unknown) => {
        if (error === undefined) resolve();
        else reject(error instanceof Error ? error : new Error("failed", { cause: error }));
      });
    });
  } catch (error) {
    throw request.complete ? explain(error) : cutOff(error);
  } finally {
    await receiver.settled();
  }
  return receiver;
}

class Receiver implements multer.StorageEngine, ReceivedFiles {
  readonly files: ReceivedFile[] = [];
  readonly failures: UnreadFile[] = [];
  readonly #folder: string;
  readonly #maxFileMb: number;
  readonly #writing: Promise<unknown>[] = [];

  constructor(folder: string, maxFileMb: number) {
    this.#folder = folder;
    this.#maxFileMb = maxFileMb;
  }

  takes(name: string): boolean {
    const read = readArticleFileName(name);
    if (!read.isSafe) this.failures.push({ file: name, reason: read.reason });
    return read.isSafe;
  }

  async settled(): Promise<void> {
    await Promise.allSettled(this.#writing);
  }

  _handleFile(
    _request: Request,
    file: Express.Multer.File,
    done: (error?: unknown, info?: Partial<Express.Multer.File>) => void,
  ): void {
    const path = join(this.#folder, randomUUID());
    const writing = this.#write(file, path);
    this.#writing.push(writing);
    writing.then(
      () => done(null, { path }),
      (error: unknown) => done(error),
    );
  }

  _removeFile(
    _request: Request,
    file: Express.Multer.File,
    done: (error: Error | null) => void,
  ): void {
    rm(file.path, { force: true }).then(
      () => done(null),
      (error: unknown) => done(error as Error),
    );
  }

  async #write({ originalname, stream }: Express.Multer.File, path: string): Promise<void> {
    const name = readArticleFileName(originalname);
    if (!name.isSafe) throw new Error("Cannot receive a file that was refused.");
    const maxBytes = this.#maxFileMb * 1024 * 1024;
    if (await writeUpTo(maxBytes, stream, path)) this.files.push({ name: name.path, path });
    else {
      const reason = { code: "tooLarge", bytes: null, maxBytes } as const;
      this.failures.push({ file: originalname, reason });
    }
  }
}

/** False when there was more: the file is then gone, and the stream read to its end all the same. */
async function writeUpTo(maxBytes: number, stream: Readable, path: string): Promise<boolean> {
  const file = await open(path, "wx");
  let bytes = 0;
  try {
    for await (const piece of stream as AsyncIterable<Buffer>) {
      bytes += piece.length;
      if (bytes <= maxBytes) await file.writeFile(piece);
    }
    await file.sync();
  } finally {
    await file.close();
  }
  if (bytes > maxBytes) await rm(path, { force: true });
  return bytes <= maxBytes;
}

function cutOff(cause: unknown): ReaderLeft {
  return new ReaderLeft("The connection was closed before all files had come.", { cause });
}

function explain(error: unknown): unknown {
  const state = whyUnwritable(error);
  if (state !== undefined) return cannotTake(state, error);
  if (error instanceof multer.MulterError) {
    const reason = formFaults[error.code] ?? "is not a form of files";
    const message = `Cannot use the request: "files": ${reason}.`;
    return new HttpError("invalid-request", message, { cause: error, field: "files" });
  }
  const isMalformed =
    error instanceof Error && /^(Multipart|Malformed|Unexpected end)/.test(error.message);
  if (!isMalformed) return error;
  return new HttpError("invalid-request", "Cannot read the request: its form is malformed.", {
    cause: error,
  });
}

const formFaults: Readonly<Record<string, string>> = {
  LIMIT_FILE_COUNT: `holds more than ${maxFiles} files. Send them in several requests`,
  LIMIT_UNEXPECTED_FILE: "must be the name of every field that holds a file",
  LIMIT_FIELD_COUNT: "must be the only field",
};

/** The files cannot be written down. */
function cannotTake(state: string, cause: unknown): HttpError {
  return new HttpError(
    "unwritable",
    `Cannot take the files: ${state}. Nothing was changed. Mend that on the server and send them again.`,
    { cause },
  );
}

/** A hidden folder in the articles folder: no ingest reads it, and moving a file from it is one step. */
const folderPrefix = ".upload-";
/** A server that was killed leaves its folder behind; one that is older belongs to nobody. */
const abandonedAfterMs = 24 * 60 * 60 * 1000;

/** Runs `work` with a fresh folder to receive files in, which is gone afterwards. Throws `HttpError` `unwritable`. */
export async function withUploadFolder<T>(
  articlesFolder: string,
  work: (folder: string) => Promise<T>,
): Promise<T> {
  const folder = await makeFolder(articlesFolder);
  try {
    return await work(folder);
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 3 });
  }
}

async function makeFolder(articlesFolder: string): Promise<string> {
  try {
    await mkdir(articlesFolder, { recursive: true });
    await removeAbandoned(articlesFolder);
    return await mkdtemp(join(articlesFolder, folderPrefix));
  } catch (error) {
    const state = whyUnwritable(error);
    throw state === undefined ? error : cannotTake(state, error);
  }
}

async function removeAbandoned(articlesFolder: string): Promise<void> {
  for (const name of await readdir(articlesFolder)) {
    if (!name.startsWith(folderPrefix)) continue;
    const path = join(articlesFolder, name);
    const { mtimeMs } = await stat(path);
    if (Date.now() - mtimeMs > abandonedAfterMs) await rm(path, { recursive: true, force: true });
  }
}
