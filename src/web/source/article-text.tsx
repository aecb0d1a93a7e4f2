// An article as it is read: paragraphs and headings, what is no report in grey, quoted words marked.
// Markdown and HTML of a file stay the plain text that they are.
import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import type { Article } from "../../../vectorstore/article.ts";
import { ArticleBlockView } from "./article-block-view.tsx";
import styles from "./article-text.module.css";
import { layOutArticle } from "./lay-out-article.ts";
import { pageBreaksOf } from "./page-breaks.ts";
import type { ShownQuote } from "./shown-quote.ts";

export interface ArticleTextProps {
  readonly article: Article;
  /** Words to mark, by offsets. */
  readonly quotes?: readonly ShownQuote[];
}

const noQuotes: readonly ShownQuote[] = [];

export function ArticleText({ article, quotes = noQuotes }: ArticleTextProps) {
  const { t } = useTranslation("source");
  const blocks = useMemo(() => layOutArticle(article), [article]);
  const pageBreaks = useMemo(() => pageBreaksOf(article), [article]);
  const hasGrey = article.marks.some(({ kind }) => kind !== "heading");
  return (
    <>
      <div className={styles.text} lang={article.language ?? ""} data-article-text>
        {blocks.map((block) => (
          <ArticleBlockView
            key={block.startOffset}
            block={block}
            text={article.text}
            quotes={quotes.filter((quote) => overlap(quote, block))}
            pageBreaks={pageBreaks.filter(
              ({ offset }) => block.startOffset <= offset && offset < block.endOffset,
            )}
          />
        ))}
      </div>
      {blocks.length === 0 ? <p className={styles.note}>{t("empty")}</p> : null}
      {hasGrey ? <p className={styles.note}>{t("grey")}</p> : null}
    </>
  );
}

interface Range {
  readonly startOffset: number;
  readonly endOffset: number;
}

function overlap(a: Range, b: Range): boolean {
  return a.startOffset < b.endOffset && b.startOffset < a.endOffset;
}
