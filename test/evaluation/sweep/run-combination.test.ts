// One combination on a small archive: what it leaves is used by the next run and by its like.
import { mkdir, readdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { readSettings } from "../../../src/config.ts";
import type { Combination } from "../../../src/evaluation/sweep/read-grid.ts";
import { runCombination } from "../../../src/evaluation/sweep/run-combinations.ts";
import { goldenFile, madeGolden } from "../../support/made-golden.ts";
import { temporaryFolder } from "../../support/temporary-store.ts";

interface Archive {
  readonly run: (combination: Combination) => ReturnType<typeof runCombination>;
  readonly stores: () => Promise<string[]>;
}

async function archive(): Promise<Archive> {
  const folder = await temporaryFolder();
  const articles = join(folder, "articles");
  await mkdir(articles);
  const filling = "Farmers along the bank moved their cattle to higher pastures that week. ".repeat(
    30,
  );
  await writeFile(
    join(articles, "river.md"),
    `# Flood\n\nThe river rose by two metres on Monday, the water service said.\n\n${filling}\n`,
  );
  const golden = await goldenFile([madeGolden("rise")]);
  const settings = readSettings({ ARTICLES_DIR: articles }, {}, "no-such.env");
  const out = join(folder, "sweep");
  const options = { golden, out, settings, onWarning: () => undefined };
  return {
    run: (combination) => runCombination(combination, options),
    stores: () => readdir(join(out, "stores")),
  };
}

test("runCombination() answers from the kept store and the kept answers when run again", async () => {
  const { run } = await archive();
  const first = await run({ k: "4" });
  expect(first.questions[0]!.measures.contains).toBe(1);
  const again = await run({ k: "4" });
  expect(again.about.generation).toBe(first.about.generation);
  expect(again.questions[0]!.answer!.id).toBe(first.questions[0]!.answer!.id);
  expect(again.about.settings["MAX_EVIDENCE"]).toBe(4);
});

test("runCombination() shares a store among those that cut and embed alike, and no others", async () => {
  const { run, stores } = await archive();
  await run({ k: "4" });
  await run({ k: "8", fusion: "0.9", passageWords: "220" });
  expect(await stores()).toHaveLength(1);
  await run({ k: "4", passageWords: "60" });
  expect(await stores()).toHaveLength(2);
  const { about } = await run({ embedder: "hash-128", fusion: "0.3" });
  expect(await stores()).toHaveLength(3);
  expect([about.embedder, about.settings["vectorWeight"]]).toEqual(["hash-128", 0.3]);
});

test("runCombination() names a value that its setting does not take", async () => {
  const { run } = await archive();
  await expect(run({ k: "99" })).rejects.toThrow(/MAX_EVIDENCE: "99" must be .* from 1 to 30/u);
});
