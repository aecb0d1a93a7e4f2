// From one citation of the answer to the next, across its articles.
import { Button } from "@ariakit/react";
import { ChevronDown, ChevronUp, LocateFixed } from "lucide-react";
import { useTranslation } from "react-i18next";
import styles from "./source-panel.module.css";

export interface CitationStepsProps {
  /** From 1; 0 where the place is none of them. */
  readonly position: number;
  readonly total: number;
  readonly showNext: () => void;
  readonly showPrevious: () => void;
  /** Null where the quoted words are not there. */
  readonly showAgain: (() => void) | null;
}

export function CitationSteps(props: CitationStepsProps) {
  const { t } = useTranslation("source");
  const { position, total, showNext, showPrevious, showAgain } = props;
  return (
    <div role="group" aria-label={t("steps")} className={styles.steps} data-steps>
      <Button
        className={styles.iconButton}
        disabled={position <= 1}
        accessibleWhenDisabled
        aria-label={t("previous")}
        aria-keyshortcuts="p"
        title={`${t("previous")} (p)`}
        onClick={showPrevious}
      >
        <ChevronUp size={18} aria-hidden />
      </Button>
      <Button
        className={styles.iconButton}
        disabled={position >= total}
        accessibleWhenDisabled
        aria-label={t("next")}
        aria-keyshortcuts="n"
        title={`${t("next")} (n)`}
        onClick={showNext}
      >
        <ChevronDown size={18} aria-hidden />
      </Button>
      <span role="status" className={styles.position}>
        {t("position", { position, total })}
      </span>
      {showAgain === null ? null : (
        <button
          type="button"
          className={styles.iconButton}
          aria-label={t("showAgain")}
          title={t("showAgain")}
          onClick={showAgain}
        >
          <LocateFixed size={16} aria-hidden />
        </button>
      )}
    </div>
  );
}
