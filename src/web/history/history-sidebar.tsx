// The conversations kept in this browser: beside the chat, or in a drawer where there is no room.
import * as Ariakit from "@ariakit/react";
import { Archive, Search, SquarePen, X } from "lucide-react";
import { useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import controls from "../controls/controls.module.css";
import { useMedia } from "../controls/use-media.ts";
import { focusQuestion } from "../shell/use-shortcuts.ts";
import { useAddress, usePageLink } from "../state/address.ts";
import { useConversations } from "../state/conversation-store.ts";
import { useSidebar } from "../state/page-memory.ts";
import { ConversationList, FoundList } from "./conversation-list.tsx";
import { FilesMenu } from "./files-menu.tsx";
import styles from "./history-sidebar.module.css";
import { KeepingNotice } from "./keeping-notice.tsx";
import { RemovalToast } from "./removal-toast.tsx";

/** The width below which the header shows its menu button. */
const narrow = "(width < 60rem)";

export function HistorySidebar() {
  const { t } = useTranslation("history");
  const isNarrow = useMedia(narrow);
  return (
    <>
      {isNarrow ? (
        <HistoryDrawer />
      ) : (
        <aside className={styles.sidebar} aria-label={t("conversations")}>
          <HistoryContent />
        </aside>
      )}
      <RemovalToast />
    </>
  );
}

function HistoryDrawer() {
  const { t } = useTranslation("history");
  const { isOpen, setOpen } = useSidebar();
  return (
    <Ariakit.Dialog
      open={isOpen}
      onClose={() => setOpen(false)}
      unmountOnHide
      className={styles.drawer}
      backdrop={<div className={controls.backdrop} />}
      aria-label={t("conversations")}
    >
      <Ariakit.DialogDismiss
        className={`${controls.quiet} ${styles.close}`}
        aria-label={t("close")}
      >
        <X aria-hidden />
      </Ariakit.DialogDismiss>
      <HistoryContent />
    </Ariakit.Dialog>
  );
}

/**
 * What the sidebar and the drawer hold: a new conversation, the search, the list, and the archive.
 */
function HistoryContent() {
  const { t } = useTranslation("history");
  const { view, go } = useAddress();
  const { setOpen } = useSidebar();
  const archive = usePageLink({ view: "archive" }, { onFollow: () => setOpen(false) });
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
          className={styles.archive}
          aria-current={view === "archive" ? "page" : undefined}
          {...archive}
        >
          <Archive aria-hidden />
          {t("archive")}
        </a>
        <FilesMenu conversations={asked} />
      </div>
    </div>
  );
}

interface SearchFieldProps {
  readonly typed: string;
  readonly onType: (typed: string) => void;
}

/** The field that searches the conversations. Escape empties it. */
function SearchField({ typed, onType }: SearchFieldProps) {
  const { t } = useTranslation("history");
  const field = useRef<HTMLInputElement>(null);
  return (
    <div className={styles.search} role="search">
      <Search aria-hidden />
      <input
        ref={field}
        type="text"
        enterKeyHint="search"
        autoComplete="off"
        aria-label={t("search")}
        placeholder={t("search")}
        value={typed}
        onChange={(event) => onType(event.target.value)}
        onKeyDown={(event) => {
          if (event.key !== "Escape" || typed === "") return;
          // The drawer would close with it.
          event.stopPropagation();
          event.preventDefault();
          onType("");
        }}
      />
      {typed === "" ? null : (
        <button
          type="button"
          aria-label={t("clear-search")}
          onClick={() => {
            onType("");
            field.current?.focus();
          }}
        >
          <X aria-hidden />
        </button>
      )}
    </div>
  );
}
