// The page's frame: conversations on the left, the chat or the archive in the middle, a source on the
// right. On a narrow screen one of the three is shown at a time.
import { useEffect } from "react";
import { useTranslation } from "react-i18next";
import styles from "./app.module.css";
import { lateSourceChoice } from "./conversation/composer.tsx";
import { ConversationView, lateTurn } from "./conversation/conversation-view.tsx";
import { HistorySidebar } from "./history/history-sidebar.tsx";
import { loadExports } from "./history/use-exports.ts";
import { latePart, WaitingPart } from "./shell/late-part.tsx";
import { PageHeader } from "./shell/page-header.tsx";
import { ServerNotice } from "./shell/server-notice.tsx";
import { useAddress } from "./state/address.ts";
import { useConversations } from "./state/conversation-store.ts";
import { useReaderKey } from "./state/reader-key.ts";

export function App() {
  const { view, place } = useAddress();
  useTitle();
  return (
    <div className={styles.frame} data-source={place === null ? "closed" : "open"}>
      <div id="live" role="status" className="visually-hidden" />
      <PageHeader />
      <ServerNotice />
      <HistorySidebar />
      <main id="content" tabIndex={-1} className={styles.content}>
        {view === "archive" ? <lateArchive.Show waiting={<WaitingPart />} /> : <ConversationView />}
      </main>
      <AskedKey />
      {place === null ? null : <lateSource.Show place={place} />}
    </div>
  );
}

/** Stays once it is there, so that its closing gives the focus back. */
function AskedKey() {
  const { isAsked } = useReaderKey();
  const isLoaded = lateKeyDialog.useIsLoaded();
  return isAsked || isLoaded ? <lateKeyDialog.Show /> : null;
}

/** The title of the browser's tab: what is looked at, then the program. */
function useTitle(): void {
  const { t } = useTranslation("shell");
  const { view, conversationId } = useAddress();
  const name = useConversations(({ conversations }) => {
    const conversation = conversations.find(({ id }) => id === conversationId);
    return conversation?.name ?? conversation?.turns[0]?.question;
  });
  const looked = view === "archive" ? t("archive") : name;
  useEffect(() => {
    document.title = looked === undefined ? "citewell" : `${looked.slice(0, 60)} – citewell`;
  }, [looked]);
}

// What the first load has not: fetched at the first sign that somebody uses the page, or when it is wanted.
const lateArchive = latePart(async () => (await import("./archive/archive-view.tsx")).ArchiveView);
const lateSource = latePart(async () => (await import("./source/source-panel.tsx")).SourcePanel);
const lateKeyDialog = latePart(async () => (await import("./key/key-dialog.tsx")).KeyDialog);

const signs = ["pointermove", "pointerdown", "keydown"] as const;

/** So that what is fetched later is there when it is wanted. */
export function loadAtFirstSign(): void {
  const load = (): void => {
    for (const sign of signs) removeEventListener(sign, load);
    for (const part of [lateTurn, lateSource, lateSourceChoice, lateArchive]) void part.load();
    void loadExports().catch(() => undefined);
  };
  for (const sign of signs) addEventListener(sign, load);
}
