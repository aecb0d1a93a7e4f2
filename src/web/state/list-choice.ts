// Which articles the list shows and in which order, kept while the reader goes to the chat and back,
// and over a reload of this tab.
import { create } from "zustand";

export const sortColumns = ["title", "publisher", "date", "language", "characters"] as const;
export type SortColumn = (typeof sortColumns)[number];

/** What articles must have to be listed; null: anything. */
export interface ListFilter {
  /** Words as typed. */
  readonly words: string;
  readonly language: string | null;
  readonly publisher: string | null;
  /** Publication dates, ISO `yyyy-mm-dd`, both inclusive. */
  readonly from: string | null;
  readonly to: string | null;
}

export interface ListChoice extends ListFilter {
  readonly sort: SortColumn;
  readonly order: "asc" | "desc";
  /** From 0. */
  readonly page: number;
}

export interface ListChoiceStore {
  readonly choice: ListChoice;
  /** The list starts at its first page again unless a page is given. */
  readonly change: (changes: Partial<ListChoice>) => void;
}

export const noFilter: ListFilter = {
  words: "",
  language: null,
  publisher: null,
  from: null,
  to: null,
};
const firstChoice: ListChoice = { ...noFilter, sort: "date", order: "desc", page: 0 };
const key = "citewell.archive-list";

export const useListChoice = create<ListChoiceStore>((set) => ({
  choice: readKept(),
  change: (changes) =>
    set(({ choice: before }) => {
      const choice = { ...before, page: 0, ...changes };
      sessionStorage.setItem(key, JSON.stringify(choice));
      return { choice };
    }),
}));

export function hasFilter({ words, language, publisher, from, to }: ListFilter): boolean {
  return words.trim() !== "" || [language, publisher, from, to].some((value) => value !== null);
}

type Period = Pick<ListFilter, "from" | "to">;

/** A period that starts anew; the end is given up if it would be before it. */
export function periodFrom(from: string | null, { to }: Period): Period {
  return { from, to: from !== null && to !== null && to < from ? null : to };
}

/** A period that ends anew; the start is given up if it would be after it. */
export function periodTo(to: string | null, { from }: Period): Period {
  return { from: from !== null && to !== null && to < from ? null : from, to };
}

/** What a click on a column's header asks for: newest and largest first, names from A on. */
export function sortedBy(
  column: SortColumn,
  { sort, order }: Pick<ListChoice, "sort" | "order">,
): Pick<ListChoice, "sort" | "order"> {
  if (column === sort) return { sort, order: order === "asc" ? "desc" : "asc" };
  return { sort: column, order: column === "date" || column === "characters" ? "desc" : "asc" };
}

function readKept(): ListChoice {
  try {
    return choiceFrom(JSON.parse(sessionStorage.getItem(key) ?? "null"));
  } catch {
    return firstChoice; // Unreadable: as if nothing was chosen.
  }
}

/** What makes no sense, as another version of the page kept it, is as at first. */
export function choiceFrom(value: unknown): ListChoice {
  const kept = (value ?? {}) as Partial<Record<keyof ListChoice, unknown>>;
  const text = (value: unknown) => (typeof value === "string" && value !== "" ? value : null);
  const { page, order } = kept;
  return {
    words: text(kept.words) ?? "",
    language: text(kept.language),
    publisher: text(kept.publisher),
    from: text(kept.from),
    to: text(kept.to),
    sort: sortColumns.find((column) => column === kept.sort) ?? firstChoice.sort,
    order: order === "asc" || order === "desc" ? order : firstChoice.order,
    page: typeof page === "number" && Number.isInteger(page) && page >= 0 ? page : 0,
  };
}
