// How wide the panel is, in CSS pixels, kept in this browser.
import { useState } from "react";

export interface PanelWidth {
  /** Null: as wide as the design has it. */
  readonly width: number | null;
  /** Kept within `widthLimits`. */
  readonly setWidth: (width: number | null) => void;
}

const key = "citewell.source-width";

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
export function widthLimits(windowWidth: number): {
  readonly least: number;
  readonly most: number;
} {
  const least = 320;
  return { least, most: Math.max(least, Math.round(windowWidth * 0.65)) };
}

export function withinLimits(width: number, windowWidth: number): number {
  const { least, most } = widthLimits(windowWidth);
  return Math.round(Math.min(Math.max(width, least), most));
}

function readWidth(): number | null {
  const kept = Number(localStorage.getItem(key) ?? "");
  return Number.isFinite(kept) && kept > 0 ? withinLimits(kept, innerWidth) : null;
}
