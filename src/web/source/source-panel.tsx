// The article that a citation rests on, with the quoted words marked: beside the chat, or over it where
// there is no room.
import { Dialog } from "@ariakit/react";
import { useId, useRef, type CSSProperties } from "react";
import { useTranslation } from "react-i18next";
import { useAddress, type SourcePlace } from "../state/address.ts";
import { SourceContent } from "./source-content.tsx";
import styles from "./source-panel.module.css";
import { useIsNarrow } from "./use-is-narrow.ts";
import { usePanelWidth } from "./use-panel-width.ts";
import { useReturnFocus } from "./use-return-focus.ts";
import { useSource } from "./use-source.ts";
import { useSourceKeys } from "./use-source-keys.ts";
import { WidthHandle } from "./width-handle.tsx";

export function SourcePanel({ place }: { readonly place: SourcePlace }) {
  const { t } = useTranslation("source");
  const { go } = useAddress();
  const panel = useRef<HTMLElement>(null);
  const id = useId();
  const isNarrow = useIsNarrow();
  const width = usePanelWidth();
  const source = useSource(place);
  const close = () => go({ place: null });
  useSourceKeys(panel, {
    showNext: () => source.step(1),
    showPrevious: () => source.step(-1),
    close,
  });
  useReturnFocus(panel, `${place.source} ${place.startOffset} ${place.number}`);
  const titleId = `${id}-title`;
  const content = <SourceContent {...{ place, source, panel, titleId, close }} />;
  if (isNarrow) {
    return (
      <Dialog
        open
        // Escape is among the panel's own keys; the focus goes to the quote, and back by itself.
        hideOnEscape={false}
        onClose={close}
        autoFocusOnShow={false}
        autoFocusOnHide={false}
        backdrop={false}
        ref={panel as React.RefObject<HTMLDivElement | null>}
        className={styles.dialog}
        aria-modal
        aria-labelledby={titleId}
      >
        {content}
      </Dialog>
    );
  }
  const style = width.width === null ? {} : { "--source-width": `${width.width}px` };
  return (
    <aside
      ref={panel}
      id={id}
      aria-label={t("panel")}
      className={styles.panel}
      style={style as CSSProperties}
    >
      <WidthHandle {...width} panel={panel} panelId={id} />
      {content}
    </aside>
  );
}
