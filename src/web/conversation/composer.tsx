// Where a question is written: the field, what narrows the search, ask and stop.
import { ArrowUp, Square } from "lucide-react";
import { useId, useRef, type RefObject } from "react";
import { useTranslation } from "react-i18next";
import type { Filter } from "../../answering/answer.ts";
import { questionFieldId } from "../shell/use-shortcuts.ts";
import { useFilter } from "../state/filter.ts";
import styles from "./composer.module.css";
import controls from "./controls.module.css";
import { useDrafts } from "../state/drafts.ts";
import { FilterChips } from "./filter-chips.tsx";
import { GrowingField } from "./growing-field.tsx";
import { PeriodPopover } from "./period-popover.tsx";
import { QuestionLength } from "./question-length.tsx";
import { canAsk, isTooLong } from "./question-limit.ts";
import { SourcesPopover } from "./sources-popover.tsx";
import { isBackwards } from "./with-period.ts";

export interface ComposerProps {
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
  const lengthId = useId();
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
      <GrowingField
        id={questionFieldId}
        ref={field}
        label={t("question")}
        placeholder={t(isFollowUp ? "placeholder-next" : "placeholder-first")}
        value={text}
        describedBy={lengthId}
        isInvalid={isTooLong(text)}
        onChange={(changed) => setText(draftKey, changed)}
        onEnter={send}
      />
      <QuestionLength id={lengthId} text={text} />
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
