// The conversations that hold the words searched for, with the words shown where they stand.
import { useTranslation } from "react-i18next";
import type { Conversation } from "../state/conversation.ts";
import { ConversationItem } from "./conversation-item.tsx";
import styles from "./conversation-list.module.css";
import { findInConversations } from "./find-in-conversations.ts";
import { lastAskedAt } from "./conversation-title.ts";

export interface FoundListProps {
  readonly conversations: readonly Conversation[];
  readonly typed: string;
}

export function FoundList({ conversations, typed }: FoundListProps) {
  const { t } = useTranslation("history");
  const latestFirst = [...conversations].sort((a, b) => (lastAskedAt(a) < lastAskedAt(b) ? 1 : -1));
  const found = findInConversations(latestFirst, typed);
  return (
    <>
      <p role="status" className={styles.day}>
        {found.length === 0 ? t("found-none") : t("found", { count: found.length })}
      </p>
      <ul className={styles.items}>
        {found.map(({ conversation, excerpt }) => (
          <ConversationItem key={conversation.id} conversation={conversation} excerpt={excerpt} />
        ))}
      </ul>
    </>
  );
}
