// What the archive holds, in numbers, as GET /archive gives it.
import type { Language } from "../../../vectorstore/article.ts";
import { fetchFromServer } from "../server/ask-server.ts";

export interface MonthCount {
  /** `yyyy-mm`. */
  readonly month: string;
  readonly articles: number;
}

export interface ArchiveOverview {
  readonly articles: number;
  readonly passages: number;
  /** ISO dates; null where no article has a date. */
  readonly oldest: string | null;
  readonly newest: string | null;
  readonly undated: number;
  readonly languages: readonly { readonly language: Language | null; readonly articles: number }[];
  /** Most articles first, the server names at most 100. */
  readonly publishers: readonly { readonly publisher: string | null; readonly articles: number }[];
  /** Ascending; a month without articles is left out. */
  readonly months: readonly MonthCount[];
  /** Whether the server takes articles from the page, with its admin key. */
  readonly canUpload: boolean;
}

/** Throws `ServerFailure`, or `AbortError` when the signal is aborted. */
export async function readOverview(signal: AbortSignal): Promise<ArchiveOverview> {
  const response = await fetchFromServer("archive", { signal });
  return (await response.json()) as ArchiveOverview;
}
