// Takes the quote along: its words with their source, or an address that leads back to them.
import { Link, Quote } from "lucide-react";
import { useTranslation } from "react-i18next";
import type { Article } from "../../../vectorstore/article.ts";
import { useFormats } from "../words/formats.ts";
import type { QuoteState } from "./cited-places.ts";
import { CopyButton } from "./copy-button.tsx";
import { deepLink } from "./deep-link.ts";
import { pageOf } from "./page-breaks.ts";
import styles from "./source-panel.module.css";

interface QuoteActionsProps {
  readonly article: Article;
  readonly quoteState: QuoteState;
}

export function QuoteActions({ article, quoteState }: QuoteActionsProps) {
  const { t } = useTranslation("source");
  const formats = useFormats();
  const link = () => deepLink(location.href, article.id, quoteState);
  const page = quoteState.kind === "there" ? pageOf(article, quoteState.bounds.startOffset) : null;
  const origin = [
    article.title,
    article.publisher ?? article.id,
    ...(article.date === null ? [] : [formats.date(article.date)]),
    ...(page === null ? [] : [t("page", { page })]),
  ].join(", ");
  return (
    <div className={styles.actions}>
      {quoteState.kind === "there" ? (
        <CopyButton
          label={t("copyQuote")}
          icon={Quote}
          words={() => `${t("quoted", { quote: quoteState.quote })} — ${origin}\n${link()}`}
        />
      ) : null}
      <CopyButton label={t("copyLink")} icon={Link} words={link} />
    </div>
  );
}
