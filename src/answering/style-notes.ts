// That a wish about the wording was not followed, in the language of the question.
import type { Language } from "../../vectorstore/article.ts";

const notFollowed: Readonly<Record<Language, string>> = {
  en: "The wish about the wording was not followed: passages are quoted word for word.",
  ru: "Пожелание к формулировке не учтено: отрывки приведены дословно.",
  kk: "Жауаптың тұжырымына қатысты тілек орындалмады: үзінділер сөзбе-сөз келтірілген.",
};

/** Quotes have no wording of their own. `writer`: what wrote the answer, `extractive` where it quotes. */
export function notesOnStyle(
  style: string | undefined,
  writer: string,
  language: Language | null,
): string[] {
  if (style === undefined || style === "" || writer !== "extractive") return [];
  return [notFollowed[language ?? "en"]];
}
