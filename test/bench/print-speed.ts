// The tables of `npm run bench -- speed`.
import type { SpeedResult } from "./bench-speed.ts";
import { wordPeers } from "./peers.ts";
import { printTable } from "./print-table.ts";

export function printSpeed({ ingest, rows, failures }: SpeedResult): void {
  printTable([
    {
      articles: ingest.articles,
      passages: ingest.passages,
      "ingest s": ingest.seconds,
      "passages a second": Math.round(ingest.passages / ingest.seconds),
      "ingest peak MB": ingest.peakMB,
      "store MB": ingest.storeMB,
    },
  ]);
  printTable(
    rows.map(({ system, passages, readySeconds, medianMs, p95Ms, memoryMB }) => ({
      system,
      passages: isCut(system, passages) ? `${passages}, its most` : String(passages),
      "ready after s": readySeconds,
      "median ms": medianMs,
      "p95 ms": p95Ms,
      "memory MB": memoryMB,
    })),
  );
  for (const failure of failures) process.stdout.write(`${failure}\n`);
}

function isCut(system: string, passages: number): boolean {
  const peer = wordPeers.find(({ name }) => name === system);
  return peer?.mostArticles === passages;
}
