// Nothing but unit vectors may leave an embedder: one NaN in the store spoils every search.
import { EmbedderError } from "./embedder.ts";
import { RefusedTextsError } from "./refused-texts-error.ts";

export interface ExpectedVectors {
  /** Name of the embedder, for messages. */
  readonly embedder: string;
  /** How many vectors there must be. */
  readonly count: number;
  /** Components that each must have; null where the model has not told yet. */
  readonly dimension: number | null;
}

/**
 * The vectors at unit length. Throws `EmbedderError` that names the first bad one by position;
 * `RefusedTextsError` where it has no direction, because that may lie in its text.
 */
export function checkVectors(
  vectors: readonly ArrayLike<number>[],
  expected: ExpectedVectors,
): Float32Array[] {
  if (vectors.length !== expected.count) {
    throw new EmbedderError(
      `Cannot use the vectors of '${expected.embedder}': ${expected.count} texts were sent and ${vectors.length} vectors came back. Use another model or server.`,
    );
  }
  const dimension = expected.dimension ?? vectors[0]?.length ?? 0;
  return vectors.map((vector, index) => {
    const subject = `Cannot use vector ${index + 1} of ${vectors.length} from '${expected.embedder}'`;
    if (vector.length !== dimension || dimension === 0) {
      throw new EmbedderError(
        `${subject}: it has ${vector.length} components instead of ${dimension}. The model behind that name was changed: build the store anew.`,
      );
    }
    const unit = toUnitLength(vector);
    if (typeof unit !== "string") return unit;
    throw new RefusedTextsError(`${subject}: ${unit}. Use another model or server.`);
  });
}

/** The vector at length 1, or what is wrong with it. */
function toUnitLength(vector: ArrayLike<number>): Float32Array | string {
  let largest = 0;
  for (let i = 0; i < vector.length; i += 1) {
    const component: unknown = vector[i];
    if (typeof component !== "number" || !Number.isFinite(component)) {
      return `component ${i + 1} is no finite number`;
    }
    largest = Math.max(largest, Math.abs(component));
  }
  if (largest === 0) return "it is all zeros";
  // Divided by the largest component first: squares of very small or large numbers leave the range.
  let sum = 0;
  for (let i = 0; i < vector.length; i += 1) sum += (vector[i]! / largest) ** 2;
  const norm = Math.sqrt(sum);
  return Float32Array.from(vector, (component) => component / largest / norm);
}
