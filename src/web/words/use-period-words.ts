// The time of publication that a filter leaves, in words: `2018`, `from 1 May 2019`.
import { useTranslation } from "react-i18next";
import { useFormats } from "./formats.ts";

export interface Period {
  /** ISO dates, inclusive. */
  readonly from?: string | null | undefined;
  readonly to?: string | null | undefined;
}

/** Gives null where there is no period. */
export function usePeriodWords(): (period: Period) => string | null {
  const { t } = useTranslation("conversation");
  const { date, days } = useFormats();
  return ({ from = null, to = null }) => {
    if (from !== null && to !== null) return days(from, to);
    if (from !== null) return t("period-from", { date: date(from) });
    return to === null ? null : t("period-until", { date: date(to) });
  };
}
