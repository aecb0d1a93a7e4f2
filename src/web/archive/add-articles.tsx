// Takes files into the archive: by button or dropped, with the admin key, and tells what became of them.
import { ChevronDown, FilePlus2, Upload } from "lucide-react";
import { useEffect, useRef, useState, type DragEvent } from "react";
import { useTranslation } from "react-i18next";
import controls from "../controls/controls.module.css";
import { useAdding } from "../state/adding-store.ts";
import { AddingStatus } from "./adding-status.tsx";
import { articleExtensions } from "./article-extensions.ts";
import styles from "./archive-view.module.css";

interface AddArticlesPanelProps {
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
      <div id={id} hidden={!isShown} className={styles.note}>
        <p className={styles.strong}>{t("addOff")}</p>
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

interface AddArticlesButtonProps {
  readonly panelId: string;
  readonly isShown: boolean;
  readonly onToggle: () => void;
}

/** Opens and closes the panel that takes files into the archive. */
export function AddArticlesButton({ panelId, isShown, onToggle }: AddArticlesButtonProps) {
  const { t } = useTranslation("archive");
  return (
    <button
      type="button"
      className={`${controls.button} ${styles.toggle}`}
      aria-expanded={isShown}
      aria-controls={panelId}
      onClick={onToggle}
    >
      <FilePlus2 aria-hidden="true" />
      {t("add")}
      <ChevronDown aria-hidden="true" />
    </button>
  );
}

/** A place to drop files on, and a button for those who have no mouse. */
function DropZone() {
  const { t } = useTranslation("archive");
  const add = useAdding((adding) => adding.add);
  const [isOver, setOver] = useState(false);
  const over = (event: DragEvent) => {
    event.preventDefault();
    setOver(true);
  };
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    add([...event.dataTransfer.files]);
  };
  return (
    <label
      className={styles.zone}
      data-over={isOver ? true : undefined}
      onDragEnter={over}
      onDragOver={over}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <Upload aria-hidden="true" />
      <span className={styles.zoneWords}>{t("dropHere")}</span>
      <span className={styles.formats}>
        {t("formats", { formats: articleExtensions.join(", ") })}
      </span>
      <input
        type="file"
        multiple
        accept={articleExtensions.join(",")}
        className="visually-hidden"
        onChange={({ target }) => {
          add([...(target.files ?? [])]);
          // The same file can be chosen again.
          target.value = "";
        }}
      />
    </label>
  );
}
