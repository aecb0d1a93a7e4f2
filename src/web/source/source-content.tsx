// What the panel holds: what is known of the article, the ways to other citations, and the text.
import { X } from "lucide-react";
import type { RefObject } from "react";
import { useTranslation } from "react-i18next";
import type { SourcePlace } from "../state/address.ts";
import { ArticleFacts } from "./article-facts.tsx";
import { ArticleOrigin } from "./article-origin.tsx";
import { ArticleText } from "./article-text.tsx";
import { CitationSteps } from "./citation-steps.tsx";
import { QuoteActions } from "./quote-actions.tsx";
import { QuoteNotice } from "./quote-notice.tsx";
import styles from "./source-panel.module.css";
import { SourceProblem } from "./source-problem.tsx";
import { useShowPlace } from "./use-show-place.ts";
import type { Source } from "./use-source.ts";

interface SourceContentProps {
  readonly place: SourcePlace;
  readonly source: Source;
  readonly panel: RefObject<HTMLElement | null>;
  readonly titleId: string;
  readonly close: () => void;
}

export function SourceContent({ place, source, panel, titleId, close }: SourceContentProps) {
  const { t } = useTranslation("source");
  const { state, quoteState, position, total } = source;
  const article = state.kind === "loaded" ? state.article : null;
  const { startOffset, endOffset, number } = place;
  const placeKey = [place.source, startOffset, endOffset, number, state.kind, quoteState.kind];
  const isReady = state.kind !== "loading";
  const showAgain = useShowPlace(panel, place.source, isReady ? placeKey.join(" ") : null);
  return (
    <>
      <header className={styles.head}>
        <h2
          id={titleId}
          tabIndex={-1}
          data-title
          lang={article?.language ?? undefined}
          className={styles.name}
        >
          {article?.title ?? place.source}
        </h2>
        <button type="button" className={styles.iconButton} aria-label={t("close")} onClick={close}>
          <X size={20} aria-hidden />
        </button>
        {article === null ? null : <ArticleFacts article={article} />}
        {position === 0 ? null : (
          <CitationSteps
            position={position}
            total={total}
            showNext={() => source.step(1)}
            showPrevious={() => source.step(-1)}
            showAgain={quoteState.kind === "there" ? showAgain : null}
          />
        )}
      </header>
      <div
        role="group"
        tabIndex={0}
        aria-labelledby={titleId}
        data-scroller
        className={styles.body}
      >
        {state.kind === "loaded" ? (
          <>
            {quoteState.kind === "changed" ? <QuoteNotice quote={quoteState.quote} /> : null}
            <ArticleOrigin article={state.article} />
            <QuoteActions article={state.article} quoteState={quoteState} />
            <ArticleText article={state.article} quotes={source.quotes} />
          </>
        ) : (
          <SourceProblem state={state} source={place.source} tryAgain={source.tryAgain} />
        )}
      </div>
    </>
  );
}
