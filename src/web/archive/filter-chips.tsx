// What limits the list, each part to be removed by a click.
import { X } from "lucide-react";
import { useTranslation } from "react-i18next";
import { useFormats } from "../words/formats.ts";
import { usePeriodWords } from "../words/use-period-words.ts";
import styles from "./article-list-view.module.css";
import { useListChoice, type ListChoice } from "../state/list-choice.ts";

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
    <ul className={styles.chips} aria-label={t("activeFilters")}>
      {chips.map(({ name, without }) => (
        <li key={Object.keys(without).join()}>
          <button
            type="button"
            className={styles.chip}
            aria-label={t("removeFilter", { name })}
            onClick={() => {
              change(without);
              onRemoved();
            }}
          >
            {name}
            <X aria-hidden="true" />
          </button>
        </li>
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
