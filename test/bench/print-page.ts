// The table of `npm run bench -- page`.
import type { PageFigures } from "./bench-page.ts";
import { printTable } from "./print-table.ts";

export function printPage(figures: PageFigures): void {
  const rows: readonly (readonly [string, string])[] = [
    ["first load, compressed", `${figures.transferredKB.toFixed(0)} kB`],
    ["requests", String(figures.requests)],
    ["requests to other hosts", String(figures.requestsToOthers)],
    ["usable after", `${figures.usableMs.toFixed(0)} ms`],
    ["first contentful paint", `${figures.firstContentfulPaintMs.toFixed(0)} ms`],
    ["layout shift", figures.layoutShift.toFixed(3)],
    ["scripts ran", `${figures.scriptMs.toFixed(0)} ms`],
    ["elements", String(figures.elements)],
    ["axe violations", figures.axeViolations.join("; ") || "none"],
  ];
  printTable(rows.map(([measure, value]) => ({ measure, value })));
}
