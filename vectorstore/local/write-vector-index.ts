// The vector index of a new generation: the older one with rows removed, restored and added, or,
// where rows are numbered anew, one built from the vectors on disk.
import { join } from "node:path";
import { setImmediate } from "node:timers/promises";
import type { CompactRows } from "./passage-table.ts";
import type { Manifest } from "./generation.ts";
import type { GenerationFolder } from "./generation-folder.ts";
import type { OpenGeneration } from "./open-generation.ts";
import { none, type PassageTable } from "./passage-table.ts";
import { VectorFile } from "./vector-file.ts";
import { VectorIndex } from "./vector-index.ts";

/** What the index of a new generation starts from. */
export interface VectorIndexPlan {
  readonly previous: OpenGeneration | null;
  readonly embedder: Manifest["embedder"];
  /** Vectors inserted into the index so far, and how many it will be. */
  readonly onInsert: (inserted: number, total: number) => void;
}

/** Vectors inserted (up to 5 ms each) before timers get their turn. */
const insertsPerTurn = 16;
/** Rows of one read. */
const rowsPerRead = 256;

/** Writes `hnsw.bin`, and moves the rows of `vectors.bin` where they are numbered anew. */
export async function writeVectorIndex(
  folder: GenerationFolder,
  plan: VectorIndexPlan,
  table: PassageTable,
  compact: CompactRows,
): Promise<void> {
  const { dimension } = plan.embedder;
  // Also where there is no vector at all: the file must be there to be read.
  folder.writeAt("vectors.bin", new Uint8Array(0), 0);
  const vectors = new VectorFile(folder.path("vectors.bin"), dimension);
  try {
    if (compact.oldOrdinals !== null) await moveRows(folder, vectors, compact.oldOrdinals);
    const index = await baseIndex(plan, table, compact);
    await insertRows(index, vectors, compact.table.count, plan.onInsert);
    await folder.writeIndex(index, dimension);
  } finally {
    vectors.close();
  }
}

/** A row never moves up, so each is read before anything is written over it. */
async function moveRows(
  folder: GenerationFolder,
  vectors: VectorFile,
  oldOrdinals: Uint32Array,
): Promise<void> {
  const rowBytes = vectors.dimension * 4;
  for (const [ordinal, old] of oldOrdinals.entries()) {
    const row = vectors.row(old);
    folder.writeAt("vectors.bin", new Uint8Array(row.buffer), ordinal * rowBytes);
    if (ordinal % rowsPerRead === 0) await setImmediate();
  }
  folder.truncate("vectors.bin", oldOrdinals.length * rowBytes);
}

/** The older index with the rows of today's dead removed and of the revived restored, or an empty one. */
async function baseIndex(
  { previous, embedder }: VectorIndexPlan,
  table: PassageTable,
  compact: CompactRows,
): Promise<VectorIndex> {
  if (previous === null || previous.table.count === 0 || compact.isCompacted) {
    return VectorIndex.create(embedder.dimension, compact.table.count);
  }
  const index = await VectorIndex.read(join(previous.directory, "hnsw.bin"), embedder.dimension);
  for (let ordinal = 0; ordinal < previous.table.count; ordinal++) {
    const wasLiving = previous.table.articles[ordinal] !== none;
    const isLiving = table.articles[ordinal] !== none;
    if (wasLiving && !isLiving) index.remove(ordinal);
    if (!wasLiving && isLiving) index.restore(ordinal);
  }
  index.reserve(table.count);
  return index;
}

/** Inserts the rows that the index does not have yet: all from its size on. */
async function insertRows(
  index: VectorIndex,
  vectors: VectorFile,
  count: number,
  onInsert: VectorIndexPlan["onInsert"],
): Promise<void> {
  const first = index.size;
  const { dimension } = vectors;
  for (let start = first; start < count; start += rowsPerRead) {
    const rowCount = Math.min(rowsPerRead, count - start);
    const rows = vectors.rows(start, rowCount);
    for (let row = 0; row < rowCount; row++) {
      index.add(start + row, rows.subarray(row * dimension, (row + 1) * dimension));
      if (row % insertsPerTurn !== insertsPerTurn - 1) continue;
      onInsert(start + row + 1 - first, count - first);
      await setImmediate();
    }
  }
  if (count > first) onInsert(count - first, count - first);
}
