// `ask --questions`: a file of questions in, a line for each answer out.
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { answerSchema } from "../../src/answering/answer.ts";
import { startFakeOllama } from "../support/fake-ollama.ts";
import { gate } from "../support/gate.ts";
import { madeArticles, writeArticles } from "../support/made-articles.ts";
import { runCommand } from "../support/run-command.ts";
import { startProgram, workFolder } from "../support/run-program.ts";

test("ask --questions answers all, and goes on where an earlier run stopped", async () => {
  const folder = await workFolder();
  const articles = madeArticles(12);
  await writeArticles(join(folder, "articles"), articles);
  expect(await runCommand(folder, ["ingest"])).toMatchObject({ status: 0 });
  const lines = articles
    .slice(0, 4)
    .map(({ question }, index) =>
      JSON.stringify(
        index % 2 === 0 ? { _id: `q${index}`, text: question } : { id: `q${index}`, question },
      ),
    );
  await writeFile(join(folder, "questions.jsonl"), lines.slice(0, 2).join("\n"));
  const batch = ["ask", "--questions", "questions.jsonl", "--out", "answers.jsonl"];
  const begun = await runCommand(folder, batch);
  expect(begun).toMatchObject({ status: 0 });
  expect(begun.stdout).toBe("2 of 2 questions answered, 0 of them by an earlier run\n");
  const out = join(folder, "answers.jsonl");
  const before = await readFile(out, "utf8");

  await writeFile(join(folder, "questions.jsonl"), lines.join("\n"));
  const ended = await runCommand(folder, [...batch, "--concurrency", "3"]);
  expect(ended.stdout).toBe("4 of 4 questions answered, 2 of them by an earlier run\n");
  const after = await readFile(out, "utf8");
  expect(after.startsWith(before)).toBe(true);
  const answers = after
    .trimEnd()
    .split("\n")
    .map((line) => JSON.parse(line) as { id: string; question: string; answer: unknown });
  expect(answers.map(({ id }) => id).sort()).toEqual(["q0", "q1", "q2", "q3"]);
  for (const { id, question, answer } of answers) {
    const { question: asked, fact } = articles[Number(id.slice(1))]!;
    expect(question).toBe(asked);
    expect(answerSchema.parse(answer).answer).toContain(fact);
  }

  const refusals = await Promise.all([
    runCommand(folder, ["ask", "--questions", "questions.jsonl"]),
    runCommand(folder, ["ask", "Who?", "--questions", "questions.jsonl"]),
    runCommand(folder, ["ask", "--questions", "questions.jsonl", "--out", "questions.jsonl"]),
    runCommand(folder, [...batch, "--from", "2020-01-01"]),
  ]);
  expect(refusals.map(({ status, stderr }) => [status, stderr.split(".")[0]])).toEqual([
    [1, "Cannot ask: name the file for the answers with --out"],
    [1, "Cannot ask: one question or those of --questions, not both"],
    [1, "Cannot ask: --out names the file of the questions"],
    [1, "Cannot ask: --from is for one question"],
  ]);
});

test("ask --questions that is told to stop keeps what was answered, and the next run does the rest", async () => {
  const { folder, ollama, out, batch } = await modelledBatch(4);
  const [asked, held] = [gate(), gate()];
  ollama.onChat = (_body, call) => {
    if (call < 2) return reply;
    asked.open();
    return { steps: [{ wait: held.opened }, ...reply.steps] };
  };
  const run = startProgram(folder, batch.args, batch.environment);
  await asked.opened;
  const stopped = await run.stop("SIGINT");
  expect(stopped.status).not.toBe(0);
  expect(stopped.stderr).toContain("Run the same command again to go on");
  const kept = await readFile(out, "utf8");
  expect(idsIn(kept)).toEqual(["q0", "q1"]);

  const before = ollama.requestsTo("/api/chat").length;
  ollama.onChat = () => reply;
  held.open();
  const ended = await runCommand(folder, batch.args, batch.environment);
  expect(ended).toMatchObject({
    status: 0,
    stdout: "4 of 4 questions answered, 2 of them by an earlier run\n",
  });
  const after = await readFile(out, "utf8");
  expect(after.startsWith(kept)).toBe(true);
  expect(idsIn(after)).toEqual(["q0", "q1", "q2", "q3"]);
  expect(ollama.requestsTo("/api/chat").length - before).toBe(2);
});

test("ask --questions asks as many at the same time as --concurrency says", async () => {
  const { folder, ollama, batch } = await modelledBatch(4);
  const [all, held] = [gate(), gate()];
  let running = 0;
  let most = 0;
  ollama.onChat = () => {
    most = Math.max(most, ++running);
    if (running === 3) all.open();
    return { steps: [{ wait: held.opened }, ...reply.steps] };
  };
  const run = startProgram(folder, [...batch.args, "--concurrency", "3"], batch.environment);
  await all.opened;
  // A fourth one would be asked before any of these is answered.
  expect(ollama.requestsTo("/api/chat")).toHaveLength(3);
  ollama.onChat = () => reply;
  held.open();
  expect(await run.ended).toMatchObject({ status: 0 });
  expect(most).toBe(3);
});

const reply = { steps: ["The articles do not say."] };

/** Articles, a store, `count` questions about them, and a language model to ask. */
async function modelledBatch(count: number) {
  const folder = await workFolder();
  const ollama = await startFakeOllama();
  onTestFinished(() => ollama.close());
  const articles = madeArticles(12);
  await writeArticles(join(folder, "articles"), articles);
  expect(await runCommand(folder, ["ingest"])).toMatchObject({ status: 0 });
  const lines = articles
    .slice(0, count)
    .map(({ question }, index) => JSON.stringify({ id: `q${index}`, question }));
  await writeFile(join(folder, "questions.jsonl"), lines.join("\n"));
  const args = ["ask", "--questions", "questions.jsonl", "--out", "answers.jsonl"];
  const environment = { LLM: "ollama:llama3.2", OLLAMA_BASE_URL: ollama.url };
  return { folder, ollama, out: join(folder, "answers.jsonl"), batch: { args, environment } };
}

function idsIn(text: string): string[] {
  const lines = text.trimEnd().split("\n");
  return lines.map((line) => (JSON.parse(line) as { id: string }).id);
}
