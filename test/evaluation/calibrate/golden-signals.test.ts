// What calibration takes from the answers of an evaluation.
import { describe, expect, test } from "vitest";
import { signalNames } from "../../../src/answering/reading/answer-signals.ts";
import { goldenSignals } from "../../../src/evaluation/calibrate/golden-signals.ts";
import { madeAnswer } from "../../support/made-answer.ts";
import { evaluatedQuestion } from "../../support/made-runs.ts";

const signals = Object.fromEntries(signalNames.map((name) => [name, 0.5]));

function exampleOf(confidence: number, status: "answered" | "not-in-articles", question = "Who?") {
  const searched = {
    question,
    filter: {},
    nearest: [],
    signals: { ...signals, translated: 0, confidence, gate: 0.4 },
  };
  const answer = madeAnswer({ status, searched });
  return goldenSignals({ questions: [{ ...evaluatedQuestion("a", {}), answer }] })[0]!;
}

describe("goldenSignals()", () => {
  test("takes the signals of what the gate let through or refused, and which gate it was", () => {
    const answered = exampleOf(0.9, "answered");
    expect(answered).toMatchObject({ id: "a", isRefused: false, gate: "latin", isOne: true });
    expect(answered.signals!.wordScore).toBe(0.5);
    expect(exampleOf(0.1, "not-in-articles").signals).not.toBeNull();
    expect(exampleOf(0.1, "not-in-articles", "Кто?").gate).toBe("cyrillic");
  });

  test("knows that no gate changes what another rule refuses", () => {
    expect(exampleOf(0.9, "not-in-articles")).toMatchObject({ isRefused: true, signals: null });
  });

  test("leaves out questions that failed", () => {
    const failed = { ...evaluatedQuestion("a", {}), failure: "The server ended." };
    expect(goldenSignals({ questions: [failed] })).toEqual([]);
  });
});
