// Asks for the key where the server wants one, and lets the reader forget it.
import { useRef, useState, type RefObject } from "react";
import { useTranslation } from "react-i18next";
import controls from "../controls/controls.module.css";
import { DialogFrame } from "../controls/dialog-frame.tsx";
import { useReaderKey } from "../state/reader-key.ts";
import { followServer } from "../state/server-state.ts";
import styles from "./key-dialog.module.css";

export function KeyDialog() {
  const { t } = useTranslation("key");
  const field = useRef<HTMLInputElement>(null);
  const { key, isAsked, dismiss, forget } = useReaderKey();
  return (
    <DialogFrame
      open={isAsked}
      onClose={dismiss}
      initialFocus={field}
      unmountOnHide
      heading={t(key === null ? "title" : "inUse")}
      closeLabel={t("close")}
    >
      {key === null ? (
        <KeyForm field={field} />
      ) : (
        <>
          <p>{t("inUseHint")}</p>
          <div className={controls.row}>
            <button type="button" className={controls.primary} onClick={forget}>
              {t("forget")}
            </button>
            <button type="button" className={controls.button} onClick={dismiss}>
              {t("cancel")}
            </button>
          </div>
        </>
      )}
    </DialogFrame>
  );
}

interface KeyFormProps {
  readonly field: RefObject<HTMLInputElement | null>;
}

/**
 * The field for the key. What is typed is tried before it is kept, so that a slip is said at once.
 */
function KeyForm({ field }: KeyFormProps) {
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
        className={controls.field}
        autoComplete="off"
        required
        aria-describedby={hasProblem ? "key-hint key-problem" : "key-hint"}
        aria-invalid={hasProblem}
        value={typed}
        onChange={({ target }) => setTyped(target.value)}
      />
      {hasProblem ? (
        <p id="key-problem" role="alert" className={controls.error}>
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
      <p id="keep-hint" className={controls.soft}>
        {t("keepHint")}
      </p>
      <div className={controls.row}>
        <button type="submit" className={controls.primary}>
          {t("open")}
        </button>
        <button type="button" className={controls.button} onClick={dismiss}>
          {t("cancel")}
        </button>
      </div>
    </form>
  );
}

/** `many`: too many wrong keys came from here, and the server looks at none for a while. */
type KeyTrial = "good" | "wrong" | "many" | "gone";

/** Whether the server takes a key, before it is kept. */
async function tryKey(key: string): Promise<KeyTrial> {
  try {
    const headers = { Authorization: `Bearer ${key}` };
    const { status } = await fetch("readyz", { headers, signal: AbortSignal.timeout(10_000) });
    if (status === 401) return "wrong";
    // Without a store it says so, having taken the key.
    return status === 429 ? "many" : "good";
  } catch {
    return "gone";
  }
}
