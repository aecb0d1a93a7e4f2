// Dead rows are carried along, because a row that keeps its ordinal keeps its place in the vector
// index. Once most rows are dead, the living are numbered anew.
import { keyBytes, none, createPassageTable, type PassageTable } from "./passage-table.ts";
import { livingOrdinals } from "./passage-groups.ts";

/** Above this share of dead rows they go. */
const mostDead = 0.5;

export interface CompactRows {
  readonly table: PassageTable;
  readonly livingCount: number;
  readonly isCompacted: boolean;
  /** Old ordinals by new ones, ascending; null where nothing was renumbered. */
  readonly oldOrdinals: Uint32Array | null;
}

/** The table as it is, or with its living rows only, in the same order. */
export function compactRows(table: PassageTable): CompactRows {
  const living = livingOrdinals(table);
  if (table.count - living.length <= mostDead * table.count) {
    return { table, livingCount: living.length, isCompacted: false, oldOrdinals: null };
  }
  const compacted = createPassageTable(living.length);
  for (const [ordinal, old] of living.entries()) {
    compacted.articles[ordinal] = table.articles[old] ?? none;
    compacted.startOffsets[ordinal] = table.startOffsets[old]!;
    compacted.endOffsets[ordinal] = table.endOffsets[old]!;
    compacted.headings[ordinal] = table.headings[old]!;
    const key = table.keys.subarray(old * keyBytes, (old + 1) * keyBytes);
    compacted.keys.set(key, ordinal * keyBytes);
  }
  return { table: compacted, livingCount: living.length, isCompacted: true, oldOrdinals: living };
}
