// Ingest into a store that another version of this program may have written.
import { StoreError } from "../vectorstore/store-error.ts";
import { ingest, type IngestOptions, type IngestSummary } from "./ingest-job.ts";

/**
 * Like `ingest`, but a store of another version is made anew, beside the old one until it is done:
 * all that it holds comes from the articles, and costly vectors are in the log.
 */
export async function ingestOrRebuild(options: IngestOptions): Promise<IngestSummary> {
  try {
    return await ingest(options);
  } catch (error) {
    if (!(error instanceof StoreError) || error.code !== "foreign") throw error;
    options.onWarning?.(
      "The store is of another version of this program: a new one is built beside it.",
    );
    return ingest({ ...options, rebuild: true });
  }
}
