// Takes a file out of the articles folder so that it can be put back: it gets a hidden name in its own
// folder, which no ingest reads, and is gone for good only when the ingest without it has succeeded.
import { createHash, randomUUID } from "node:crypto";
import { link, lstat, readdir, readFile, rename, rm } from "node:fs/promises";
import { dirname, join, sep } from "node:path";
import { syncDirectory } from "../vectorstore/write-file-durably.ts";

export interface SetAsideFile {
  /** Puts the file back, unless another has come to its place. */
  readonly restore: () => Promise<void>;
  /** Deletes the file. */
  readonly discard: () => Promise<void>;
}

/** Why the file was left where it is. */
export type LeftFile = "linked" | "changed";

const prefix = ".removed-";
/** A program that was killed leaves its file behind; one that is older belongs to nobody. */
const abandonedAfterMs = 24 * 60 * 60 * 1000;

/**
 * `path` is inside the articles folder, as the store records it; `sha256` (hex) is that of the bytes
 * that may go, null for whatever it holds. Null when the file is gone already. Throws `RangeError` for
 * a path that leads out of the folder, and as the file system does.
 */
export async function setAsideFile(
  articlesFolder: string,
  path: string,
  sha256: string | null,
  now: number = Date.now(),
): Promise<SetAsideFile | LeftFile | null> {
  const kind = await kindOf(articlesFolder, path);
  if (kind === "nothing") return null;
  if (kind === "other") return "linked";
  const file = join(articlesFolder, path);
  if (sha256 !== null && (await hashOf(file)) !== sha256) return "changed";
  const folder = dirname(file);
  await removeAbandoned(folder, now);
  const aside = join(folder, `${prefix}${randomUUID()}`);
  await rename(file, aside);
  await syncDirectory(folder);
  return {
    restore: async () => {
      await putBack(aside, file);
      await syncDirectory(folder);
    },
    discard: async () => {
      await rm(aside, { force: true });
      await syncDirectory(folder);
    },
  };
}

/** `other` where a link stands on the way, or the name is that of a folder: what is there was not read as this file. */
async function kindOf(root: string, path: string): Promise<"file" | "nothing" | "other"> {
  const names = path.split("/");
  if (names.some(leadsElsewhere)) {
    throw new RangeError(`Cannot remove the file '${path}': its path leads out of the folder.`);
  }
  let absolute = root;
  for (const [index, name] of names.entries()) {
    absolute = join(absolute, name);
    try {
      const status = await lstat(absolute);
      const isLast = index === names.length - 1;
      if (status.isSymbolicLink() || (isLast ? !status.isFile() : !status.isDirectory())) {
        return "other";
      }
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === "ENOENT") return "nothing";
      throw error;
    }
  }
  return "file";
}

function leadsElsewhere(name: string): boolean {
  return ["", ".", ".."].includes(name) || (sep === "\\" && name.includes(sep));
}

async function hashOf(file: string): Promise<string> {
  return createHash("sha256")
    .update(await readFile(file))
    .digest("hex");
}

/** A link fails where the name is taken: what has come there meanwhile is never overwritten. */
async function putBack(aside: string, file: string): Promise<void> {
  try {
    await link(aside, file);
  } catch (error) {
    const { code = "" } = error as NodeJS.ErrnoException;
    // Some file systems (FAT, some network shares) have no hard links.
    if (["EPERM", "ENOTSUP", "EOPNOTSUPP", "ENOSYS"].includes(code)) return rename(aside, file);
    if (code !== "EEXIST") throw error;
  }
  await rm(aside, { force: true });
}

async function removeAbandoned(folder: string, now: number): Promise<void> {
  for (const name of await readdir(folder)) {
    if (!name.startsWith(prefix)) continue;
    const { ctimeMs } = await lstat(join(folder, name));
    if (now - ctimeMs > abandonedAfterMs) await rm(join(folder, name), { force: true });
  }
}
