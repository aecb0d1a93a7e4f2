// Retrieval that heeds the time a question speaks of. A year in a question is mostly the time of an
// event, and many articles have no date: so a period only puts hits in another order, unless the
// question is about the reports of that time.
import type { Embedder } from "../../../ingest/embedders/embedder.ts";
import type { Generation } from "../../../vectorstore/store.ts";
import { analyzeQuestion, type AnalyzedQuestion } from "../terms/analyze-question.ts";
import type { Hit } from "../hit.ts";
import { inferPeriod, type InferredPeriod } from "./infer-period.ts";
import { lookUpTerms } from "../terms/look-up-terms.ts";
import { isOn, type Without } from "../mechanisms.ts";
import { retrieve, type RetrievalOptions, type Retrieved } from "../retrieve.ts";
import { isDatedIn, isOfPeriod, timePreference } from "./time-preference.ts";

/**
 * What the inferred period did: `only` left out articles that are dated outside of it, `prefer` put
 * others behind, `none` changed nothing, as nothing that was found is of that time.
 */
export type PeriodEffect = "only" | "prefer" | "none";

export interface InferredTime {
  readonly period: InferredPeriod;
  readonly effect: PeriodEffect;
}

export interface RetrievedForTime extends Retrieved {
  /** As it was searched with. */
  readonly question: AnalyzedQuestion;
  /** Null where nothing was inferred: the question speaks of no time, or the filter has dates. */
  readonly time: InferredTime | null;
}

export interface TimeOptions extends Omit<RetrievalOptions, "preference"> {
  /** What "last year" is counted from. */
  readonly today: Date;
  /** False: the question's words of time are searched like any others. */
  readonly infersPeriod?: boolean;
  readonly without?: Without | undefined;
}

/** Hits among which something of the period is looked for, however few are wanted. */
const hitsLookedAt = 60;
/** Reports of a period must come near the best hit, or else the period leaves nothing out. */
const leastShareOfBest = 0.5;

/** `text` is the search question. */
export async function retrieveForTime(
  text: string,
  generation: Generation,
  embedder: Embedder,
  { today, infersPeriod = true, without, ...options }: TimeOptions,
): Promise<RetrievedForTime> {
  const { filter } = options;
  const isDated = filter?.from !== undefined || filter?.to !== undefined;
  const isRead = !isDated && infersPeriod && isOn(without, "time");
  const period = isRead ? inferPeriod(text, today) : null;
  const searchText = period?.searchText ?? text;
  const statistics = await lookUpTerms([searchText], generation, without);
  const question = analyzeQuestion(searchText, statistics, without);
  if (period === null) {
    return { ...(await retrieve(question, generation, embedder, options)), question, time: null };
  }
  const dates = period.prefersNewest ? (await generation.countArticles()).dates : null;
  const preference = timePreference(period, dates, filter, without);
  const limit = Math.max(hitsLookedAt, options.limit);
  const found = await retrieve(question, generation, embedder, { ...options, limit, preference });
  const { hits, effect } = heed(found.hits, period, without);
  const time = { period, effect };
  return { question, hits: hits.slice(0, options.limit), notes: found.notes, time };
}

function heed(
  hits: readonly Hit[],
  period: InferredPeriod,
  without: Without | undefined,
): { readonly hits: readonly Hit[]; readonly effect: PeriodEffect } {
  const isOpen = period.from === undefined && period.to === undefined;
  if (isOpen) return { hits, effect: "prefer" };
  if (!hits.some((hit) => isOfPeriod(hit, period))) return { hits, effect: "none" };
  if (!period.asksForReports || !isOn(without, "time-only")) return { hits, effect: "prefer" };
  const inPeriod = hits.filter(({ article }) => isDatedIn(article.date, period));
  const isEnough = inPeriod.some(({ score }) => score >= leastShareOfBest * hits[0]!.score);
  if (!isEnough) return { hits, effect: "none" };
  // An undated article may be of that time: it stays, behind those that are known to be.
  const kept = hits.filter(
    ({ article }) => article.date === null || isDatedIn(article.date, period),
  );
  return { hits: kept, effect: "only" };
}
