// A file with gates that were fitted to somebody's own golden questions, used instead of the built-in
// ones.
import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { z } from "zod";
import { ExplainedError } from "../../../vectorstore/explained-error.ts";
import type { AnswerSignals } from "./answer-signals.ts";
import type { Gates } from "./gate.ts";

const signal = z.number();

const weightsSchema = z.strictObject({
  passageCoverage: signal,
  sentenceCoverage: signal,
  namesMissing: signal,
  nameUnknown: signal,
  numbersMissing: signal,
  kindMissing: signal,
  worthFound: signal,
  wordScore: signal,
  similarity: signal,
  topicality: signal,
  translated: signal,
  lead: signal,
  questionLength: signal,
} satisfies Record<keyof AnswerSignals, z.ZodNumber>);

const gateSchema = z.strictObject({
  weights: weightsSchema,
  coverageSquared: z.number(),
  similarityByLength: z.number(),
  bias: z.number(),
  least: z.number().min(0).max(1),
});

export const gateFileSchema = z.strictObject({
  formatVersion: z.literal(1),
  /** Signals differ from embedder to embedder. */
  embedder: z.string().min(1),
  /** SHA-256 of the golden set that it was fitted to. */
  goldenSha256: z.string(),
  createdAt: z.string(),
  gates: z.strictObject({ latin: gateSchema, cyrillic: gateSchema, translated: gateSchema }),
});

export type GateFileContent = z.infer<typeof gateFileSchema>;

export interface GateFile {
  readonly path: string;
  readonly sha256: string;
  readonly gates: Gates;
}

/** The file cannot be used. `message` gives reason and remedy. */
export class GateFileError extends ExplainedError {
  override readonly name = "GateFileError";
  readonly code = "gate-file-unusable";
}

/** Throws `GateFileError`, also for gates that were fitted to another embedder. */
export async function readGateFile(path: string, embedderName: string): Promise<GateFile> {
  const text = await readText(path);
  const content = parse(path, text);
  if (content.embedder !== embedderName) {
    throw unusable(
      path,
      `it was fitted to '${content.embedder}', the configured embedder is '${embedderName}'`,
    );
  }
  const sha256 = createHash("sha256").update(text).digest("hex");
  return { path, sha256, gates: content.gates };
}

async function readText(path: string): Promise<string> {
  try {
    return await readFile(path, "utf8");
  } catch (error) {
    const isMissing = (error as NodeJS.ErrnoException).code === "ENOENT";
    throw unusable(path, isMissing ? "there is no such file" : (error as Error).message, error);
  }
}

function parse(path: string, text: string): GateFileContent {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    throw unusable(path, `it is not JSON (${(error as Error).message})`, error);
  }
  const parsed = gateFileSchema.safeParse(value);
  if (parsed.success) return parsed.data;
  const { path: field, message } = parsed.error.issues[0]!;
  throw unusable(path, `${field.map(String).join(".")}: ${message}`, parsed.error);
}

function unusable(path: string, state: string, cause?: unknown): GateFileError {
  return new GateFileError(`Cannot use the gate file ${path}: ${state}.`, {
    cause,
    remedies: [
      { run: "calibrate", with: ["--golden", "FILE", "--out", path] },
      { set: "GATE_FILE", to: "" },
    ],
  });
}
