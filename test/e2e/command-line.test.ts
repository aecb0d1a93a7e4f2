// The command line: help, wrong use, settings, and what each command writes.
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, onTestFinished, test } from "vitest";
import { answerSchema } from "../../src/answering/answer.ts";
import { startFakeOllama } from "../support/fake-ollama.ts";
import { feedbackPath, openFeedbackLog } from "../../src/feedback/feedback-log.ts";
import { madeFeedback } from "../support/made-feedback.ts";
import { madeArticles, writeArticles } from "../support/made-articles.ts";
import { runCommand } from "../support/run-command.ts";
import { runProgram, workFolder } from "../support/run-program.ts";

const articles = madeArticles(30);
const commands = ["start", "ingest", "ask", "search", "serve", "openapi", "evaluate", "doctor"];

async function ingestedFolder(): Promise<string> {
  const folder = await workFolder();
  await writeArticles(join(folder, "articles"), articles);
  expect(await runCommand(folder, ["ingest"])).toMatchObject({ status: 0 });
  return folder;
}

describe("the program", () => {
  test("explains itself and each of its commands", async () => {
    const folder = await workFolder();
    const { status, stdout } = await runCommand(folder, ["--help"]);
    expect(status).toBe(0);
    for (const command of commands) expect(stdout).toMatch(new RegExp(`^  ${command} `, "m"));
    const helps = await Promise.all(
      commands.map((command) => runCommand(folder, [command, "--help"])),
    );
    helps.forEach((help, index) => {
      expect(help).toMatchObject({ status: 0, stderr: "" });
      expect(help.stdout).toContain(`Usage: citewell ${commands[index]!}`);
      expect(help.stdout).toContain("--store <folder>");
    });
  });

  test.each([
    [["no-such-command"], "unknown command 'no-such-command'"],
    [["ask"], "missing required argument 'question'"],
    [["serve", "--prot", "1"], "unknown option '--prot'"],
    [["search", "--run", "x"], "required option '--questions <file>'"],
    [
      ["search", "--questions", "x", "--run", "y", "--k", "0"],
      "It must be a whole number above 0.",
    ],
    [["ingest", "--wait", "soon"], "It must be a number of seconds."],
    [["serve", "--port", "x"], 'Cannot use the setting PORT: "x" must be a whole number'],
    [["ingest", "--embedder", "hash-7"], "it must be hash-<dimensions> with 64 to 8192 dimensions"],
    [["ask", " "], "Cannot ask: question must not be empty"],
    [["ask", "Who?", "--from", "May"], "Cannot ask: filter.from"],
    [["search", "--questions", "none.jsonl", "--run", "x"], "Cannot read the questions: ENOENT"],
  ])("refuses %j in one line, with status 1", async (args, message) => {
    const { status, stdout, stderr } = await runCommand(await workFolder(), args);
    expect(status).toBe(1);
    expect(stdout).toBe("");
    expect(stderr).toContain(message);
    expect(stderr).not.toMatch(/^\s+at /m);
  });

  test("as a process writes what was asked for to one stream, failures to the other, and ends with a status", async () => {
    const folder = await workFolder();
    const help = await runProgram(folder, ["--help"]);
    expect(help).toEqual(await runCommand(folder, ["--help"]));
    expect(help).toMatchObject({ status: 0, stderr: "" });
    const failed = await runProgram(folder, ["ask", "Who?"]);
    expect(failed).toEqual(await runCommand(folder, ["ask", "Who?"]));
    expect(failed).toMatchObject({ status: 1, stdout: "" });
    expect(failed.stderr.trimEnd().split("\n")).toHaveLength(1);
  });

  test("takes settings from .env in its folder, and flags before them", async () => {
    const folder = await ingestedFolder();
    await writeFile(join(folder, ".env"), "STORE_DIR=elsewhere\n");
    const misled = await runCommand(folder, ["ask", "Who?"]);
    expect(misled.stderr).toContain("there is none in elsewhere");
    const led = await runCommand(folder, ["ask", articles[0]!.question, "--store", "store"]);
    expect(led.stdout).toContain(articles[0]!.fact);
  });
});

describe("ask", () => {
  test("prints the answer, then each source with its place and the quoted words", async () => {
    const { question, fact, file } = articles[9]!;
    const { status, stdout } = await runCommand(await ingestedFolder(), ["ask", question]);
    expect(status).toBe(0);
    expect(stdout).toMatch(/^[^\n]*\[1\]/);
    expect(stdout).toMatch(new RegExp(`${file}, characters \\d+ to \\d+\\n +“[^”]*${fact}`));
  });

  test("prints the same shape as the API where JSON is asked for", async () => {
    const { question, fact } = articles[9]!;
    const { stdout } = await runCommand(await ingestedFolder(), ["ask", question, "--json"]);
    expect(answerSchema.parse(JSON.parse(stdout)).answer).toContain(fact);
  });
});

describe("search", () => {
  test("writes a TREC run: ranks from 1, scores that fall, each article once", async () => {
    const folder = await ingestedFolder();
    const lines = articles.map(({ question }, i) =>
      JSON.stringify({ _id: `q${i}`, text: question }),
    );
    await writeFile(join(folder, "questions.jsonl"), `${lines.join("\n")}\n\n`);
    const args = ["search", "--questions", "questions.jsonl", "--run", "out.trec", "--k", "5"];
    const { status, stdout } = await runCommand(folder, args);
    expect(status).toBe(0);
    expect(stdout).toContain("30 questions searched; run written to out.trec");

    const run = await readFile(join(folder, "out.trec"), "utf8");
    const rows = run
      .trimEnd()
      .split("\n")
      .map((line) => line.split(" "));
    for (const [i, { file }] of articles.entries()) {
      const ofQuestion = rows.filter(([id]) => id === `q${i}`);
      expect(ofQuestion.length).toBeGreaterThan(0);
      expect(ofQuestion.length).toBeLessThanOrEqual(5);
      expect(ofQuestion[0]![2]).toBe(file);
      expect(ofQuestion.map((row) => row[3])).toEqual(ofQuestion.map((_, rank) => `${rank + 1}`));
      expect(new Set(ofQuestion.map((row) => row[2])).size).toBe(ofQuestion.length);
      const scores = ofQuestion.map((row) => Number(row[4]));
      expect(scores).toEqual(scores.toSorted((a, b) => b - a));
      for (const row of ofQuestion)
        expect([row.length, row[1], row[5]]).toEqual([6, "Q0", "citewell"]);
    }
  });

  test("names the line that is no question", async () => {
    const folder = await ingestedFolder();
    await writeFile(join(folder, "questions.jsonl"), '{"_id":"1","text":"Who?"}\n{"_id":"2"}\n');
    const args = ["search", "--questions", "questions.jsonl", "--run", "out.trec"];
    const { status, stderr } = await runCommand(folder, args);
    expect(status).toBe(1);
    expect(stderr).toContain("questions.jsonl, line 2: question: ");
  });

  test("says when the run cannot be written", async () => {
    const folder = await ingestedFolder();
    await writeFile(join(folder, "questions.jsonl"), '{"_id":"1","text":"Who?"}\n');
    const args = ["search", "--questions", "questions.jsonl", "--run", "none/out.trec"];
    const { status, stderr } = await runCommand(folder, args);
    expect(status).toBe(1);
    expect(stderr).toContain("Cannot write the run: ENOENT");
  });
});

describe("feedback", () => {
  async function judgedFolder(): Promise<string> {
    const folder = await workFolder();
    const log = openFeedbackLog(feedbackPath(join(folder, "store")));
    const first = madeFeedback("1");
    await log.append(first);
    await log.append(madeFeedback("2", { question: "Who\n\u001b[31mcame?" }));
    const reason = "Three metres.";
    await log.append(madeFeedback("3", { verdict: "bad", reason, answer: first.answer }));
    return folder;
  }

  test("list shows the last word on each answer, one line each", async () => {
    const { status, stdout } = await runCommand(await judgedFolder(), ["feedback", "list"]);
    expect(status).toBe(0);
    expect(stdout.split("\n")).toEqual([
      "2026-11-22T10:00:00.000Z  good  Who [31mcame?",
      "2026-11-22T10:00:00.000Z  bad   How far did the river rise? (Three metres.)",
      "",
    ]);
    const none = await runCommand(await workFolder(), ["feedback", "list"]);
    expect(none).toMatchObject({ status: 0, stdout: "There is no feedback yet.\n" });
  });

  test("export writes candidates, and replaces no file unless told to", async () => {
    const folder = await judgedFolder();
    const args = ["feedback", "export", "--out", "candidates.jsonl"];
    await writeFile(join(folder, "candidates.jsonl"), "mine");
    const refused = await runCommand(folder, args);
    expect(refused).toMatchObject({ status: 1, stdout: "" });
    expect(refused.stderr).toContain("candidates.jsonl is there already");
    expect(await readFile(join(folder, "candidates.jsonl"), "utf8")).toBe("mine");

    const { status, stdout } = await runCommand(folder, [...args, "--force"]);
    expect(status).toBe(0);
    expect(stdout).toContain("Candidates written to candidates.jsonl: 2.");
    const lines = (await readFile(join(folder, "candidates.jsonl"), "utf8")).trimEnd().split("\n");
    expect(lines.map((line) => JSON.parse(line) as unknown)).toMatchObject([
      { id: "feedback-2", tags: ["candidate", "good"] },
      { id: "feedback-3", tags: ["candidate", "bad"], note: "Three metres." },
    ]);
  });

  test("export says when there is none", async () => {
    const args = ["feedback", "export", "--out", "candidates.jsonl"];
    const { status, stderr } = await runCommand(await workFolder(), args);
    expect(status).toBe(1);
    expect(stderr).toContain("Cannot export feedback: there is none in store/feedback.jsonl yet.");
  });
});

describe("doctor", () => {
  test("ends with status 0 when all is well, and says that nothing leaves the machine", async () => {
    const { status, stdout } = await runCommand(await ingestedFolder(), ["doctor"]);
    expect(status).toBe(0);
    expect(stdout).not.toContain("WRONG");
    expect(stdout).toContain("What leaves this machine: nothing");
  });

  test("ends with status 1 and the command that mends it, without a store and without a model", async () => {
    const folder = await workFolder();
    const ollama = await startFakeOllama();
    onTestFinished(() => ollama.close());
    await writeArticles(join(folder, "articles"), articles);
    const environment = { LLM: "ollama:mistral", OLLAMA_BASE_URL: ollama.url };
    const { status, stdout } = await runCommand(folder, ["doctor"], environment);
    expect(status).toBe(1);
    expect(stdout).toMatch(/^WRONG Store: .*\n +Run .*npm run ingest/m);
    expect(stdout).toMatch(/^WRONG Language model ollama:mistral: /m);
    expect(stdout).toContain("ollama pull mistral");
    expect(ollama.requestsTo("/api/chat")).toEqual([]);
  });
});
