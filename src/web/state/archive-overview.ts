// What the archive holds, as the server tells it: for the welcome and for the choice of sources.
import { create } from "zustand";
import type { Language } from "../../../vectorstore/article.ts";
import { fetchFromServer } from "../server/ask-server.ts";

export interface ArchiveOverview {
  readonly articles: number;
  readonly passages: number;
  /** ISO dates. */
  readonly oldest: string | null;
  readonly newest: string | null;
  readonly undated: number;
  readonly languages: readonly { readonly language: Language | null; readonly articles: number }[];
  readonly publishers: readonly { readonly publisher: string | null; readonly articles: number }[];
  readonly suggestions: readonly {
    readonly question: string;
    readonly language: Language;
    readonly source: string;
  }[];
}

/** What was read last stays while it is read again, and where that fails. */
export const useArchiveOverview = create<{ readonly overview: ArchiveOverview | null }>(() => ({
  overview: null,
}));

/** Throws `ServerFailure`, or `AbortError` when the signal is aborted. */
export async function readArchiveOverview(signal: AbortSignal): Promise<void> {
  const response = await fetchFromServer("archive", { signal });
  useArchiveOverview.setState({ overview: (await response.json()) as ArchiveOverview });
}
