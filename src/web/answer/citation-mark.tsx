// The number of a citation: a button that shows the quote when pointed at and opens its article.
import { Hovercard, HovercardAnchor, useHovercardStore } from "@ariakit/react";
import { useTranslation } from "react-i18next";
import type { Citation } from "../../answering/answer.ts";
import { placeOf, useAddress } from "../state/address.ts";
import { ArticleLine, pagesOf } from "./article-line.tsx";
import styles from "./citation-mark.module.css";

interface CitationMarkProps {
  readonly citation: Citation;
  readonly turnId: string;
}

export function CitationMark({ citation, turnId }: CitationMarkProps) {
  const { t } = useTranslation("answer");
  const { place, go } = useAddress();
  const card = useHovercardStore({ placement: "top", showTimeout: 250, hideTimeout: 150 });
  const { number, title } = citation;
  const isOpen = place?.turnId === turnId && place.number === number;
  return (
    <>
      <HovercardAnchor
        store={card}
        render={<button type="button" />}
        className={styles.mark}
        aria-label={t("sourceNumber", { number, title })}
        aria-current={isOpen ? "true" : undefined}
        onFocusVisible={() => {
          card.setAnchorElement(document.activeElement as HTMLElement);
          card.show();
        }}
        onBlur={() => card.hide()}
        onClick={() => {
          card.hide();
          go({ place: placeOf(citation, turnId) });
        }}
      >
        {number}
      </HovercardAnchor>
      <Hovercard
        store={card}
        portal
        unmountOnHide
        autoFocusOnShow={false}
        autoFocusOnHide={false}
        gutter={6}
        className={styles.card}
        aria-label={t("sourceNumber", { number, title })}
      >
        <CitationCard citation={citation} />
      </Hovercard>
    </>
  );
}

/** What the card over a citation's number holds: the quoted words and where they stand. */
function CitationCard({ citation }: { readonly citation: Citation }) {
  const { t } = useTranslation("answer");
  const { quote, title, publisher, date } = citation;
  return (
    <>
      <blockquote className={styles.quote}>{quote}</blockquote>
      <p className={styles.title}>{title}</p>
      <p className={styles.line}>
        <ArticleLine publisher={publisher} date={date} pages={pagesOf(citation)} />
      </p>
      <p className={styles.hint}>{t("clickOpens")}</p>
    </>
  );
}
