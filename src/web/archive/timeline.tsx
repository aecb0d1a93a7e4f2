// When the articles appeared: a bar for each year or month. A bar chosen limits the list to its time;
// in a long archive a year opens as its months.
import { Toolbar, ToolbarItem, ToolbarProvider } from "@ariakit/react";
import { ZoomOut } from "lucide-react";
import { type MouseEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import controls from "../controls/controls.module.css";
import type { MonthCount } from "../state/archive-overview.ts";
import { useListChoice } from "../state/list-choice.ts";
import { useFormats } from "../words/formats.ts";
import { grownPeriod, isLong, monthBars, type TimelineBar, yearBars } from "./timeline-bars.ts";
import styles from "./timeline.module.css";

interface TimelineProps {
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
          <button type="button" className={controls.button} onClick={leaveYear} autoFocus>
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

interface TimelineBarButtonProps {
  readonly bar: TimelineBar;
  readonly most: number;
  readonly onChoose: (bar: TimelineBar, event: MouseEvent) => void;
}

/**
 * One bar of the timeline, a toggle button; a time without articles is a gap that cannot be chosen.
 */
function TimelineBarButton({ bar, most, onChoose }: TimelineBarButtonProps) {
  const { t } = useTranslation("archive");
  const { number, period, shortPeriod, shortNumber } = useFormats();
  const { from, to } = useListChoice((list) => list.choice);
  const isInside = (from ?? "") <= bar.from && (to ?? "9999") >= bar.to;
  const { articles } = bar;
  const column = (
    <span className={styles.drawing} aria-hidden="true">
      <span className={styles.room}>
        <span className={styles.count}>{articles === 0 ? "" : shortNumber(articles)}</span>
        <span
          className={styles.bar}
          style={{ blockSize: `calc((100% - 1.4em) * ${articles / most})` }}
        />
      </span>
      <span className={styles.label}>{shortPeriod(bar.period)}</span>
    </span>
  );
  if (articles === 0) {
    return <span className={styles.column}>{column}</span>;
  }
  return (
    <ToolbarItem
      id={`bar-${bar.period}`}
      className={styles.column}
      aria-pressed={isInside && (from !== null || to !== null)}
      data-outside={isInside ? undefined : true}
      onClick={(event) => onChoose(bar, event)}
    >
      {column}
      <span className="visually-hidden">
        {t("barName", { period: period(bar.period), count: articles, n: number(articles) })}
      </span>
    </ToolbarItem>
  );
}

interface TimelineTableProps {
  readonly bars: readonly TimelineBar[];
  readonly name: string;
}

/** The timeline in words and numbers, for those who cannot see its bars. */
function TimelineTable({ bars, name }: TimelineTableProps) {
  const { t } = useTranslation("archive");
  const { number, period: periodName } = useFormats();
  return (
    <div className="visually-hidden">
      <table>
        <caption>{t("timelineOf", { name })}</caption>
        <thead>
          <tr>
            <th scope="col">{t("period")}</th>
            <th scope="col">{t("articles")}</th>
          </tr>
        </thead>
        <tbody>
          {bars.map(({ period, articles }) => (
            <tr key={period}>
              <th scope="row">{periodName(period)}</th>
              <td>{number(articles)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
