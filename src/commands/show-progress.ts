// Shows how far an ingest has come: one line that is rewritten on a terminal, a plain line every few
// seconds elsewhere.
import type { IngestProgress } from "../../ingest/ingest-run.ts";

const plainEveryMs = 5000;
const terminalEveryMs = 100;

export interface ProgressDisplay {
  readonly show: (progress: IngestProgress) => void;
  /** Vectors that the index has, of all. */
  readonly showIndexing: (inserted: number, total: number) => void;
  /** Clears the line on a terminal. */
  readonly end: () => void;
}

export function progressDisplay(output: NodeJS.WriteStream): ProgressDisplay {
  const isTerminal = output.isTTY;
  const startedAt = performance.now();
  let shownAt = startedAt;
  let indexingSince: number | null = null;
  const write = (line: (now: number) => string): void => {
    const now = performance.now();
    if (now - shownAt < (isTerminal ? terminalEveryMs : plainEveryMs)) return;
    shownAt = now;
    output.write(isTerminal ? `\r\u001b[K${line(now)}` : `${line(now)}\n`);
  };
  return {
    show: (progress) => write((now) => progressLine(progress, (now - startedAt) / 1000)),
    showIndexing: (inserted, total) => {
      const since = (indexingSince ??= performance.now());
      write((now) => indexingLine(inserted, total, (now - since) / 1000));
    },
    end: () => {
      if (isTerminal) output.write("\r\u001b[K");
    },
  };
}

/** Rate and time left are taken from the whole run so far. */
export function progressLine(progress: IngestProgress, seconds: number): string {
  const { articles, passages, bytesDone, bytesTotal } = progress;
  const share = bytesTotal === 0 ? 1 : bytesDone / bytesTotal;
  const rate = seconds > 0 ? Math.round(passages / seconds) : 0;
  const left = share > 0 ? Math.ceil((seconds * (1 - share)) / share) : null;
  const time = left === null ? "" : `, ${duration(left)} left`;
  return `Ingesting: ${Math.floor(share * 100)} %, ${articles} articles, ${passages} passages (${rate}/s)${time}`;
}

/** Vectors are inserted at a rate that falls slowly as the index grows. */
export function indexingLine(inserted: number, total: number, seconds: number): string {
  const rate = seconds > 0 ? Math.round(inserted / seconds) : 0;
  const left = rate > 0 ? `, ${duration(Math.ceil((total - inserted) / rate))} left` : "";
  return `Indexing: ${inserted} of ${total} vectors (${rate}/s)${left}`;
}

function duration(seconds: number): string {
  if (seconds < 60) return `${seconds} s`;
  return `${Math.floor(seconds / 60)} min ${seconds % 60} s`;
}
