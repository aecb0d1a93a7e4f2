// Chooses the time that articles were published in.
import * as Ariakit from "@ariakit/react";
import { CalendarRange } from "lucide-react";
import { useId } from "react";
import { useTranslation } from "react-i18next";
import { useFilter } from "../state/filter.ts";
import { useArchiveOverview } from "../state/archive-overview.ts";
import controls from "./controls.module.css";
import { isBackwards, withPeriod } from "./with-period.ts";

export function PeriodPopover() {
  const { t } = useTranslation("conversation");
  const { filter, setFilter } = useFilter();
  const { overview } = useArchiveOverview();
  const isWrong = isBackwards(filter ?? {});
  const errorId = useId();
  const bounds = { min: overview?.oldest ?? undefined, max: overview?.newest ?? undefined };
  const fieldOf = (name: "from" | "to") => (
    <label>
      {t(`date-${name}`)}
      <input
        type="date"
        className={controls.field}
        value={filter?.[name] ?? ""}
        aria-invalid={isWrong}
        aria-describedby={isWrong ? errorId : undefined}
        {...bounds}
        onChange={({ target }) => setFilter(withPeriod(filter, { [name]: target.value }))}
      />
    </label>
  );
  return (
    <Ariakit.PopoverProvider placement="top-start">
      <Ariakit.PopoverDisclosure className={controls.quiet}>
        <CalendarRange aria-hidden /> {t("period")}
      </Ariakit.PopoverDisclosure>
      <Ariakit.Popover portal gutter={8} unmountOnHide className={controls.popover}>
        <Ariakit.PopoverHeading render={<h2 />}>{t("period-heading")}</Ariakit.PopoverHeading>
        {fieldOf("from")}
        {fieldOf("to")}
        {isWrong ? (
          <p id={errorId} role="alert" className={controls.error}>
            {t("period-backwards")}
          </p>
        ) : (
          <p className={controls.soft}>{t("period-hint")}</p>
        )}
        <div className={controls.row}>
          <Ariakit.PopoverDismiss className={controls.primary}>{t("done")}</Ariakit.PopoverDismiss>
          <button
            type="button"
            className={controls.button}
            onClick={() => setFilter(withPeriod(filter, { from: "", to: "" }))}
          >
            {t("any-time")}
          </button>
        </div>
      </Ariakit.Popover>
    </Ariakit.PopoverProvider>
  );
}
