// The report of one evaluation, as `report.json` keeps it and the next run compares with.
import { z } from "zod";
import { answerSchema, evidenceSchema } from "../answering/answer.ts";
import { answerOfEarlierVersion } from "../wording/of-earlier-version.ts";
import { goldenQuestionSchema } from "./golden/golden-question.ts";
import { measureNames, type MeasureName } from "./measuring/measures.ts";

const measuresSchema = z.record(z.enum(measureNames as [MeasureName]), z.number().nullable());

export const evaluatedQuestionSchema = z.strictObject({
  golden: goldenQuestionSchema,
  /** Null where it failed. */
  answer: z.preprocess(answerOfEarlierVersion, answerSchema.nullable()),
  evidence: z.array(evidenceSchema),
  /** Why there is no answer: an error of the server or of the store. Counted, never a refusal. */
  failure: z.string().nullable(),
  measures: measuresSchema,
  /** What the judge said, if there was one; a trial that failed to judge has no verdict. */
  judgements: z.array(
    z.strictObject({
      aspect: z.enum(["correct", "faithful"]),
      trial: z.int().min(1),
      verdict: z.number().min(0).max(1).nullable(),
      reason: z.string(),
    }),
  ),
});

const intervalSchema = z.strictObject({
  /** Questions that the measure applies to. */
  count: z.int().min(0),
  /** Their mean; null where there are none. */
  value: z.number().nullable(),
  /** 95 % bootstrap interval of the mean; null where there are none. */
  low: z.number().nullable(),
  high: z.number().nullable(),
});

export const sliceSchema = z.strictObject({
  /** A tag; `all` for all questions. */
  name: z.string(),
  questions: z.int().min(0),
  failures: z.int().min(0),
  measures: z.record(z.enum(measureNames as [MeasureName]), intervalSchema),
  /** Of the decision to refuse, over answerable and unanswerable questions; null without both kinds. */
  refusal: z.strictObject({ precision: z.number(), recall: z.number(), f1: z.number() }).nullable(),
  /** Milliseconds. */
  latency: z.strictObject({
    firstTokenP50: z.number().nullable(),
    firstTokenP95: z.number().nullable(),
    totalP50: z.number().nullable(),
    totalP95: z.number().nullable(),
  }),
});

export const evaluationReportSchema = z.strictObject({
  formatVersion: z.literal(1),
  about: z.strictObject({
    createdAt: z.string(),
    /** Of the golden set's file. */
    golden: z.strictObject({ path: z.string(), sha256: z.string(), questions: z.int() }),
    /** Null outside of a checkout. */
    commit: z.string().nullable(),
    /** Null where a server was asked that does not tell. */
    generation: z.string().nullable(),
    embedder: z.string().nullable(),
    reranker: z.string().nullable(),
    model: z.string().nullable(),
    judge: z.string().nullable(),
    /** Prompt name to SHA-256. */
    prompts: z.record(z.string(), z.string()),
    /** Settings that bear on answers, without secrets. */
    settings: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])),
    /** Address of the server that was asked; null: in this process. */
    against: z.string().nullable(),
  }),
  questions: z.array(evaluatedQuestionSchema),
  /** `all` first, then by tag. */
  slices: z.array(sliceSchema),
});

export type EvaluatedQuestion = z.infer<typeof evaluatedQuestionSchema>;
export type Judgement = EvaluatedQuestion["judgements"][number];
export type Interval = z.infer<typeof intervalSchema>;
export type Slice = z.infer<typeof sliceSchema>;
export type EvaluationReport = z.infer<typeof evaluationReportSchema>;

/** One measure of one slice in two runs. */
export interface MeasureChange {
  readonly slice: string;
  readonly measure: MeasureName;
  /** Means over `questions`. */
  readonly before: number;
  readonly after: number;
  /** Questions of the slice, asked alike in both runs, that the measure applies to in both. */
  readonly questions: number;
  /** How much worse it may get, in the measure's unit; null: however much. */
  readonly tolerance: number | null;
  /** Of the paired test over `questions`; null where there are too few. */
  readonly pValue: number | null;
  /** Whether it moved by more than the tolerance; `same` where there is none. */
  readonly verdict: "same" | "better" | "worse";
}

export interface Comparison {
  readonly baseline: EvaluationReport["about"];
  readonly changes: readonly MeasureChange[];
  /** Ids of questions whose answer got better or worse, by `contains` and the refusals. */
  readonly better: readonly string[];
  readonly worse: readonly string[];
  /** Ids that only one of the two runs has. */
  readonly onlyBefore: readonly string[];
  readonly onlyAfter: readonly string[];
  /** Ids of golden questions that were changed between the runs, and so are not compared. */
  readonly changed: readonly string[];
  /** One line that says why the build fails; null where nothing regressed. */
  readonly regression: string | null;
}
