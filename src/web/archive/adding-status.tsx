// What becomes of the files that are being added.
import { useTranslation } from "react-i18next";
import { useFormats } from "../words/formats.ts";
import { AddingOutcomeNote } from "./adding-outcome-note.tsx";
import { AddingProgressBar } from "./adding-progress-bar.tsx";
import { useAdding } from "../state/adding-store.ts";
import { AdminKeyForm } from "./admin-key-form.tsx";
import styles from "./add-articles-panel.module.css";
import { FailureNote } from "./failure-note.tsx";
import notes from "./notes.module.css";

export function AddingStatus() {
  const { t } = useTranslation("archive");
  const { number } = useFormats();
  const { state, add, dismiss } = useAdding();
  switch (state.kind) {
    case "idle":
      return null;
    case "needs-key":
      return <AdminKeyForm files={state.files} refusal={state.refusal} />;
    case "adding":
      return <AddingProgressBar files={state.files} progress={state.progress} />;
    case "done":
      return <AddingOutcomeNote outcome={state.outcome} onDismiss={dismiss} />;
    case "failed":
      return (
        <div className={styles.failed}>
          <FailureNote
            message={state.message}
            onRetry={() => {
              dismiss();
              add(state.files);
            }}
          />
          <button type="button" className={notes.button} onClick={dismiss}>
            {t("discard", { count: state.files.length, n: number(state.files.length) })}
          </button>
        </div>
      );
  }
}
