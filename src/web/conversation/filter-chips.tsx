// What a filter says, as chips that can be removed: the period first, then each source.
import { useTranslation } from "react-i18next";
import type { Filter } from "../../answering/answer.ts";
import { Chip } from "../controls/chip.tsx";
import { useSourceTitles } from "../state/page-memory.ts";
import { usePeriodWords } from "../words/use-period-words.ts";

export interface FilterChipsProps {
  readonly filter: Filter | null;
  /** Gets what remains; null where nothing does. Without it the chips only tell. */
  readonly onChange?: (filter: Filter | null) => void;
}

export function FilterChips({ filter, onChange }: FilterChipsProps) {
  const { t } = useTranslation("conversation");
  const period = usePeriodWords()(filter ?? {});
  const { titles } = useSourceTitles();
  if (filter === null) return null;
  const { sources = [], allTime } = filter;
  const chipOf = (key: string, words: string, rest: Filter) => (
    <Chip
      key={key}
      removeLabel={t("remove-filter", { filter: words })}
      {...(onChange === undefined ? {} : { onRemove: () => onChange(orNull(rest)) })}
    >
      {words}
    </Chip>
  );
  return (
    <>
      {period === null ? null : chipOf("period", period, pick(filter, ["sources", "allTime"]))}
      {allTime === true ? chipOf("all-time", t("all-time"), pick(filter, ["sources"])) : null}
      {sources.map((source) =>
        chipOf(`source ${source}`, titles[source] ?? source, {
          ...filter,
          sources: sources.filter((other) => other !== source),
        }),
      )}
    </>
  );
}

function pick(filter: Filter, names: readonly (keyof Filter)[]): Filter {
  return Object.fromEntries(
    names.flatMap((name) => (filter[name] === undefined ? [] : [[name, filter[name]]])),
  );
}

function orNull({ sources = [], ...rest }: Filter): Filter | null {
  const filter = sources.length === 0 ? rest : { ...rest, sources };
  return Object.keys(filter).length === 0 ? null : filter;
}
