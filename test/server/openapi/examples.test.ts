// The examples of the API's description are true: the sample archive gives them. Where it now gives
// others, `npx vitest run test/server/openapi/examples.test.ts -u` writes those.
import { format } from "prettier";
import { expect, test } from "vitest";
import { archiveExample } from "../../../src/server/openapi/examples/archive-example.ts";
import {
  articleExample,
  articleListExample,
} from "../../../src/server/openapi/examples/article-examples.ts";
import { askExample } from "../../../src/server/openapi/examples/ask-example.ts";
import { foundExample } from "../../../src/server/openapi/examples/found-example.ts";
import { answerSchema } from "../../../src/answering/answer.ts";
import { evidenceEventSchema } from "../../../src/server/ask-route.ts";
import { readEvents } from "../../support/read-events.ts";
import { sampleServer } from "../../support/sample-server.ts";

const sample = sampleServer();
const request = { question: "Who signed the memorandum with Matteo Mecacci?", maxEvidence: 2 };

test("of a question and its answer", async () => {
  const response = await fetch(`${sample.get().address}/ask`, {
    method: "POST",
    headers: { "content-type": "application/json", accept: "text/event-stream" },
    body: JSON.stringify(request),
  });
  const events = await readEvents(response);
  const dataOf = (name: string) => events.find((event) => event.name === name)?.data;
  const { evidence, searched } = evidenceEventSchema.parse(dataOf("evidence"));
  const answer = answerSchema.parse(dataOf("answer"));
  expect(searched).toEqual(answer.searched);
  const example = { request, evidence, answer };
  await expectExamples("ask-example", { askExample: example }, { askExample });
});

test("of a search", async () => {
  const found = await get("/search?q=memorandum+with+the+OSCE&limit=1");
  await expectExamples("found-example", { foundExample: found }, { foundExample });
});

test("of the archive", async () => {
  const archive = await get("/archive");
  await expectExamples("archive-example", { archiveExample: archive }, { archiveExample });
});

test("of articles", async () => {
  const examples = {
    articleListExample: await get("/articles?sort=date&order=desc&limit=1"),
    articleExample: await get("/articles/complaints-to-the-ombudsman.md"),
  };
  const present = { articleListExample, articleExample };
  await expectExamples("article-examples", examples, present);
});

async function get(path: string): Promise<unknown> {
  const response = await fetch(sample.get().address + path);
  expect(response.status).toBe(200);
  return response.json();
}

/** What no archive decides, or what every change of a weight changes a little. */
const passing = new Set([
  "id",
  "generation",
  "answerId",
  "askedAt",
  "prompts",
  "settings",
  "timings",
]);
const measured = new Set(["signals", "score"]);

async function expectExamples(
  file: string,
  real: Readonly<Record<string, unknown>>,
  present: Readonly<Record<string, unknown>>,
): Promise<void> {
  const constants = Object.entries(real).map(
    ([name, value]) =>
      `export const ${name} = ${JSON.stringify(keepPassing(value, present[name]))};`,
  );
  const header =
    "// A true example of the sample archive, written by its test: see test/server/openapi/examples.test.ts.";
  const source = `${header}\n\n${constants.join("\n\n")}\n`;
  const text = await format(source, { parser: "typescript", printWidth: 100 });
  await expect(text).toMatchFileSnapshot(`../../../src/server/openapi/examples/${file}.ts`);
}

/** The real value, with what passes as the present example has it, as long as it is of the same kind. */
function keepPassing(real: unknown, present: unknown, key = ""): unknown {
  if (Array.isArray(real)) {
    const before: unknown[] = Array.isArray(present) ? present : [];
    return real.map((item, at) => keepPassing(item, before[at]));
  }
  if (passing.has(key) && typeof real === typeof present && !isArticleId(real)) return present;
  if (typeof real === "number")
    return isMeasure(key) && typeof present === "number" ? present : real;
  if (typeof real !== "object" || real === null) return real;
  const before = (present ?? {}) as Record<string, unknown>;
  return Object.fromEntries(
    Object.entries(real).map(([name, value]) => [
      name,
      keepPassing(value, before[name], measured.has(key) ? key : name),
    ]),
  );
}

function isMeasure(key: string): boolean {
  return measured.has(key);
}

function isArticleId(value: unknown): boolean {
  return typeof value === "string" && value.endsWith(".md");
}
