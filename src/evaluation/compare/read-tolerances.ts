// How much worse each measure may get before a build fails.
import { z } from "zod";
import { measureDescriptions, measureNames, type MeasureName } from "../measuring/measures.ts";
import { allSlice } from "../measuring/slices.ts";
import { readJsonFile } from "./read-report.ts";

/** In the measure's unit, so 0.02 of a share is two questions in a hundred; null: however much. */
const tolerance = z.number().min(0).nullable();

export const tolerancesSchema = z.strictObject({
  /** Of shares over all questions. Few questions, and one of them is more than noise. */
  all: tolerance.default(0.02),
  /** Of shares over the questions of one tag: fewer questions swing more. */
  slices: tolerance.default(0.1),
  /** A tag with fewer questions, or a measure that fewer of them have, is not gated. */
  leastQuestions: z.int().min(1).default(10),
  /** What holds for one measure instead. Times and tokens are gated only if they stand here. */
  measures: z
    .partialRecord(
      z.enum(measureNames as [MeasureName]),
      z.strictObject({
        all: tolerance.optional(),
        slices: tolerance.optional(),
        /** By tag; gated however few questions it has. */
        bySlice: z.record(z.string(), tolerance).optional(),
      }),
    )
    .default({}),
});

export type Tolerances = z.infer<typeof tolerancesSchema>;

export const defaultTolerances: Tolerances = tolerancesSchema.parse({});

/** The defaults where no file is named. Throws `ComparisonError`. */
export async function readTolerances(path: string | undefined): Promise<Tolerances> {
  if (path === undefined) return defaultTolerances;
  return readJsonFile(path, tolerancesSchema, {
    what: "the tolerances",
    remedy:
      'Write JSON such as {"all": 0.02, "slices": 0.1, "measures": {"contains": {"all": 0.05}}}.',
  });
}

/** How much worse a measure of a slice may get; null where it is not gated. */
export function toleranceOf(
  tolerances: Tolerances,
  measure: MeasureName,
  slice: string,
  questions: number,
): number | null {
  const ofMeasure = tolerances.measures[measure];
  const isShare = measureDescriptions[measure].unit === "share";
  if (slice === allSlice) return firstGiven(ofMeasure?.all, isShare ? tolerances.all : null);
  const ofSlice = ofMeasure?.bySlice?.[slice];
  if (ofSlice !== undefined) return ofSlice;
  if (questions < tolerances.leastQuestions) return null;
  return firstGiven(ofMeasure?.slices, isShare ? tolerances.slices : null);
}

/** `null` is given: it takes a measure out of the gate. */
function firstGiven(given: number | null | undefined, otherwise: number | null): number | null {
  return given === undefined ? otherwise : given;
}
