// All conversations, under the day or month when something was last asked in them.
import { useTranslation } from "react-i18next";
import type { Conversation } from "../state/conversation.ts";
import { ConversationItem } from "./conversation-item.tsx";
import styles from "./conversation-list.module.css";
import { groupByDay } from "./group-by-day.ts";

export interface ConversationListProps {
  readonly conversations: readonly Conversation[];
}

export function ConversationList({ conversations }: ConversationListProps) {
  const { t, i18n } = useTranslation("history");
  const nameOf = (day: string): string =>
    day === "today" || day === "yesterday" ? t(day) : monthInWords(day, i18n.language);
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

/** `2026-01` as `January 2026`. */
function monthInWords(month: string, language: string): string {
  const locale = language === "en" ? "en-GB" : language;
  const words = new Intl.DateTimeFormat(locale, {
    month: "long",
    year: "numeric",
    timeZone: "UTC",
  }).format(Date.parse(`${month}-01`));
  return words.charAt(0).toLocaleUpperCase(locale) + words.slice(1);
}
