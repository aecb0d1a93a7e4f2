// What stands in the panel where there is no article to show: it loads, is not there, or failed.
import { useTranslation } from "react-i18next";
import styles from "./source-panel.module.css";
import type { ArticleState } from "./use-article.ts";

interface SourceProblemProps {
  readonly state: Exclude<ArticleState, { kind: "loaded" }>;
  readonly source: string;
  readonly tryAgain: () => void;
}

export function SourceProblem({ state, source, tryAgain }: SourceProblemProps) {
  const { t } = useTranslation("source");
  if (state.kind === "loading") {
    return (
      <p role="status" className={styles.loading}>
        {t("loading")}
      </p>
    );
  }
  return (
    <div role="alert" tabIndex={-1} data-notice className={styles.problem}>
      <p>{t(state.kind, { source })}</p>
      {state.kind === "failed" ? <p lang="en">{state.message}</p> : null}
      <button type="button" className={styles.button} onClick={tryAgain}>
        {t("tryAgain")}
      </button>
    </div>
  );
}
