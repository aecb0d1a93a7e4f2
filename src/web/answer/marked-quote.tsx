// A quote in which given words are marked, where it has them.
import styles from "./contradiction-block.module.css";

export interface MarkedQuoteProps {
  readonly quote: string;
  readonly words: string;
}

export function MarkedQuote({ quote, words }: MarkedQuoteProps) {
  const start = words === "" ? -1 : quote.indexOf(words);
  if (start === -1) return <blockquote className={styles.quote}>{quote}</blockquote>;
  const end = start + words.length;
  return (
    <blockquote className={styles.quote}>
      {quote.slice(0, start)}
      <mark>{quote.slice(start, end)}</mark>
      {quote.slice(end)}
    </blockquote>
  );
}
