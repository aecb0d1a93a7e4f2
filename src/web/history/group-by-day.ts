// Conversations by when something was last asked in them: today, yesterday, earlier by month.
import { lastAskedAt, type Conversation } from "../state/conversation.ts";

export interface DayGroup {
  /** `today`, `yesterday`, or a month as `yyyy-mm`, in the reader's time zone. */
  readonly day: string;
  /** Latest first. */
  readonly conversations: readonly Conversation[];
}

/** Latest first. */
export function groupByDay(conversations: readonly Conversation[], now: Date): DayGroup[] {
  const groups = new Map<string, Conversation[]>();
  const sorted = [...conversations].sort((a, b) => (lastAskedAt(a) < lastAskedAt(b) ? 1 : -1));
  for (const conversation of sorted) {
    const day = dayOf(new Date(lastAskedAt(conversation)), now);
    const group = groups.get(day);
    if (group === undefined) groups.set(day, [conversation]);
    else group.push(conversation);
  }
  return [...groups].map(([day, members]) => ({ day, conversations: members }));
}

/** A time to come, by a clock set back meanwhile, counts as today. */
function dayOf(time: Date, now: Date): string {
  const midnight = new Date(now.getFullYear(), now.getMonth(), now.getDate());
  if (time >= midnight) return "today";
  const dayBefore = new Date(now.getFullYear(), now.getMonth(), now.getDate() - 1);
  if (time >= dayBefore) return "yesterday";
  return `${time.getFullYear()}-${String(time.getMonth() + 1).padStart(2, "0")}`;
}
