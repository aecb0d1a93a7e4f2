// What a question was searched with: what the reader set, and the time that was read out of its words.
import { CalendarClock } from "lucide-react";
import { useTranslation } from "react-i18next";
import type { Filter, Searched, SearchedFilter } from "../../answering/answer.ts";
import { Chip } from "../controls/chip.tsx";
import controls from "../controls/controls.module.css";
import type { Turn } from "../state/conversation.ts";
import { usePeriodWords } from "../words/use-period-words.ts";
import { FilterChips } from "./filter-chips.tsx";

interface TurnChipsProps {
  readonly turn: Turn;
  /** Asks the same question with another filter. */
  readonly onAskAgain: (filter: Filter | null) => void;
}

export function TurnChips({ turn, onAskAgain }: TurnChipsProps) {
  const { t } = useTranslation("conversation");
  const { filter, state } = turn;
  const times = state.kind === "answered" ? inferredTimes(state.answer.searched) : [];
  const isAsking = state.kind === "asking";
  if (filter === null && times.length === 0) return null;
  return (
    <ul className={controls.chips} aria-label={t("searched-with")}>
      <FilterChips filter={filter} {...(isAsking ? {} : { onChange: onAskAgain })} />
      {times.map((time) => (
        <InferredTimeChip
          key={time.inferredFrom}
          time={time}
          onRemove={() => onAskAgain({ ...filter, allTime: true })}
        />
      ))}
    </ul>
  );
}

interface InferredTimeChipProps {
  readonly time: InferredTime;
  readonly onRemove: () => void;
}

function InferredTimeChip({ time, onRemove }: InferredTimeChipProps) {
  const { t } = useTranslation("conversation");
  const period = usePeriodWords()(time);
  const words = t(`inferred-${period === null ? "newest" : (time.effect ?? "prefer")}`, {
    period,
    words: time.inferredFrom,
  });
  return (
    <Chip removeLabel={t("remove-inferred", { words: time.inferredFrom })} onRemove={onRemove}>
      <CalendarClock aria-hidden /> {words}
    </Chip>
  );
}

type InferredTime = SearchedFilter & { readonly inferredFrom: string };

/** Of the whole question, else of its parts, which may speak of several times. */
export function inferredTimes({ filter, parts = [] }: Searched): InferredTime[] {
  const filters = isInferred(filter)
    ? [filter]
    : parts.map((part) => part.filter).filter(isInferred);
  return filters.filter(
    (one, at) => filters.findIndex((other) => other.inferredFrom === one.inferredFrom) === at,
  );
}

function isInferred(filter: SearchedFilter): filter is InferredTime {
  return filter.inferredFrom !== undefined;
}
