// When the articles appeared: a bar for each year or month. A bar chosen limits the list to its time;
// in a long archive a year opens as its months.
import { Toolbar, ToolbarProvider } from "@ariakit/react";
import { ZoomOut } from "lucide-react";
import { useState, type MouseEvent } from "react";
import { useTranslation } from "react-i18next";
import { useFormats } from "../words/formats.ts";
import type { MonthCount } from "../state/archive-overview.ts";
import { useListChoice } from "../state/list-choice.ts";
import notes from "./notes.module.css";
import { TimelineTable } from "./timeline-table.tsx";
import { TimelineBarButton } from "./timeline-bar-button.tsx";
import { grownPeriod, isLong, monthBars, yearBars, type TimelineBar } from "./timeline-bars.ts";
import styles from "./timeline.module.css";

export interface TimelineProps {
  readonly months: readonly MonthCount[];
  readonly undated: number;
}

export function Timeline({ months, undated }: TimelineProps) {
  const { t } = useTranslation("archive");
  const { number, period: periodName } = useFormats();
  const { choice, change } = useListChoice();
  const [openYear, setOpenYear] = useState<string | null>(null);
  const isByYear = openYear === null && isLong(months);
  const bars = isByYear ? yearBars(months) : monthBars(months, openYear);
  if (bars.length === 0) return null;

  const choose = (bar: TimelineBar, event: MouseEvent) => {
    const { from, to } = event.shiftKey ? grownPeriod(bar, choice) : bar;
    change({ from, to });
    if (isByYear && !event.shiftKey) setOpenYear(bar.period);
  };
  const leaveYear = () => {
    const year = openYear;
    setOpenYear(null);
    change({ from: null, to: null });
    // The button goes away: the keyboard goes on at the year that was open.
    requestAnimationFrame(() => document.getElementById(`bar-${year ?? ""}`)?.focus());
  };
  const name = openYear === null ? t(isByYear ? "byYear" : "byMonth") : periodName(openYear);
  return (
    <figure className={styles.timeline}>
      <figcaption className={styles.caption}>
        <h2 className={styles.heading}>{t("timeline")}</h2>
        <span className={styles.about}>
          {name}
          {isByYear || openYear !== null ? null : `, ${yearsOf(bars)}`}
        </span>
        {openYear === null ? null : (
          <button type="button" className={notes.button} onClick={leaveYear} autoFocus>
            <ZoomOut aria-hidden="true" />
            {t("allYears")}
          </button>
        )}
      </figcaption>
      <ToolbarProvider>
        <Toolbar ref={showNewest} className={styles.bars} aria-label={t("timelineOf", { name })}>
          {bars.map((bar) => (
            <TimelineBarButton key={bar.period} bar={bar} most={mostOf(bars)} onChoose={choose} />
          ))}
        </Toolbar>
      </ToolbarProvider>
      <p className={styles.about}>
        {t("timelineHint")}
        {undated > 0 ? ` ${t("undatedHint", { count: undated, n: number(undated) })}` : ""}
      </p>
      <TimelineTable bars={bars} name={name} />
    </figure>
  );
}

/** Months are named without their year. */
function yearsOf(bars: readonly TimelineBar[]): string {
  const years = [bars[0], bars.at(-1)].flatMap((bar) => bar?.period.slice(0, 4) ?? []);
  return [...new Set(years)].join("–");
}

/** Where there is no room for all, the newest are seen first. */
function showNewest(bars: HTMLElement | null): void {
  bars?.scrollTo({ left: bars.scrollWidth });
}

function mostOf(bars: readonly TimelineBar[]): number {
  return bars.reduce((most, { articles }) => Math.max(most, articles), 1);
}
