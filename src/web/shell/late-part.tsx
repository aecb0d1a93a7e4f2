// A part of the page that is fetched when it is first needed, so that the first load stays small. What
// was fetched once is shown at once from then on.
import { useEffect, useSyncExternalStore, type ComponentType, type ReactNode } from "react";
import { useTranslation } from "react-i18next";
import controls from "../controls/controls.module.css";
import styles from "./late-part.module.css";

type PartState<Props> =
  | { readonly kind: "absent" | "loading" | "failed" }
  | { readonly kind: "loaded"; readonly Part: ComponentType<Props> };

export interface LatePart<Props> {
  /** Shows the part, or `waiting` until it is there, or that it cannot be fetched. */
  readonly Show: ComponentType<Props & { readonly waiting?: ReactNode }>;
  readonly useIsLoaded: () => boolean;
  /** Fetches it unless it is there or on its way; never rejects. */
  readonly load: () => Promise<void>;
}

export function latePart<Props extends object>(
  fetchPart: () => Promise<ComponentType<Props>>,
): LatePart<Props> {
  let state: PartState<Props> = { kind: "absent" };
  const listeners = new Set<() => void>();
  const become = (next: PartState<Props>): void => {
    state = next;
    for (const listener of listeners) listener();
  };
  const load = async (): Promise<void> => {
    if (state.kind === "loaded" || state.kind === "loading") return;
    become({ kind: "loading" });
    try {
      become({ kind: "loaded", Part: await fetchPart() });
    } catch {
      // The server is gone, or serves another build by now: `MissingPart` says so.
      become({ kind: "failed" });
    }
  };
  const usePartState = () =>
    useSyncExternalStore(
      (listener) => {
        listeners.add(listener);
        return () => listeners.delete(listener);
      },
      () => state,
    );
  function Show({ waiting = null, ...props }: Props & { readonly waiting?: ReactNode }) {
    const shown = usePartState();
    useEffect(() => void load(), []);
    if (shown.kind === "loaded") return <shown.Part {...(props as Props)} />;
    return shown.kind === "failed" ? <MissingPart onRetry={() => void load()} /> : waiting;
  }
  return { Show, useIsLoaded: () => usePartState().kind === "loaded", load };
}

/** Says that a part of the page could not be fetched, and what to do. */
function MissingPart({ onRetry }: { readonly onRetry: () => void }) {
  const { t } = useTranslation("shell");
  return (
    <div role="alert" className={styles.missing}>
      <p>{t("part-missing")}</p>
      <div className={controls.row}>
        <button type="button" className={controls.button} onClick={onRetry}>
          {t("part-again")}
        </button>
        <button type="button" className={controls.button} onClick={() => location.reload()}>
          {t("part-reload")}
        </button>
      </div>
    </div>
  );
}

/** In place of a part of the page that is on its way; seen only where that takes a while. */
export function WaitingPart() {
  const { t } = useTranslation("shell");
  return (
    <p role="status" className={styles.waiting}>
      {t("part-loading")}
    </p>
  );
}
