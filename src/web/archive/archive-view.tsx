// All articles of the archive: how many there are, when they appeared, and a list to find one in.
import { type DragEvent, type ReactNode, useId, useState } from "react";
import { useTranslation } from "react-i18next";
import { useAdding } from "../state/adding-store.ts";
import { type ArchiveOverview, readArchiveOverview } from "../state/archive-overview.ts";
import { useFormats } from "../words/formats.ts";
import { AddArticlesButton, AddArticlesPanel } from "./add-articles.tsx";
import styles from "./archive-view.module.css";
import { ArticleListView } from "./article-list-view.tsx";
import { Timeline } from "./timeline.tsx";
import { FailureNote, Skeleton, useLoaded } from "./use-loaded.tsx";

export function ArchiveView() {
  const { t } = useTranslation("archive");
  const { state, times } = useAdding();
  const { value: overview, failure, reload } = useLoaded(`archive ${times}`, readArchiveOverview);
  const [isPanelOpen, setPanelOpen] = useState(false);
  const panelId = useId();
  const isEmpty = overview?.articles === 0;
  // What is under way is shown to whoever comes back to the archive.
  const isPanelShown = isPanelOpen || (isEmpty && overview.canUpload) || state.kind !== "idle";
  // A file that is dropped beside the panel must not open in place of the page.
  const showPanel = (event: DragEvent) => {
    if (!event.dataTransfer.types.includes("Files")) return;
    event.preventDefault();
    setPanelOpen(true);
  };

  return (
    <section
      className={styles.archive}
      aria-labelledby="archive-title"
      onDragOver={showPanel}
      onDrop={showPanel}
    >
      <div className={styles.inner}>
        <div className={styles.head}>
          <h1 id="archive-title" className={styles.title}>
            {t("title")}
          </h1>
          {overview === null ? null : (
            <AddArticlesButton
              panelId={panelId}
              isShown={isPanelShown}
              onToggle={() => setPanelOpen(!isPanelShown)}
            />
          )}
        </div>
        {failure === null ? null : <FailureNote message={failure} onRetry={reload} />}
        {overview === null && failure === null ? <Skeleton lines={4} /> : null}
        {overview === null ? null : (
          <AddArticlesPanel id={panelId} isShown={isPanelShown} canUpload={overview.canUpload} />
        )}
        {overview === null || isEmpty ? null : (
          <>
            <ArchiveNumbers overview={overview} />
            <Timeline months={overview.months} undated={overview.undated} />
            <ArticleListView overview={overview} />
          </>
        )}
        {isEmpty ? <EmptyArchive canUpload={overview.canUpload} /> : null}
      </div>
    </section>
  );
}

/** What the archive holds, in numbers. */
function ArchiveNumbers({ overview }: { readonly overview: ArchiveOverview }) {
  const { t } = useTranslation("archive");
  const formats = useFormats();
  const { articles, passages, languages, oldest, newest, undated } = overview;
  const publishers = overview.publishers.filter(({ publisher }) => publisher !== null);
  const languageWords = languages.map(({ language, articles: count }) => {
    const name = language === null ? t("otherLanguage") : formats.language(language);
    return `${name} ${formats.number(count)}`;
  });
  return (
    <dl className={styles.numbers} aria-label={t("numbers")}>
      <Fact name={t("articles")}>{formats.number(articles)}</Fact>
      <Fact name={t("passages")}>{formats.number(passages)}</Fact>
      <Fact name={t("publishers")}>
        {publishers.length >= mostPublishers
          ? t("orMore", { n: formats.number(publishers.length) })
          : formats.number(publishers.length)}
      </Fact>
      <Fact name={t("published")}>
        {oldest === null || newest === null ? t("noDates") : null}
        {oldest !== null && newest !== null ? (
          <span className={styles.dates}>
            <time dateTime={oldest}>{formats.date(oldest)}</time>
            {newest === oldest ? null : (
              <>
                {" – "}
                <time dateTime={newest}>{formats.date(newest)}</time>
              </>
            )}
          </span>
        ) : null}
      </Fact>
      <Fact name={t("undated")}>{formats.number(undated)}</Fact>
      <Fact name={t("languages")}>
        <span className={styles.words}>{languageWords.join(" · ")}</span>
      </Fact>
    </dl>
  );
}

/** The server names no more, one place of them may be of those without a publisher. */
const mostPublishers = 99;

function Fact({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

/** What to do with an archive that holds nothing yet. */
function EmptyArchive({ canUpload }: { readonly canUpload: boolean }) {
  const { t } = useTranslation("archive");
  return (
    <div className={styles.note}>
      <p className={styles.strong}>{t("emptyTitle")}</p>
      <p>{t(canUpload ? "emptyText" : "emptyTextOff")}</p>
      <p>
        <code className={styles.code}>npm run ingest</code>
      </p>
    </div>
  );
}
