// The page's frame: conversations on the left, the chat or the archive in the middle, a source on the
// right. On a narrow screen one of the three is shown at a time.
import { ArchiveView } from "./archive/archive-view.tsx";
import styles from "./app.module.css";
import { ConversationView } from "./conversation/conversation-view.tsx";
import { HistorySidebar } from "./history/history-sidebar.tsx";
import { PageHeader } from "./shell/page-header.tsx";
import { ServerNotice } from "./shell/server-notice.tsx";
import { useTitle } from "./shell/use-title.ts";
import { SourcePanel } from "./source/source-panel.tsx";
import { useAddress } from "./state/address.ts";

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
        {view === "archive" ? <ArchiveView /> : <ConversationView />}
      </main>
      {place === null ? null : <SourcePanel place={place} />}
    </div>
  );
}
