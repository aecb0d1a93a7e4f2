// The program as OpenAI's clients meet it, over the sample articles: every example of docs/openai.md is
// run and prints what stands there, and citations are exact.
import OpenAI from "openai";
import { describe, expect, test } from "vitest";
import { chatCompletionSchema } from "../../src/server/openai/chat-completion-schema.ts";
import { answerSchema } from "../../src/answering/answer.ts";
import { examplesIn, runModule } from "../support/documented-examples.ts";
import { sampleArchive } from "../support/sample-archive.ts";
import { expectExactCitations, serveProgram } from "../support/serve-program.ts";
import { readProjectFile } from "../support/source-files.ts";

const documented = "http://127.0.0.1:3000";
const docs = readProjectFile("docs/openai.md");
const server = await serveProgram(await sampleArchive());

describe("docs/openai.md", () => {
  test.each(examplesIn(docs, "js"))("prints what it says: example %#", async ({ code, output }) => {
    const printed = await runModule(code.replaceAll(documented, server.address));
    expect(printed.trimEnd().replaceAll(server.address, documented)).toBe(output?.trimEnd());
  });

  test("has a command whose answer is exact", async () => {
    const [example] = examplesIn(docs, "sh");
    const [, url, body] = /^curl (\S+) .*? -d '([^']*)'$/su.exec(example!.code.trim())!;
    const response = await fetch(url!.replace(documented, server.address), {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: body!,
    });
    const { citations, citewell, choices } = chatCompletionSchema.parse(await response.json());
    expect(citewell.status).toBe("answered");
    expect(choices[0].message.annotations.length).toBeGreaterThan(0);
    const { searched, asOf } = citewell;
    const about = { ...citewell, citations, searched, asOf, model: citewell.writer, timings: {} };
    const { writer, usage, ...answer } = about;
    expect([writer, usage]).toEqual(["extractive", "none"]);
    await expectExactCitations(server.address, answerSchema.parse(answer));
  });
});

describe("OpenAI's client", () => {
  const client = new OpenAI({ baseURL: `${server.address}/v1`, apiKey: "none", maxRetries: 0 });

  test("gets a refusal where the articles do not tell, without sources", async () => {
    const content = "Which volcano erupted on the moon Io of Jupiter?";
    const completion = chatCompletionSchema.parse(
      await client.chat.completions.create({
        ...{ model: "citewell", messages: [{ role: "user", content }] },
      }),
    );
    expect(completion.citewell.status).toBe("not-in-articles");
    expect(completion.choices[0].message).toMatchObject({
      content: "The articles do not answer this question.",
      annotations: [],
    });
  });

  test("is understood when it asks on", async () => {
    const messages: OpenAI.ChatCompletionMessageParam[] = [
      { role: "user", content: "Who signed the memorandum with Matteo Mecacci?" },
    ];
    const ask = async () =>
      chatCompletionSchema.parse(
        await client.chat.completions.create({ model: "citewell", messages }),
      );
    const first = await ask();
    messages.push(first.choices[0].message, { role: "user", content: "When did she sign it?" });
    const { citewell } = await ask();
    expect(citewell.searched.question).toContain("Mecacci");
    expect(citewell.searched.question).not.toContain("Sources");
  });
});
