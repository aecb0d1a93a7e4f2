// What the panel holds: what is known of the article, the ways to other citations, and the text.
import { Button } from "@ariakit/react";
import { ChevronDown, ChevronUp, LocateFixed, TriangleAlert, X } from "lucide-react";
import type { RefObject } from "react";
import { useTranslation } from "react-i18next";
import controls from "../controls/controls.module.css";
import type { SourcePlace } from "../state/address.ts";
import { ArticleFacts, ArticleOrigin } from "./article-facts.tsx";
import { ArticleText } from "./article-text.tsx";
import { QuoteActions } from "./quote-actions.tsx";
import styles from "./source-panel.module.css";
import { useShowPlace } from "./use-show-place.ts";
import type { ArticleState, Source } from "./use-source.ts";

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
        <button type="button" className={controls.quiet} aria-label={t("close")} onClick={close}>
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

interface CitationStepsProps {
  /** From 1; 0 where the place is none of them. */
  readonly position: number;
  readonly total: number;
  readonly showNext: () => void;
  readonly showPrevious: () => void;
  /** Null where the quoted words are not there. */
  readonly showAgain: (() => void) | null;
}

/** From one citation of the answer to the next, across its articles. */
function CitationSteps(props: CitationStepsProps) {
  const { t } = useTranslation("source");
  const { position, total, showNext, showPrevious, showAgain } = props;
  return (
    <div role="group" aria-label={t("steps")} className={styles.steps} data-steps>
      <Button
        className={controls.quiet}
        disabled={position <= 1}
        accessibleWhenDisabled
        aria-label={t("previous")}
        aria-keyshortcuts="p"
        title={`${t("previous")} (p)`}
        onClick={showPrevious}
      >
        <ChevronUp size={18} aria-hidden />
      </Button>
      <Button
        className={controls.quiet}
        disabled={position >= total}
        accessibleWhenDisabled
        aria-label={t("next")}
        aria-keyshortcuts="n"
        title={`${t("next")} (n)`}
        onClick={showNext}
      >
        <ChevronDown size={18} aria-hidden />
      </Button>
      <span role="status" className={styles.position}>
        {t("position", { position, total })}
      </span>
      {showAgain === null ? null : (
        <button
          type="button"
          className={controls.quiet}
          aria-label={t("showAgain")}
          title={t("showAgain")}
          onClick={showAgain}
        >
          <LocateFixed size={16} aria-hidden />
        </button>
      )}
    </div>
  );
}

interface SourceProblemProps {
  readonly state: Exclude<ArticleState, { kind: "loaded" }>;
  readonly source: string;
  readonly tryAgain: () => void;
}

/**
 * What stands in the panel where there is no article to show: it loads, is not there, or failed.
 */
function SourceProblem({ state, source, tryAgain }: SourceProblemProps) {
  const { t } = useTranslation("source");
  if (state.kind === "loading") {
    return (
      <p role="status" className={styles.loading}>
        {t("loading")}
      </p>
    );
  }
  return (
    <div role="alert" tabIndex={-1} data-notice className={styles.problem}>
      <p>{t(state.kind, { source })}</p>
      {state.kind === "failed" ? <p>{state.message}</p> : null}
      <button type="button" className={controls.button} onClick={tryAgain}>
        {t("tryAgain")}
      </button>
    </div>
  );
}

/** `quote` is null where the address does not tell what stood there. */
function QuoteNotice({ quote }: { readonly quote: string | null }) {
  const { t } = useTranslation("source");
  return (
    <div role="alert" tabIndex={-1} data-notice className={styles.notice}>
      <TriangleAlert size={18} aria-hidden />
      <div>
        <p>{quote === null ? t("noSuchPlace") : t("changed")}</p>
        {quote === null ? null : <blockquote className={styles.lostQuote}>{quote}</blockquote>}
      </div>
    </div>
  );
}
