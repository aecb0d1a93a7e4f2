// A filter in words: the period, what it was inferred from and what it did, and the sources.
import type { TFunction } from "i18next";
import { useTranslation } from "react-i18next";
import type { SearchedFilter } from "../../answering/answer.ts";
import { useFormats, type Formats } from "../words/formats.ts";

/** Null where nothing was filtered or put first. */
export type FilterWords = (filter: SearchedFilter) => string | null;

export function useFilterWords(): FilterWords {
  const { t } = useTranslation("answer");
  const formats = useFormats();
  return (filter) => filterInWords(filter, t, formats);
}

export function filterInWords(
  { from, to, sources, inferredFrom, effect, prefersNewest }: SearchedFilter,
  t: TFunction<"answer">,
  formats: Formats,
): string | null {
  const hasPeriod = from !== undefined || to !== undefined;
  const told = [
    hasPeriod ? periodInWords(from, to, t, formats) : null,
    prefersNewest === true ? t("filterNewest") : null,
    inferredFrom === undefined ? null : t("filterInferred", { words: inferredFrom }),
    effect === undefined || !hasPeriod ? null : t(effectKeys[effect]),
    sources === undefined || sources.length === 0
      ? null
      : t("filterSources", { sources: formats.list(sources) }),
  ].filter((words) => words !== null);
  return told.length === 0 ? null : told.join("; ");
}

const effectKeys = { only: "filterOnly", prefer: "filterPrefer", none: "filterNone" } as const;

function periodInWords(
  from: string | undefined,
  to: string | undefined,
  t: TFunction<"answer">,
  { date }: Formats,
): string {
  if (to === undefined) return t("filterFrom", { from: date(from ?? "") });
  if (from === undefined) return t("filterTo", { to: date(to) });
  return t("filterBetween", { from: date(from), to: date(to) });
}
