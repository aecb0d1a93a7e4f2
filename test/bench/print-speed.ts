// The tables of `npm run bench -- speed`, each row as it comes.
import type { SpeedListener } from "./bench-speed.ts";
import { wordPeers } from "./peers.ts";
import { linePrinter, printTable } from "./print-table.ts";

export function speedPrinter(): SpeedListener {
  const printLine = linePrinter();
  return {
    onIngest: ({ articles, passages, seconds, peakMB, storeMB }) => {
      printTable([
        {
          articles,
          passages,
          "ingest s": seconds,
          "passages a second": Math.round(passages / seconds),
          "ingest peak MB": peakMB,
          "store MB": storeMB,
        },
      ]);
    },
    onRow: ({ system, passages, questions, readySeconds, medianMs, p95Ms, memoryMB }) => {
      printLine({
        system,
        passages: isCut(system, passages) ? `${passages}, its most` : String(passages),
        questions: String(questions),
        "ready after s": readySeconds.toFixed(1),
        "median ms": medianMs.toFixed(1),
        "p95 ms": p95Ms.toFixed(1),
        "memory MB": memoryMB.toFixed(0),
      });
    },
    onFailure: (reason) => process.stdout.write(`${reason}\n`),
  };
}

function isCut(system: string, passages: number): boolean {
  const peer = wordPeers.find(({ name }) => name === system);
  return peer?.mostArticles === passages;
}
