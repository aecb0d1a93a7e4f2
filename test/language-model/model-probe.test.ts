// The look at the language model: rare, in the background, and never thrown.
import { describe, expect, test } from "vitest";
import type { Finding } from "../../ingest/embedders/check-server.ts";
import { probeModel } from "../../src/language-model/model-probe.ts";

describe("probeModel()", () => {
  test("looks at nothing for the built-in answerer", async () => {
    const check = () => Promise.reject(new Error("asked"));
    const state = await probeModel({ name: "extractive", check })();
    expect(state).toMatchObject({ name: "extractive", state: "built-in", checkedAt: null });
  });

  test("waits for its first look only, and tells later ones when they have come", async () => {
    const clock = { ms: 0 };
    const findings: Finding[] = [
      { ok: true, detail: "it answers" },
      { ok: false, detail: "nothing answers" },
    ];
    let looks = 0;
    const check = () => Promise.resolve(findings[looks++]!);
    const stateOf = probeModel({ name: "ollama:x", check, everyMs: 100, now: () => clock.ms });
    expect(await stateOf()).toMatchObject({ state: "reachable", detail: "it answers" });
    clock.ms = 99;
    await stateOf();
    expect(looks).toBe(1);
    clock.ms = 100;
    expect(await stateOf()).toMatchObject({ state: "reachable" });
    expect(looks).toBe(2);
    await expect.poll(stateOf).toMatchObject({ state: "unreachable", detail: "nothing answers" });
    expect(looks).toBe(2);
  });

  test("takes a look that fails for a model that cannot be reached", async () => {
    const check = () => Promise.reject(new Error("no such host"));
    const state = await probeModel({ name: "ollama:x", check })();
    expect(state).toMatchObject({ state: "unreachable", detail: "no such host" });
  });
});
