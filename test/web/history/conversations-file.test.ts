// A file of conversations comes back whole, and nothing else comes in.
import { describe, expect, test } from "vitest";
import {
  newAmong,
  readConversationsFile,
  toConversationsFile,
} from "../../../src/web/history/export/conversations-file.ts";
import { sampleAnswer } from "../../support/fake-answerer.ts";
import { askingTurn, conversation, turn } from "../../support/sample-conversations.ts";

const now = new Date("2026-02-03T04:05:06Z");
const both = [
  conversation("a", { name: "River" }),
  conversation("b", { turns: [turn("t", { feedback: { verdict: "good", reason: "Clear." } })] }),
];

describe("readConversationsFile()", () => {
  test("gives back what was exported", () => {
    const read = readConversationsFile(toConversationsFile(both, now));
    expect(read).toEqual({ kind: "read", conversations: both, broken: 0 });
  });

  test("counts entries that are no conversations, and gives the others", () => {
    const file = JSON.parse(toConversationsFile(both, now)) as { conversations: unknown[] };
    file.conversations.push({ id: "c" }, null);
    expect(readConversationsFile(JSON.stringify(file))).toMatchObject({
      conversations: both,
      broken: 2,
    });
  });

  test("lets a question that was being asked be a stopped one", () => {
    const asking = conversation("a", { turns: [askingTurn("t", "The")] });
    const read = readConversationsFile(toConversationsFile([asking], now));
    expect(read).toMatchObject({
      conversations: [{ turns: [{ state: { kind: "stopped", text: "The" } }] }],
    });
  });

  test("lets no address in that leads out of the archive", () => {
    const citations = [{ ...sampleAnswer.citations[0]!, url: "javascript:alert(1)" }];
    const state = { kind: "answered" as const, answer: { ...sampleAnswer, citations } };
    const foreign = conversation("a", { turns: [turn("t", { state })] });
    const read = readConversationsFile(toConversationsFile([foreign], now));
    expect(JSON.stringify(read)).not.toContain("javascript:");
    expect(JSON.stringify(read)).toContain(sampleAnswer.citations[0]!.url);
  });

  test.each(["", "not JSON", "[]", "null", '{"conversations": []}', '{"format": "citewell"}'])(
    "refuses %j",
    (text) => expect(readConversationsFile(text)).toEqual({ kind: "foreign" }),
  );

  test("refuses a later format", () => {
    const later = toConversationsFile(both, now).replace('"version": 1', '"version": 2');
    expect(readConversationsFile(later)).toEqual({ kind: "newer" });
  });
});

describe("newAmong()", () => {
  const makeId = () => "made";

  test("leaves out what is here already", () => {
    expect(newAmong(both, both, new Set(), makeId)).toEqual([]);
  });

  test("gives one that differs from ours an id of its own", () => {
    const changed = conversation("a", { name: "Rivers" });
    expect(newAmong([changed], both, new Set(), makeId)).toEqual([{ ...changed, id: "made" }]);
  });

  test("stays clear of ids that are taken by what cannot be read", () => {
    const [added] = newAmong([conversation("c")], [], new Set(["c"]), makeId);
    expect(added!.id).toBe("made");
  });
});
