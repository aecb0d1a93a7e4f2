// Runs the combinations of a sweep one after another. One that fails is listed while others go on.
import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import type { EvaluationReport, Slice } from "../evaluation-report.ts";
import { defaultPassageSettings, passageSettings } from "../../../ingest/chunk-article.ts";
import { openEmbedder } from "../../../ingest/embedders/open-embedder.ts";
import { FileParser } from "../../../ingest/parsing/file-parser.ts";
import { parseSettings } from "../../../ingest/parsing/parse-settings.ts";
import { ingestOrRebuild } from "../../../ingest/ingest-or-rebuild.ts";
import { replaceFileDurably } from "../../../vectorstore/write-file-durably.ts";
import { readSettings, type SettingName, type Settings } from "../../config.ts";
import { sha256 } from "../../answering/receipt/sha256.ts";
import { currentCommit } from "../describe-program.ts";
import { evaluate } from "../evaluate.ts";
import { readGoldenSet } from "../golden/golden-set.ts";
import { openLocalAnswerSource } from "../sources/local-answer-source.ts";
import { openRunLog } from "../run-log.ts";
import { failureReasonInWords } from "../../wording/in-words.ts";
import { type Combination, passagesOf, vectorWeightOf, type SweptName } from "./read-grid.ts";

export interface SweepRow {
  readonly combination: Combination;
  /** Measures of all questions; null where the combination failed. */
  readonly all: Slice | null;
  /** Why it failed. */
  readonly failure: string | null;
}

export interface SweepOptions {
  readonly run: (combination: Combination) => Promise<EvaluationReport>;
  /** After each combination, with all rows so far. */
  readonly onRow: (rows: readonly SweepRow[]) => Promise<void>;
  /** Failures that all other combinations would have too. */
  readonly isFatal: (error: unknown) => boolean;
  readonly signal?: AbortSignal;
}

/** Throws what is fatal, and what the signal throws; rows so far have been given to `onRow`. */
export async function runCombinations(
  combinations: readonly Combination[],
  { run, onRow, isFatal, signal }: SweepOptions,
): Promise<SweepRow[]> {
  const rows: SweepRow[] = [];
  for (const combination of combinations) {
    signal?.throwIfAborted();
    try {
      const { slices } = await run(combination);
      rows.push({ combination, all: slices[0]!, failure: null });
    } catch (error) {
      signal?.throwIfAborted();
      if (isFatal(error)) throw error;
      rows.push({ combination, all: null, failure: (error as Error).message });
    }
    await onRow(rows);
  }
  return rows;
}

export interface CombinationOptions {
  readonly golden: string;
  /** Folder of the sweep: `stores/` and `runs/` come to stand in it. */
  readonly out: string;
  readonly settings: Settings;
  readonly onWarning: (warning: string) => void;
  readonly signal?: AbortSignal;
}

const settingOf: Readonly<Partial<Record<SweptName, SettingName>>> = {
  k: "MAX_EVIDENCE",
  embedder: "EMBEDDER",
  reranker: "RERANKER",
  model: "LLM",
  gate: "GATE_FILE",
};

/** Throws what settings, ingest and answering throw. */
export async function runCombination(
  combination: Combination,
  options: CombinationOptions,
): Promise<EvaluationReport> {
  const { golden, out, onWarning, signal } = options;
  const settings = settingsFor(combination, options);
  await fillStore(combination, settings, options);
  const { fusion } = combination;
  const tried = fusion === undefined ? {} : { vectorWeight: vectorWeightOf(fusion) };
  const source = await openLocalAnswerSource(settings, onWarning, tried);
  try {
    const questions = await readGoldenSet(golden, { knownSources: await source.articleIds() });
    const folder = join(out, "runs", keyOf([JSON.stringify(combination)]));
    const log = await openRunLog(join(folder, "answers.jsonl"), source.identity);
    try {
      const digest = sha256(await readFile(golden));
      const report = await evaluate(questions, {
        source,
        golden: { path: golden, sha256: digest, questions: questions.length },
        log,
        commit: await currentCommit(),
        ...(signal === undefined ? {} : { signal }),
      });
      await replaceFileDurably(join(folder, "report.json"), `${JSON.stringify(report)}\n`);
      return report;
    } finally {
      await log.close();
    }
  } finally {
    await source.close();
  }
}

/** Combinations that cut and embed alike share a store. Throws `SettingError`. */
function settingsFor(combination: Combination, { settings, out }: CombinationOptions): Settings {
  const flags: Partial<Record<SettingName, string>> = {};
  for (const [name, value] of Object.entries(combination)) {
    const setting = settingOf[name as SweptName];
    if (setting !== undefined) flags[setting] = value;
  }
  const checked = readSettings(flags, {}, "");
  const changed = Object.keys(flags).map((name) => [name, checked[name as SettingName]]);
  const swept = { ...settings, ...(Object.fromEntries(changed) as Partial<Settings>) };
  const cut = passageSettings(passagesIn(combination));
  const key = keyOf([resolve(swept.ARTICLES_DIR), swept.EMBEDDER, cut]);
  return { ...swept, STORE_DIR: join(out, "stores", key) };
}

/** Nothing is embedded where the store is up to date already. */
async function fillStore(
  combination: Combination,
  settings: Settings,
  { onWarning, signal }: CombinationOptions,
): Promise<void> {
  const summary = await ingestOrRebuild({
    articlesFolder: settings.ARTICLES_DIR,
    storeFolder: settings.STORE_DIR,
    embedder: await openEmbedder(settings.EMBEDDER, settings),
    concurrency: settings.EMBED_CONCURRENCY,
    maxFileBytes: settings.MAX_FILE_MB * 1024 * 1024,
    openParser: () => new FileParser(parseSettings(settings)),
    passages: passagesIn(combination),
    onWarning,
    ...(signal === undefined ? {} : { signal }),
  });
  for (const { path, reason } of summary.failures) {
    onWarning(`${path}: ${failureReasonInWords(reason, "en")}`);
  }
}

function passagesIn({ passageWords }: Combination) {
  return passageWords === undefined ? defaultPassageSettings : passagesOf(passageWords);
}

function keyOf(parts: readonly string[]): string {
  return createHash("sha256").update(JSON.stringify(parts)).digest("hex").slice(0, 16);
}
