// The timeline in words and numbers, for those who cannot see its bars.
import { useTranslation } from "react-i18next";
import { useFormats } from "../words/formats.ts";
import type { TimelineBar } from "./timeline-bars.ts";

export interface TimelineTableProps {
  readonly bars: readonly TimelineBar[];
  readonly name: string;
}

export function TimelineTable({ bars, name }: TimelineTableProps) {
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
