// Questions that a reader could ask of this archive, made from names, titles and dates of a few
// articles by rules. Whether the archive answers them is for those to see who can search it.
import { languageCodes } from "../../languages/language-codes.ts";
import type { Article, ArticleMetadata, Language } from "../../vectorstore/article.ts";
import type { Suggestion } from "../../vectorstore/suggestion.ts";
import { findTopic } from "./find-topic.ts";
import { phraseQuestions } from "./phrase-questions.ts";

/** What of an article is read; `text` may be cut off. */
export type ReadText = (articleId: string) => Pick<Article, "text" | "marks">;

/** Articles looked at. Twelve questions are shown at most, and some will not be answered. */
const maxArticles = 32;

/**
 * The better questions first, one for each article, then each article's others. Languages take
 * turns; within one, any beginning of the list is spread over the time that its articles span.
 */
export function suggestQuestions(
  articles: readonly ArticleMetadata[],
  read: ReadText,
): Suggestion[] {
  const first: Suggestion[] = [];
  const others: Suggestion[] = [];
  const fresh = freshTopics();
  const titles = new Set<string>();
  for (const { article, language } of chooseArticles(articles)) {
    const found = findTopic(article.title, unmarkedText(read(article.id)), language);
    const topic = found !== null && fresh(found.name, article.date) ? found : null;
    if (titles.has(article.title)) continue;
    titles.add(article.title);
    const questions = phraseQuestions(article, language, topic);
    for (const [at, question] of questions.entries()) {
      (at === 0 && topic !== null ? first : others).push({
        question,
        language,
        source: article.id,
      });
    }
  }
  return [...first, ...others];
}

/** A name may come back, twice in all, with an article of another year. */
function freshTopics(): (name: string, date: string | null) => boolean {
  const years = new Map<string, Set<string>>();
  return (name, date) => {
    const known = years.get(name) ?? new Set<string>();
    const year = date?.slice(0, 4) ?? "";
    if (known.has(year) || known.size === 2) return false;
    years.set(name, known.add(year));
    return true;
  };
}

interface Chosen {
  readonly article: ArticleMetadata;
  readonly language: Language;
}

function chooseArticles(articles: readonly ArticleMetadata[]): Chosen[] {
  const spread = languageCodes.map((language) =>
    spreadOver(articles.filter((article) => article.language === language).sort(byDate)).map(
      (article) => ({ article, language }),
    ),
  );
  const turns = Array.from({ length: maxArticles }, (_, turn) =>
    spread.flatMap((list) => list[turn] ?? []),
  );
  return turns.flat().slice(0, maxArticles);
}

/** Items in the order of the van der Corput sequence: the middle, the quarters, the eighths, … */
function spreadOver<Item>(items: readonly Item[]): Item[] {
  const positions = new Set<number>();
  const count = Math.min(items.length, maxArticles);
  for (let step = 1; positions.size < count; step++) {
    positions.add(Math.floor(vanDerCorput(step) * items.length));
    if (step === 1) positions.add(items.length - 1);
  }
  return [...positions].slice(0, count).map((position) => items[position]!);
}

/** The digits of a number in base 2, mirrored behind the point. */
function vanDerCorput(step: number): number {
  let value = 0;
  for (let rest = step, weight = 0.5; rest > 0; rest >>= 1, weight /= 2) {
    value += (rest & 1) * weight;
  }
  return value;
}

/** Undated articles come last. */
function byDate(a: ArticleMetadata, b: ArticleMetadata): number {
  const [before, after] = [a.date ?? "9999", b.date ?? "9999"];
  if (before !== after) return before < after ? -1 : 1;
  return a.id < b.id ? -1 : 1;
}

/** What a passage may hold: front matter, headings and boilerplate name nobody who acts. */
function unmarkedText({ text, marks }: Pick<Article, "text" | "marks">): string {
  const pieces: string[] = [];
  let position = 0;
  for (const { startOffset, endOffset } of marks) {
    pieces.push(text.slice(position, startOffset));
    position = Math.max(position, endOffset);
  }
  return [...pieces, text.slice(position)].join("\n");
}
