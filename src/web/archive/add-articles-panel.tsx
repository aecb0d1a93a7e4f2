// Takes files into the archive: by button or dropped, with the admin key, and tells what became of them.
import { useEffect, useRef } from "react";
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
  const panel = useRef<HTMLDivElement>(null);
  const shownKind = useRef(kind);
  // What was pressed goes away when files are sent or a note is closed: the focus stays here.
  useEffect(() => {
    const isPressed = shownKind.current !== kind && (kind === "adding" || kind === "idle");
    shownKind.current = kind;
    if (isPressed && document.activeElement === document.body) panel.current?.focus();
  }, [kind]);
  if (!canUpload) {
    return (
      <div id={id} hidden={!isShown} className={notes.note}>
        <p className={notes.strong}>{t("addOff")}</p>
        <p>{t("addOffHint")}</p>
      </div>
    );
  }
  return (
    <div
      ref={panel}
      id={id}
      hidden={!isShown}
      className={styles.panel}
      role="group"
      aria-label={t("add")}
      tabIndex={-1}
    >
      {kind === "adding" || kind === "needs-key" ? null : <DropZone />}
      <AddingStatus />
    </div>
  );
}
