// Which addresses an answer may show.
import { describe, expect, test } from "vitest";
import {
  addressesOf,
  asksForAddress,
  withoutAddresses,
} from "../../../src/answering/writing/web-addresses.ts";

describe("asksForAddress()", () => {
  test.each([
    "What is the website of the forum?",
    "Give me a link to the report.",
    "What is her e-mail?",
    "Какой сайт у форума?",
    "Дай ссылку на отчёт",
  ])("hears it in %j", (question) => {
    expect(asksForAddress(question)).toBe(true);
  });

  test.each([
    "What links are there between the two countries?",
    "How did she address the concerns?",
    "Сколько стран почти согласились?",
    "Какая критика прозвучала в её адрес?",
    "Who visited the building site?",
  ])("does not hear it in %j", (question) => {
    expect(asksForAddress(question)).toBe(false);
  });
});

describe("withoutAddresses()", () => {
  const text = "See https://a.example/x, Zakon.kz and me@b.org.";
  const known = addressesOf(text);

  test("keeps names of sites that are known, and what ends the sentence", () => {
    expect(withoutAddresses(text, known, false)).toBe("See , Zakon.kz and .");
    expect(withoutAddresses(text, new Set(), false)).toBe("See ,  and .");
  });

  test("keeps everything known where links were asked for, and nothing else", () => {
    expect(withoutAddresses(text, known, true)).toBe(text);
    expect(withoutAddresses("https://a.example/xy", known, true)).toBe("");
    expect(withoutAddresses("HTTPS://A.example/x", known, true)).toBe("HTTPS://A.example/x");
  });

  test.each(["at 10.30 a.m. U.S. envoys met", "v1.2.3", "Yes.No", "5.5 km/h", "и т.д.", "end.The"])(
    "finds no address in %j",
    (plain) => {
      expect(withoutAddresses(plain, new Set(), false)).toBe(plain);
    },
  );
});
