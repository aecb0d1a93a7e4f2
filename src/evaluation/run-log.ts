// What was answered is kept beside the report, line by line, so that a run that was cut off goes on
// where it stopped and no answer is paid for twice.
import { mkdir, open } from "node:fs/promises";
import { dirname } from "node:path";
import { z } from "zod";
import { ExplainedError } from "../../vectorstore/explained-error.ts";
import { syncDirectory } from "../../vectorstore/write-file-durably.ts";
import { whyUnwritable } from "../../vectorstore/why-unwritable.ts";
import { sha256 } from "../answering/receipt/sha256.ts";
import type { SourceIdentity } from "./sources/answer-source.ts";
import { askedSchema, type Asked } from "./sources/answer-source.ts";
import { evaluatedQuestionSchema, type Judgement } from "./evaluation-report.ts";
import type { GoldenQuestion } from "./golden/golden-question.ts";
import { LineAppender } from "./line-appender.ts";

/** The log cannot be read or written. `message` gives reason and remedy. */
export class RunLogError extends ExplainedError {
  override readonly name = "RunLogError";
  readonly code = "run-log-unusable";
}

export interface RunLog {
  readonly path: string;
  /** What came of the question in an earlier run of the same identity. */
  find(golden: GoldenQuestion): Asked | undefined;
  /** Resolves once it is on the disk. Throws `RunLogError`; what was kept before stays. */
  append(golden: GoldenQuestion, asked: Asked): Promise<void>;
  /** What a judge said; `key` stands for all that it depends on. */
  findJudgements(key: string): readonly Judgement[] | undefined;
  /** As `append`. */
  appendJudgements(key: string, judgements: readonly Judgement[]): Promise<void>;
  close(): Promise<void>;
}

/** Only questions that were answered have a line: one that failed is asked again. */
const lineSchema = z.union([
  z.strictObject({ run: z.string(), question: z.string(), id: z.string(), asked: askedSchema }),
  z.strictObject({
    run: z.string(),
    judged: z.string(),
    judgements: evaluatedQuestionSchema.shape.judgements,
  }),
  /** All earlier lines of the run are void. */
  z.strictObject({ run: z.string(), isFresh: z.literal(true) }),
]);

export interface RunLogOptions {
  /** Forget what earlier runs of the same identity answered. */
  readonly isFresh?: boolean;
}

/** Throws `RunLogError`. */
export async function openRunLog(
  path: string,
  identity: SourceIdentity,
  { isFresh = false }: RunLogOptions = {},
): Promise<RunLog> {
  const run = sha256(JSON.stringify(identity));
  const file = await orUnusable(path, async () => {
    await mkdir(dirname(path), { recursive: true });
    const opened = await open(path, "a+");
    await syncDirectory(dirname(path));
    return opened;
  });
  const appender = await orUnusable(path, () => LineAppender.on(file));
  const append = (line: object) => orUnusable(path, () => appender.append(line));
  if (isFresh) await append({ run, isFresh });
  const known = isFresh ? nothing() : await orUnusable(path, () => read(path, run));
  return {
    path,
    find: (golden) => known.asked.get(hashOf(golden)),
    append: async (golden, asked) => {
      const question = hashOf(golden);
      await append({ run, question, id: golden.id, asked });
      known.asked.set(question, asked);
    },
    findJudgements: (key) => known.judged.get(key),
    appendJudgements: async (key, judgements) => {
      await append({ run, judged: key, judgements });
      known.judged.set(key, judgements);
    },
    close: () => file.close(),
  };
}

/** Of what is asked: another expected answer needs no new one. */
function hashOf({ id, question, history = [], filter = {} }: GoldenQuestion): string {
  return sha256(JSON.stringify([id, question, history, filter]));
}

interface Known {
  /** By the hash of the question. */
  readonly asked: Map<string, Asked>;
  /** By key. */
  readonly judged: Map<string, readonly Judgement[]>;
}

function nothing(): Known {
  return { asked: new Map(), judged: new Map() };
}

/** A line that is torn or of another version's shape is passed over: its question is asked again. */
async function read(path: string, run: string): Promise<Known> {
  const known = nothing();
  const file = await open(path, "r");
  for await (const text of file.readLines()) {
    const line = parse(text);
    if (line?.run !== run) continue;
    if ("asked" in line) known.asked.set(line.question, line.asked);
    else if ("judged" in line) known.judged.set(line.judged, line.judgements);
    else {
      known.asked.clear();
      known.judged.clear();
    }
  }
  return known;
}

function parse(text: string): z.infer<typeof lineSchema> | undefined {
  try {
    return lineSchema.safeParse(JSON.parse(text)).data;
  } catch {
    return undefined; // Torn.
  }
}

async function orUnusable<T>(path: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    const state = whyUnwritable(error) ?? (error as Error).message;
    throw new RunLogError(
      `Cannot keep the answers in ${path}: ${state}. What was kept before is safe. Mend that, or name another folder with --out.`,
      { cause: error },
    );
  }
}
