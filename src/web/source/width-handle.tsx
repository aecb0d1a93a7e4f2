// The panel's edge: drag it, or focus it and press arrow keys; a double click gives the usual width.
import { useState, type KeyboardEvent, type PointerEvent, type RefObject } from "react";
import { useTranslation } from "react-i18next";
import styles from "./source-panel.module.css";

const step = 32;

interface WidthHandleProps extends PanelWidth {
  readonly panel: RefObject<HTMLElement | null>;
  readonly panelId: string;
}

export function WidthHandle({ width, setWidth, panel, panelId }: WidthHandleProps) {
  const { t } = useTranslation("source");
  const { least, most } = widthLimits(innerWidth);
  const bounds = () => panel.current?.getBoundingClientRect() ?? new DOMRect();
  const drag = (event: PointerEvent): void => {
    if (event.currentTarget.hasPointerCapture(event.pointerId)) {
      setWidth(bounds().right - event.clientX);
    }
  };
  const press = (event: KeyboardEvent): void => {
    const next = widthAfter(event.key, bounds().width, least, most);
    if (next === undefined) return;
    event.preventDefault();
    setWidth(next);
  };
  return (
    <div
      role="separator"
      aria-orientation="vertical"
      aria-label={t("width")}
      aria-controls={panelId}
      aria-valuemin={least}
      aria-valuemax={most}
      aria-valuenow={width ?? Math.min(480, most)}
      tabIndex={0}
      className={styles.handle}
      onPointerDown={(event) => event.currentTarget.setPointerCapture(event.pointerId)}
      onPointerMove={drag}
      onDoubleClick={() => setWidth(null)}
      onKeyDown={press}
    />
  );
}

/** The panel is on the right: to the left is wider. */
function widthAfter(key: string, width: number, least: number, most: number): number | undefined {
  const after: Readonly<Record<string, number>> = {
    ArrowLeft: width + step,
    ArrowRight: width - step,
    Home: least,
    End: most,
  };
  return after[key];
}

interface PanelWidth {
  /** Null: as wide as the design has it. */
  readonly width: number | null;
  /** Kept within `widthLimits`. */
  readonly setWidth: (width: number | null) => void;
}

const key = "citewell.source-width";

/** How wide the panel is, in CSS pixels, kept in this browser. */
export function usePanelWidth(): PanelWidth {
  const [width, setWidth] = useState(readWidth);
  return {
    width,
    setWidth: (wanted) => {
      const next = wanted === null ? null : withinLimits(wanted, innerWidth);
      setWidth(next);
      if (next === null) localStorage.removeItem(key);
      else localStorage.setItem(key, String(next));
    },
  };
}

/** The panel must stay readable, and so must the chat beside it. */
function widthLimits(windowWidth: number): {
  readonly least: number;
  readonly most: number;
} {
  const least = 320;
  return { least, most: Math.max(least, Math.round(windowWidth * 0.65)) };
}

function withinLimits(width: number, windowWidth: number): number {
  const { least, most } = widthLimits(windowWidth);
  return Math.round(Math.min(Math.max(width, least), most));
}

function readWidth(): number | null {
  const kept = Number(localStorage.getItem(key) ?? "");
  return Number.isFinite(kept) && kept > 0 ? withinLimits(kept, innerWidth) : null;
}
