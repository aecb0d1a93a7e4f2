// In place of a part of the page that is on its way; seen only where that takes a while.
import { useTranslation } from "react-i18next";
import styles from "./missing-part.module.css";

export function WaitingPart() {
  const { t } = useTranslation("shell");
  return (
    <p role="status" className={styles.waiting}>
      {t("part-loading")}
    </p>
  );
}
