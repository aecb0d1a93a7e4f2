// One article of the list. Its title is a link that covers the row, so that a click anywhere opens it,
// and a new tab does, too.
import type { MouseEvent } from "react";
import { useTranslation } from "react-i18next";
import { parametersOf, useAddress } from "../state/address.ts";
import { useFormats } from "../words/formats.ts";
import type { ListedArticle } from "./article-list.ts";
import styles from "./article-table.module.css";
import { RemoveArticleButton } from "./remove-article-button.tsx";

export interface ArticleRowProps {
  readonly article: ListedArticle;
  readonly isRemovable: boolean;
}

export function ArticleRow({ article, isRemovable }: ArticleRowProps) {
  const { t } = useTranslation("archive");
  const { date: dateWords, number, language: languageName } = useFormats();
  const { view, conversationId, place, go } = useAddress();
  const { id, title, publisher, date, language, characters, passages } = article;
  const target = { view, conversationId, place: { source: id } };
  const isOpen = place?.source === id;
  const open = (event: MouseEvent) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    go(target);
  };
  return (
    <tr role="row" data-open={isOpen ? true : undefined}>
      <td role="cell" className={styles.title}>
        <a
          href={`?${parametersOf(target).toString()}`}
          lang={language ?? undefined}
          aria-current={isOpen ? "true" : undefined}
          onClick={open}
        >
          {title}
        </a>
        <span className={styles.id}>{id}</span>
      </td>
      <td role="cell" className={styles.publisher}>
        {publisher ?? <None />}
      </td>
      <td role="cell" className={styles.date}>
        {date === null ? (
          <None words={t("noDate")} />
        ) : (
          <time dateTime={date}>{dateWords(date)}</time>
        )}
      </td>
      <td role="cell">{language === null ? <None /> : languageName(language)}</td>
      <td role="cell" className={styles.numeric}>
        <span className={styles.inTable}>{number(characters)}</span>
        <span className={styles.inCard}>
          {t("characters", { count: characters, n: number(characters) })}
        </span>
      </td>
      <td role="cell" className={styles.numeric}>
        <span className={styles.inTable}>{number(passages)}</span>
        <span className={styles.inCard}>
          {t("passageCount", { count: passages, n: number(passages) })}
        </span>
      </td>
      {isRemovable ? (
        <td role="cell" className={styles.actions}>
          <RemoveArticleButton article={article} />
        </td>
      ) : null}
    </tr>
  );
}

/** Nothing is known. */
function None({ words }: { readonly words?: string }) {
  const { t } = useTranslation("archive");
  return <span className={styles.none}>{words ?? t("unknown")}</span>;
}
