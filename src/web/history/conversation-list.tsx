// All conversations, under the day or month when something was last asked in them.
import { useTranslation } from "react-i18next";
import { lastAskedAt, type Conversation } from "../state/conversation.ts";
import { useFormats } from "../words/formats.ts";
import { ConversationItem } from "./conversation-item.tsx";
import styles from "./conversation-list.module.css";
import { findInConversations } from "./find-in-conversations.ts";
import { groupByDay } from "./group-by-day.ts";

interface ConversationListProps {
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
      <ul>
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

interface FoundListProps {
  readonly conversations: readonly Conversation[];
  readonly typed: string;
}

/** The conversations that hold the words searched for, with the words shown where they stand. */
export function FoundList({ conversations, typed }: FoundListProps) {
  const { t } = useTranslation("history");
  const latestFirst = [...conversations].sort((a, b) => (lastAskedAt(a) < lastAskedAt(b) ? 1 : -1));
  const found = findInConversations(latestFirst, typed);
  return (
    <>
      <p role="status" className={styles.day}>
        {found.length === 0 ? t("found-none") : t("found", { count: found.length })}
      </p>
      <ul>
        {found.map(({ conversation, excerpt }) => (
          <ConversationItem key={conversation.id} conversation={conversation} excerpt={excerpt} />
        ))}
      </ul>
    </>
  );
}
