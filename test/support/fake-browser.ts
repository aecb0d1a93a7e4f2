// A browser's database and tabs in memory: every tab sees one database and hears the others.
import type { ConversationDatabase } from "../../src/web/state/conversation-database.ts";
import {
  createConversationStore,
  type ConversationStore,
} from "../../src/web/state/conversation-store.ts";
import { ConversationKeeper, type TabMessage } from "../../src/web/state/conversation-keeper.ts";
import { createKeepingStore, type Keeping } from "../../src/web/state/keeping.ts";

export interface FakeTab {
  readonly keeper: ConversationKeeper;
  /** What the tab does and shows. */
  readonly page: () => ConversationStore;
  readonly keeping: () => Keeping;
}

export class FakeBrowser {
  /** What is kept, copied as a real database would. */
  readonly records = new Map<string, unknown>();
  readonly told: TabMessage[] = [];
  /** Thrown by every write while it is set. */
  failure: Error | null = null;
  /** Whether tabs hear each other. */
  isLoud = true;
  readonly #tabs: ConversationKeeper[] = [];

  async open(): Promise<FakeTab> {
    const store = createConversationStore();
    const keeping = createKeepingStore();
    const keeper = new ConversationKeeper({
      store,
      keeping,
      database: this.#database(),
      tell: (message) => this.#tell(keeper, message),
    });
    this.#tabs.push(keeper);
    await keeper.start();
    return { keeper, page: store.getState, keeping: keeping.getState };
  }

  #tell(teller: ConversationKeeper, message: TabMessage): void {
    this.told.push(structuredClone(message));
    if (!this.isLoud) return;
    for (const tab of this.#tabs) if (tab !== teller) tab.hear(structuredClone(message));
  }

  #database(): ConversationDatabase {
    const write = async (change: () => void): Promise<void> => {
      await Promise.resolve();
      if (this.failure !== null) throw this.failure;
      change();
    };
    return {
      readAll: async () => {
        await Promise.resolve();
        return [...this.records].map(([key, value]) => ({ key, value: structuredClone(value) }));
      },
      change: (id, changed) =>
        write(() => {
          this.records.set(id, structuredClone(changed(structuredClone(this.records.get(id)))));
        }),
      remove: (key) =>
        write(() => {
          this.records.delete(key);
        }),
    };
  }
}
