// What is not in the page's first load: questions asked, an open article, the archive. All of it is
// fetched at the first sign that somebody uses the page, so that it is there when it is wanted.
import { lateSourceChoice } from "./conversation/late-source-choice.ts";
import { lateTurn } from "./conversation/late-turn.ts";
import { latePart } from "./shell/late-part.tsx";

export const lateArchive = latePart(
  async () => (await import("./archive/archive-view.tsx")).ArchiveView,
);

export const lateSource = latePart(
  async () => (await import("./source/source-panel.tsx")).SourcePanel,
);

export const lateKeyDialog = latePart(async () => (await import("./key/key-dialog.tsx")).KeyDialog);

const signs = ["pointermove", "pointerdown", "keydown"] as const;

export function loadAtFirstSign(): void {
  const load = (): void => {
    for (const sign of signs) removeEventListener(sign, load);
    for (const part of [lateTurn, lateSource, lateSourceChoice, lateArchive]) void part.load();
  };
  for (const sign of signs) addEventListener(sign, load);
}
