// Shows how far an ingest has come: one line that is rewritten on a terminal, a plain line every few
// seconds elsewhere.
import type { IngestProgress } from "../../ingest/ingest-job.ts";

const plainEveryMs = 5000;
const terminalEveryMs = 100;

export interface ProgressDisplay {
  readonly show: (progress: IngestProgress) => void;
  /** Clears the line on a terminal. */
  readonly end: () => void;
}

export function progressDisplay(output: NodeJS.WriteStream): ProgressDisplay {
  const isTerminal = output.isTTY;
  const startedAt = performance.now();
  let shownAt = startedAt;
  return {
    show: (progress) => {
      const now = performance.now();
      if (now - shownAt < (isTerminal ? terminalEveryMs : plainEveryMs)) return;
      shownAt = now;
      const line = progressLine(progress, (now - startedAt) / 1000);
      output.write(isTerminal ? `\r\u001b[K${line}` : `${line}\n`);
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

function duration(seconds: number): string {
  if (seconds < 60) return `${seconds} s`;
  return `${Math.floor(seconds / 60)} min ${seconds % 60} s`;
}
