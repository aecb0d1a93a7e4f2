// Takes files into the archive: by button or dropped, with the admin key, and tells what became of them.
import { useTranslation } from "react-i18next";
import styles from "./add-articles-panel.module.css";
import { AddingStatus } from "./adding-status.tsx";
import { useAdding } from "../state/adding-store.ts";
import { DropZone } from "./drop-zone.tsx";
import notes from "./notes.module.css";

export interface AddArticlesPanelProps {
  readonly id: string;
  readonly isShown: boolean;
  readonly canUpload: boolean;
}

export function AddArticlesPanel({ id, isShown, canUpload }: AddArticlesPanelProps) {
  const { t } = useTranslation("archive");
  const { kind } = useAdding((adding) => adding.state);
  if (!canUpload) {
    return (
      <div id={id} hidden={!isShown} className={notes.note}>
        <p className={notes.strong}>{t("addOff")}</p>
        <p>{t("addOffHint")}</p>
      </div>
    );
  }
  return (
    <div id={id} hidden={!isShown} className={styles.panel}>
      {kind === "adding" || kind === "needs-key" ? null : <DropZone />}
      <AddingStatus />
    </div>
  );
}
