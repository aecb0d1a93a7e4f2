// Shows how far an evaluation has come: one line that is rewritten on a terminal, a plain line every
// few seconds elsewhere.
import type { EvaluationProgress } from "../evaluation/evaluate.ts";

const plainEveryMs = 5000;

export interface EvaluationDisplay {
  readonly show: (progress: EvaluationProgress) => void;
  /** Clears the line on a terminal. */
  readonly end: () => void;
}

export function evaluationDisplay(output: NodeJS.WriteStream): EvaluationDisplay {
  let shownAt = performance.now();
  return {
    show: (progress) => {
      if (output.isTTY) {
        output.write(`\r\u001b[K${evaluationLine(progress)}`);
        return;
      }
      const now = performance.now();
      if (now - shownAt < plainEveryMs) return;
      shownAt = now;
      output.write(`${evaluationLine(progress)}\n`);
    },
    end: () => {
      if (output.isTTY) output.write("\r\u001b[K");
    },
  };
}

export function evaluationLine({ done, total, reused, failed }: EvaluationProgress): string {
  const more = [
    reused > 0 ? `${reused} by an earlier run` : "",
    failed > 0 ? `${failed} failed` : "",
  ].filter((part) => part !== "");
  return `Answered ${done} of ${total}${more.length === 0 ? "" : ` (${more.join(", ")})`}`;
}
