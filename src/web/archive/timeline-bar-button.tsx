// One bar of the timeline, a toggle button; a time without articles is a gap that cannot be chosen.
import { ToolbarItem } from "@ariakit/react";
import type { MouseEvent } from "react";
import { useTranslation } from "react-i18next";
import { useFormats } from "../words/formats.ts";
import { useListChoice } from "../state/list-choice.ts";
import type { TimelineBar } from "./timeline-bars.ts";
import styles from "./timeline.module.css";

export interface TimelineBarButtonProps {
  readonly bar: TimelineBar;
  readonly most: number;
  readonly onChoose: (bar: TimelineBar, event: MouseEvent) => void;
}

export function TimelineBarButton({ bar, most, onChoose }: TimelineBarButtonProps) {
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
