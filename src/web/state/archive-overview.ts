// What the archive holds, as the server tells it: for the welcome, the choice of sources and the archive.
import { create } from "zustand";
import type { Language } from "../../../vectorstore/article.ts";
import { fetchFromServer } from "./ask-server.ts";

export interface MonthCount {
  /** `yyyy-mm`. */
  readonly month: string;
  readonly articles: number;
}

export interface ArchiveOverview {
  readonly articles: number;
  readonly passages: number;
  /** ISO dates. */
  readonly oldest: string | null;
  readonly newest: string | null;
  readonly undated: number;
  readonly languages: readonly { readonly language: Language | null; readonly articles: number }[];
  /** Most articles first, the server names at most 100. */
  readonly publishers: readonly { readonly publisher: string | null; readonly articles: number }[];
  /** Ascending; a month without articles is left out. */
  readonly months: readonly MonthCount[];
  readonly suggestions: readonly {
    readonly question: string;
    readonly language: Language;
    readonly source: string;
  }[];
  /** Whether the server takes articles from the page, with its admin key. */
  readonly canUpload: boolean;
}

/** What was read last stays while it is read again, and where that fails. */
export const useArchiveOverview = create<{ readonly overview: ArchiveOverview | null }>(() => ({
  overview: null,
}));

/** Throws `CitewellError`, or `AbortError` when the signal is aborted. */
export async function readArchiveOverview(signal: AbortSignal): Promise<ArchiveOverview> {
  const response = await fetchFromServer("archive", { signal });
  const overview = (await response.json()) as ArchiveOverview;
  useArchiveOverview.setState({ overview });
  return overview;
}
