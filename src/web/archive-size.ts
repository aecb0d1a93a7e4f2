// The line a first visitor reads: how much there is to ask about.
import { fetchFromServer, ServerFailure } from "./ask-server.ts";
import { countInWords } from "./in-words.ts";

/** Never throws: what fails is what the reader has to know. */
export async function archiveSizeInWords(): Promise<string> {
  try {
    const response = await fetchFromServer("articles?limit=1");
    const { total, passages } = (await response.json()) as { total: number; passages: number };
    if (total === 0)
      return "The archive is empty: put articles into its folder and run npm run ingest.";
    return `The archive holds ${countInWords(total, "article")} in ${countInWords(passages, "passage")}.`;
  } catch (error) {
    return error instanceof ServerFailure ? error.message : String(error);
  }
}
