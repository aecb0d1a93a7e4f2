// How many articles the list holds and which of them are shown; said aloud when it changes.
import { useTranslation } from "react-i18next";
import { useFormats } from "../words/formats.ts";
import type { ArticlePage } from "./article-list.ts";
import styles from "./article-list-view.module.css";

export interface ListCountProps {
  readonly page: ArticlePage | null;
  readonly isLoading: boolean;
}

export function ListCount({ page, isLoading }: ListCountProps) {
  const { t } = useTranslation("archive");
  const { number } = useFormats();
  return (
    <p role="status" className={styles.count}>
      {isLoading ? t("loading") : page === null ? null : words(page)}
    </p>
  );

  function words({ total, offset, articles }: ArticlePage): string {
    const of = { count: total, n: number(total) };
    if (articles.length === total) return t("allShown", of);
    const [first, last] = [number(offset + 1), number(offset + articles.length)];
    return t("someShown", { ...of, first, last });
  }
}
