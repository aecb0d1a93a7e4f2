// Where files lie while they are received: a hidden folder in the articles folder, which no ingest
// reads and from which moving a file is one step.
import { mkdir, mkdtemp, readdir, rm, stat } from "node:fs/promises";
import { join } from "node:path";
import { whyUnwritable } from "../../vectorstore/why-unwritable.ts";
import { cannotTake } from "./receive-files.ts";

const prefix = ".upload-";
/** A server that was killed leaves its folder behind; one that is older belongs to nobody. */
const abandonedAfterMs = 24 * 60 * 60 * 1000;

/** Runs `work` with a fresh folder, which is gone afterwards. Throws `HttpError` `unwritable`. */
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
    return await mkdtemp(join(articlesFolder, prefix));
  } catch (error) {
    const state = whyUnwritable(error);
    throw state === undefined ? error : cannotTake(state, error);
  }
}

async function removeAbandoned(articlesFolder: string): Promise<void> {
  for (const name of await readdir(articlesFolder)) {
    if (!name.startsWith(prefix)) continue;
    const path = join(articlesFolder, name);
    const { mtimeMs } = await stat(path);
    if (Date.now() - mtimeMs > abandonedAfterMs) await rm(path, { recursive: true, force: true });
  }
}
