// What the sidebar and the drawer hold: a new conversation, the search, the list, and the archive.
import { Archive, SquarePen } from "lucide-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { focusQuestion } from "../shell/use-shortcuts.ts";
import { useAddress } from "../state/address.ts";
import { useConversations } from "../state/conversation-store.ts";
import { useSidebar } from "../state/sidebar.ts";
import { ConversationList } from "./conversation-list.tsx";
import { FilesMenu } from "./files-menu.tsx";
import { FoundList } from "./found-list.tsx";
import styles from "./history-content.module.css";
import { KeepingNotice } from "./keeping-notice.tsx";
import { SearchField } from "./search-field.tsx";

export function HistoryContent() {
  const { t } = useTranslation("history");
  const { view, go } = useAddress();
  const { setOpen } = useSidebar();
  const { isLoaded, conversations } = useConversations();
  const [typed, setTyped] = useState("");
  const asked = conversations.filter(({ turns, name }) => turns.length > 0 || name !== null);
  return (
    <div className={styles.content}>
      <button
        type="button"
        className={styles.begin}
        aria-keyshortcuts="c"
        onClick={() => {
          go({ view: "chat", conversationId: null, place: null });
          setOpen(false);
          focusQuestion();
        }}
      >
        <SquarePen aria-hidden />
        {t("new")}
      </button>
      {asked.length === 0 ? null : <SearchField typed={typed} onType={setTyped} />}
      <KeepingNotice />
      <nav className={styles.list} aria-label={t("conversations")}>
        {!isLoaded ? (
          <p className={styles.hint}>{t("loading")}</p>
        ) : asked.length === 0 ? (
          <p className={styles.hint}>{t("none")}</p>
        ) : typed.trim() === "" ? (
          <ConversationList conversations={asked} />
        ) : (
          <FoundList conversations={asked} typed={typed} />
        )}
      </nav>
      <div className={styles.foot}>
        <a
          href="?view=archive"
          className={styles.archive}
          aria-current={view === "archive" ? "page" : undefined}
          onClick={(event) => {
            if (event.metaKey || event.ctrlKey || event.shiftKey) return;
            event.preventDefault();
            go({ view: "archive" });
            setOpen(false);
          }}
        >
          <Archive aria-hidden />
          {t("archive")}
        </a>
        <FilesMenu conversations={asked} />
      </div>
    </div>
  );
}
