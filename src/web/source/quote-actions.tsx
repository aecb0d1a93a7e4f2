// Takes the quote along: its words with their source, or an address that leads back to them.
import { Check, Copy, Link, Quote, TriangleAlert, type LucideIcon } from "lucide-react";
import { useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import type { Article } from "../../../vectorstore/article.ts";
import controls from "../controls/controls.module.css";
import { putOnClipboard } from "../controls/put-on-clipboard.ts";
import { useFormats } from "../words/formats.ts";
import { deepLink, type QuoteState } from "./cited-places.ts";
import { pageOf } from "./lay-out-article.ts";
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

interface CopyButtonProps {
  readonly label: string;
  readonly words: () => string;
  readonly icon?: LucideIcon;
  /** The label is there for screen readers and as a hint only. */
  readonly isSmall?: boolean;
}

type Outcome = "copied" | "notCopied";
const shownForMs = 2500;

/** Copies words, and says that it did. */
export function CopyButton({ label, words, icon = Copy, isSmall = false }: CopyButtonProps) {
  const { t } = useTranslation("source");
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  useEffect(() => {
    if (outcome === null) return;
    const timer = setTimeout(() => setOutcome(null), shownForMs);
    return () => clearTimeout(timer);
  }, [outcome]);
  const Icon = outcome === null ? icon : outcome === "copied" ? Check : TriangleAlert;
  return (
    <>
      <button
        type="button"
        className={isSmall ? controls.quiet : controls.button}
        aria-label={isSmall ? label : undefined}
        title={isSmall ? label : undefined}
        onClick={() =>
          void putOnClipboard(words()).then((isCopied) =>
            setOutcome(isCopied ? "copied" : "notCopied"),
          )
        }
      >
        <Icon size={16} aria-hidden />
        {isSmall ? null : label}
      </button>
      <span
        role="status"
        className={outcome === "notCopied" ? styles.copyFailure : "visually-hidden"}
      >
        {outcome === null ? "" : t(outcome)}
      </span>
    </>
  );
}
