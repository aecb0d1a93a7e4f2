// What limits the list, each part to be removed by a click.
import { useTranslation } from "react-i18next";
import { Chip } from "../controls/chip.tsx";
import controls from "../controls/controls.module.css";
import { type ListChoice, useListChoice } from "../state/list-choice.ts";
import { useFormats } from "../words/formats.ts";
import { usePeriodWords } from "../words/use-period-words.ts";
import styles from "./article-list.module.css";

export interface FilterChipsProps {
  readonly onClear: () => void;
  /** The button that was pressed goes away: the focus must go somewhere. */
  readonly onRemoved: () => void;
}

export function FilterChips({ onClear, onRemoved }: FilterChipsProps) {
  const { t } = useTranslation("archive");
  const { language: languageName } = useFormats();
  const periodWords = usePeriodWords();
  const { choice, change } = useListChoice();
  const { words, language, publisher, from, to } = choice;
  const chips: { readonly name: string; readonly without: Partial<ListChoice> }[] = [];
  if (words.trim() !== "") chips.push({ name: `“${words.trim()}”`, without: { words: "" } });
  if (language !== null) chips.push({ name: languageName(language), without: { language: null } });
  if (publisher !== null) chips.push({ name: publisher, without: { publisher: null } });
  const period = periodWords({ from, to });
  if (period !== null) chips.push({ name: period, without: { from: null, to: null } });
  if (chips.length === 0) return null;
  return (
    <ul className={controls.chips} aria-label={t("activeFilters")}>
      {chips.map(({ name, without }) => (
        <Chip
          key={Object.keys(without).join()}
          removeLabel={t("removeFilter", { name })}
          onRemove={() => {
            change(without);
            onRemoved();
          }}
        >
          {name}
        </Chip>
      ))}
      {chips.length > 1 ? (
        <li>
          <button type="button" className={styles.clear} onClick={onClear}>
            {t("clearFilters")}
          </button>
        </li>
      ) : null}
    </ul>
  );
}
