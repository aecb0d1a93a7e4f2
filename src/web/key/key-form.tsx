// The field for the key. What is typed is tried before it is kept, so that a slip is said at once.
import { useState, type RefObject } from "react";
import { useTranslation } from "react-i18next";
import { tryKey, type KeyTrial } from "../server/try-key.ts";
import { useReaderKey } from "../state/reader-key.ts";
import { followServer } from "../state/server-state.ts";
import styles from "./key-dialog.module.css";

export interface KeyFormProps {
  readonly field: RefObject<HTMLInputElement | null>;
}

export function KeyForm({ field }: KeyFormProps) {
  const { t } = useTranslation("key");
  const { isRefused, give, dismiss } = useReaderKey();
  const [typed, setTyped] = useState("");
  const [isKept, setKept] = useState(false);
  const [trial, setTrial] = useState<KeyTrial | "trying" | null>(null);

  const submit = async (): Promise<void> => {
    const key = typed.trim();
    if (key === "" || trial === "trying") return;
    setTrial("trying");
    const outcome = await tryKey(key);
    setTrial(outcome);
    if (outcome !== "good") return;
    give(key, isKept);
    void followServer();
  };
  const problem = trial === null ? (isRefused ? "refused" : null) : trial;
  const hasProblem = problem !== null && problem !== "trying" && problem !== "good";

  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      <p id="key-hint">{t("hint")}</p>
      <label htmlFor="reader-key" className={styles.label}>
        {t("key")}
      </label>
      <input
        ref={field}
        id="reader-key"
        type="password"
        autoComplete="off"
        required
        aria-describedby={hasProblem ? "key-hint key-problem" : "key-hint"}
        aria-invalid={hasProblem}
        value={typed}
        onChange={({ target }) => setTyped(target.value)}
      />
      {hasProblem ? (
        <p id="key-problem" role="alert" className={styles.problem}>
          {t(problem)}
        </p>
      ) : null}
      <label className={styles.choice}>
        <input
          type="checkbox"
          checked={isKept}
          aria-describedby="keep-hint"
          onChange={({ target }) => setKept(target.checked)}
        />
        {t("keep")}
      </label>
      <p id="keep-hint" className={styles.soft}>
        {t("keepHint")}
      </p>
      <div className={styles.row}>
        <button type="submit" className={styles.primary}>
          {t("open")}
        </button>
        <button type="button" onClick={dismiss}>
          {t("cancel")}
        </button>
      </div>
    </form>
  );
}
