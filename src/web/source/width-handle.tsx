// The panel's edge: drag it, or focus it and press arrow keys; a double click gives the usual width.
import type { KeyboardEvent, PointerEvent, RefObject } from "react";
import { useTranslation } from "react-i18next";
import styles from "./source-panel.module.css";
import { widthLimits, type PanelWidth } from "./use-panel-width.ts";

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
