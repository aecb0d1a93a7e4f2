// Questions asked and their answers need Markdown: what shows them is fetched with the first of them.
import { latePart } from "../shell/late-part.tsx";
import { addWords } from "../words/start-words.ts";

export const lateTurn = latePart(async () => {
  const [{ TurnView }, { answerWords }] = await Promise.all([
    import("./turn-view.tsx"),
    import("../answer/answer-words.ts"),
  ]);
  addWords("answer", answerWords);
  return TurnView;
});
