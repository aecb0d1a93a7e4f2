// The approximate index over vectors: HNSW (Malkov and Yashunin, arXiv 1603.09320) by hnswlib.
// The only file that calls the native library, which ends the whole process on an argument that is
// no number and on a filter that throws: only what `toUnitVector` gave may come here.
import hnswlib from "hnswlib-node";
import type { VectorHit } from "./generation.ts";

/** Links per point; hnswlib's default, and more gained nothing on 20,000 hashed vectors. */
const linksPerPoint = 16;
/** Candidates while building. From `manyPoints` on the cheaper one, within 0.005 of its recall. */
const buildCandidates = { few: 200, many: 100 };
const manyPoints = 50_000;
const randomSeed = 100;
const growthFactor = 1.5;
/**
 * Candidates while searching. 20,000 hashed vectors of 1,024 dimensions, short questions, recall at
 * 10 and at 100 hits: 100 candidates 0.96 and 0.83 in 1 ms, 400 0.994 and 0.964 in 3 ms, 800 0.999
 * and 0.987 in 6 ms, 1,600 1.000 and 0.996 in 8 ms (`test/bench/vector-recall.ts`).
 */
const leastSearchCandidates = 800;
const searchCandidatesPerHit = 12;

/** Unit vectors by ordinal. Ordinals are added once; afterwards they are removed and restored. */
export class VectorIndex {
  readonly #index: hnswlib.HierarchicalNSW;

  private constructor(index: hnswlib.HierarchicalNSW) {
    this.#index = index;
  }

  /** An empty index with room for `capacity` vectors; it grows when that is not enough. */
  static create(dimension: number, capacity: number): VectorIndex {
    const index = new hnswlib.HierarchicalNSW("ip", dimension);
    const candidates = capacity < manyPoints ? buildCandidates.few : buildCandidates.many;
    index.initIndex(Math.max(1, capacity), linksPerPoint, candidates, randomSeed);
    return new VectorIndex(index);
  }

  /** Reads what `write` wrote. The file must have been checked before: a damaged one is not noticed. */
  static async read(path: string, dimension: number): Promise<VectorIndex> {
    const index = new hnswlib.HierarchicalNSW("ip", dimension);
    await index.readIndex(path);
    return new VectorIndex(index);
  }

  /** The same, blocking. */
  static readSync(path: string, dimension: number): VectorIndex {
    const index = new hnswlib.HierarchicalNSW("ip", dimension);
    index.readIndexSync(path);
    return new VectorIndex(index);
  }

  /** Ordinals ever added, removed ones included. */
  get size(): number {
    return this.#index.getCurrentCount();
  }

  /** Makes room for `capacity` ordinals at once. */
  reserve(capacity: number): void {
    if (capacity > this.#index.getMaxElements()) this.#index.resizeIndex(capacity);
  }

  /** Takes 0.5 to 5 ms and blocks: callers give the event loop its turn in between. */
  add(ordinal: number, vector: Float32Array): void {
    const capacity = this.#index.getMaxElements();
    if (this.size >= capacity) this.#index.resizeIndex(Math.ceil(capacity * growthFactor) + 1);
    this.#index.addPoint(Array.from(vector), ordinal);
  }

  /** The ordinal is no longer found, but keeps its place. Throws where it is not there or removed. */
  remove(ordinal: number): void {
    this.#index.markDelete(ordinal);
  }

  /** A removed ordinal is found again. */
  restore(ordinal: number): void {
    this.#index.unmarkDelete(ordinal);
  }

  /**
   * About the nearest `k`, best first; fewer where the graph does not lead to more. `allows` must
   * not throw.
   */
  search(vector: Float32Array, k: number, allows?: (ordinal: number) => boolean): VectorHit[] {
    const count = Math.min(k, this.size);
    if (count <= 0) return [];
    this.#index.setEf(Math.max(leastSearchCandidates, count * searchCandidatesPerHit));
    const found = this.#index.searchKnn(Array.from(vector), count, allows);
    return found.neighbors
      .map((ordinal, rank) => ({ ordinal, similarity: toSimilarity(found.distances[rank]!) }))
      .sort((a, b) => b.similarity - a.similarity || a.ordinal - b.ordinal);
  }

  /** Nothing may be added while it runs. A full disk is not noticed: see `checkHnswFile`. */
  async write(path: string): Promise<void> {
    await this.#index.writeIndex(path);
  }
}

/** Rounding may carry the product of two unit vectors past 1. */
function toSimilarity(distance: number): number {
  return Math.max(-1, Math.min(1, 1 - distance));
}
