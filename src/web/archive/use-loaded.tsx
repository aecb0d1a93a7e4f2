// What the server gives for a key, loaded anew whenever the key, the store or the reader asks for it.
import { errorWords } from "../words/error-words.ts";
import { RotateCw } from "lucide-react";
import { useEffect, useEffectEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import controls from "../controls/controls.module.css";
import { type ServerState, useServerState } from "../state/server-state.ts";
import styles from "./archive-view.module.css";

interface Loaded<Value> {
  /** While another key is loaded, what was loaded before; null at first and after a failure. */
  readonly value: Value | null;
  /** What failed, in words. */
  readonly failure: string | null;
  readonly isLoading: boolean;
  readonly reload: () => void;
}

interface Outcome<Value> {
  /** The key and the attempt that this is the outcome of. */
  readonly of: string | null;
  readonly value: Value | null;
  readonly failure: string | null;
}

export function useLoaded<Value>(
  key: string,
  load: (signal: AbortSignal) => Promise<Value>,
): Loaded<Value> {
  const [outcome, setOutcome] = useState<Outcome<Value>>({ of: null, value: null, failure: null });
  const [attempt, setAttempt] = useState(0);
  const wanted = `${attempt} ${key}`;
  const start = useEffectEvent(load);

  useEffect(() => {
    const aborting = new AbortController();
    const { signal } = aborting;
    start(signal).then(
      (value) => {
        if (!signal.aborted) setOutcome({ of: wanted, value, failure: null });
      },
      (error: unknown) => {
        if (!signal.aborted) setOutcome({ of: wanted, value: null, failure: errorWords(error) });
      },
    );
    return () => aborting.abort();
  }, [wanted]);

  useEffect(
    () =>
      useServerState.subscribe((now, before) => {
        if (isWorthLoading(now, before)) setAttempt((count) => count + 1);
      }),
    [],
  );

  const { value, failure } = outcome;
  const reload = () => setAttempt((count) => count + 1);
  return { value, failure, isLoading: outcome.of !== wanted, reload };
}

/** The server is back, or has another store. */
function isWorthLoading(now: ServerState, before: ServerState): boolean {
  if (now.condition !== "ready" || before.condition === "checking") return false;
  return before.condition !== "ready" || now.generation !== before.generation;
}

interface FailureNoteProps {
  readonly message: string;
  readonly onRetry: () => void;
}

/** What failed, in words, and a way to try again. */
export function FailureNote({ message, onRetry }: FailureNoteProps) {
  const { t } = useTranslation("archive");
  return (
    <div role="alert" className={styles.failure}>
      <p>{message}</p>
      <button type="button" className={controls.button} onClick={onRetry}>
        <RotateCw aria-hidden="true" />
        {t("tryAgain")}
      </button>
    </div>
  );
}

/** Grey lines where something is about to stand. */
export function Skeleton({ lines }: { readonly lines: number }) {
  const { t } = useTranslation("archive");
  return (
    <div className={styles.skeleton}>
      <p className="visually-hidden">{t("loading")}</p>
      {Array.from({ length: lines }, (_, line) => (
        <div key={line} className={styles.skeletonLine} aria-hidden="true" />
      ))}
    </div>
  );
}
