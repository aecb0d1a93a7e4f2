// The gate in front of every index: what is no proper vector never reaches native code, which would
// take NaN and zeros in silence and end the whole process on anything that is no number.
import { BadVectorError } from "../store-error.ts";

/** How far a squared length may be from 1 for the vector to be taken as it is. */
const unitTolerance = 1e-5;

/**
 * The vector at unit length, itself if it is so already. `what` says what was tried, e.g. "Cannot
 * search". Throws `BadVectorError`.
 */
export function toUnitVector(
  vector: Float32Array | readonly number[],
  dimension: number,
  what: string,
): Float32Array {
  if (vector.length !== dimension) {
    throw new BadVectorError(
      `${what}: the vector has ${vector.length} components, the store's vectors have ${dimension}.`,
    );
  }
  let squares = 0;
  for (let index = 0; index < dimension; index++) {
    const component = vector[index]!;
    if (!Number.isFinite(component)) {
      throw new BadVectorError(
        `${what}: component ${index} of the vector is ${String(component)}, not a finite number.`,
      );
    }
    squares += component * component;
  }
  if (squares === 0) throw new BadVectorError(`${what}: all components of the vector are zero.`);
  const isUnit = Math.abs(squares - 1) <= unitTolerance;
  if (isUnit && vector instanceof Float32Array) return vector;
  const length = isUnit ? 1 : Math.sqrt(squares);
  return Float32Array.from(vector, (component) => component / length);
}
