// The article that a citation rests on, with the quoted words marked: beside the chat, or over it where
// there is no room.
import { Dialog } from "@ariakit/react";
import {
  useEffect,
  useEffectEvent,
  useId,
  useLayoutEffect,
  useRef,
  type CSSProperties,
  type RefObject,
} from "react";
import { useTranslation } from "react-i18next";
import { useMedia } from "../controls/use-media.ts";
import { isBusy } from "../shell/use-shortcuts.ts";
import { useAddress, type SourcePlace } from "../state/address.ts";
import { usePreferences } from "../state/preferences.ts";
import { SourceContent } from "./source-content.tsx";
import styles from "./source-panel.module.css";
import { useSource } from "./use-source.ts";
import { usePanelWidth, WidthHandle } from "./width-handle.tsx";

/** No room for an article beside the chat. Paper is narrower than the window that is printed: it changes nothing. */
const narrow = "screen and (width < 60rem)";

export function SourcePanel({ place }: { readonly place: SourcePlace }) {
  const { t } = useTranslation("source");
  const { go } = useAddress();
  const panel = useRef<HTMLElement>(null);
  const id = useId();
  const isNarrow = useMedia(narrow);
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

/** `placeKey` changes with each place: another citation may have opened the panel anew. */
function useReturnFocus(panel: RefObject<HTMLElement | null>, placeKey: string): void {
  const opener = useRef<Element | null>(null);
  useLayoutEffect(() => {
    const focused = document.activeElement;
    if (focused !== document.body && panel.current?.contains(focused) !== true) {
      opener.current = focused;
    }
  }, [panel, placeKey]);
  useEffect(() => {
    const remembered = opener;
    return () => {
      // When the panel is gone, and what lay under a dialog can be focused again.
      requestAnimationFrame(() => giveBack(remembered.current));
    };
  }, []);
}

/** Leaves the focus alone where the reader has gone elsewhere meanwhile. */
function giveBack(opener: Element | null): void {
  if (document.activeElement !== document.body && document.activeElement !== null) return;
  const target = opener?.isConnected === true ? opener : document.getElementById("content");
  if (target instanceof HTMLElement) target.focus();
}

interface SourceActions {
  readonly showNext: () => void;
  readonly showPrevious: () => void;
  readonly close: () => void;
}

/** Keys that work while the panel is open: n and p for the citations, Escape closes. */
function useSourceKeys(panel: RefObject<HTMLElement | null>, actions: SourceActions): void {
  const { hasShortcuts } = usePreferences();
  const press = useEffectEvent((event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return;
    const inside = panel.current?.contains(event.target as Node) === true;
    if (event.key === "Escape") {
      if (inside || event.target === document.body) actions.close();
    } else if (hasShortcuts && (inside || !isBusy(event.target))) {
      if (isLetter(event, "n")) actions.showNext();
      if (isLetter(event, "p")) actions.showPrevious();
    }
  });
  useEffect(() => {
    const listener = (event: KeyboardEvent): void => press(event);
    addEventListener("keydown", listener);
    return () => removeEventListener("keydown", listener);
  }, []);
}

/** With a Cyrillic keyboard the same key gives another letter. */
function isLetter(event: Pick<KeyboardEvent, "key" | "code">, letter: string): boolean {
  const isLatin = /^[a-z]$/i.test(event.key);
  return (
    event.key.toLowerCase() === letter || (!isLatin && event.code === `Key${letter.toUpperCase()}`)
  );
}
