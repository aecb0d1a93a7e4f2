// `calibrate`: fits the refusal gates to a golden set, tells what that changes, and writes them.
import { readFile } from "node:fs/promises";
import { replaceFileDurably } from "../../vectorstore/write-file-durably.ts";
import { gatesOf } from "../answering/reading/decide-answerable.ts";
import {
  gateFileSchema,
  GateFileError,
  readGateFile,
  type GateFileContent,
} from "../answering/reading/gate-file.ts";
import type { Settings } from "../config.ts";
import { calibrate } from "../evaluation/calibrate/calibrate.ts";
import { calibrationAsText } from "../evaluation/calibrate/calibrate.ts";
import { goldenSignals } from "../evaluation/calibrate/golden-signals.ts";
import { sha256 } from "../answering/receipt/sha256.ts";
import { evaluate } from "../evaluation/evaluate.ts";
import { readGoldenSet } from "../evaluation/golden/golden-set.ts";
import { openLocalAnswerSource } from "../evaluation/sources/local-answer-source.ts";
import { untilStopped } from "./on-stop-signal.ts";

export interface CalibrateCommandOptions {
  readonly golden: string;
  /** The most of the answerable questions that may be refused, as a share. */
  readonly maxRefused: number;
  /** Where to write the gates; nowhere unless given. */
  readonly out?: string;
}

/** Throws `GoldenSetError`, `GateFileError`, and what opening the answering throws. */
export async function runCalibrate(
  { golden, maxRefused, out }: CalibrateCommandOptions,
  given: Settings,
): Promise<void> {
  // The gate decides before anything is written, so that no language model need be asked.
  const settings: Settings = { ...given, LLM: "extractive" };
  const report = await evaluateHere(golden, settings);
  const examples = goldenSignals(report);
  if (new Set(examples.map(({ isAnswerable }) => isAnswerable)).size < 2) {
    throw new GateFileError(
      `Cannot calibrate with ${golden}: answerable and unanswerable questions are needed, and all answers are to questions of one kind. Add questions of the other kind.`,
    );
  }
  const embedder = report.about.embedder ?? settings.EMBEDDER;
  const present =
    settings.GATE_FILE === ""
      ? gatesOf(embedder)
      : (await readGateFile(settings.GATE_FILE, embedder)).gates;
  const calibration = calibrate(examples, present, { mostRefused: maxRefused });
  process.stdout.write(calibrationAsText(calibration));
  if (out === undefined) return;
  await writeGateFile(out, {
    formatVersion: 1,
    embedder,
    goldenSha256: report.about.golden.sha256,
    createdAt: new Date().toISOString(),
    gates: calibration.gates,
  });
  process.stdout.write(`Wrote ${out}. Set GATE_FILE=${out} to use it.\n`);
}

async function evaluateHere(path: string, settings: Settings): ReturnType<typeof evaluate> {
  await readGoldenSet(path);
  const { signal, stopListening } = untilStopped("Stopped.");
  const source = await openLocalAnswerSource(settings, (warning) =>
    process.stderr.write(`Warning: ${warning}\n`),
  );
  try {
    const questions = await readGoldenSet(path, { knownSources: await source.articleIds() });
    const digest = sha256(await readFile(path));
    return await evaluate(questions, {
      source,
      golden: { path, sha256: digest, questions: questions.length },
      signal,
    });
  } finally {
    stopListening();
    await source.close();
  }
}

async function writeGateFile(path: string, content: GateFileContent): Promise<void> {
  try {
    const text = `${JSON.stringify(gateFileSchema.parse(content), null, 2)}\n`;
    await replaceFileDurably(path, text);
  } catch (error) {
    throw new GateFileError(
      `Cannot write the gate file ${path}: ${(error as Error).message}. Name another file with --out.`,
      { cause: error },
    );
  }
}
