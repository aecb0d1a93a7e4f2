// Vectors from outside are believed only when they can be used.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { checkVectors } from "../../../ingest/embedders/build-embedder.ts";

const expected = { embedder: "ollama:x", count: 1, dimension: null };

describe("checkVectors()", () => {
  it("brings every vector that has a direction to unit length and keeps the direction", () => {
    const component = fc.double({ noNaN: true, noDefaultInfinity: true });
    const vector = fc.array(component, { minLength: 1, maxLength: 20 });
    fc.assert(
      fc.property(vector, (given) => {
        fc.pre(given.some((each) => each !== 0));
        const [unit] = checkVectors([given], expected);
        expect(Math.hypot(...unit!)).toBeCloseTo(1, 5);
        given.forEach((each, i) => expect(unit![i]! * Math.sign(each)).toBeGreaterThanOrEqual(0));
      }),
    );
  });

  it.each([
    ["NaN", [[1, Number.NaN]], /component 2 is no finite number/],
    ["infinity", [[Infinity, 1]], /component 1 is no finite number/],
    ["zeros", [[0, -0]], /all zeros/],
    ["no components", [[]], /0 components/],
    ["too many vectors", [[1], [1]], /1 texts were sent and 2 vectors/],
  ])("refuses %s", (_, vectors, message) => {
    expect(() => checkVectors(vectors, expected)).toThrow(message);
  });

  it("names position and model of a vector with another dimension", () => {
    const vectors = [
      [1, 2],
      [1, 2, 3],
    ];
    const check = () => checkVectors(vectors, { ...expected, count: 2 });
    expect(check).toThrow(/vector 2 of 2 from 'ollama:x'.*3 components instead of 2/);
    expect(() => checkVectors([[1]], { ...expected, dimension: 2 })).toThrow(/instead of 2/);
  });
});
