// How far the ingest of added files has come: the step and its share.
import { useTranslation } from "react-i18next";
import { useFormats } from "../words/formats.ts";
import styles from "./add-articles-panel.module.css";
import type { AddingProgress } from "../server/add-articles.ts";
import notes from "./notes.module.css";

export interface AddingProgressBarProps {
  readonly files: readonly File[];
  readonly progress: AddingProgress | null;
}

export function AddingProgressBar({ files, progress }: AddingProgressBarProps) {
  const { t } = useTranslation("archive");
  const { number } = useFormats();
  const sending = t("step-sending", { count: files.length, n: number(files.length) });
  const step =
    progress === null ? sending : t(`step-${progress.step}`, { defaultValue: t("step-other") });
  const isCounted = progress !== null && progress.total > 0;
  return (
    <div className={notes.note}>
      <p id="adding-step" role="status" className={notes.strong}>
        {step}
      </p>
      {isCounted ? (
        <progress
          className={styles.progress}
          aria-labelledby="adding-step"
          value={Math.min(progress.done, progress.total)}
          max={progress.total}
        />
      ) : (
        <progress className={styles.progress} aria-labelledby="adding-step" />
      )}
      {isCounted ? (
        <p className={styles.formats}>
          {t("doneOf", { done: number(progress.done), total: number(progress.total) })}
        </p>
      ) : null}
      <p className={styles.formats}>{t("addingHint")}</p>
    </div>
  );
}
