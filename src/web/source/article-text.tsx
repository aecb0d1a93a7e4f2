// An article as it is read: paragraphs and headings, what is no report in grey, quoted words marked.
// Markdown and HTML of a file stay the plain text that they are.
import { Fragment, useMemo } from "react";
import { useTranslation } from "react-i18next";
import type { Article } from "../../../vectorstore/article.ts";
import { usePageLink } from "../state/address.ts";
import styles from "./article-text.module.css";
import { cutBlock, type BlockPiece, type ShownQuote } from "./cut-block.ts";
import {
  layOutArticle,
  pageBreaksOf,
  type ArticleBlock,
  type PageBreak,
} from "./lay-out-article.ts";

interface ArticleTextProps {
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

interface ArticleBlockViewProps {
  readonly block: ArticleBlock;
  /** The whole article's. */
  readonly text: string;
  /** Those that reach into the block. */
  readonly quotes: readonly ShownQuote[];
  /** Pages that begin in the block. */
  readonly pageBreaks: readonly PageBreak[];
}

/** A paragraph or heading of an article. */
function ArticleBlockView({ block, text, quotes, pageBreaks }: ArticleBlockViewProps) {
  const pieces = cutBlock(block, text, quotes, pageBreaks).map((piece) => (
    <Fragment key={piece.startOffset}>
      {piece.page === null ? null : (
        <PageMark page={piece.page} isInside={piece.startOffset > block.startOffset} />
      )}
      <BlockPieceView piece={piece} />
    </Fragment>
  ));
  if (block.kind === "heading") return <h3 className={styles.heading}>{pieces}</h3>;
  const look = block.kind === "paragraph" ? styles.paragraph : styles[block.kind];
  return <p className={block.isHardWrapped ? styles.flowing : look}>{pieces}</p>;
}

/** A piece of an article: plain, grey, or marked as quoted. */
function BlockPieceView({ piece }: { readonly piece: BlockPiece }) {
  const { look, quote, text } = piece;
  if (look === "sign") {
    return (
      <span className={styles.sign} aria-hidden>
        {text}
      </span>
    );
  }
  const words = look === "grey" ? <span className={styles.grey}>{text}</span> : text;
  if (quote === null) return words;
  const number = piece.isQuoteEnd ? quote.number : null;
  const mark = (
    <mark
      className={quote.isCurrent ? styles.current : styles.other}
      data-number={number ?? undefined}
      data-current={quote.isCurrent ? true : undefined}
      tabIndex={quote.isCurrent ? -1 : undefined}
    >
      {words}
    </mark>
  );
  return quote.isCurrent ? mark : <OtherQuote quote={quote}>{mark}</OtherQuote>;
}

interface OtherQuoteProps {
  readonly quote: ShownQuote;
  readonly children: React.ReactNode;
}

/** A link and no button: its words run on over the ends of lines, and it opens in a new tab as well. */
function OtherQuote({ quote, children }: OtherQuoteProps) {
  const { t } = useTranslation("source");
  const link = usePageLink({ place: quote.place }, { isReplacing: true });
  return (
    <a className={styles.link} title={t("otherCitation", { number: quote.number })} {...link}>
      {children}
    </a>
  );
}

interface PageMarkProps {
  readonly page: number;
  /** Words of the page before stand in the same paragraph. */
  readonly isInside: boolean;
}

/** The quiet sign that a page of the file begins: above a paragraph, or in the middle of one. */
function PageMark({ page, isInside }: PageMarkProps) {
  const { t } = useTranslation("source");
  return (
    <span
      className={styles.pageMark}
      data-page={t("page", { page })}
      data-place={isInside ? "inside" : "start"}
    />
  );
}
