// How a backup says that it cannot be made or restored.

/** `message` says what is wrong and what mends it. The store is as it was. */
export class BackupError extends Error {
  override readonly name = "BackupError";
}
