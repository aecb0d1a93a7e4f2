// The articles of one page of the list: a table, or cards where there is no room for one. As CSS takes
// the roles from a table whose rows are no rows any more, they are given by hand.
import { useTranslation } from "react-i18next";
import type { ListedArticle } from "./article-list.ts";
import { ArticleRow } from "./article-row.tsx";
import styles from "./article-table.module.css";
import { ColumnHeader } from "./column-header.tsx";
import { useAdding } from "../state/adding-store.ts";
import { useServerState } from "../state/server-state.ts";
import { sortColumns } from "../state/list-choice.ts";

export interface ArticleTableProps {
  readonly articles: readonly ListedArticle[];
  readonly isLoading: boolean;
}

export function ArticleTable({ articles, isLoading }: ArticleTableProps) {
  const { t } = useTranslation("archive");
  const hasAdminKey = useAdding((adding) => adding.hasKey);
  const mayChange = useServerState((server) => server.mayChange);
  const isRemovable = hasAdminKey || mayChange;
  return (
    <table role="table" className={styles.table} aria-label={t("list")} aria-busy={isLoading}>
      <thead role="rowgroup">
        <tr role="row">
          {sortColumns.map((column) => (
            <ColumnHeader key={column} column={column} />
          ))}
          <th role="columnheader" scope="col" className={styles.numeric}>
            {t("passages")}
          </th>
          {isRemovable ? (
            <th role="columnheader" scope="col">
              <span className="visually-hidden">{t("actions")}</span>
            </th>
          ) : null}
        </tr>
      </thead>
      <tbody role="rowgroup">
        {articles.map((article) => (
          <ArticleRow key={article.id} article={article} isRemovable={isRemovable} />
        ))}
      </tbody>
    </table>
  );
}
