// The order of the list, where articles are cards and there are no column headers to click.
import { ArrowDown, ArrowUp } from "lucide-react";
import { useTranslation } from "react-i18next";
import styles from "./article-list-view.module.css";
import { sortColumns, sortedBy, useListChoice } from "../state/list-choice.ts";
import notes from "./notes.module.css";

export function SortSelect() {
  const { t } = useTranslation("archive");
  const { choice, change } = useListChoice();
  const Icon = choice.order === "asc" ? ArrowUp : ArrowDown;
  return (
    <div className={styles.sort}>
      <label htmlFor="archive-sort">{t("sortBy")}</label>
      <select
        id="archive-sort"
        value={choice.sort}
        onChange={({ target }) => {
          const column = sortColumns.find((one) => one === target.value);
          if (column !== undefined && column !== choice.sort) change(sortedBy(column, choice));
        }}
      >
        {sortColumns.map((column) => (
          <option key={column} value={column}>
            {t(`column-${column}`)}
          </option>
        ))}
      </select>
      <button
        type="button"
        className={notes.button}
        onClick={() => change(sortedBy(choice.sort, choice))}
      >
        <Icon aria-hidden="true" />
        {t(choice.order === "asc" ? "ascending" : "descending")}
      </button>
    </div>
  );
}
