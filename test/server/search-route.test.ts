// GET /search: parameters become question, filter and limit; wrong ones are named.
import { describe, expect, test } from "vitest";
import type { AnswerNote } from "../../src/answering/answer-note.ts";
import type { Filter } from "../../src/answering/answer.ts";
import { sampleEvidence } from "../support/fake-answerer.ts";
import { errorOf, startTestServer } from "../support/test-server.ts";

async function startSearchServer() {
  const calls: [string, Filter, number][] = [];
  const search = (...call: [string, Filter, number]) => {
    calls.push(call);
    const [, filter] = call;
    const notes: AnswerNote[] = [{ code: "nothingOfTime", words: "in 2011" }];
    return Promise.resolve({ evidence: [sampleEvidence], filter, notes });
  };
  return { calls, server: await startTestServer({ search, flags: { MAX_EVIDENCE: "6" } }) };
}

describe("GET /search", () => {
  test("returns the evidence with the question and filter it is for", async () => {
    const { calls, server } = await startSearchServer();
    const parameters =
      "q=%20river%20&from=2019-01-01&to=2020-01-01&source=news/&source=Times&limit=3";
    const response = await fetch(`${server.address}/search?${parameters}`);
    const filter = { from: "2019-01-01", to: "2020-01-01", sources: ["news/", "Times"] };
    expect(await response.json()).toEqual({
      question: "river",
      filter,
      evidence: [sampleEvidence],
      notes: [
        {
          code: "nothingOfTime",
          words: "in 2011",
          message: expect.stringContaining("“in 2011”") as string,
        },
      ],
    });
    expect(calls).toEqual([["river", filter, 3]]);
  });

  test("of all time says so to the search", async () => {
    const { calls, server } = await startSearchServer();
    await fetch(`${server.address}/search?q=river&allTime=true`);
    expect(calls).toEqual([["river", { allTime: true }, 6]]);
  });

  test("says which filter was inferred from the question", async () => {
    const filter = { from: "2018-01-01", to: "2018-12-31", inferredFrom: "in 2018" };
    const search = () =>
      Promise.resolve({
        evidence: [],
        filter: { ...filter, effect: "prefer" as const },
        notes: [],
      });
    const server = await startTestServer({ search });
    const response = await fetch(`${server.address}/search?q=river+in+2018`);
    expect(await response.json()).toMatchObject({ filter: { ...filter, effect: "prefer" } });
  });

  test("takes MAX_EVIDENCE and no filter where none is given", async () => {
    const { calls, server } = await startSearchServer();
    await fetch(`${server.address}/search?q=river`);
    await fetch(`${server.address}/search?q=river&source=Times`);
    expect(calls).toEqual([
      ["river", {}, 6],
      ["river", { sources: ["Times"] }, 6],
    ]);
  });

  test.each([
    ["q", ""],
    ["q", "q=%20"],
    ["q", "q=a&q=b"],
    ["q", `q=${"x".repeat(2001)}`],
    ["from", "q=a&from=2019"],
    ["from", "q=a&from=2020-01-02&to=2020-01-01"],
    ["to", "q=a&to=2020-02-30"],
    ["source.0", "q=a&source="],
    ["limit", "q=a&limit=51"],
    ["limit", "q=a&limit=1.5"],
    ["query", "q=a&query=b"],
  ])("names the wrong parameter %s of ?%s", async (field, parameters) => {
    const { calls, server } = await startSearchServer();
    const response = await fetch(`${server.address}/search?${parameters}`);
    expect(response.status).toBe(400);
    expect(await errorOf(response)).toMatchObject({ code: "invalid-request", field });
    expect(calls).toEqual([]);
  });

  test("ends with timeout when the search never returns", async () => {
    const search = () => new Promise<never>(() => undefined);
    const server = await startTestServer({ search, flags: { LLM_TOTAL_TIMEOUT_MS: "100" } });
    const response = await fetch(`${server.address}/search?q=river`);
    expect(response.status).toBe(504);
    expect(await errorOf(response)).toMatchObject({ code: "timeout" });
  });
});
