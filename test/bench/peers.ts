// All peers of a retrieval bench, in the order of their rows.
import { langchainBm25 } from "./peers/langchain-bm25-peer.ts";
import { miniSearch } from "./peers/minisearch-peer.ts";
import { orama } from "./peers/orama-peer.ts";
import { plainBm25, steeperBm25 } from "./peers/plain-bm25.ts";
import type { Peer } from "./ranker.ts";

export const wordPeers: readonly Peer[] = [
  plainBm25,
  steeperBm25,
  miniSearch,
  orama,
  langchainBm25,
];
