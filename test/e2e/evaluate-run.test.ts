// `evaluate` as a process of its own: what it writes, when it fails a build, and what it refuses.
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, onTestFinished, test } from "vitest";
import {
  evaluationReportSchema,
  type EvaluationReport,
} from "../../src/evaluation/evaluation-report.ts";
import { startFakeOllama } from "../support/fake-ollama.ts";
import { runCommand } from "../support/run-command.ts";
import { workFolder } from "../support/run-program.ts";
import { serveProgram } from "../support/serve-program.ts";

const dam =
  "The Torrin dam was opened in May 2019 by the minister Ada Brandt. The dam holds forty million cubic metres of water.";
const bridge = "The Velm bridge was closed in June 2021 after a crack was found by inspectors.";

const questions = [
  {
    id: "dam-opened",
    question: "Who opened the Torrin dam?",
    answers: [["Brandt"]],
    sources: ["dam.txt"],
  },
  {
    id: "dam-holds",
    question: "How much water does the Torrin dam hold?",
    answers: [["forty million"]],
    sources: ["dam.txt"],
  },
  {
    id: "bridge-closed",
    question: "When was the Velm bridge closed?",
    answers: [["June 2021"]],
    sources: ["bridge.txt"],
  },
].map((question) => ({ ...question, answerable: true, tags: ["fact"] }));
const unanswerable = {
  id: "penguins",
  question: "How do penguins hatch their eggs?",
  answerable: false,
  answers: [],
  sources: [],
  tags: ["off-topic"],
};

/** Articles, a golden set of theirs, and a store. */
async function archive(): Promise<string> {
  const folder = await workFolder();
  await mkdir(join(folder, "articles"));
  await writeFile(join(folder, "articles", "dam.txt"), dam);
  await writeFile(join(folder, "articles", "bridge.txt"), bridge);
  const lines = [...questions, unanswerable].map((question) => JSON.stringify(question));
  await writeFile(join(folder, "golden.jsonl"), lines.join("\n"));
  expect(await runCommand(folder, ["ingest"])).toMatchObject({ status: 0 });
  return folder;
}

function evaluate(folder: string, ...flags: readonly string[]) {
  return runCommand(folder, ["evaluate", "--golden", "golden.jsonl", ...flags]);
}

async function reportIn(folder: string) {
  const text = await readFile(join(folder, "evaluation", "report.json"), "utf8");
  return evaluationReportSchema.parse(JSON.parse(text));
}

async function answersKept(folder: string): Promise<number> {
  const text = await readFile(join(folder, "evaluation", "answers.jsonl"), "utf8");
  return text.trim().split("\n").length;
}

/** The store without what one question asks for. */
async function forgetBrandt(folder: string): Promise<void> {
  await writeFile(join(folder, "articles", "dam.txt"), dam.replace("Ada Brandt", "of water"));
  expect(await runCommand(folder, ["ingest"])).toMatchObject({ status: 0 });
}

async function rememberBrandt(folder: string): Promise<void> {
  await writeFile(join(folder, "articles", "dam.txt"), dam);
  expect(await runCommand(folder, ["ingest"])).toMatchObject({ status: 0 });
}

describe("evaluate", () => {
  test("prints the measures and writes the report, and asks nothing twice", async () => {
    const folder = await archive();
    const { status, stdout } = await evaluate(folder);
    expect(status).toBe(0);
    expect(stdout).toContain("contains answer");
    const report = await reportIn(folder);
    expect(report.questions.map(({ golden }) => golden.id)).toEqual([
      ...questions.map(({ id }) => id),
      "penguins",
    ]);
    const [all] = report.slices;
    expect(all!.measures.contains).toMatchObject({ count: 3, value: 1 });
    expect(all!.measures.quoteExactness.value).toBe(1);
    expect(all!.measures.refusedUnanswerable).toMatchObject({ count: 1, value: 1 });
    for (const file of ["report.html", "junit.xml"]) {
      expect(await readFile(join(folder, "evaluation", file), "utf8")).toContain("dam-opened");
    }
    expect(await answersKept(folder)).toBe(4);
    expect(await evaluate(folder)).toMatchObject({ status: 0 });
    expect(await answersKept(folder)).toBe(4);
    expect((await reportIn(folder)).questions).toEqual(report.questions);
    expect(await evaluate(folder, "--fresh")).toMatchObject({ status: 0 });
    expect(await answersKept(folder)).toBe(9);
  });

  test("fails the build in one line where an answer got lost, and not where one was won", async () => {
    const folder = await archive();
    const good = ["--baseline", "good.json"];
    expect(await evaluate(folder, ...good, "--update-baseline")).toMatchObject({ status: 0 });
    expect(await evaluate(folder, ...good)).toMatchObject({ status: 0, stderr: "" });

    await forgetBrandt(folder);
    const worse = await evaluate(folder, ...good);
    expect(worse.status).toBe(1);
    expect(worse.stderr).toMatch(/^contains answer of all: 1\.000 → 0\.667 [^\n]+\n$/);
    expect(await readFile(join(folder, "evaluation", "report.html"), "utf8")).toContain(
      "dam-opened",
    );

    const bad = ["--baseline", "bad.json"];
    expect(await evaluate(folder, ...bad, "--update-baseline")).toMatchObject({ status: 0 });
    await rememberBrandt(folder);
    expect(await evaluate(folder, ...bad)).toMatchObject({ status: 0, stderr: "" });
  });

  test("measures a server as it measures the program itself", async () => {
    const folder = await archive();
    await evaluate(folder);
    const here = await reportIn(folder);
    const server = await serveProgram(folder);
    expect(await evaluate(folder, "--against", server.address)).toMatchObject({ status: 0 });
    const there = await reportIn(folder);
    expect(there.about).toMatchObject({ against: server.address, model: "extractive" });
    const timeless = ({ questions }: EvaluationReport) =>
      questions.map(({ measures }) => ({ ...measures, firstTokenMs: null, totalMs: null }));
    expect(timeless(there)).toEqual(timeless(here));
  });

  test("has a language model judge the answers, once and for all", async () => {
    const folder = await archive();
    const ollama = await startFakeOllama();
    onTestFinished(() => ollama.close());
    ollama.onChat = ({ messages }) => {
      const given: unknown = JSON.parse(messages.at(-1)!.content);
      const verdict = { reason: "It is told.", verdict: 1 };
      const reply = Array.isArray(given)
        ? { sentences: given.map((_, at) => ({ number: at + 1, ...verdict })) }
        : verdict;
      return { steps: [JSON.stringify(reply)] };
    };
    const judged = ["--judge", "ollama:llama3.2", "--trials", "2", "--only", "fact"];
    const settings = { OLLAMA_BASE_URL: ollama.url };
    const run = () =>
      runCommand(folder, ["evaluate", "--golden", "golden.jsonl", ...judged], settings);
    expect(await run()).toMatchObject({ status: 0 });
    const report = await reportIn(folder);
    expect(report.about.judge).toBe("ollama:llama3.2");
    expect(report.slices[0]!.measures.judgedCorrect).toMatchObject({ count: 3, value: 1 });
    // Three answers, two aspects, two trials.
    expect(ollama.requestsTo("/api/chat")).toHaveLength(12);
    expect(await run()).toMatchObject({ status: 0 });
    expect(ollama.requestsTo("/api/chat")).toHaveLength(12);
    expect((await reportIn(folder)).questions).toEqual(report.questions);
  });

  test("ingests into a store of its own where it is told to", async () => {
    const folder = await archive();
    const { status, stdout } = await evaluate(
      folder,
      "--ingest",
      "--store",
      "none",
      "--only",
      "fact",
    );
    expect(status).toBe(0);
    expect(stdout).toContain("Articles: 2 added");
    expect((await reportIn(folder)).questions).toHaveLength(3);
    expect(await evaluate(folder, "--store", "none")).toMatchObject({
      status: 1,
      stderr: "Cannot open the store: there is none in none. Run `npm run ingest`.\n",
    });
  });

  test("refuses wrong use in one line, before anything is asked", async () => {
    const folder = await archive();
    const wrong: readonly (readonly [flags: readonly string[], message: string])[] = [
      [["--against", "localhost"], "--against takes an address that begins with http://"],
      [["--against", "http://127.0.0.1:1", "--ingest"], "which has a store of its own"],
      [["--only", "fact", "--update-baseline"], "a baseline is made of all questions"],
      [["--baseline", "none.json"], "Cannot use the report none.json: there is no such file"],
      [
        ["--only", "none"],
        "no question of golden.jsonl has the tag none. Its tags are: fact, off-topic.",
      ],
      [["--golden", "articles/dam.txt"], "Cannot use the golden set articles/dam.txt"],
      [["--concurrency", "0"], "It must be a whole number above 0."],
    ];
    for (const [flags, message] of wrong) {
      const { status, stderr } = await evaluate(folder, ...flags);
      expect(status).toBe(1);
      expect(stderr).toContain(message);
      expect(stderr).not.toMatch(/^\s+at /m);
    }
    await expect(answersKept(folder)).rejects.toThrow("ENOENT");
  });
});
