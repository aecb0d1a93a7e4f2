// The content hashes of the folder's files: what tells whether a file changed.
import type { FileFailure } from "./parsers/parser.ts";
import { readArticleFile, type ArticleFile } from "./read-articles-folder.ts";

export interface HashedFile extends ArticleFile {
  /** Hex SHA-256 of its bytes. */
  readonly sha256: string;
}

/** Files are read one after another and not kept, so memory holds one file at a time. */
export async function hashFiles(
  files: readonly ArticleFile[],
  maxFileBytes: number,
): Promise<{ readonly files: readonly HashedFile[]; readonly failures: readonly FileFailure[] }> {
  const hashed: HashedFile[] = [];
  const failures: FileFailure[] = [];
  for (const file of files) {
    const content = await readArticleFile(file, maxFileBytes);
    if (content.isRead) hashed.push({ ...file, sha256: content.sha256 });
    else failures.push(content.failure);
  }
  return { files: hashed, failures };
}
