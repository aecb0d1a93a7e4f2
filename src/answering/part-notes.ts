// Which parts of a question the articles do not answer, in the language of the question.
import type { Language } from "../../vectorstore/article.ts";
import type { Found, FoundPart } from "./find-evidence.ts";

type Wording = Readonly<Record<Language, (about: string) => string>>;

const ofPart: Wording = {
  en: (about) => `The articles do not tell: “${about}”.`,
  ru: (about) => `В статьях нет ответа на часть вопроса: «${about}».`,
  kk: (about) => `Мақалаларда сұрақтың мына бөлігіне жауап жоқ: «${about}».`,
};
const ofSide: Wording = {
  en: (about) => `The articles have nothing to compare on: “${about}”.`,
  ru: (about) => `Для сравнения в статьях ничего не нашлось о следующем: «${about}».`,
  kk: (about) => `Салыстыру үшін мақалаларда мына жайлы ештеңе табылмады: «${about}».`,
};

/** One note for each part left without an answer; none where the question has but one. */
export function notesOnParts(
  kind: Found["kind"],
  unanswered: readonly FoundPart[],
  language: Language | null,
): string[] {
  if (kind === "one") return [];
  const wording = (kind === "comparison" ? ofSide : ofPart)[language ?? "en"];
  return unanswered.map(({ about }) => wording(about.replace(/[?!.…\s]+$/u, "")));
}
