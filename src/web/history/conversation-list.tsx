// All conversations, under the day or month when something was last asked in them.
import { useTranslation } from "react-i18next";
import type { Conversation } from "../state/conversation.ts";
import { useFormats } from "../words/formats.ts";
import { ConversationItem } from "./conversation-item.tsx";
import styles from "./conversation-list.module.css";
import { groupByDay } from "./group-by-day.ts";

export interface ConversationListProps {
  readonly conversations: readonly Conversation[];
}

export function ConversationList({ conversations }: ConversationListProps) {
  const { t } = useTranslation("history");
  const { period } = useFormats();
  const nameOf = (day: string): string =>
    day === "today" || day === "yesterday" ? t(day) : capitalised(period(day));
  return groupByDay(conversations, new Date()).map(({ day, conversations: members }) => (
    <section key={day} className={styles.group} aria-labelledby={`day-${day}`}>
      <h2 id={`day-${day}`} className={styles.day}>
        {nameOf(day)}
      </h2>
      <ul className={styles.items}>
        {members.map((conversation) => (
          <ConversationItem key={conversation.id} conversation={conversation} />
        ))}
      </ul>
    </section>
  ));
}

function capitalised(words: string): string {
  return words.charAt(0).toLocaleUpperCase() + words.slice(1);
}
