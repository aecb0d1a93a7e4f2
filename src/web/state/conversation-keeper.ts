// Keeps the conversations between visits and the same in all tabs. The database decides the order of
// changes: each write merges with what another tab wrote meanwhile, and what came out is told to all.
import type { StoreApi } from "zustand";
import type { ConversationDatabase, KeptRecord } from "./conversation-database.ts";
import { isConversation, ofEarlierVersion, settled } from "./conversation-shape.ts";
import { withNewer, type ConversationStore } from "./conversation-store.ts";
import type { Conversation, Turn } from "./conversation.ts";
import type { Keeping, KeepingProblem } from "./keeping.ts";
import { hasOnlyGrown, mergeConversations, timeAfter } from "./merge-conversations.ts";

/** What tabs tell each other, after it was written. */
export type TabMessage =
  | { readonly kind: "changed"; readonly conversation: Conversation }
  | { readonly kind: "removed"; readonly id: string };

export interface KeeperParts {
  readonly store: StoreApi<ConversationStore>;
  readonly keeping: StoreApi<Keeping>;
  readonly database: ConversationDatabase;
  readonly tell: (message: TabMessage) => void;
}

/** A growing answer is written this often at most, in milliseconds. */
const writeDelayMs = 400;

export class ConversationKeeper {
  readonly #parts: KeeperParts;
  /** What the database holds, as far as this tab knows. */
  readonly #kept = new Map<string, Conversation>();
  /** Turns that another tab is asking, by id. */
  readonly #askedElsewhere = new Set<string>();
  #timer: ReturnType<typeof setTimeout> | null = null;
  #writing: Promise<void> = Promise.resolve();

  constructor(parts: KeeperParts) {
    this.#parts = parts;
  }

  /** Reads what is kept, then follows the store. Never rejects: the problem is told in `keeping`. */
  async start(): Promise<void> {
    const { store, keeping } = this.#parts;
    keeping.setState({ discardSetAside: () => void this.#discardSetAside() });
    try {
      this.#takeRecords(await this.#readAll());
    } catch (error) {
      this.#fail(error);
    }
    store.setState({ isLoaded: true });
    store.subscribe(() => this.#writeSoon());
    this.#writeSoon();
  }

  /** Reads again what other tabs wrote while this one slept, and did not hear them. */
  async catchUp(): Promise<void> {
    try {
      const records = await this.#readAll();
      const present = new Set(records.map(({ key }) => key));
      for (const { value } of records) if (isConversation(value)) this.#take(value);
      for (const id of [...this.#kept.keys()]) if (!present.has(id)) this.#forget(id);
    } catch (error) {
      this.#fail(error);
    }
  }

  hear(message: TabMessage): void {
    if (message.kind === "removed") this.#forget(message.id);
    else if (isConversation(message.conversation)) this.#take(message.conversation);
  }

  /** Writes what has changed, now. As `leaving`, questions being asked here count as stopped. */
  flush(leaving = false): Promise<void> {
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = null;
    // Begun at once if nothing is being written: a page that is left has no time for another task.
    const write = (): Promise<void> => this.#write(leaving);
    this.#writing = leaving ? write() : this.#writing.then(write);
    return this.#writing;
  }

  /** Text that grows can wait, and what failed; all else not: a page that is left has no time to read and write any more. */
  #writeSoon(): void {
    const changes = this.#changes(false);
    if (changes.length === 0 && this.#removals().length === 0) return;
    const hasFailed = this.#parts.keeping.getState().problem !== null;
    const isGrowth =
      changes.length > 0 && changes.every((one) => hasOnlyGrown(this.#kept.get(one.id), one));
    if (isGrowth || hasFailed) this.#timer ??= setTimeout(() => void this.flush(), writeDelayMs);
    else void this.flush();
  }

  /** New ones that are empty and have no name are nothing to keep yet. */
  #changes(leaving: boolean): Conversation[] {
    return this.#conversations().filter((one) => {
      const kept = this.#kept.get(one.id);
      const isChanged = kept !== one || (leaving && one.turns.some(this.#isAskedHere));
      return isChanged && (kept !== undefined || one.turns.length > 0 || one.name !== null);
    });
  }

  #removals(): string[] {
    const present = new Set(this.#conversations().map(({ id }) => id));
    return [...this.#kept.keys()].filter((id) => !present.has(id));
  }

  #conversations(): readonly Conversation[] {
    return this.#parts.store.getState().conversations;
  }

  /** All at once, removals first as they make room. What fails stays to be written the next time. */
  async #write(leaving: boolean): Promise<void> {
    const steps = [
      ...this.#removals().map((id) => this.#removeKept(id)),
      ...this.#changes(leaving).map((conversation) => this.#writeOne(conversation, leaving)),
    ];
    const failed = (await Promise.allSettled(steps)).find(({ status }) => status === "rejected");
    if (failed?.status === "rejected") this.#fail(failed.reason);
    else if (steps.length > 0) this.#parts.keeping.setState({ problem: null });
  }

  async #removeKept(id: string): Promise<void> {
    await this.#parts.database.remove(id);
    this.#kept.delete(id);
    this.#parts.tell({ kind: "removed", id });
  }

  async #writeOne(ours: Conversation, leaving: boolean): Promise<void> {
    let written = ours;
    await this.#parts.database.change(ours.id, (kept) => {
      const merged = this.#merge(ours, kept);
      written = leaving ? this.#settledHere(merged) : merged;
      return written;
    });
    this.#kept.set(ours.id, written);
    if (written !== ours && !leaving) this.#replace(ours, written);
    this.#parts.tell({ kind: "changed", conversation: written });
  }

  #merge(ours: Conversation, kept: unknown): Conversation {
    if (kept === undefined) return ours;
    const theirs = ofEarlierVersion(kept);
    if (!isConversation(theirs)) throw new TypeError("what is kept under this id is unreadable");
    const base = this.#kept.get(ours.id)?.updatedAt ?? null;
    return mergeConversations({ base, ours, theirs, isAskedHere: this.#isAskedHere });
  }

  /** What was merged takes the place of what was written, unless that has changed since. */
  #replace(ours: Conversation, merged: Conversation): void {
    const current = this.#conversations().find(({ id }) => id === ours.id);
    if (current === undefined) return;
    const next =
      current === ours
        ? merged
        : mergeConversations({
            base: ours.updatedAt,
            ours: current,
            theirs: merged,
            isAskedHere: this.#isAskedHere,
          });
    this.#noteAsking(merged, current);
    this.#show(next);
  }

  /** From another tab. */
  #take(theirs: Conversation): void {
    const ours = this.#conversations().find(({ id }) => id === theirs.id);
    const kept = this.#kept.get(theirs.id);
    // Removed here, and that is not written yet: the removal stands.
    if (ours === undefined && kept !== undefined) return;
    if (this.#hasNewer(theirs)) return;
    const merged =
      ours === undefined
        ? theirs
        : mergeConversations({
            base: kept?.updatedAt ?? null,
            ours,
            theirs,
            isAskedHere: this.#isAskedHere,
          });
    this.#kept.set(theirs.id, theirs);
    this.#noteAsking(theirs, ours);
    this.#show(merged);
  }

  /** Removed in another tab. What this tab has not told yet, or is asking, is kept all the same. */
  #forget(id: string): void {
    const ours = this.#conversations().find((one) => one.id === id);
    const isOurs = ours !== this.#kept.get(id) || ours?.turns.some(this.#isAskedHere) === true;
    this.#kept.delete(id);
    if (isOurs) return;
    const { store } = this.#parts;
    store.setState({ conversations: this.#conversations().filter((one) => one.id !== id) });
  }

  #show(conversation: Conversation): void {
    const { store } = this.#parts;
    store.setState({ conversations: withNewer(this.#conversations(), conversation) });
  }

  /** Which turns others are asking: those that arrive so, and are not asked here. */
  #noteAsking(theirs: Conversation, ours: Conversation | undefined): void {
    const here = new Set(ours?.turns.filter(this.#isAskedHere).map(({ id }) => id));
    for (const { id, state } of theirs.turns) {
      if (state.kind !== "asking") this.#askedElsewhere.delete(id);
      else if (!here.has(id)) this.#askedElsewhere.add(id);
    }
  }

  readonly #isAskedHere = ({ id, state }: Turn): boolean =>
    state.kind === "asking" && !this.#askedElsewhere.has(id);

  /** A version of its own, or other tabs would go on waiting for an answer that nobody writes. */
  #settledHere(conversation: Conversation): Conversation {
    if (!conversation.turns.some(this.#isAskedHere)) return conversation;
    return { ...settled(conversation), updatedAt: timeAfter(conversation.updatedAt) };
  }

  async #readAll(): Promise<KeptRecord[]> {
    const records = await this.#parts.database.readAll();
    return records.map(({ key, value }) => ({ key, value: ofEarlierVersion(value) }));
  }

  #takeRecords(records: readonly KeptRecord[]): void {
    const { store, keeping } = this.#parts;
    let conversations = [...this.#conversations()];
    for (const { value } of records) {
      if (!isConversation(value) || this.#hasNewer(value)) continue;
      const conversation = settled(value);
      this.#kept.set(value.id, conversation);
      conversations = withNewer(conversations, conversation);
    }
    keeping.setState({ setAside: records.filter(({ value }) => !isConversation(value)) });
    store.setState({ conversations });
  }

  /** This version or a later one is known already. */
  #hasNewer({ id, updatedAt }: Conversation): boolean {
    const kept = this.#kept.get(id);
    return kept !== undefined && kept.updatedAt >= updatedAt;
  }

  async #discardSetAside(): Promise<void> {
    const { keeping, database } = this.#parts;
    const { setAside } = keeping.getState();
    try {
      await Promise.all(setAside.map(({ key }) => database.remove(key)));
      keeping.setState({ setAside: [] });
    } catch (error) {
      this.#fail(error);
    }
  }

  #fail(error: unknown): void {
    this.#parts.keeping.setState({ problem: problemOf(error) });
  }
}

function problemOf(error: unknown): KeepingProblem {
  const { name, message } = error instanceof Error ? error : new Error(String(error));
  return name === "QuotaExceededError" ? { kind: "full" } : { kind: "failed", reason: message };
}
