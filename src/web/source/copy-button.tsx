// Copies words, and says that it did.
import { Check, Copy, TriangleAlert, type LucideIcon } from "lucide-react";
import { useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import styles from "./source-panel.module.css";

export interface CopyButtonProps {
  readonly label: string;
  readonly words: () => string;
  readonly icon?: LucideIcon;
  /** The label is there for screen readers and as a hint only. */
  readonly isSmall?: boolean;
}

type Outcome = "copied" | "notCopied";
const shownForMs = 2500;

export function CopyButton({ label, words, icon = Copy, isSmall = false }: CopyButtonProps) {
  const { t } = useTranslation("source");
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  useEffect(() => {
    if (outcome === null) return;
    const timer = setTimeout(() => setOutcome(null), shownForMs);
    return () => clearTimeout(timer);
  }, [outcome]);
  const Icon = outcome === null ? icon : outcome === "copied" ? Check : TriangleAlert;
  return (
    <>
      <button
        type="button"
        className={isSmall ? styles.iconButton : styles.button}
        aria-label={isSmall ? label : undefined}
        title={isSmall ? label : undefined}
        onClick={() => void copy(words()).then(setOutcome)}
      >
        <Icon size={16} aria-hidden />
        {isSmall ? null : label}
      </button>
      <span
        role="status"
        className={outcome === "notCopied" ? styles.copyFailure : "visually-hidden"}
      >
        {outcome === null ? "" : t(outcome)}
      </span>
    </>
  );
}

/** Browsers let a page copy only from this machine or over HTTPS. */
async function copy(words: string): Promise<Outcome> {
  try {
    await navigator.clipboard.writeText(words);
    return "copied";
  } catch {
    return "notCopied";
  }
}
