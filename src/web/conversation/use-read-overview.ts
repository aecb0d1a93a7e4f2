// Reads what the archive holds, anew whenever its articles changed or the server is back.
import { useEffect, useState } from "react";
import { useServerState } from "../state/server-state.ts";
import {
  readArchiveOverview,
  useArchiveOverview,
  type ArchiveOverview,
} from "../state/archive-overview.ts";
import { failureWords } from "./failure-words.ts";

export interface ReadOverview {
  readonly overview: ArchiveOverview | null;
  /** Why it could not be read, for the reader. */
  readonly failure: string | null;
}

export function useReadOverview(): ReadOverview {
  const { overview } = useArchiveOverview();
  const { condition, generation } = useServerState();
  const [failure, setFailure] = useState<string | null>(null);
  useEffect(() => {
    if (condition !== "ready") return undefined;
    const controller = new AbortController();
    readArchiveOverview(controller.signal).then(
      () => setFailure(null),
      (error: unknown) => {
        if (!controller.signal.aborted) setFailure(failureWords(error));
      },
    );
    return () => controller.abort();
  }, [condition, generation]);
  return { overview, failure };
}
