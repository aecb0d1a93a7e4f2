// How the list of conversations is ordered, named and searched.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { fileNameOf } from "../../../src/web/history/download-text.ts";
import { findInConversations } from "../../../src/web/history/find-in-conversations.ts";
import { groupByDay } from "../../../src/web/history/group-by-day.ts";
import { conversationTitle } from "../../../src/web/state/conversation.ts";
import { answerCiting, conversation, turn } from "../../support/sample-conversations.ts";

function askedAt(id: string, time: Date) {
  return conversation(id, { turns: [turn("t", { askedAt: time.toISOString() })] });
}

function saying(id: string, question: string, answer = "") {
  const state = { kind: "answered" as const, answer: answerCiting([], answer) };
  return conversation(id, { turns: [turn("t", { question, state })] });
}

describe("groupByDay()", () => {
  // In the time zone of whoever runs this.
  const now = new Date(2026, 2, 1, 12);

  test("tells today, yesterday and months apart, latest first", () => {
    const conversations = [
      askedAt("older", new Date(2026, 0, 31, 23)),
      askedAt("midnight", new Date(2026, 2, 1, 0)),
      askedAt("yesterday", new Date(2026, 1, 28, 0)),
      askedAt("february", new Date(2026, 1, 27, 23, 59)),
      askedAt("now", now),
    ];
    const groups = groupByDay(conversations, now).map(({ day, conversations: members }) => [
      day,
      members.map(({ id }) => id),
    ]);
    expect(groups).toEqual([
      ["today", ["now", "midnight"]],
      ["yesterday", ["yesterday"]],
      ["2026-02", ["february"]],
      ["2026-01", ["older"]],
    ]);
  });

  test("is not moved by renaming", () => {
    const old = askedAt("a", new Date(2026, 0, 1));
    const renamed = { ...old, name: "River", updatedAt: now.toISOString() };
    expect(groupByDay([renamed], now)[0]!.day).toBe("2026-01");
  });

  test("takes a time to come as today", () => {
    expect(groupByDay([askedAt("a", new Date(2026, 5, 1))], now)[0]!.day).toBe("today");
  });
});

describe("findInConversations()", () => {
  const found = (typed: string, ...conversations: ReturnType<typeof saying>[]) =>
    findInConversations(conversations, typed).map(({ conversation: { id } }) => id);

  test("looks in questions, answers and names", () => {
    const named = conversation("c", { name: "Harvest" });
    expect(found("river", saying("a", "The River?"), saying("b", "?", "a river"))).toEqual([
      "a",
      "b",
    ]);
    expect(found("harvest", saying("a", "River?"), named)).toEqual(["c"]);
  });

  test("wants all words, wherever they stand", () => {
    const one = saying("a", "Who leads?", "Azimova leads the office.");
    expect(found("azimova who", one)).toEqual(["a"]);
    expect(found("azimova river", one)).toEqual([]);
    expect(found("  ", one)).toEqual([]);
  });

  test("takes е for ё and signs of patterns for themselves", () => {
    expect(found("еще", saying("a", "Что Ещё?"))).toEqual(["a"]);
    expect(found("what?", saying("a", "What?"), saying("b", "Wha"))).toEqual(["a"]);
  });

  test("shows the words where they stand, marked, out of the text", () => {
    const text = fc.string({ unit: "grapheme", maxLength: 200 });
    const word = fc.stringMatching(/^[a-zа-я.?*([]{1,6}$/);
    fc.assert(
      fc.property(text, word, text, (before, typed, after) => {
        const whole = `${before} ${typed} ${after}`.normalize("NFC");
        const [hit] = findInConversations([saying("a", whole)], typed);
        const marked = hit!.excerpt.filter(({ isMatch }) => isMatch);
        expect(marked.length).toBeGreaterThan(0);
        for (const piece of marked) {
          const fold = (one: string) => one.toUpperCase().toLowerCase().replaceAll("ё", "е");
          expect(fold(piece.text)).toBe(fold(typed));
        }
        const shown = hit!.excerpt.map((piece) => piece.text).join("");
        expect(whole).toContain(shown.replace(/^… /, "").replace(/…$/, ""));
      }),
    );
  });
});

describe("conversationTitle()", () => {
  test("is the name, else the first question on one line, else what is given", () => {
    expect(conversationTitle(conversation("a", { name: "River" }), "New")).toBe("River");
    expect(conversationTitle(saying("a", " Who\nleads? "), "New")).toBe("Who leads?");
    expect(conversationTitle(conversation("a", { turns: [] }), "New")).toBe("New");
  });
});

describe("fileNameOf()", () => {
  test("keeps letters and digits of all alphabets, and no sign that a file system minds", () => {
    expect(fileNameOf("Кто такая Азимова / 2020?", "md")).toBe("Кто-такая-Азимова-2020.md");
    expect(fileNameOf("../../?", "bib")).toBe("conversation.bib");
  });
});
