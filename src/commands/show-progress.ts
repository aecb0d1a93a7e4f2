// Shows how far an ingest or an evaluation has come: one line that is rewritten on a terminal, a plain
// line every few seconds elsewhere.
import type { IngestProgress } from "../../ingest/ingest-run.ts";
import type { EvaluationProgress } from "../evaluation/evaluate.ts";

const plainEveryMs = 5000;
const terminalEveryMs = 100;

interface Display {
  /** Clears the line on a terminal. */
  readonly end: () => void;
}

export interface ProgressDisplay extends Display {
  readonly show: (progress: IngestProgress) => void;
  /** Vectors that the index has, of all. */
  readonly showIndexing: (inserted: number, total: number) => void;
}

export interface EvaluationDisplay extends Display {
  readonly show: (progress: EvaluationProgress) => void;
}

export function progressDisplay(output: NodeJS.WriteStream): ProgressDisplay {
  const startedAt = performance.now();
  let indexingSince: number | null = null;
  const { write, end } = lineOn(output, terminalEveryMs);
  return {
    show: (progress) => write((now) => progressLine(progress, (now - startedAt) / 1000)),
    showIndexing: (inserted, total) => {
      const since = (indexingSince ??= performance.now());
      write((now) => indexingLine(inserted, total, (now - since) / 1000));
    },
    end,
  };
}

/** On a terminal every answer is shown: there are few a second. */
export function evaluationDisplay(output: NodeJS.WriteStream): EvaluationDisplay {
  const { write, end } = lineOn(output, 0);
  return { show: (progress) => write(() => evaluationLine(progress)), end };
}

function lineOn(output: NodeJS.WriteStream, everyMs: number) {
  let shownAt = performance.now();
  return {
    write: (line: (now: number) => string): void => {
      const now = performance.now();
      if (now - shownAt < (output.isTTY ? everyMs : plainEveryMs)) return;
      shownAt = now;
      output.write(output.isTTY ? `\r\u001b[K${line(now)}` : `${line(now)}\n`);
    },
    end: (): void => {
      if (output.isTTY) output.write("\r\u001b[K");
    },
  };
}

/** Rate and time left are taken from the whole run so far. */
function progressLine(progress: IngestProgress, seconds: number): string {
  const { articles, passages, bytesDone, bytesTotal } = progress;
  const share = bytesTotal === 0 ? 1 : bytesDone / bytesTotal;
  const rate = seconds > 0 ? Math.round(passages / seconds) : 0;
  const left = share > 0 ? Math.ceil((seconds * (1 - share)) / share) : null;
  const time = left === null ? "" : `, ${duration(left)} left`;
  return `Ingesting: ${Math.floor(share * 100)} %, ${articles} articles, ${passages} passages (${rate}/s)${time}`;
}

/** Vectors are inserted at a rate that falls slowly as the index grows. */
function indexingLine(inserted: number, total: number, seconds: number): string {
  const rate = seconds > 0 ? Math.round(inserted / seconds) : 0;
  const left = rate > 0 ? `, ${duration(Math.ceil((total - inserted) / rate))} left` : "";
  return `Indexing: ${inserted} of ${total} vectors (${rate}/s)${left}`;
}

function duration(seconds: number): string {
  if (seconds < 60) return `${seconds} s`;
  return `${Math.floor(seconds / 60)} min ${seconds % 60} s`;
}

function evaluationLine({ done, total, reused, failed }: EvaluationProgress): string {
  const more = [
    reused > 0 ? `${reused} by an earlier run` : "",
    failed > 0 ? `${failed} failed` : "",
  ].filter((part) => part !== "");
  return `Answered ${done} of ${total}${more.length === 0 ? "" : ` (${more.join(", ")})`}`;
}
