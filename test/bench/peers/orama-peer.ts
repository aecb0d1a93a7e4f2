// Orama with its own defaults, but for the language: its English tokenizer drops Cyrillic letters,
// its Russian one keeps both alphabets, though not the letters that only Kazakh has.
import { create, insertMultiple, search } from "@orama/orama";
import type { Peer } from "../ranker.ts";

/** Inserting gives way to other work after so many articles. */
const batchSize = 1000;

export const orama: Peer = {
  name: "Orama",
  build: async (articles) => {
    const isCyrillic = articles.some(({ text }) => /\p{Script=Cyrillic}{3}/u.test(text));
    const index = create({
      schema: { id: "string", title: "string", text: "string" },
      language: isCyrillic ? "russian" : "english",
    });
    await insertMultiple(index, [...articles], batchSize);
    return {
      rank: async ({ text }, limit) => {
        const properties: ("title" | "text")[] = ["title", "text"];
        const { hits } = await search(index, { term: text, properties, limit });
        return hits.map(({ document }) => document.id);
      },
    };
  },
};
