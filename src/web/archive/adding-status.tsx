// What becomes of the files that are being added.
import { useState } from "react";
import { useTranslation } from "react-i18next";
import controls from "../controls/controls.module.css";
import { useAdding, type AddingOutcome, type AddingProgress } from "../state/adding-store.ts";
import { failureReasonInWords } from "../../wording/in-words.ts";
import { useFormats } from "../words/formats.ts";
import { usePageLanguage } from "../words/use-page-language.ts";
import styles from "./archive-view.module.css";
import { FailureNote } from "./use-loaded.tsx";

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
          <button type="button" className={controls.button} onClick={dismiss}>
            {t("discard", { count: state.files.length, n: number(state.files.length) })}
          </button>
        </div>
      );
  }
}

interface AddingProgressBarProps {
  readonly files: readonly File[];
  readonly progress: AddingProgress | null;
}

/** How far the ingest of added files has come: the step and its share. */
function AddingProgressBar({ files, progress }: AddingProgressBarProps) {
  const { t } = useTranslation("archive");
  const { number } = useFormats();
  const sending = t("step-sending", { count: files.length, n: number(files.length) });
  const step =
    progress === null ? sending : t(`step-${progress.step}`, { defaultValue: t("step-other") });
  const isCounted = progress !== null && progress.total > 0;
  return (
    <div className={styles.note}>
      <p id="adding-step" role="status" className={styles.strong}>
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

interface AddingOutcomeNoteProps {
  readonly outcome: AddingOutcome;
  readonly onDismiss: () => void;
}

/** What adding files brought, and each file that failed with its reason. */
function AddingOutcomeNote({ outcome, onDismiss }: AddingOutcomeNoteProps) {
  const { t } = useTranslation("archive");
  const { number } = useFormats();
  const language = usePageLanguage();
  const { added, changed, removed, failures } = outcome;
  const counts = [
    t("added", { count: added, n: number(added) }),
    changed > 0 ? t("changed", { count: changed, n: number(changed) }) : null,
    removed > 0 ? t("removed", { count: removed, n: number(removed) }) : null,
  ];
  return (
    <div className={styles.note}>
      <p role="status" className={styles.strong}>
        {counts.filter((words) => words !== null).join(" · ")}
        {failures.length === 0
          ? ""
          : ` · ${t("failedFiles", { count: failures.length, n: number(failures.length) })}`}
      </p>
      {failures.length === 0 ? null : (
        <ul className={styles.failures} aria-label={t("failures")}>
          {failures.map(({ file, reason }, index) => (
            <li key={`${index} ${file}`}>
              <strong>{file}</strong>: {failureReasonInWords(reason, language)}
            </li>
          ))}
        </ul>
      )}
      <button type="button" className={controls.button} onClick={onDismiss}>
        {t("dismiss")}
      </button>
    </div>
  );
}

interface AdminKeyFormProps {
  readonly files: readonly File[];
  readonly refusal: string | null;
}

/** Asks for the key that adding articles needs. It stays in this tab. */
function AdminKeyForm({ files, refusal }: AdminKeyFormProps) {
  const { t } = useTranslation("archive");
  const { number } = useFormats();
  const { giveKey, dismiss } = useAdding();
  const [adminKey, setAdminKey] = useState("");
  return (
    <form
      className={styles.note}
      onSubmit={(event) => {
        event.preventDefault();
        if (adminKey.trim() !== "") giveKey(adminKey.trim());
      }}
    >
      <label htmlFor="admin-key" className={styles.strong}>
        {t("adminKey")}
      </label>
      <p id="admin-key-hint">{t("adminKeyHint")}</p>
      {refusal === null ? null : (
        <p role="alert" className={styles.refusal}>
          {t("keyRefused")} <span lang="en">{refusal}</span>
        </p>
      )}
      <div className={styles.row}>
        <input
          id="admin-key"
          type="password"
          autoComplete="off"
          autoFocus
          required
          aria-describedby="admin-key-hint"
          value={adminKey}
          onChange={({ target }) => setAdminKey(target.value)}
        />
        <button type="submit" className={controls.primary}>
          {t("addFiles", { count: files.length, n: number(files.length) })}
        </button>
        <button type="button" className={controls.button} onClick={dismiss}>
          {t("cancel")}
        </button>
      </div>
    </form>
  );
}
