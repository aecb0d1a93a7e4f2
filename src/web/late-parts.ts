// What is not in the page's first load: questions asked, an open article, the archive. All of it is
// fetched at the first sign that somebody uses the page, so that it is there when it is wanted.
import { lateSourceChoice } from "./conversation/late-source-choice.ts";
import { lateTurn } from "./conversation/late-turn.ts";
import { latePart } from "./shell/late-part.tsx";
import { addWords } from "./words/start-words.ts";

export const lateArchive = latePart(async () => {
  const [{ ArchiveView }, { archiveWords }] = await Promise.all([
    import("./archive/archive-view.tsx"),
    import("./archive/archive-words.ts"),
  ]);
  addWords("archive", archiveWords);
  return ArchiveView;
});

export const lateSource = latePart(async () => {
  const [{ SourcePanel }, { sourceWords }] = await Promise.all([
    import("./source/source-panel.tsx"),
    import("./source/source-words.ts"),
  ]);
  addWords("source", sourceWords);
  return SourcePanel;
});

export const lateKeyDialog = latePart(async () => {
  const [{ KeyDialog }, { keyWords }] = await Promise.all([
    import("./key/key-dialog.tsx"),
    import("./key/key-words.ts"),
  ]);
  addWords("key", keyWords);
  return KeyDialog;
});

const signs = ["pointermove", "pointerdown", "keydown"] as const;

export function loadAtFirstSign(): void {
  const load = (): void => {
    for (const sign of signs) removeEventListener(sign, load);
    for (const part of [lateTurn, lateSource, lateSourceChoice, lateArchive]) void part.load();
  };
  for (const sign of signs) addEventListener(sign, load);
}
