// The list of articles: what limits it, the articles, its pages, and a way to ask about just these.
import { useTranslation } from "react-i18next";
import { useAdding } from "../state/adding-store.ts";
import type { ArchiveOverview } from "../state/archive-overview.ts";
import { pageSize, readArticles } from "./article-list.ts";
import styles from "./article-list-view.module.css";
import { ArticleTable } from "./article-table.tsx";
import { AskAboutThese } from "./ask-about-these.tsx";
import { FailureNote } from "./failure-note.tsx";
import { FilterChips } from "./filter-chips.tsx";
import { hasFilter, noFilter, useListChoice } from "../state/list-choice.ts";
import { ListCount } from "./list-count.tsx";
import { ListFilters } from "./list-filters.tsx";
import { ListPages } from "./list-pages.tsx";
import notes from "./notes.module.css";
import { RemoveArticleDialog } from "./remove-article-dialog.tsx";
import { Skeleton } from "./skeleton.tsx";
import { SortSelect } from "./sort-select.tsx";
import { useLoaded } from "./use-loaded.ts";

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
          <button type="button" className={notes.button} onClick={clear}>
            {t("clearFilters")}
          </button>
        </div>
      ) : null}
      <RemoveArticleDialog onRemoved={focusHeading} />
      {pages > 1 || choice.page > 0 ? <ListPages pages={pages} /> : null}
    </section>
  );
}
