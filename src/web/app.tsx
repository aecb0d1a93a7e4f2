// The page's frame: conversations on the left, the chat or the archive in the middle, a source on the
// right. On a narrow screen one of the three is shown at a time.
import styles from "./app.module.css";
import { ConversationView } from "./conversation/conversation-view.tsx";
import { HistorySidebar } from "./history/history-sidebar.tsx";
import { lateArchive, lateKeyDialog, lateSource } from "./late-parts.ts";
import { PageHeader } from "./shell/page-header.tsx";
import { ServerNotice } from "./shell/server-notice.tsx";
import { WaitingPart } from "./shell/waiting-part.tsx";
import { useTitle } from "./shell/use-title.ts";
import { useAddress } from "./state/address.ts";
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
