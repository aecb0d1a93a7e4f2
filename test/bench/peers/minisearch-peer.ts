// MiniSearch with its own defaults: terms as they stand, any of them may match.
import MiniSearch from "minisearch";
import type { Peer } from "../ranker.ts";

export const miniSearch: Peer = {
  name: "MiniSearch",
  build: (articles) => {
    const index = new MiniSearch({ fields: ["title", "text"] });
    index.addAll(articles);
    return Promise.resolve({
      rank: ({ text }, k) =>
        Promise.resolve(
          index
            .search(text)
            .slice(0, k)
            .map(({ id }) => String(id)),
        ),
    });
  },
};
