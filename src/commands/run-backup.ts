// `backup` and `restore`: the store as one file, and back.
import { backUpStore, type BackupOptions } from "../backup/back-up-store.ts";
import { restoreStore, type RestoreOptions } from "../backup/restore-store.ts";
import type { Settings } from "../config.ts";

export type BackupFlags = BackupOptions & { readonly out: string };

/** Throws `BackupError`, `StoreError`. */
export async function runBackup({ out, force }: BackupFlags, settings: Settings): Promise<void> {
  const options = force === undefined ? {} : { force };
  const made = await backUpStore(settings.STORE_DIR, out, options);
  for (const warning of made.warnings) process.stderr.write(`Warning: ${warning}\n`);
  const megabytes = (made.bytes / 2 ** 20).toFixed(1);
  process.stdout.write(
    `Backup written to ${out}: generation ${made.generation}, ${made.articles} articles, ${megabytes} MB.\n` +
      "It holds the articles' text and readers' feedback: keep it as safe as the archive. The files of ARTICLES_DIR are not in it.\n",
  );
}

/** Throws `BackupError`, `StoreError`. */
export async function runRestore(
  file: string,
  options: RestoreOptions,
  settings: Settings,
): Promise<void> {
  const { generation, articles, embedder, before } = await restoreStore(
    file,
    settings.STORE_DIR,
    options,
  );
  const aside = before === null ? "" : ` What was there lies in ${before}.\n`;
  process.stdout.write(
    `Restored into ${settings.STORE_DIR}: generation ${generation}, ${articles} articles, vectors by ${embedder}.\n${aside}`,
  );
}
