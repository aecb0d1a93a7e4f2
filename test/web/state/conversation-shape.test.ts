// What is read back is a conversation in every part, or none.
import { describe, expect, test } from "vitest";
import {
  isConversation,
  ofEarlierVersion,
  settled,
} from "../../../src/web/state/conversation-shape.ts";
import { sampleAnswer } from "../../support/fake-answerer.ts";
import { askingTurn, conversation, turn } from "../../support/sample-conversations.ts";

function answered(changes: object) {
  const state = { kind: "answered", answer: { ...sampleAnswer, ...changes } };
  return { ...conversation("a"), turns: [{ ...turn("t"), state }] };
}

describe("isConversation()", () => {
  test("takes every state of a turn", () => {
    const turns = [
      turn("a"),
      askingTurn("b", "The"),
      turn("c", { state: { kind: "stopped", text: "" } }),
      turn("d", { state: { kind: "failed", text: "", message: "Cannot reach the server." } }),
      turn("e", { filter: { from: "2020-01-01", sources: ["news/"] } }),
      turn("f", { feedback: { verdict: "bad", reason: "" } }),
    ];
    expect(isConversation(conversation("a", { turns, name: "River" }))).toBe(true);
  });

  test("takes fields that it does not know", () => {
    expect(isConversation({ ...answered({ mood: "abc" }), colour: "blue" })).toBe(true);
  });

  test.each([
    ["nothing", null],
    ["a list", []],
    ["no id", { ...conversation("a"), id: "" }],
    ["a time that is none", { ...conversation("a"), updatedAt: "yesterday" }],
    ["two turns of one id", conversation("a", { turns: [turn("t"), turn("t")] })],
    ["an answer without citations", answered({ citations: undefined })],
    [
      "a citation that ends before it starts",
      answered({ citations: [{ ...sampleAnswer.citations[0]!, startOffset: 30 }] }),
    ],
    ["a note without a code", answered({ notes: [{ message: "It is so." }] })],
    [
      "a disagreement without sides",
      answered({ notes: [{ code: "articlesDisagree", message: "They do." }] }),
    ],
    [
      "a sentence with a support that does not exist",
      answered({ sentences: [{ text: "", citations: [], support: "yes" }] }),
    ],
  ])("refuses %s", (_what, value) => {
    expect(isConversation(value)).toBe(false);
  });
});

describe("ofEarlierVersion()", () => {
  test("makes a conversation of one that was kept before reasons had codes", () => {
    const reason = "The quote names only part of Astana.";
    const old = answered({
      sentences: [{ text: "It rose.", citations: [], support: "partly", reason }],
    });
    expect(isConversation(old)).toBe(false);
    const known = ofEarlierVersion(old);
    expect(isConversation(known)).toBe(true);
    expect(JSON.stringify(known)).toContain(
      JSON.stringify({ code: "asWritten", words: reason, message: reason }),
    );
  });

  test("opens one whose text was beginning anew when the page was left", () => {
    const progress = { step: "restarted", reason: "The model broke off." };
    const state = { kind: "asking", text: "", progress };
    const old = { ...conversation("a"), turns: [{ ...turn("t"), state }] };
    expect(isConversation(old)).toBe(false);
    expect(isConversation(ofEarlierVersion(old))).toBe(true);
  });

  test("leaves what is none, and what is of today, as it is", () => {
    for (const value of [null, [], "text", { turns: 3 }, { turns: [null, 3] }, answered({})]) {
      expect(ofEarlierVersion(value)).toEqual(value);
    }
  });
});

describe("settled()", () => {
  test("keeps the text of what was being asked, and all else as it is", () => {
    const settledOne = settled(conversation("a", { turns: [turn("t"), askingTurn("u", "The")] }));
    expect(settledOne.turns).toEqual([
      turn("t"),
      turn("u", { state: { kind: "stopped", text: "The" } }),
    ]);
    const quiet = conversation("b");
    expect(settled(quiet)).toBe(quiet);
  });
});
