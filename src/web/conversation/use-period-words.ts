// A period in the language of the page.
import { useTranslation } from "react-i18next";
import type { Filter } from "../../answering/answer.ts";
import { periodWords } from "./period-words.ts";

/** Gives null where there is no period. */
export function usePeriodWords(): (period: Pick<Filter, "from" | "to">) => string | null {
  const { t, i18n } = useTranslation("conversation");
  return (period) =>
    periodWords(period, i18n.language, {
      from: (date) => t("period-from", { date }),
      until: (date) => t("period-until", { date }),
    });
}
