// Grey lines where something is about to stand.
import { useTranslation } from "react-i18next";
import styles from "./notes.module.css";

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
