// Ties the page's conversations to this browser: its database, its other tabs, and the page's leaving.
import { openConversationDatabase } from "./conversation-database.ts";
import { useConversations } from "./conversation-store.ts";
import { ConversationKeeper, type TabMessage } from "./conversation-keeper.ts";
import { useKeeping } from "./keeping.ts";

export async function startConversations(): Promise<void> {
  const channel = new BroadcastChannel("citewell.conversations");
  const keeper = new ConversationKeeper({
    store: useConversations,
    keeping: useKeeping,
    database: openConversationDatabase(),
    tell: (message) => channel.postMessage(message),
  });
  channel.addEventListener("message", ({ data }: MessageEvent<TabMessage>) => keeper.hear(data));
  await keeper.start();
  addEventListener("pagehide", () => void keeper.flush(true));
  // On phones, the last thing a page hears before it is ended.
  addEventListener("visibilitychange", () => {
    if (document.visibilityState === "hidden") void keeper.flush();
  });
  addEventListener("pageshow", ({ persisted }) => {
    if (persisted) void keeper.catchUp();
  });
}
