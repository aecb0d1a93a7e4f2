// What can be done with one conversation: rename it, take it along as a file, delete it.
import * as Ariakit from "@ariakit/react";
import { ChevronRight, Download, Ellipsis, Pencil, Trash2 } from "lucide-react";
import { useTranslation } from "react-i18next";
import controls from "../controls/controls.module.css";
import { useAddress } from "../state/address.ts";
import { useConversations } from "../state/conversation-store.ts";
import type { Conversation } from "../state/conversation.ts";
import { useRemoval } from "../state/page-memory.ts";
import styles from "./conversation-list.module.css";
import { exportKinds, useExports } from "./use-exports.ts";

export interface ConversationMenuProps {
  readonly conversation: Conversation;
  readonly title: string;
  readonly onRename: () => void;
}

export function ConversationMenu({ conversation, title, onRename }: ConversationMenuProps) {
  const { t } = useTranslation("history");
  const remove = useRemove(conversation);
  return (
    <Ariakit.MenuProvider placement="bottom-end">
      <Ariakit.MenuButton className={styles.menuButton} aria-label={t("actions", { title })}>
        <Ellipsis aria-hidden />
      </Ariakit.MenuButton>
      <Ariakit.Menu fixed gutter={4} unmountOnHide className={controls.menu}>
        <Ariakit.MenuItem className={controls.menuItem} onClick={onRename}>
          <Pencil aria-hidden />
          {t("rename")}
        </Ariakit.MenuItem>
        <ExportMenu conversation={conversation} />
        <Ariakit.MenuItem className={controls.menuItem} data-danger onClick={remove}>
          <Trash2 aria-hidden />
          {t("delete")}
        </Ariakit.MenuItem>
      </Ariakit.Menu>
    </Ariakit.MenuProvider>
  );
}

function ExportMenu({ conversation }: { readonly conversation: Conversation }) {
  const { t } = useTranslation("history");
  const { exportOne } = useExports();
  return (
    <Ariakit.MenuProvider>
      <Ariakit.MenuItem className={controls.menuItem} render={<Ariakit.MenuButton />}>
        <Download aria-hidden />
        {t("export")}
        <ChevronRight aria-hidden className={styles.more} />
      </Ariakit.MenuItem>
      <Ariakit.Menu fixed overlap gutter={4} unmountOnHide className={controls.menu}>
        {exportKinds.map((kind) => (
          <Ariakit.MenuItem
            key={kind}
            className={controls.menuItem}
            onClick={() => void exportOne(conversation, kind)}
          >
            {t(`export-${kind}`)}
          </Ariakit.MenuItem>
        ))}
      </Ariakit.Menu>
    </Ariakit.MenuProvider>
  );
}

function useRemove(conversation: Conversation): () => void {
  const { conversationId, go } = useAddress();
  const { remove } = useConversations();
  const { offer } = useRemoval();
  return () => {
    const wasCurrent = conversationId === conversation.id;
    remove(conversation.id);
    offer(conversation, wasCurrent);
    if (wasCurrent) go({ conversationId: null, place: null });
  };
}
