// All articles of the archive: how many there are, when they appeared, and a list to find one in.
import { useId, useState, type DragEvent } from "react";
import { useTranslation } from "react-i18next";
import { AddArticlesButton } from "./add-articles-button.tsx";
import { AddArticlesPanel } from "./add-articles-panel.tsx";
import { useAdding } from "../state/adding-store.ts";
import { ArchiveNumbers } from "./archive-numbers.tsx";
import { readArchiveOverview } from "../state/archive-overview.ts";
import styles from "./archive-view.module.css";
import { ArticleListView } from "./article-list-view.tsx";
import { EmptyArchive } from "./empty-archive.tsx";
import { FailureNote } from "./failure-note.tsx";
import { Skeleton } from "./skeleton.tsx";
import { Timeline } from "./timeline.tsx";
import { useLoaded } from "./use-loaded.ts";

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
