// One conversation in the list: a link to it, and a menu of what can be done with it.
import { useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { parametersOf, useAddress } from "../state/address.ts";
import type { Conversation } from "../state/conversation.ts";
import { useConversations } from "../state/conversation-store.ts";
import { useSidebar } from "../state/sidebar.ts";
import styles from "./conversation-item.module.css";
import { ConversationMenu } from "./conversation-menu.tsx";
import { conversationTitle } from "./conversation-title.ts";
import type { ExcerptPiece } from "./find-in-conversations.ts";
import { RenameField } from "./rename-field.tsx";

export interface ConversationItemProps {
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
  const { view, conversationId, go } = useAddress();
  const { setOpen } = useSidebar();
  const target = { view: "chat", conversationId: conversation.id, place: null } as const;
  const isCurrent = view === "chat" && conversationId === conversation.id;
  return (
    <a
      ref={ref}
      href={`?${parametersOf(target).toString()}`}
      className={styles.link}
      title={title}
      aria-current={isCurrent ? "page" : undefined}
      data-conversation={conversation.id}
      onClick={(event) => {
        if (event.metaKey || event.ctrlKey || event.shiftKey) return;
        event.preventDefault();
        go(target);
        setOpen(false);
      }}
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
