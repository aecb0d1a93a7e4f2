// What adding files brought, and each file that failed with its reason.
import { useTranslation } from "react-i18next";
import { useFormats } from "../words/formats.ts";
import styles from "./add-articles-panel.module.css";
import type { AddingOutcome } from "../server/add-articles.ts";
import notes from "./notes.module.css";

export interface AddingOutcomeNoteProps {
  readonly outcome: AddingOutcome;
  readonly onDismiss: () => void;
}

export function AddingOutcomeNote({ outcome, onDismiss }: AddingOutcomeNoteProps) {
  const { t } = useTranslation("archive");
  const { number } = useFormats();
  const { added, changed, removed, failures } = outcome;
  const counts = [
    t("added", { count: added, n: number(added) }),
    changed > 0 ? t("changed", { count: changed, n: number(changed) }) : null,
    removed > 0 ? t("removed", { count: removed, n: number(removed) }) : null,
  ];
  return (
    <div className={notes.note}>
      <p role="status" className={notes.strong}>
        {counts.filter((words) => words !== null).join(" · ")}
        {failures.length === 0
          ? ""
          : ` · ${t("failedFiles", { count: failures.length, n: number(failures.length) })}`}
      </p>
      {failures.length === 0 ? null : (
        <ul className={styles.failures} aria-label={t("failures")}>
          {failures.map(({ file, reason }, index) => (
            <li key={`${index} ${file}`}>
              <strong>{file}</strong>: <span lang="en">{reason}</span>
            </li>
          ))}
        </ul>
      )}
      <button type="button" className={notes.button} onClick={onDismiss}>
        {t("dismiss")}
      </button>
    </div>
  );
}
