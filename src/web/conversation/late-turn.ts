// Questions asked and their answers need Markdown: what shows them is fetched with the first of them.
import i18next from "i18next";
import { latePart } from "../shell/late-part.tsx";

export const lateTurn = latePart(async () => {
  const [{ TurnView }, { reasonWords }, { signalWords }] = await Promise.all([
    import("./turn-view.tsx"),
    import("../answer/reason-words.ts"),
    import("../answer/signal-words.ts"),
  ]);
  for (const language of ["en", "ru", "kk"] as const) {
    const words = { ...reasonWords[language], ...signalWords[language] };
    i18next.addResourceBundle(language, "answer", words);
  }
  return TurnView;
});
