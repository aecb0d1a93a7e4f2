// The list of articles: what limits it, the articles, its pages, and a way to ask about just these.
import {
  ArrowDown,
  ArrowUp,
  ChevronFirst,
  ChevronLast,
  ChevronLeft,
  ChevronRight,
} from "lucide-react";
import { useTranslation } from "react-i18next";
import controls from "../controls/controls.module.css";
import { useAdding } from "../state/adding-store.ts";
import type { ArchiveOverview } from "../state/archive-overview.ts";
import { hasFilter, noFilter, sortColumns, sortedBy, useListChoice } from "../state/list-choice.ts";
import { useFormats } from "../words/formats.ts";
import notes from "./archive-view.module.css";
import styles from "./article-list.module.css";
import { type ArticlePage, pageSize, readArticles } from "./article-list.ts";
import { ArticleTable } from "./article-table.tsx";
import { AskAboutThese } from "./ask-about-these.tsx";
import { FilterChips } from "./filter-chips.tsx";
import { ListFilters } from "./list-filters.tsx";
import { RemoveArticleDialog } from "./remove-article-dialog.tsx";
import { FailureNote, Skeleton, useLoaded } from "./use-loaded.tsx";

/** The heading takes the keyboard where what had it goes away. */
const listHeadingId = "archive-list";

export function ArticleListView({ overview }: { readonly overview: ArchiveOverview }) {
  const { t } = useTranslation("archive");
  const { choice, change } = useListChoice();
  const times = useAdding((adding) => adding.times);
  const { value, failure, isLoading, reload } = useLoaded(
    JSON.stringify([choice, times]),
    (signal) => readArticles(choice, signal),
  );
  const pages = value === null ? 0 : Math.ceil(value.total / pageSize);
  const focusHeading = () => document.getElementById(listHeadingId)?.focus();
  const clear = () => {
    change(noFilter);
    focusHeading();
  };
  return (
    <section className={styles.list} aria-labelledby={listHeadingId}>
      <h2 id={listHeadingId} className={styles.heading} tabIndex={-1}>
        {t("list")}
      </h2>
      <ListFilters overview={overview} />
      <FilterChips onClear={clear} onRemoved={focusHeading} />
      <div className={styles.bar}>
        <ListCount page={value} isLoading={isLoading} />
        <SortSelect />
        {value === null || value.total === 0 ? null : <AskAboutThese total={value.total} />}
      </div>
      {failure === null ? null : <FailureNote message={failure} onRetry={reload} />}
      {value === null && failure === null ? <Skeleton lines={8} /> : null}
      {value === null || value.articles.length === 0 ? null : (
        <ArticleTable articles={value.articles} isLoading={isLoading} />
      )}
      {value?.total === 0 && hasFilter(choice) ? (
        <div className={notes.note}>
          <p className={notes.strong}>{t("noMatch")}</p>
          <p>{t("noMatchHint")}</p>
          <button type="button" className={controls.button} onClick={clear}>
            {t("clearFilters")}
          </button>
        </div>
      ) : null}
      <RemoveArticleDialog onRemoved={focusHeading} />
      {pages > 1 || choice.page > 0 ? <ListPages pages={pages} /> : null}
    </section>
  );
}

interface ListCountProps {
  readonly page: ArticlePage | null;
  readonly isLoading: boolean;
}

/** How many articles the list holds and which of them are shown; said aloud when it changes. */
function ListCount({ page, isLoading }: ListCountProps) {
  const { t } = useTranslation("archive");
  const { number } = useFormats();
  return (
    <p role="status" className={styles.count}>
      {isLoading ? t("loading") : page === null ? null : words(page)}
    </p>
  );

  function words({ total, offset, articles }: ArticlePage): string {
    const of = { count: total, n: number(total) };
    if (articles.length === total) return t("allShown", of);
    const [first, last] = [number(offset + 1), number(offset + articles.length)];
    return t("someShown", { ...of, first, last });
  }
}

/** The order of the list, where articles are cards and there are no column headers to click. */
function SortSelect() {
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
        className={controls.button}
        onClick={() => change(sortedBy(choice.sort, choice))}
      >
        <Icon aria-hidden="true" />
        {t(choice.order === "asc" ? "ascending" : "descending")}
      </button>
    </div>
  );
}

/**
 * Goes through the pages of the list. A button that leads nowhere keeps its place and the focus.
 */
function ListPages({ pages }: { readonly pages: number }) {
  const { t } = useTranslation("archive");
  const { number } = useFormats();
  const { choice, change } = useListChoice();
  const { page } = choice;
  const last = Math.max(0, pages - 1);
  const steps = [
    { name: t("firstPage"), to: 0, Icon: ChevronFirst },
    { name: t("previousPage"), to: Math.min(page - 1, last), Icon: ChevronLeft },
    { name: t("nextPage"), to: page + 1, Icon: ChevronRight },
    { name: t("lastPage"), to: last, Icon: ChevronLast },
  ];
  const buttons = steps.map(({ name, to, Icon }) => {
    const isUseless = to < 0 || to > last || to === page;
    return (
      <button
        key={name}
        type="button"
        className={controls.button}
        aria-label={name}
        title={name}
        aria-disabled={isUseless}
        onClick={isUseless ? undefined : () => change({ page: to })}
      >
        <Icon aria-hidden="true" />
      </button>
    );
  });
  return (
    <nav className={styles.pages} aria-label={t("pages")}>
      {buttons.slice(0, 2)}
      <span className={styles.where}>
        {t("pageOf", { page: number(page + 1), pages: number(Math.max(pages, 1)) })}
      </span>
      {buttons.slice(2)}
    </nav>
  );
}
