// Where a question is written: the field, what narrows the search, ask and stop.
import * as Ariakit from "@ariakit/react";
import { ArrowUp, CalendarRange, Newspaper, Square } from "lucide-react";
import { useId, useRef, type RefObject } from "react";
import { useTranslation } from "react-i18next";
import type { Filter } from "../../answering/answer.ts";
import controls from "../controls/controls.module.css";
import { latePart, WaitingPart } from "../shell/late-part.tsx";
import { questionFieldId } from "../shell/use-shortcuts.ts";
import { useArchiveOverview } from "../state/archive-overview.ts";
import { isBackwards, useFilter, withPeriod } from "../state/filter.ts";
import { useDrafts } from "../state/page-memory.ts";
import styles from "./composer.module.css";
import { FilterChips } from "./filter-chips.tsx";
import { canAsk, QuestionField } from "./question-field.tsx";

interface ComposerProps {
  /** What the text that is not asked yet is kept under. */
  readonly draftKey: string;
  readonly isAsking: boolean;
  readonly isFollowUp: boolean;
  readonly onAsk: (question: string, filter: Filter | null) => void;
  readonly onStop: () => void;
}

export function Composer({ draftKey, isAsking, isFollowUp, onAsk, onStop }: ComposerProps) {
  const { t } = useTranslation("conversation");
  const { texts, setText } = useDrafts();
  const { filter } = useFilter();
  const field = useRef<HTMLTextAreaElement>(null);
  const text = texts[draftKey] ?? "";
  const isReady = canAsk(text) && !isBackwards(filter ?? {}) && !isAsking;
  const send = (): void => {
    if (!isReady) return;
    setText(draftKey, "");
    onAsk(text.trim(), filter);
    field.current?.focus();
  };
  return (
    <form
      className={styles.composer}
      aria-label={t("composer")}
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      <ComposerChips />
      <QuestionField
        id={questionFieldId}
        ref={field}
        placeholder={t(isFollowUp ? "placeholder-next" : "placeholder-first")}
        value={text}
        onChange={(changed) => setText(draftKey, changed)}
        onEnter={send}
      />
      <div className={styles.bar}>
        <PeriodPopover />
        <SourcesPopover />
        <SendButton isAsking={isAsking} isReady={isReady} field={field} onStop={onStop} />
      </div>
    </form>
  );
}

function ComposerChips() {
  const { t } = useTranslation("conversation");
  const { filter, setFilter } = useFilter();
  if (filter === null) return null;
  return (
    <ul className={`${controls.chips} ${styles.chips}`} aria-label={t("filters")}>
      <FilterChips filter={filter} onChange={setFilter} />
    </ul>
  );
}

interface SendButtonProps {
  readonly isAsking: boolean;
  readonly isReady: boolean;
  readonly field: RefObject<HTMLTextAreaElement | null>;
  readonly onStop: () => void;
}

/** The button that had the focus goes: it returns to the field. */
function SendButton({ isAsking, isReady, field, onStop }: SendButtonProps) {
  const { t } = useTranslation("conversation");
  if (!isAsking) {
    return (
      <button type="submit" className={`${controls.primary} ${styles.send}`} disabled={!isReady}>
        <ArrowUp aria-hidden /> <span>{t("ask")}</span>
      </button>
    );
  }
  return (
    <button
      type="button"
      className={`${controls.button} ${styles.send}`}
      onClick={() => {
        onStop();
        field.current?.focus();
      }}
    >
      <Square aria-hidden /> <span>{t("stop")}</span>
    </button>
  );
}

/** Chooses the time that articles were published in. */
function PeriodPopover() {
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

/** Opens the choice of publishers and articles that a question is asked of. */
function SourcesPopover() {
  const { t } = useTranslation("conversation");
  return (
    <Ariakit.PopoverProvider placement="top-start">
      <Ariakit.PopoverDisclosure className={controls.quiet}>
        <Newspaper aria-hidden /> {t("sources")}
      </Ariakit.PopoverDisclosure>
      <Ariakit.Popover portal gutter={8} unmountOnHide className={controls.popover}>
        <Ariakit.PopoverHeading render={<h2 />}>{t("sources-heading")}</Ariakit.PopoverHeading>
        <lateSourceChoice.Show waiting={<WaitingPart />} />
        <Ariakit.PopoverDismiss className={controls.primary}>{t("done")}</Ariakit.PopoverDismiss>
      </Ariakit.Popover>
    </Ariakit.PopoverProvider>
  );
}

/** Few questions are narrowed to sources: what chooses them is fetched later. */
export const lateSourceChoice = latePart(
  async () => (await import("./source-choice.tsx")).SourceChoice,
);
