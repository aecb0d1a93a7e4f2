// The number of a citation: a button that shows the quote when pointed at and opens its article.
import { Hovercard, HovercardAnchor, useHovercardStore } from "@ariakit/react";
import { useTranslation } from "react-i18next";
import type { Citation } from "../../answering/answer.ts";
import { placeOf, useAddress } from "../state/address.ts";
import { CitationCard } from "./citation-card.tsx";
import styles from "./citation-mark.module.css";

export interface CitationMarkProps {
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
