// Notices changes in a folder, and tells of many at once when they have come to rest: a file that is
// being copied is not read half.
import { basename, relative } from "node:path";
import { watch } from "chokidar";

export interface FollowOptions {
  /** How long nothing may happen before the change counts as done. */
  readonly quietMs: number;
  /** A folder that never rests is told of so often all the same. */
  readonly longestMs: number;
  /** Between two looks at the folder; 0: the system tells of changes. */
  readonly pollMs: number;
  readonly onChanged: () => void;
  /** The system cannot tell of changes, for instance as too many folders are watched already. */
  readonly onError: (error: unknown) => void;
}

export interface FollowedFolder {
  /** Resolves when no change from then on is missed. */
  readonly ready: Promise<void>;
  readonly close: () => Promise<void>;
}

/** The folder need not be there yet, and may go and come back. Hidden files are passed over. */
export function followFolder(folder: string, options: FollowOptions): FollowedFolder {
  let timer: NodeJS.Timeout | undefined;
  let since: number | null = null;
  const tell = (): void => {
    since = null;
    options.onChanged();
  };
  const onEvent = (): void => {
    const now = performance.now();
    since ??= now;
    clearTimeout(timer);
    const left = Math.max(0, since + options.longestMs - now);
    timer = setTimeout(tell, Math.min(options.quietMs, left));
  };
  const watcher = watch(folder, {
    ignoreInitial: true,
    ignored: (path) => relative(folder, path) !== "" && basename(path).startsWith("."),
    // A folder that may not be read is listed by the ingest.
    ignorePermissionErrors: true,
    usePolling: options.pollMs > 0,
    interval: options.pollMs,
    binaryInterval: options.pollMs,
  });
  watcher.on("all", onEvent).on("error", options.onError);
  return {
    ready: new Promise((resolve) => void watcher.once("ready", resolve)),
    close: async () => {
      clearTimeout(timer);
      await watcher.close();
    },
  };
}
