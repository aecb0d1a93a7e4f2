// Which suggested questions are shown: those that passed, once tried for a generation.
import { pino } from "pino";
import { expect, test } from "vitest";
import { CheckedSuggestions } from "../../src/server/checked-suggestions.ts";
import { GenerationReader } from "../../vectorstore/local/generation-reader.ts";
import type { Generation } from "../../vectorstore/store.ts";
import type { Suggestion } from "../../vectorstore/suggestion.ts";
import { gate } from "../support/fake-answerer.ts";
import { articleOf, fakeData, fakeGeneration } from "../support/fake-generation.ts";

const logger = pino({ level: "silent" });
/** Longer than any test: what is awaited is the end of the checks. */
const patienceMs = 60_000;

function madeGeneration(questions: readonly string[], name = "000001-a"): Generation {
  const base = fakeData([]);
  const suggestions = questions.map((question) => suggestionOf(question));
  const manifest = { ...base.manifest, generation: name };
  return new GenerationReader({ ...base, manifest, suggestions });
}

/** The source is what stands before the colon. */
function suggestionOf(question: string): Suggestion {
  return { question, language: "en", source: question.split(":")[0]! };
}

function recordingCheck(answer: (question: string) => boolean) {
  const asked: string[] = [];
  const isAnswered = ({ question }: Suggestion) => {
    asked.push(question);
    return Promise.resolve(answer(question));
  };
  return { asked, isAnswered };
}

async function shown(checked: CheckedSuggestions, generation: Generation): Promise<string[]> {
  return (await checked.of(generation)).map(({ question }) => question);
}

test("questions that are not answered are not shown", async () => {
  const { isAnswered } = recordingCheck((question) => question !== "b");
  const checked = new CheckedSuggestions({ isAnswered, logger, patienceMs });
  expect(await shown(checked, madeGeneration(["a", "b", "c"]))).toEqual(["a", "c"]);
});

test("an article's second question is tried only where its first failed", async () => {
  const { asked, isAnswered } = recordingCheck((question) => question !== "b:1");
  const checked = new CheckedSuggestions({ isAnswered, logger, patienceMs });
  const generation = madeGeneration(["a:1", "b:1", "a:2", "b:2"]);
  expect(await shown(checked, generation)).toEqual(["a:1", "b:2"]);
  expect(asked).toEqual(["a:1", "b:1", "b:2"]);
});

test("twelve are enough, and each is tried once for a generation", async () => {
  const { asked, isAnswered } = recordingCheck(() => true);
  const checked = new CheckedSuggestions({ isAnswered, logger, patienceMs });
  const questions = Array.from({ length: 20 }, (_, at) => `question ${at}`);
  expect(await shown(checked, madeGeneration(questions))).toEqual(questions.slice(0, 12));
  await shown(checked, madeGeneration(questions));
  expect(asked).toHaveLength(12);
  await shown(checked, madeGeneration(["new"], "000002-b"));
  expect(asked).toHaveLength(13);
});

test("a slow check keeps nobody waiting: what has passed is shown, the rest later", async () => {
  const slow = gate();
  const isAnswered = async ({ question }: Suggestion) => {
    if (question === "slow") await slow.opened;
    return true;
  };
  const checked = new CheckedSuggestions({ isAnswered, logger, patienceMs: 50 });
  const generation = madeGeneration(["quick", "slow"]);
  expect(await shown(checked, generation)).toEqual(["quick"]);
  slow.open();
  await expect.poll(() => shown(checked, generation)).toEqual(["quick", "slow"]);
});

test("a check that fails is told to the log, and the next look goes on behind it", async () => {
  const lines: string[] = [];
  const isAnswered = ({ question }: Suggestion) =>
    question === "b" ? Promise.reject(new Error("no embedder")) : Promise.resolve(true);
  const told = pino({ level: "warn" }, { write: (line: string) => void lines.push(line) });
  const checked = new CheckedSuggestions({ isAnswered, logger: told, patienceMs });
  const generation = madeGeneration(["a", "b", "c"]);
  expect(await shown(checked, generation)).toEqual(["a"]);
  expect(lines.join()).toContain("no embedder");
  expect(await shown(checked, generation)).toEqual(["a", "c"]);
});

test("a check that fails after the end is not told to the log", async () => {
  const lines: string[] = [];
  const asked: string[] = [];
  const slow = gate();
  const isAnswered = async ({ question }: Suggestion) => {
    asked.push(question);
    await slow.opened;
    throw new Error("closed");
  };
  const told = pino({ level: "warn" }, { write: (line: string) => void lines.push(line) });
  const checked = new CheckedSuggestions({ isAnswered, logger: told, patienceMs });
  const seen = shown(checked, madeGeneration(["a", "b"]));
  await expect.poll(() => asked).toEqual(["a"]);
  checked.stop();
  slow.open();
  expect(await seen).toEqual([]);
  expect(asked).toEqual(["a"]);
  expect(lines).toEqual([]);
});

test("a store of an older ingest gets its questions from the passages", async () => {
  const { isAnswered } = recordingCheck(() => true);
  const checked = new CheckedSuggestions({ isAnswered, logger, patienceMs });
  const text = "Anna Berg came on Monday.\nBerg explained that the bridge is closed.";
  const more = { date: null, publisher: null };
  expect(await shown(checked, fakeGeneration([articleOf("a.txt", text, more)]))).toEqual([
    "What did Anna Berg explain?",
  ]);
});
