// What GET /healthz and GET /readyz tell.
import { z } from "zod";
import { scopes } from "../keys/scope.ts";

export const healthSchema = z.strictObject({ status: z.literal("ok") });

const readyWith = {
  status: z
    .enum(["ready", "degraded"])
    .describe("`degraded`: the language model cannot be reached, and answers are quotes."),
  scopes: z
    .array(z.enum(scopes))
    .readonly()
    .describe("What the request's key, or its lack, allows."),
};

const fullReadinessSchema = z.strictObject({
  ...readyWith,
  languageModel: z.string().describe("What writes answers."),
  model: z
    .strictObject({
      name: z.string(),
      state: z.enum(["built-in", "reachable", "unreachable"]),
      checkedAt: z.string().nullable().describe("When it was looked at, at most every 30 s."),
      detail: z.string(),
    })
    .describe("The language model, as it was last seen."),
  embedder: z.string().describe("What makes vectors."),
  reranker: z.string().describe("What looks closer at the best passages."),
  generation: z.string().describe("Of the store."),
  createdAt: z.string().describe("When the generation was made, as ISO time."),
  articles: z.int().min(0),
  passages: z.int().min(0),
  warnings: z
    .array(z.string())
    .readonly()
    .describe("What was amiss with the store as it was opened."),
});

export const readinessSchema = z.union([
  fullReadinessSchema.describe("To those who may read."),
  z.strictObject(readyWith).describe("To others."),
]);

export type Health = Readonly<z.infer<typeof healthSchema>>;
export type Readiness = Readonly<z.infer<typeof readinessSchema>>;
export type FullReadiness = Readonly<z.infer<typeof fullReadinessSchema>>;
