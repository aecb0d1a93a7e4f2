// Questions asked and their answers need Markdown: what shows them is fetched with the first of them.
import { latePart } from "../shell/late-part.tsx";

export const lateTurn = latePart(async () => (await import("./turn-view.tsx")).TurnView);
