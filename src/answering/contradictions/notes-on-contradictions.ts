// That the articles disagree, and how, in the language of the question.
import type { Language } from "../../../vectorstore/article.ts";
import type { Contradiction } from "../answer.ts";

const wordings: Readonly<
  Record<Language, { readonly opening: string; readonly and: string; readonly undated: string }>
> = {
  en: { opening: "The articles disagree", and: "and", undated: "undated" },
  ru: { opening: "Статьи расходятся", and: "и", undated: "без даты" },
  kk: { opening: "Мақалалардағы деректер әртүрлі", and: "және", undated: "күні жоқ" },
};

/** One note for each contradiction; the dates are those of the articles, ISO. */
export function notesOnContradictions(
  contradictions: readonly Contradiction[],
  language: Language | null,
): string[] {
  const { opening, and, undated } = wordings[language ?? "en"];
  return contradictions.map(({ sides }) => {
    const told = sides.map(({ value, date }) => `${value} (${date ?? undated})`);
    return `${opening}: ${told.slice(0, -1).join(", ")} ${and} ${told.at(-1)!}.`;
  });
}
