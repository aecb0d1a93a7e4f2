// A paragraph or heading of an article.
import styles from "./article-text.module.css";
import { BlockPieceView } from "./block-piece-view.tsx";
import { cutBlock } from "./cut-block.ts";
import type { ArticleBlock } from "./lay-out-article.ts";
import type { ShownQuote } from "./shown-quote.ts";

export interface ArticleBlockViewProps {
  readonly block: ArticleBlock;
  /** The whole article's. */
  readonly text: string;
  /** Those that reach into the block. */
  readonly quotes: readonly ShownQuote[];
}

export function ArticleBlockView({ block, text, quotes }: ArticleBlockViewProps) {
  const pieces = cutBlock(block, text, quotes).map((piece) => (
    <BlockPieceView key={piece.startOffset} piece={piece} />
  ));
  if (block.kind === "heading") return <h3 className={styles.heading}>{pieces}</h3>;
  const look = block.kind === "paragraph" ? styles.paragraph : styles[block.kind];
  return <p className={block.isHardWrapped ? styles.flowing : look}>{pieces}</p>;
}
