// Titles of articles by their ids, as far as the reader has met them: a chip shows no path if it can.
import { create } from "zustand";

export interface SourceTitles {
  readonly titles: Readonly<Record<string, string>>;
  readonly addTitles: (
    articles: readonly { readonly id: string; readonly title: string }[],
  ) => void;
}

export const useSourceTitles = create<SourceTitles>((set) => ({
  titles: {},
  addTitles: (articles) =>
    set(({ titles }) => ({
      titles: { ...titles, ...Object.fromEntries(articles.map(({ id, title }) => [id, title])) },
    })),
}));
