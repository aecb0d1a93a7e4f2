// A column's name, a click on which sorts the list by it.
import { ArrowDown, ArrowUp } from "lucide-react";
import { useTranslation } from "react-i18next";
import styles from "./article-table.module.css";
import { sortedBy, useListChoice, type SortColumn } from "../state/list-choice.ts";

export function ColumnHeader({ column }: { readonly column: SortColumn }) {
  const { t } = useTranslation("archive");
  const { choice, change } = useListChoice();
  const isSorted = choice.sort === column;
  const Icon = choice.order === "asc" ? ArrowUp : ArrowDown;
  return (
    <th
      role="columnheader"
      scope="col"
      className={column === "characters" ? styles.numeric : undefined}
      aria-sort={isSorted ? (choice.order === "asc" ? "ascending" : "descending") : undefined}
    >
      <button type="button" onClick={() => change(sortedBy(column, choice))}>
        {t(`column-${column}`)}
        {isSorted ? <Icon aria-hidden="true" /> : null}
      </button>
    </th>
  );
}
