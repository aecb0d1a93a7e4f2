// A piece of an article: plain, grey, or marked as quoted.
import type { MouseEvent } from "react";
import { useTranslation } from "react-i18next";
import { parametersOf, useAddress } from "../state/address.ts";
import styles from "./article-text.module.css";
import type { BlockPiece } from "./cut-block.ts";
import type { ShownQuote } from "./shown-quote.ts";

export function BlockPieceView({ piece }: { readonly piece: BlockPiece }) {
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
  const { view, conversationId, go } = useAddress();
  const address = parametersOf({ view, conversationId, place: quote.place });
  const open = (event: MouseEvent): void => {
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    go({ place: quote.place }, true);
  };
  return (
    <a
      className={styles.link}
      href={`?${address.toString()}`}
      title={t("otherCitation", { number: quote.number })}
      onClick={open}
    >
      {children}
    </a>
  );
}
