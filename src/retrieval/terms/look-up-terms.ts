// What the archive knows of the terms of questions: asked of the store in one call for all that is
// needed, and kept as long as the generation is read.
import type { Generation, TermStatistics, TermVariant } from "../../../vectorstore/store.ts";
import { termsToLookUp } from "./analyze-question.ts";
import type { Without } from "../mechanisms.ts";

/** Terms kept of a generation: those of the questions of a while. */
const mostKept = 5000;

interface KnownTerms {
  passageCount: number | null;
  readonly frequencies: Map<string, number>;
  readonly spellings: Map<string, readonly TermVariant[]>;
}

const knownOfGeneration = new WeakMap<Generation, KnownTerms>();

/** Does beforehand what the first question would have to wait for. Throws `StoreError`. */
export async function prepareForQuestions(generation: Generation): Promise<void> {
  await Promise.all([generation.prepare(), lookUpTerms(["a"], generation)]);
}

/** All that analysing these texts takes. Throws `StoreError`. */
export function lookUpTerms(
  texts: readonly string[],
  generation: Generation,
  without?: Without,
): Promise<TermStatistics> {
  const wanted = texts.map((text) => termsToLookUp(text, without));
  return askOnce(
    wanted.flatMap(({ counted }) => counted),
    wanted.flatMap(({ spelled }) => spelled),
    generation,
  );
}

/** The statistics, and how often more terms stand in passages. Throws `StoreError`. */
export async function countTerms(
  terms: readonly string[],
  statistics: TermStatistics,
  generation: Generation,
): Promise<TermStatistics> {
  const { frequencies } = await askOnce(terms, [], generation);
  return { ...statistics, frequencies: new Map([...statistics.frequencies, ...frequencies]) };
}

/** Asks for what is not known, and where all is known for nothing. */
async function askOnce(
  counted: readonly string[],
  spelled: readonly string[],
  generation: Generation,
): Promise<TermStatistics> {
  const known = knownOf(generation);
  let { passageCount } = known;
  const spellings = taken(spelled, known.spellings);
  const spelt = [...spellings.values()].flat().map(({ term }) => term);
  const frequencies = taken([...counted, ...spelled, ...spelt], known.frequencies);
  const missing = {
    counted: [...new Set(counted)].filter((term) => !frequencies.has(term)),
    spelled: [...new Set(spelled)].filter((word) => !spellings.has(word)),
  };
  if (passageCount === null || missing.counted.length + missing.spelled.length > 0) {
    const found = await generation.terms(missing);
    addAll(found.frequencies, frequencies);
    addAll(found.spellings, spellings);
    passageCount = found.passageCount;
    keep(found, known);
  }
  return { passageCount, frequencies, spellings };
}

function knownOf(generation: Generation): KnownTerms {
  let known = knownOfGeneration.get(generation);
  if (known === undefined) {
    known = { passageCount: null, frequencies: new Map(), spellings: new Map() };
    knownOfGeneration.set(generation, known);
  }
  return known;
}

function taken<Value>(keys: readonly string[], from: ReadonlyMap<string, Value>) {
  const found = new Map<string, Value>();
  for (const key of keys) if (from.has(key)) found.set(key, from.get(key)!);
  return found;
}

function addAll<Value>(from: ReadonlyMap<string, Value>, to: Map<string, Value>): void {
  for (const [key, value] of from) to.set(key, value);
}

function keep(found: TermStatistics, known: KnownTerms): void {
  if (known.frequencies.size + found.frequencies.size > mostKept) {
    // Both, as each spelling is to be counted.
    known.frequencies.clear();
    known.spellings.clear();
  }
  known.passageCount = found.passageCount;
  addAll(found.frequencies, known.frequencies);
  addAll(found.spellings, known.spellings);
}
