// Few questions are narrowed to sources: what chooses them is fetched later.
import { latePart } from "../shell/late-part.tsx";

export const lateSourceChoice = latePart(
  async () => (await import("./source-choice.tsx")).SourceChoice,
);
