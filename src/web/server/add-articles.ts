// Sends files to the server, which puts them into the articles folder and ingests it.
import { fetchFromServer, readEvents, ServerFailure } from "../server/ask-server.ts";

/** How far the step that the ingest is at has come. */
export interface AddingProgress {
  readonly step: string;
  readonly done: number;
  /** 0 where it is not known yet. */
  readonly total: number;
}

export interface AddingOutcome {
  readonly added: number;
  readonly changed: number;
  readonly removed: number;
  readonly failures: readonly { readonly file: string; readonly reason: string }[];
}

/** Throws `ServerFailure`; its status is 401 or 403 where the key is wrong. */
export async function addArticles(
  files: readonly File[],
  adminKey: string,
  onProgress: (progress: AddingProgress) => void,
): Promise<AddingOutcome> {
  const body = new FormData();
  for (const file of files) body.append("files", file);
  const response = await fetchFromServer("articles", {
    method: "POST",
    headers: { Authorization: `Bearer ${adminKey}`, Accept: "text/event-stream" },
    body,
  });
  for await (const { name, data } of readEvents(response, new AbortController().signal)) {
    if (name === "progress") onProgress(JSON.parse(data) as AddingProgress);
    if (name === "error") throw new ServerFailure(messageIn(data));
    if (name === "done") return JSON.parse(data) as AddingOutcome;
  }
  throw new ServerFailure(
    "The connection broke off before the articles were added: the ingest may still go on. Look at the list in a while, or add the files again.",
  );
}

function messageIn(data: string): string {
  const value = JSON.parse(data) as {
    readonly message?: string;
    readonly error?: string | { readonly message?: string };
  };
  const message = typeof value.error === "string" ? value.error : value.error?.message;
  return message ?? value.message ?? "Cannot add the articles: the server did not say why.";
}
