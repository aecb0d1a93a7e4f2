// What the browser keeps comes back as it was, and tabs do not undo each other's work.
import { describe, expect, test, vi } from "vitest";
import type { Conversation, Turn } from "../../../src/web/state/conversation.ts";
import { FakeBrowser, type FakeTab } from "../../support/fake-browser.ts";
import { askingTurn, conversation, turn } from "../../support/sample-conversations.ts";

/** A browser that keeps these, with a tab open. */
async function browserWith(...kept: readonly Conversation[]) {
  const browser = new FakeBrowser();
  for (const one of kept) browser.records.set(one.id, one);
  return { browser, tab: await browser.open() };
}

function turnsOf(tab: FakeTab, id: string): readonly Turn[] {
  return tab.page().conversations.find((one) => one.id === id)?.turns ?? [];
}

function answer(tab: FakeTab, id: string, turnId: string): void {
  tab.page().changeTurn(id, turnId, { state: turn(turnId).state });
}

describe("reading", () => {
  test("gives what was written, newest first, and says that it is done", async () => {
    const old = conversation("old");
    const late = conversation("late", { updatedAt: "2026-02-01T00:00:00.000Z" });
    const { tab } = await browserWith(old, late);
    expect(tab.page().isLoaded).toBe(true);
    expect(tab.page().conversations).toEqual([late, old]);
  });

  test("makes a question that was being answered a stopped one, with its text", async () => {
    const { tab } = await browserWith(conversation("a", { turns: [askingTurn("t", "The riv")] }));
    expect(turnsOf(tab, "a")[0]!.state).toEqual({ kind: "stopped", text: "The riv" });
  });

  test("sets aside what is no conversation, and leaves it where it is", async () => {
    const { browser, tab } = await browserWith(conversation("good"));
    browser.records.set("bad", { id: "bad", turns: "none" });
    const other = await browser.open();
    expect(other.page().conversations.map(({ id }) => id)).toEqual(["good"]);
    expect(other.keeping().setAside).toEqual([{ key: "bad", value: { id: "bad", turns: "none" } }]);
    expect(browser.records.has("bad")).toBe(true);
    other.keeping().discardSetAside();
    await vi.waitFor(() => expect(other.keeping().setAside).toEqual([]));
    expect([...browser.records.keys()]).toEqual(["good"]);
    expect(tab.keeping().setAside).toEqual([]);
  });

  test("that fails leaves a page that works, and says why", async () => {
    const browser = new FakeBrowser();
    browser.records.set("a", conversation("a"));
    const broken = () => undefined;
    // A function cannot be copied: the read rejects.
    browser.records.set("b", broken);
    const tab = await browser.open();
    expect(tab.page().isLoaded).toBe(true);
    expect(tab.keeping().problem?.kind).toBe("failed");
  });
});

describe("writing", () => {
  test("keeps a conversation as it is shown", async () => {
    const { browser, tab } = await browserWith();
    const id = tab.page().begin();
    tab.page().addTurn(id, turn("t"));
    tab.page().rename(id, "River");
    await tab.keeper.flush();
    expect((await browser.open()).page().conversations).toEqual(tab.page().conversations);
  });

  test("leaves out a conversation in which nothing was asked", async () => {
    const { browser, tab } = await browserWith();
    tab.page().begin();
    await tab.keeper.flush();
    expect(browser.records.size).toBe(0);
  });

  test("joins the pieces of a growing answer to one write", async () => {
    vi.useFakeTimers();
    try {
      const { browser, tab } = await browserWith(conversation("a"));
      tab.page().addTurn("a", askingTurn("t", ""));
      for (const text of ["The", "The river", "The river rose."]) {
        tab.page().changeTurn("a", "t", askingTurn("t", text));
      }
      await vi.advanceTimersByTimeAsync(1000);
      expect(browser.told).toHaveLength(1);
      expect(browser.records.get("a")).toEqual(tab.page().conversations[0]);
    } finally {
      vi.useRealTimers();
    }
  });

  test("writes a new question and its answer at once, as the page may be left at any time", async () => {
    vi.useFakeTimers();
    try {
      const { browser, tab } = await browserWith(conversation("a"));
      const isKept = () => expect(browser.records.get("a")).toEqual(tab.page().conversations[0]);
      tab.page().addTurn("a", askingTurn("t", ""));
      await vi.advanceTimersByTimeAsync(0);
      isKept();
      tab.page().changeTurn("a", "t", turn("t"));
      await vi.advanceTimersByTimeAsync(0);
      isKept();
    } finally {
      vi.useRealTimers();
    }
  });

  test("on leaving counts a question being asked as stopped, here and in other tabs", async () => {
    const { browser, tab } = await browserWith(conversation("a"));
    const other = await browser.open();
    tab.page().addTurn("a", askingTurn("t", "The riv"));
    await tab.keeper.flush();
    expect(turnsOf(other, "a")[1]!.state.kind).toBe("asking");
    await tab.keeper.flush(true);
    expect(turnsOf(other, "a")[1]!.state).toEqual({ kind: "stopped", text: "The riv" });
    expect(turnsOf(tab, "a")[1]!.state.kind).toBe("asking");
  });

  test("without room says so, and is made up for when there is room again", async () => {
    const { browser, tab } = await browserWith(conversation("a"));
    browser.failure = new DOMException("no room", "QuotaExceededError");
    tab.page().rename("a", "River");
    await tab.keeper.flush();
    expect(tab.keeping().problem).toEqual({ kind: "full" });
    browser.failure = null;
    await tab.keeper.flush();
    expect(tab.keeping().problem).toBeNull();
    expect(browser.records.get("a")).toMatchObject({ name: "River" });
  });

  test("never goes over something kept that cannot be read", async () => {
    const { browser, tab } = await browserWith();
    browser.records.set("a", "of a later version of the page");
    tab.page().restore(conversation("a"));
    await tab.keeper.flush();
    expect(browser.records.get("a")).toBe("of a later version of the page");
    expect(tab.keeping().problem?.kind).toBe("failed");
  });
});

describe("removing", () => {
  test("holds after a reload and in other tabs", async () => {
    const { browser, tab } = await browserWith(conversation("a"), conversation("b"));
    const other = await browser.open();
    tab.page().remove("a");
    await tab.keeper.flush();
    expect(other.page().conversations.map(({ id }) => id)).toEqual(["b"]);
    expect((await browser.open()).page().conversations.map(({ id }) => id)).toEqual(["b"]);
  });

  test("is undone by restoring, in other tabs too", async () => {
    const { browser, tab } = await browserWith(conversation("a"));
    const other = await browser.open();
    tab.page().remove("a");
    await tab.keeper.flush();
    tab.page().restore(conversation("a"));
    await tab.keeper.flush();
    expect(other.page().conversations).toEqual([conversation("a")]);
  });

  test("keeps the answer that came in before it was undone", async () => {
    const { tab } = await browserWith(conversation("a"));
    tab.page().addTurn("a", askingTurn("t", ""));
    const before = tab.page().conversations[0]!;
    tab.page().remove("a");
    answer(tab, "a", "t");
    tab.page().restore(before);
    expect(turnsOf(tab, "a")[1]!.state.kind).toBe("answered");
  });

  test("in another tab spares a conversation in which this one is asking", async () => {
    const { browser, tab } = await browserWith(conversation("a"));
    const other = await browser.open();
    other.page().addTurn("a", askingTurn("t", ""));
    tab.page().remove("a");
    await tab.keeper.flush();
    answer(other, "a", "t");
    await other.keeper.flush();
    expect(turnsOf(tab, "a").map(({ id }) => id)).toEqual(["a-1", "t"]);
    expect(browser.records.has("a")).toBe(true);
  });
});

describe("two tabs", () => {
  test("show each other's changes", async () => {
    const { browser, tab } = await browserWith(conversation("a"));
    const other = await browser.open();
    tab.page().rename("a", "River");
    await tab.keeper.flush();
    expect(other.page().conversations).toEqual(tab.page().conversations);
    await other.keeper.flush();
    expect(browser.told).toHaveLength(1);
  });

  test("leave a question alone that the other is asking", async () => {
    const { browser, tab } = await browserWith(conversation("a"));
    const other = await browser.open();
    tab.page().addTurn("a", askingTurn("t", "The"));
    await tab.keeper.flush();
    tab.page().changeTurn("a", "t", askingTurn("t", "The river"));
    other.page().rename("a", "River");
    other.page().cutFrom("a", "t");
    await other.keeper.flush();
    expect(turnsOf(tab, "a")[1]).toEqual(askingTurn("t", "The river"));
    answer(tab, "a", "t");
    await tab.keeper.flush();
    expect(turnsOf(other, "a")[1]!.state.kind).toBe("answered");
    expect(other.page().conversations[0]!.name).toBe("River");
  });

  test.each([true, false])(
    "that ask in one conversation at once keep both answers (hearing: %s)",
    async (isLoud) => {
      const { browser, tab } = await browserWith(conversation("a"));
      const other = await browser.open();
      browser.isLoud = isLoud;
      tab.page().addTurn("a", askingTurn("t", "", { askedAt: "2026-01-06T00:00:00.000Z" }));
      await tab.keeper.flush();
      other.page().addTurn("a", askingTurn("u", "", { askedAt: "2026-01-07T00:00:00.000Z" }));
      await other.keeper.flush();
      answer(other, "a", "u");
      tab.page().changeTurn("a", "t", askingTurn("t", "The"));
      await tab.keeper.flush();
      await other.keeper.flush();
      answer(tab, "a", "t");
      await tab.keeper.flush();
      await other.keeper.flush();
      const kept = (await browser.open()).page().conversations[0]!;
      expect(kept.turns.map(({ id, state }) => [id, state.kind])).toEqual([
        ["a-1", "answered"],
        ["t", "answered"],
        ["u", "answered"],
      ]);
    },
  );

  test("agree again after one has slept", async () => {
    const { browser, tab } = await browserWith(conversation("a"), conversation("b"));
    const other = await browser.open();
    browser.isLoud = false;
    tab.page().rename("a", "River");
    tab.page().remove("b");
    await tab.keeper.flush();
    await other.keeper.catchUp();
    expect(other.page().conversations).toEqual(tab.page().conversations);
  });
});
