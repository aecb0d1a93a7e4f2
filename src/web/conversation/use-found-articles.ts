// Articles whose titles and publishers have what the reader types, asked of the server once typing rests.
import { useEffect, useState } from "react";
import { fetchFromServer } from "../server/ask-server.ts";
import { useSourceTitles } from "../state/source-titles.ts";

export interface FoundArticle {
  readonly id: string;
  readonly title: string;
  readonly publisher: string | null;
  readonly date: string | null;
}

export interface FoundArticles {
  readonly articles: readonly FoundArticle[];
  readonly total: number;
  readonly hasFailed: boolean;
}

const restMs = 150;
const mostShown = 30;
const none: FoundArticles = { articles: [], total: 0, hasFailed: false };

/** What was found last stays until the next is there. */
export function useFoundArticles(words: string): FoundArticles {
  const [found, setFound] = useState(none);
  useEffect(() => {
    const controller = new AbortController();
    const search = async (): Promise<void> => {
      try {
        setFound(await findArticles(words, controller.signal));
      } catch {
        // An aborted one is followed by the next.
        if (!controller.signal.aborted) setFound({ ...none, hasFailed: true });
      }
    };
    const timer = setTimeout(() => void search(), restMs);
    return () => {
      clearTimeout(timer);
      controller.abort();
    };
  }, [words]);
  return found;
}

async function findArticles(words: string, signal: AbortSignal): Promise<FoundArticles> {
  const parameters = new URLSearchParams({ limit: String(mostShown), sort: "title" });
  if (words.trim() !== "") parameters.set("q", words.trim());
  const response = await fetchFromServer(`articles?${parameters.toString()}`, { signal });
  const { articles, total } = (await response.json()) as Omit<FoundArticles, "hasFailed">;
  useSourceTitles.getState().addTitles(articles);
  return { articles, total, hasFailed: false };
}
