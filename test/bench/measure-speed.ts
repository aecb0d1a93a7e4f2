// One program's speed, measured in a process of its own, so that its memory is its own too.
import { readFile } from "node:fs/promises";
import { openAnswering } from "../../src/open-answering.ts";
import { finalAnswer } from "./ask-questions.ts";
import { readBenchArticles } from "./bench-article.ts";
import { citewellRanker } from "./citewell-ranker.ts";
import { langchainHnswlib } from "./peers/langchain-hnswlib-peer.ts";
import { wordPeers } from "./peers.ts";
import { quantile } from "../../src/evaluation/measuring/statistics.ts";
import type { Peer, RankedQuestion } from "./ranker.ts";
import { speedPaths } from "./speed-folder.ts";
import { speedSettings } from "./speed-store.ts";

export interface SpeedRow {
  readonly system: string;
  readonly passages: number;
  /** Those that were asked with the clock running. */
  readonly questions: number;
  /** Opening the store, or building the index in memory. */
  readonly readySeconds: number;
  readonly medianMs: number;
  readonly p95Ms: number;
  /** Resident memory after the last question, in MB. */
  readonly memoryMB: number;
}

type Ask = (question: RankedQuestion) => Promise<unknown>;

interface Ready {
  readonly passages: number;
  readonly ask: Ask;
}

/** Hits that each program is asked for. */
const wanted = 10;
/** Asked before the clock runs, so that no program is measured while it warms up. */
const warmUp = 10;
/** A program that is slow is asked no more questions after so long, but at least so many. */
const mostSeconds = 60;
const fewestQuestions = 20;

export const searchOnly = "citewell, search only";
export const wholeAnswer = "citewell, whole answer";

export function speedSystems(embedderName: string): string[] {
  return [searchOnly, wholeAnswer, ...peersOf(embedderName).map(({ name }) => name)];
}

function peersOf(embedderName: string): Peer[] {
  return [...wordPeers, langchainHnswlib(embedderName)];
}

/** Throws `TypeError` for a system that there is not. */
export async function measureSpeed(
  system: string,
  folder: string,
  embedderName: string,
): Promise<SpeedRow> {
  const questions = JSON.parse(
    await readFile(speedPaths(folder).questions, "utf8"),
  ) as readonly string[];
  const peer = peersOf(embedderName).find(({ name }) => name === system);
  if (peer === undefined && system !== searchOnly && system !== wholeAnswer) {
    throw new TypeError(`Cannot measure '${system}': there is no such program`);
  }
  // Reading the passages is not the program's work.
  const articles =
    peer === undefined
      ? []
      : (await readBenchArticles(speedPaths(folder).passages)).slice(0, peer.mostArticles);
  const startedAt = performance.now();
  const { passages, ask } =
    peer === undefined
      ? await openCitewell(system, folder, embedderName)
      : { passages: articles.length, ask: askOf(await peer.build(articles)) };
  const readySeconds = (performance.now() - startedAt) / 1000;
  const times = await timesOf(questions, ask);
  globalThis.gc?.();
  return {
    system,
    passages,
    questions: times.length,
    readySeconds,
    medianMs: quantile(times, 0.5),
    p95Ms: quantile(times, 0.95),
    memoryMB: process.memoryUsage().rss / 1e6,
  };
}

async function openCitewell(system: string, folder: string, embedderName: string): Promise<Ready> {
  const answering = await openAnswering(speedSettings(folder, embedderName), (warning) =>
    process.stderr.write(`Warning: ${warning}\n`),
  );
  const { generation, release } = answering.acquire();
  const { passages } = generation.state;
  release();
  const ask: Ask =
    system === searchOnly
      ? askOf(citewellRanker(answering))
      : (question) => finalAnswer(question, answering);
  return { passages, ask };
}

function askOf({ rank }: { rank: (question: RankedQuestion, k: number) => Promise<unknown> }): Ask {
  return (question) => rank(question, wanted);
}

async function timesOf(questions: readonly string[], ask: Ask): Promise<number[]> {
  const times: number[] = [];
  const beganAt = performance.now();
  for (const [index, text] of [...questions.slice(0, warmUp), ...questions].entries()) {
    const startedAt = performance.now();
    const isLate = startedAt - beganAt > 1000 * mostSeconds;
    if (isLate && times.length >= fewestQuestions) break;
    await ask({ text, history: [] });
    if (index >= warmUp) times.push(performance.now() - startedAt);
  }
  return times;
}
