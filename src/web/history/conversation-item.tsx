// One conversation in the list: a link to it, and a menu of what can be done with it.
import { useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { useAddress, usePageLink } from "../state/address.ts";
import { useConversations } from "../state/conversation-store.ts";
import { conversationTitle, type Conversation } from "../state/conversation.ts";
import { useSidebar } from "../state/page-memory.ts";
import styles from "./conversation-list.module.css";
import { ConversationMenu } from "./conversation-menu.tsx";
import type { ExcerptPiece } from "./find-in-conversations.ts";

interface ConversationItemProps {
  readonly conversation: Conversation;
  /** Where the words searched for stand. */
  readonly excerpt?: readonly ExcerptPiece[];
}

export function ConversationItem({ conversation, excerpt }: ConversationItemProps) {
  const { t } = useTranslation("history");
  const { rename } = useConversations();
  const [isRenaming, setRenaming] = useState(false);
  const link = useRef<HTMLAnchorElement>(null);
  const title = conversationTitle(conversation, t("unnamed"));
  if (isRenaming) {
    return (
      <li className={styles.item}>
        <RenameField
          name={title}
          onEnd={(name) => {
            if (name !== null) rename(conversation.id, name === "" ? null : name);
            setRenaming(false);
            // The link stands again only after this.
            requestAnimationFrame(() => link.current?.focus());
          }}
        />
      </li>
    );
  }
  return (
    <li className={styles.item}>
      <ConversationLink ref={link} conversation={conversation} title={title} excerpt={excerpt} />
      <ConversationMenu
        conversation={conversation}
        title={title}
        onRename={() => setRenaming(true)}
      />
    </li>
  );
}

interface ConversationLinkProps {
  readonly ref: React.Ref<HTMLAnchorElement>;
  readonly conversation: Conversation;
  readonly title: string;
  readonly excerpt: readonly ExcerptPiece[] | undefined;
}

/** A true link: it can be opened in another tab. */
function ConversationLink({ ref, conversation, title, excerpt }: ConversationLinkProps) {
  const { view, conversationId } = useAddress();
  const { setOpen } = useSidebar();
  const link = usePageLink(
    { view: "chat", conversationId: conversation.id, place: null },
    { onFollow: () => setOpen(false) },
  );
  const isCurrent = view === "chat" && conversationId === conversation.id;
  return (
    <a
      ref={ref}
      className={styles.link}
      title={title}
      aria-current={isCurrent ? "page" : undefined}
      data-conversation={conversation.id}
      {...link}
    >
      <span className={styles.title}>{title}</span>
      {excerpt === undefined ? null : <Excerpt pieces={excerpt} />}
    </a>
  );
}

function Excerpt({ pieces }: { readonly pieces: readonly ExcerptPiece[] }) {
  return (
    <span className={styles.excerpt}>
      {pieces.map(({ text, isMatch }, index) => (isMatch ? <mark key={index}>{text}</mark> : text))}
    </span>
  );
}

interface RenameFieldProps {
  readonly name: string;
  /** The new name, perhaps empty; null if it stays. */
  readonly onEnd: (name: string | null) => void;
}

/** A conversation's name being changed in its place: Enter keeps it, Escape does not. */
function RenameField({ name, onEnd }: RenameFieldProps) {
  const { t } = useTranslation("history");
  // Leaving the field comes after Enter and Escape, too, and is not to count twice.
  const isOver = useRef(false);
  const end = (typed: string | null): void => {
    if (isOver.current) return;
    isOver.current = true;
    const kept = typed?.trim().replaceAll(/\s+/g, " ") ?? null;
    onEnd(kept === name ? null : kept);
  };
  return (
    <input
      className={styles.rename}
      aria-label={t("new-name")}
      defaultValue={name}
      maxLength={200}
      autoComplete="off"
      ref={(field) => {
        // After the menu it was chosen from has given the focus back.
        if (field !== null) requestAnimationFrame(() => field.select());
      }}
      onBlur={(event) => end(event.target.value)}
      onKeyDown={(event) => {
        if (event.key === "Enter" && !event.nativeEvent.isComposing) end(event.currentTarget.value);
        if (event.key === "Escape") {
          event.stopPropagation();
          event.preventDefault();
          end(null);
        }
      }}
    />
  );
}
