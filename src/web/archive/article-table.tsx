// The articles of one page of the list: a table, or cards where there is no room for one. As CSS takes
// the roles from a table whose rows are no rows any more, they are given by hand.
import { ArrowDown, ArrowUp, Trash2 } from "lucide-react";
import { useTranslation } from "react-i18next";
import { useAdding } from "../state/adding-store.ts";
import { useAddress, usePageLink } from "../state/address.ts";
import { type SortColumn, sortColumns, sortedBy, useListChoice } from "../state/list-choice.ts";
import { type RemovableArticle, useRemoving } from "../state/removing-store.ts";
import { useServerState } from "../state/server-state.ts";
import { useFormats } from "../words/formats.ts";
import type { ListedArticle } from "./article-list.ts";
import styles from "./article-table.module.css";

interface ArticleTableProps {
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

/** A column's name, a click on which sorts the list by it. */
function ColumnHeader({ column }: { readonly column: SortColumn }) {
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

interface ArticleRowProps {
  readonly article: ListedArticle;
  readonly isRemovable: boolean;
}

/**
 * One article of the list. Its title is a link that covers the row, so that a click anywhere opens
 * it, and a new tab does, too.
 */
function ArticleRow({ article, isRemovable }: ArticleRowProps) {
  const { t } = useTranslation("archive");
  const { date: dateWords, number, language: languageName } = useFormats();
  const { place } = useAddress();
  const { id, title, publisher, date, language, characters, passages } = article;
  const link = usePageLink({ place: { source: id } });
  const isOpen = place?.source === id;
  return (
    <tr role="row" data-open={isOpen ? true : undefined}>
      <td role="cell" className={styles.title}>
        <a lang={language ?? undefined} aria-current={isOpen ? "true" : undefined} {...link}>
          {title}
        </a>
        <span className={styles.id}>{id}</span>
      </td>
      <td role="cell" className={styles.publisher}>
        {publisher ?? <None />}
      </td>
      <td role="cell" className={styles.date}>
        {date === null ? (
          <None words={t("noDate")} />
        ) : (
          <time dateTime={date}>{dateWords(date)}</time>
        )}
      </td>
      <td role="cell">{language === null ? <None /> : languageName(language)}</td>
      <td role="cell" className={styles.numeric}>
        <span className={styles.inTable}>{number(characters)}</span>
        <span className={styles.inCard}>
          {t("characters", { count: characters, n: number(characters) })}
        </span>
      </td>
      <td role="cell" className={styles.numeric}>
        <span className={styles.inTable}>{number(passages)}</span>
        <span className={styles.inCard}>
          {t("passageCount", { count: passages, n: number(passages) })}
        </span>
      </td>
      {isRemovable ? (
        <td role="cell" className={styles.actions}>
          <RemoveArticleButton article={article} />
        </td>
      ) : null}
    </tr>
  );
}

/** Nothing is known. */
function None({ words }: { readonly words?: string }) {
  const { t } = useTranslation("archive");
  return <span className={styles.none}>{words ?? t("unknown")}</span>;
}

/** Asks whether an article may go, for those who have given the admin key. */
function RemoveArticleButton({ article }: { readonly article: RemovableArticle }) {
  const { t } = useTranslation("archive");
  const ask = useRemoving((removing) => removing.ask);
  const name = t("removeArticle", { title: article.title });
  return (
    <button
      type="button"
      className={styles.remove}
      aria-label={name}
      title={name}
      onClick={() => ask(article)}
    >
      <Trash2 aria-hidden="true" />
    </button>
  );
}
