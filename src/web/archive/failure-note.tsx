// What failed, in words, and a way to try again.
import { RotateCw } from "lucide-react";
import { useTranslation } from "react-i18next";
import styles from "./notes.module.css";

export interface FailureNoteProps {
  readonly message: string;
  readonly onRetry: () => void;
}

export function FailureNote({ message, onRetry }: FailureNoteProps) {
  const { t } = useTranslation("archive");
  return (
    <div role="alert" className={styles.failure}>
      <p>{message}</p>
      <button type="button" className={styles.button} onClick={onRetry}>
        <RotateCw aria-hidden="true" />
        {t("tryAgain")}
      </button>
    </div>
  );
}
