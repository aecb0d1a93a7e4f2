// Asks whether an article may go, for those who have given the admin key.
import { Trash2 } from "lucide-react";
import { useTranslation } from "react-i18next";
import { useRemoving, type RemovableArticle } from "../state/removing-store.ts";
import styles from "./article-table.module.css";

export function RemoveArticleButton({ article }: { readonly article: RemovableArticle }) {
  const { t } = useTranslation("archive");
  const ask = useRemoving((removing) => removing.ask);
  const name = t("removeArticle", { title: article.title });
  return (
    <button
      type="button"
      className={styles.remove}
      aria-label={name}
      title={name}
      onClick={() => ask(article)}
    >
      <Trash2 aria-hidden="true" />
    </button>
  );
}
