// What the system says when it cannot write, in words for people.

const states: Readonly<Record<string, string>> = {
  ENOSPC: "the disk is full",
  EDQUOT: "the disk quota is used up",
  EROFS: "the file system is read-only",
  EACCES: "this user may not write there",
  EPERM: "this user may not write there",
  ENOTDIR: "there is a file where a folder should be",
  EEXIST: "there is a file where a folder should be",
  EISDIR: "there is a folder where a file should be",
};

/** The state, without a path; undefined for what is no failure of writing. */
export function whyUnwritable(error: unknown): string | undefined {
  return states[(error as NodeJS.ErrnoException | undefined)?.code ?? ""];
}
