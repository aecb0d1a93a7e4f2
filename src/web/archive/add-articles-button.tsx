// Opens and closes the panel that takes files into the archive.
import { ChevronDown, FilePlus2 } from "lucide-react";
import { useTranslation } from "react-i18next";
import styles from "./add-articles-panel.module.css";
import notes from "./notes.module.css";

export interface AddArticlesButtonProps {
  readonly panelId: string;
  readonly isShown: boolean;
  readonly onToggle: () => void;
}

export function AddArticlesButton({ panelId, isShown, onToggle }: AddArticlesButtonProps) {
  const { t } = useTranslation("archive");
  return (
    <button
      type="button"
      className={`${notes.button} ${styles.toggle}`}
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
