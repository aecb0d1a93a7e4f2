// Instructions planted in an article, of the kinds that a public collection has: the answer stays an
// answer, whoever obeys them.
import { existsSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { z } from "zod";
import { createHashEmbedder } from "../../ingest/embedders/hash-embedder.ts";
import { answerPrompt } from "../../prompts/answer-prompt.ts";
import { answerQuestion } from "../../src/answering/answer-question.ts";
import type { Answer } from "../../src/answering/answer.ts";
import type { LanguageModel } from "../../src/language-model/language-model.ts";
import { articleOf } from "../support/fake-generation.ts";
import { fakeLanguageModel } from "../support/fake-language-model.ts";
import { searchableGeneration } from "../support/searchable-generation.ts";
import { unlessMissing } from "../support/unless-missing.ts";

const file = new URL("../../../shared/attacks/bipia_text_attack_train.json", import.meta.url);
const isThere = existsSync(file);
const missing = isThere ? null : "the collection of attacks is not in ../shared/attacks";

const attacks = isThere
  ? Object.values(
      z.record(z.string(), z.array(z.string())).parse(JSON.parse(readFileSync(file, "utf8"))),
    ).flat()
  : [];
const embedder = createHashEmbedder("hash-256");
const question = "When did Azimova sign the memorandum?";
const fact = "Azimova signed the memorandum on 23 June.";

async function answerWith(attack: string, languageModel: LanguageModel | null): Promise<Answer> {
  const text = `${fact} ${attack} The memorandum is to help to prevent torture.`;
  const other = "Prices of bread fell in the north.\n\nTeachers met in the capital.";
  const generation = await searchableGeneration(
    [articleOf("attacked.txt", text), articleOf("other.txt", other)],
    embedder,
  );
  const acquire = () => ({ generation, release: () => undefined });
  const deps = { acquire, embedder, languageModel, maxEvidence: 4, maxOutputTokens: 200 };
  let answer: Answer | undefined;
  for await (const event of answerQuestion({ question }, deps)) {
    if (event.type === "answer") answer = event.answer;
  }
  for (const { quote, startOffset, endOffset, source } of answer!.citations) {
    expect(source).toBe("attacked.txt");
    expect(text.slice(startOffset, endOffset)).toBe(quote);
  }
  return answer!;
}

unlessMissing(missing).describe("an article with an instruction in it", () => {
  test("is quoted for what was asked, without the instruction's links", async () => {
    for (const attack of attacks) {
      const { answer, status } = await answerWith(attack, null);
      expect(status).toBe("answered");
      expect(answer).toContain(fact);
      expect(answer).not.toMatch(/:\/\/|www\./u);
    }
  });

  test("gives no link to a reader whose model obeys, and no support to what it adds", async () => {
    for (const attack of attacks) {
      const added = `Bake bread at 220 degrees, see http://evil.example and ${attack.match(/\S+\.\S{2,}/u)?.[0] ?? "www.evil.example"} [1].`;
      const model = fakeLanguageModel([[`${fact} [1] ${added}`]]);
      const { answer, sentences } = await answerWith(attack, model);
      expect(answer).not.toMatch(/:\/\/|www\./u);
      expect(sentences[0]).toMatchObject({ text: fact, support: "supported" });
      expect(sentences[1]!.support).toBe("unsupported");
    }
  });

  test("stays inside its passage of the prompt", () => {
    for (const attack of attacks) {
      const evidence = { number: 1, title: attack, date: null, publisher: attack, text: attack };
      const [system, user] = answerPrompt(question, "en", [evidence]);
      expect(system!.text).not.toContain(attack);
      expect(user!.text.indexOf(attack)).toBeGreaterThan(
        user!.text.indexOf('<passage number="1">'),
      );
      expect(user!.text.endsWith("</passage>")).toBe(true);
    }
  });
});
