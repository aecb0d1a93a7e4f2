// Random numbers and unit vectors that are the same on every run.

/** A generator of numbers in [0, 1): mulberry32. */
export function seededRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** Unit vectors in random directions. */
export function seededVectors(seed: number, count: number, dimension: number): Float32Array[] {
  const random = seededRandom(seed);
  return Array.from({ length: count }, () =>
    toUnit(Float32Array.from({ length: dimension }, () => random() + random() - 1)),
  );
}

export function toUnit(vector: Float32Array): Float32Array {
  const length = Math.sqrt(vector.reduce((sum, component) => sum + component * component, 0));
  return vector.map((component) => component / length);
}
