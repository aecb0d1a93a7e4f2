// A paragraph or heading of an article.
import { Fragment } from "react";
import styles from "./article-text.module.css";
import { BlockPieceView } from "./block-piece-view.tsx";
import { cutBlock } from "./cut-block.ts";
import type { ArticleBlock } from "./lay-out-article.ts";
import type { PageBreak } from "./page-breaks.ts";
import { PageMark } from "./page-mark.tsx";
import type { ShownQuote } from "./shown-quote.ts";

export interface ArticleBlockViewProps {
  readonly block: ArticleBlock;
  /** The whole article's. */
  readonly text: string;
  /** Those that reach into the block. */
  readonly quotes: readonly ShownQuote[];
  /** Pages that begin in the block. */
  readonly pageBreaks: readonly PageBreak[];
}

export function ArticleBlockView({ block, text, quotes, pageBreaks }: ArticleBlockViewProps) {
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
