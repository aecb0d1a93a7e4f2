// What of a store's folder goes into a backup: one whole generation, and what no ingest can make again.
import { dataFiles, manifestFile, optionalFiles } from "../../vectorstore/local/store-layout.ts";
import { ExplainedError } from "../../vectorstore/explained-error.ts";

/**
 * Beside the generation: vectors that were paid for, and readers' feedback. Both only ever grow, so they
 * can be copied while they are in use. Not the keys: an older file of them would bring back revoked ones.
 */
export const keptNames = ["vectors", "feedback.jsonl"] as const;

const generationFiles: readonly string[] = [manifestFile, ...dataFiles, ...optionalFiles];

/** Whether a backup may hold a file or folder of this path, with `/` separators. */
export function isBackupPath(path: string): boolean {
  const [top = "", second, third, ...rest] = path.replace(/\/$/, "").split("/");
  if (rest.length > 0) return false;
  if (top === "generations") {
    if (second !== undefined && !/^\d{6,}-[0-9a-f]{6}$/.test(second)) return false;
    return third === undefined || generationFiles.includes(third);
  }
  if (top === "vectors") {
    return third === undefined && (second === undefined || /^[a-z0-9-]+\.log$/.test(second));
  }
  return second === undefined && keptNames.some((name) => name === top);
}

/** `message` says what is wrong and what mends it. The store is as it was. */
export class BackupError extends ExplainedError {
  override readonly name = "BackupError";
  readonly code = "backup-failed";
}
