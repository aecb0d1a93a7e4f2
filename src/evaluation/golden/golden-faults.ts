// What a golden question may say of itself and still be wrong: contradictions, and names that nothing
// bears. What its schema refuses is told as faults too.
import type { z } from "zod";
import { goldenQuestionSchema, type GoldenQuestion } from "./golden-question.ts";
import { awaitsReview } from "./golden-question.ts";

export interface Fault {
  /** The field, as a path such as `filter.from`; null where the whole line is meant. */
  readonly field: string | null;
  readonly reason: string;
  readonly remedy: string;
}

/** The slice of all questions: a tag of that name would be lost in it. */
const nameOfAll = "all";

/** The question, or what is wrong with its shape. */
export function readShape(value: unknown): GoldenQuestion | Fault[] {
  const parsed = goldenQuestionSchema.safeParse(value);
  return parsed.success ? parsed.data : parsed.error.issues.map(faultOfShape);
}

function faultOfShape({ path, message }: z.core.$ZodIssue): Fault {
  const [field] = path;
  const shape: Readonly<Record<PropertyKey, z.ZodType>> = goldenQuestionSchema.shape;
  const meaning = field === undefined ? undefined : shape[field]?.description;
  return {
    field: field === undefined ? null : asPath(path),
    reason: message,
    remedy: meaning ?? "docs/golden-set.md tells each field's form",
  };
}

/** `answers[0][1]`, `filter.from`. */
function asPath(path: readonly PropertyKey[]): string {
  const parts = path.map((part) => (typeof part === "number" ? `[${part}]` : `.${String(part)}`));
  return parts.join("").replace(/^\./, "");
}

/** Nothing for a question that can be used. */
export function findFaults(
  question: GoldenQuestion,
  knownSources?: ReadonlySet<string>,
): readonly Fault[] {
  return [
    ...contradictions(question),
    ...unanswered(question),
    ...badFilter(question),
    ...badTags(question),
    ...unknownSources(question, knownSources),
  ];
}

/** Ids that several questions have, at each place but the first. */
export function namedTwice(
  placed: readonly { readonly place: string; readonly question: GoldenQuestion }[],
): (Fault & { readonly place: string })[] {
  const firstPlace = new Map<string, string>();
  return placed.flatMap(({ place, question: { id } }) => {
    const first = firstPlace.get(id);
    firstPlace.set(id, first ?? place);
    if (first === undefined) return [];
    const reason = `“${id}” is the id of ${first} too`;
    return [{ place, field: "id", reason, remedy: "Give each question an id of its own" }];
  });
}

function contradictions({ answerable, answers, sources, ...rest }: GoldenQuestion): Fault[] {
  const { quotes = [], notSources = [] } = rest;
  const faults: Fault[] = [];
  const holding = { answers, sources, quotes };
  for (const [field, value] of Object.entries(holding)) {
    if (answerable || value.length === 0) continue;
    const reason = `the question is not answerable, yet it has ${field}`;
    faults.push({ field, reason, remedy: `Set answerable to true, or leave ${field} empty` });
  }
  for (const source of notSources.filter((source) => sources.includes(source))) {
    const reason = `${source} is among the sources too`;
    const remedy = "An article holds the answer or must not be cited: name it once";
    faults.push({ field: "notSources", reason, remedy });
  }
  return faults;
}

/** A candidate may still lack what a person is to fill in. */
function unanswered(question: GoldenQuestion): Fault[] {
  const { answerable, answers, sources } = question;
  if (!answerable || answers.length > 0 || sources.length > 0 || awaitsReview(question)) return [];
  return [
    {
      field: "answers",
      reason: "the question is answerable, yet neither answers nor sources say how",
      remedy: "Fill in answers or sources, or set answerable to false",
    },
  ];
}

function badFilter({ filter }: GoldenQuestion): Fault[] {
  if (filter?.from === undefined || filter.to === undefined || filter.from <= filter.to) return [];
  const reason = `${filter.from} is after filter.to, ${filter.to}: no article can pass`;
  return [{ field: "filter.from", reason, remedy: "Exchange the two dates" }];
}

function badTags({ tags }: GoldenQuestion): Fault[] {
  const twice = tags.filter((tag, at) => tags.indexOf(tag) !== at);
  return [
    ...twice.map((tag) => ({
      field: "tags",
      reason: `“${tag}” is named twice, and would count twice`,
      remedy: "Name each tag once",
    })),
    ...(tags.includes(nameOfAll)
      ? [
          {
            field: "tags",
            reason: `“${nameOfAll}” names the slice of all questions`,
            remedy: "Choose another tag",
          },
        ]
      : []),
  ];
}

function unknownSources(
  { sources, notSources = [] }: GoldenQuestion,
  known: ReadonlySet<string> | undefined,
): Fault[] {
  if (known === undefined) return [];
  return Object.entries({ sources, notSources }).flatMap(([field, ids]) =>
    ids
      .filter((id) => !known.has(id))
      .map((id) => ({
        field,
        reason: `there is no article “${id}”`,
        remedy: "Name an article by its path in the articles folder, and ingest that first",
      })),
  );
}
