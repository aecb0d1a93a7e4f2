// Says what leaves the machine and to which address, from the settings alone.
import { getEnvironmentVariable } from "@langchain/core/utils/env";
import {
  displayAddress,
  modelAddress,
  type ModelAddress,
} from "../../ingest/embedders/explain-failure.ts";
import type { Settings } from "../config.ts";
import { collectorAddress, TracingError } from "../telemetry/start-tracing.ts";

/** LangChain's own switches for LangSmith. No setting of ours turns it on. */
const tracingSwitches = [
  "LANGSMITH_TRACING",
  "LANGSMITH_TRACING_V2",
  "LANGCHAIN_TRACING",
  "LANGCHAIN_TRACING_V2",
];

/** Lines for people: whether LangSmith traces, then what goes to which address. */
export function describeTraffic(settings: Settings): string[] {
  const tracing = tracingSwitches.find((name) => getEnvironmentVariable(name) === "true");
  const leaving = [
    leavingTo(
      modelAddress(settings.EMBEDDER, settings),
      "all passages and questions, to be embedded",
    ),
    leavingTo(modelAddress(settings.LLM, settings), "questions and the passages found for them"),
    leavingTo(
      modelAddress(settings.JUDGE, settings),
      "in an evaluation: golden questions with their answers, and the answers with their quotes",
    ),
    // The built-in answerer does not run through LangChain: there is nothing to trace.
    tracing === undefined || (settings.LLM === "extractive" && settings.JUDGE === "")
      ? null
      : leavingToLangSmith(),
    describeTraces(settings),
    describeDownload(settings.EMBEDDER),
    describeDownload(settings.RERANKER),
  ].filter((line) => line !== null);
  const state =
    tracing === undefined ? "off" : `on, because ${tracing} is set; unset it to stop this`;
  return [
    `LangSmith tracing: ${state}`,
    `What leaves this machine: ${leaving.length === 0 ? "nothing" : ""}`.trimEnd(),
    ...leaving.map((line) => `- ${line}`),
  ];
}

function leavingTo(address: ModelAddress | null, what: string): string | null {
  if (address === null || isThisMachine(address.baseUrl)) return null;
  return `${what}, to ${displayAddress(address.baseUrl)}`;
}

function isThisMachine(baseUrl: string): boolean {
  const { hostname } = new URL(baseUrl);
  return hostname === "localhost" || hostname === "[::1]" || /^127(\.\d+){3}$/.test(hostname);
}

function leavingToLangSmith(): string {
  const endpoint =
    getEnvironmentVariable("LANGSMITH_ENDPOINT") ??
    getEnvironmentVariable("LANGCHAIN_ENDPOINT") ??
    "https://api.smith.langchain.com";
  return `prompts and answers, to LangSmith at ${displayAddress(endpoint)}`;
}

/** While serving; also to this machine, as a collector mostly passes on what it gets. */
function describeTraces(settings: Settings): string | null {
  try {
    const address = collectorAddress(settings);
    if (address === null) return null;
    const questions = settings.LOG_QUESTIONS ? "with questions" : "without questions and articles";
    return `traces of requests, ${questions}, to the collector at ${displayAddress(address)}`;
  } catch (error) {
    if (error instanceof TracingError) return error.message;
    throw error;
  }
}

/** A hub id makes the transformers package download the model once. */
function describeDownload(name: string): string | null {
  const isHubId = /^local:[\w-][\w.-]*\/[\w.-]+$/.test(name);
  return isHubId
    ? `the name of the model ${name.slice("local:".length)}, to the Hugging Face hub, unless it is a folder here`
    : null;
}
