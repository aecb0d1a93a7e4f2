// A table of an answer; on a narrow screen it scrolls by itself, by keyboard too.
import type { ComponentProps } from "react";
import { useTranslation } from "react-i18next";
import styles from "./answer-markdown.module.css";

export function AnswerTable({ children }: ComponentProps<"table">) {
  const { t } = useTranslation("answer");
  return (
    <div className={styles.table} role="region" aria-label={t("table")} tabIndex={0}>
      <table>{children}</table>
    </div>
  );
}
