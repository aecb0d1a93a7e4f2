// A place to drop files on, and a button for those who have no mouse.
import { Upload } from "lucide-react";
import { useState, type DragEvent } from "react";
import { useTranslation } from "react-i18next";
import { articleExtensions } from "./article-extensions.ts";
import styles from "./add-articles-panel.module.css";
import { useAdding } from "../state/adding-store.ts";

export function DropZone() {
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
