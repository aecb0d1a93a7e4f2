// A place is marked only where the words still are what the answer quoted.
import { describe, expect, test } from "vitest";
import type { Citation } from "../../../src/answering/answer.ts";
import {
  citationAt,
  deepLink,
  otherCitations,
  quoteStateOf,
} from "../../../src/web/source/cited-places.ts";
import { placeOf, readAddress } from "../../../src/web/state/address.ts";

const text = "Before. The quoted words. After.";

function citationOf(number: number, quote: string, source = "a.txt"): Citation {
  const startOffset = text.indexOf(quote);
  return {
    number,
    evidence: 1,
    source,
    title: "A",
    date: null,
    publisher: null,
    quote,
    startOffset,
    endOffset: startOffset + quote.length,
    url: "",
  };
}

const citation = citationOf(2, "The quoted words.");
const place = placeOf(citation, "turn");

describe("citationAt()", () => {
  test("finds the citation that the place was made from", () => {
    expect(citationAt(place, [citationOf(1, "Before."), citation])).toBe(citation);
  });

  test("knows none where the address names other bounds or another article", () => {
    expect(citationAt({ ...place, endOffset: 12 }, [citation])).toBeUndefined();
    expect(citationAt({ ...place, source: "b.txt" }, [citation])).toBeUndefined();
  });
});

describe("quoteStateOf()", () => {
  test("gives the bounds while the quoted words stand there", () => {
    expect(quoteStateOf(text, place, citation)).toEqual({
      kind: "there",
      bounds: { startOffset: 8, endOffset: 25 },
      quote: "The quoted words.",
    });
  });

  test("marks nothing where other words stand there now, even if the quote is elsewhere", () => {
    const changed = `New words. ${text}`;
    const state = quoteStateOf(changed, place, citation);
    expect(state).toEqual({ kind: "changed", quote: "The quoted words." });
  });

  test("marks nothing where a link leads beyond the article's end", () => {
    const beyond = { source: "a.txt", startOffset: 8, endOffset: text.length + 1 };
    expect(quoteStateOf(text, beyond, undefined)).toEqual({ kind: "changed", quote: null });
  });

  test("has no quote for an article as a whole", () => {
    expect(quoteStateOf(text, { source: "a.txt" }, undefined)).toEqual({ kind: "none" });
  });
});

describe("otherCitations()", () => {
  test("leaves out the current one, other articles and quotes that no longer hold", () => {
    const holding = citationOf(1, "Before.");
    const all = [
      holding,
      citation,
      citationOf(3, "After.", "b.txt"),
      { ...citationOf(4, "After."), quote: "Other." },
    ];
    expect(otherCitations("a.txt", text, all, citation)).toEqual([holding]);
  });
});

describe("deepLink()", () => {
  const state = quoteStateOf(text, place, citation);
  const placeIn = (link: string) => readAddress(new URL(link).searchParams).place!;

  test("opens the same place again, without the turn", () => {
    const link = deepLink("http://127.0.0.1:1/?view=archive&turn=t#x", "a/ü b.txt", state);
    const { view, conversationId } = readAddress(new URL(link).searchParams);
    expect([view, conversationId]).toEqual(["chat", null]);
    const { check, ...bounds } = placeIn(link);
    expect(bounds).toEqual({ source: "a/ü b.txt", startOffset: 8, endOffset: 25 });
    expect(check).toMatch(/^[0-9a-z]{1,7}$/);
  });

  test("marks the words it was copied from, and no others that stand there later", () => {
    const linked = placeIn(deepLink("http://127.0.0.1:1/", "a.txt", state));
    expect(quoteStateOf(text, linked, undefined)).toEqual(state);
    const changed = text.replace("quoted", "edited");
    expect(quoteStateOf(changed, linked, undefined)).toEqual({ kind: "changed", quote: null });
  });

  test("opens the article as a whole where nothing is quoted", () => {
    const link = deepLink("http://127.0.0.1:1/", "a.txt", { kind: "none" });
    expect(placeIn(link)).toEqual({ source: "a.txt" });
  });
});
