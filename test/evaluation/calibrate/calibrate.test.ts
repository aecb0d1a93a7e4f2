// Calibration of the refusal gate on made signals, of which it is known what tells questions apart.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { signalNames, type AnswerSignals } from "../../../src/answering/reading/answer-signals.ts";
import { gatesOf } from "../../../src/answering/reading/decide-answerable.ts";
import type { Gate } from "../../../src/answering/reading/gate.ts";
import { calibrate } from "../../../src/evaluation/calibrate/calibrate.ts";
import { calibrateGate, isRefusedBy } from "../../../src/evaluation/calibrate/calibrate-gate.ts";
import { calibrationAsText } from "../../../src/evaluation/calibrate/calibrate.ts";
import { chooseThreshold, refusalAt } from "../../../src/evaluation/calibrate/calibrate-gate.ts";
import type { GateExample } from "../../../src/evaluation/calibrate/golden-signals.ts";
import { seededRandom } from "../../support/seeded-vectors.ts";

const noSignals = Object.fromEntries(
  signalNames.map((name) => [name, 0]),
) as unknown as AnswerSignals;

/** Log-odds from -2 to 2 as the word score goes from 0 to 1; noise has as much weight. */
const present: Gate = {
  weights: { ...noSignals, wordScore: 4, lead: 4 },
  coverageSquared: 0,
  similarityByLength: 0,
  bias: -4,
  least: 0.05,
};

/** The word score tells answerable questions apart; the lead is chance. */
function examples(count: number, noise: number): GateExample[] {
  const random = seededRandom(5);
  return Array.from({ length: count }, (_, at) => {
    const isAnswerable = at % 2 === 0;
    const wordScore = random() * 0.4 + (isAnswerable ? 0.6 : 0);
    const signals = { ...noSignals, wordScore, lead: 0.5 + noise * (random() - 0.5) };
    const id = `q${at}`;
    const base = { id, question: `Question ${at}?`, isAnswerable, signals, isOne: true } as const;
    return {
      ...base,
      gate: "latin",
      isRefused: isRefusedBy({ ...base, gate: "latin", isRefused: false }, present),
    };
  });
}

const scored = fc.record({
  isAnswerable: fc.boolean(),
  confidence: fc.double({ min: 0, max: 1, noNaN: true }),
});

describe("chooseThreshold()", () => {
  test("parts the questions in the middle between those that it parts", () => {
    const known = [
      { isAnswerable: false, confidence: 0.1 },
      { isAnswerable: false, confidence: 0.4 },
      { isAnswerable: true, confidence: 0.6 },
      { isAnswerable: true, confidence: 0.9 },
    ];
    expect(chooseThreshold(known, 0)).toBeCloseTo(0.5, 12);
    expect(refusalAt(known, 0.5)).toEqual({ precision: 1, recall: 1, needless: 0 });
  });

  test("gives up answers only as far as it is allowed to", () => {
    const known = [
      { isAnswerable: true, confidence: 0.2 },
      { isAnswerable: false, confidence: 0.3 },
      { isAnswerable: true, confidence: 0.8 },
    ];
    expect(chooseThreshold(known, 0.4)).toBeCloseTo(0.1, 12);
    expect(chooseThreshold(known, 0.5)).toBeCloseTo(0.55, 12);
  });

  test("refuses no more of the answerable questions than allowed, whatever the questions", () => {
    fc.assert(
      fc.property(
        fc.array(scored, { minLength: 1 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (known, allowed) => {
          const threshold = chooseThreshold(known, allowed);
          expect(threshold).toBeGreaterThanOrEqual(0);
          expect(threshold).toBeLessThanOrEqual(1);
          expect(refusalAt(known, threshold).needless ?? 0).toBeLessThanOrEqual(allowed + 1e-9);
        },
      ),
    );
  });
});

describe("refusalAt()", () => {
  test("has no precision where nothing is refused, so that silence and talk both show", () => {
    const known = [
      { isAnswerable: true, confidence: 0.5 },
      { isAnswerable: false, confidence: 0.5 },
    ];
    expect(refusalAt(known, 0)).toEqual({ precision: null, recall: 0, needless: 0 });
    expect(refusalAt(known, 1)).toEqual({ precision: 0.5, recall: 1, needless: 1 });
  });
});

describe("calibrateGate()", () => {
  test("leaves a gate as it is for which there are too few questions", () => {
    const { gate, fitted } = calibrateGate(examples(18, 0), present, { mostRefused: 0 });
    expect([gate, fitted]).toEqual([present, "none"]);
  });

  test("moves the threshold to where the questions part", () => {
    const calibrated = calibrateGate(examples(40, 0), present, { mostRefused: 0 });
    expect(calibrated.fitted).toBe("threshold");
    expect(calibrated.gate.weights).toEqual(present.weights);
    expect(calibrated.figures).toEqual({ precision: 1, recall: 1, needless: 0 });
    expect(calibrated.heldOut!.recall).toBeGreaterThan(0.8);
  });

  test("fits weights only with questions enough, and if they do better on unseen ones", () => {
    const noisy = examples(160, 1);
    const options = { mostRefused: 0.03, leastForWeights: 60 };
    const few = calibrateGate(noisy, present, { ...options, leastForWeights: 90 });
    const enough = calibrateGate(noisy, present, options);
    expect([few.fitted, enough.fitted]).toEqual(["threshold", "weights"]);
    expect(enough.heldOut!.recall!).toBeGreaterThan(few.heldOut!.recall!);
    const { wordScore, lead } = enough.gate.weights;
    expect(Math.abs(lead)).toBeLessThan(wordScore / 3);
  });

  test("refuses a question for which nothing was found, whatever the threshold", () => {
    const [first] = examples(1, 0);
    expect(isRefusedBy({ ...first!, signals: null }, { ...present, least: 0 })).toBe(true);
  });
});

describe("calibrate()", () => {
  test("lists the questions that change sides, and keeps the gates it has no questions for", () => {
    const known = examples(40, 0);
    const gates = { ...gatesOf("hash-384"), latin: present };
    const calibration = calibrate(known, gates, { mostRefused: 0 });
    const wrong = known.filter(({ isAnswerable, isRefused }) => !isAnswerable && !isRefused);
    expect(wrong.length).toBeGreaterThan(0);
    expect(calibration.nowRefused).toEqual(wrong);
    expect(calibration.nowAnswered).toEqual([]);
    expect(calibration.gates.cyrillic).toBe(gates.cyrillic);
    expect(calibration.after).toEqual({ precision: 1, recall: 1, needless: 0 });
    expect(calibration.before.recall).toBeLessThan(1);

    const text = calibrationAsText(calibration);
    expect(text).toContain(`${wrong.length} questions would now be refused:`);
    expect(text).toContain(`${wrong[0]!.id} (unanswerable): ${wrong[0]!.question}`);
    expect(text).toContain("Gate cyrillic: 0 answerable and 0 unanswerable questions. Kept");
  });
});
