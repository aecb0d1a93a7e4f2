// `ask --questions`: a file of questions in, a line for each answer out.
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { answerSchema } from "../../src/answering/answer.ts";
import { madeArticles, writeArticles } from "../support/made-articles.ts";
import { runProgram, workFolder } from "../support/run-program.ts";

test("ask --questions answers all, and goes on where an earlier run stopped", async () => {
  const folder = await workFolder();
  const articles = madeArticles(12);
  await writeArticles(join(folder, "articles"), articles);
  expect(await runProgram(folder, ["ingest"])).toMatchObject({ status: 0 });
  const lines = articles
    .slice(0, 4)
    .map(({ question }, index) =>
      JSON.stringify(
        index % 2 === 0 ? { _id: `q${index}`, text: question } : { id: `q${index}`, question },
      ),
    );
  await writeFile(join(folder, "questions.jsonl"), lines.slice(0, 2).join("\n"));
  const batch = ["ask", "--questions", "questions.jsonl", "--out", "answers.jsonl"];
  const begun = await runProgram(folder, batch);
  expect(begun).toMatchObject({ status: 0 });
  expect(begun.stdout).toBe("2 of 2 questions answered, 0 of them by an earlier run\n");
  const out = join(folder, "answers.jsonl");
  const before = await readFile(out, "utf8");

  await writeFile(join(folder, "questions.jsonl"), lines.join("\n"));
  const ended = await runProgram(folder, [...batch, "--concurrency", "3"]);
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
    runProgram(folder, ["ask", "--questions", "questions.jsonl"]),
    runProgram(folder, ["ask", "Who?", "--questions", "questions.jsonl"]),
    runProgram(folder, ["ask", "--questions", "questions.jsonl", "--out", "questions.jsonl"]),
    runProgram(folder, [...batch, "--from", "2020-01-01"]),
  ]);
  expect(refusals.map(({ status, stderr }) => [status, stderr.split(".")[0]])).toEqual([
    [1, "Cannot ask: name the file for the answers with --out"],
    [1, "Cannot ask: one question or those of --questions, not both"],
    [1, "Cannot ask: --out names the file of the questions"],
    [1, "Cannot ask: --from is for one question"],
  ]);
});
