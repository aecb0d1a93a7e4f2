// The page's frame: conversations on the left, the chat or the archive in the middle, a source on the
// right. On a narrow screen one of the three is shown at a time.
import { ArchiveView } from "./archive/archive-view.tsx";
import styles from "./app.module.css";
import { ConversationView } from "./conversation/conversation-view.tsx";
import { HistorySidebar } from "./history/history-sidebar.tsx";
import { PageHeader } from "./shell/page-header.tsx";
import { SourcePanel } from "./source/source-panel.tsx";
import { useAddress } from "./state/address.ts";

export function App() {
  const { view, place } = useAddress();
  return (
    <div className={styles.frame} data-source={place === null ? "closed" : "open"}>
      <div id="live" role="status" className="visually-hidden" />
      <PageHeader />
      <HistorySidebar />
      <main id="content" className={styles.content}>
        {view === "archive" ? <ArchiveView /> : <ConversationView />}
      </main>
      {place === null ? null : <SourcePanel place={place} />}
    </div>
  );
}
