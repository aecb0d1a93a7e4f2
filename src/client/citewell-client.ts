// The API for TypeScript programs, in browsers and in Node: nothing but `fetch` and types.
import type {
  AskRequest,
  Filter,
  ToldAnswer as Answer,
  ToldAnswerEvent as AnswerEvent,
} from "../answering/answer.ts";
import type { FeedbackRequest } from "../feedback/feedback.ts";
import type { Article } from "../../vectorstore/article.ts";
import type {
  AddedArticles,
  Archive,
  ArticlePage,
  ArticlesWish,
  FoundEvidence,
  Health,
  Readiness,
  RemovedArticle,
} from "./api-shapes.ts";
import { CitewellError, errorOfResponse } from "./citewell-error.ts";
import { readAnswerEvents } from "./read-answer-events.ts";

export { CitewellError } from "./citewell-error.ts";
export type * from "./api-shapes.ts";
export type {
  AskRequest,
  Citation,
  Contradiction,
  Evidence,
  Filter,
  HistoryTurn,
  Searched,
  Support,
  ToldAnswer as Answer,
  ToldAnswerEvent as AnswerEvent,
  ToldAnswerSentence as AnswerSentence,
} from "../answering/answer.ts";
export type { ToldAnswerNote as AnswerNote } from "../answering/answer-note.ts";
export type { ToldSupportReason as SupportReason } from "../answering/support/support-reason.ts";
export type { FeedbackRequest } from "../feedback/feedback.ts";
export type { Article, ArticleMetadata } from "../../vectorstore/article.ts";

export interface CitewellClientOptions {
  /** Where the server is, such as `http://127.0.0.1:3000`; it may have a path. */
  readonly baseUrl: string;
  /** For a server that asks for keys. */
  readonly apiKey?: string;
  /** In place of the global one. */
  readonly fetch?: typeof fetch;
}

export interface CallOptions {
  readonly signal?: AbortSignal;
}

/**
 * All methods throw `CitewellError`, or the signal's reason once it is aborted. Nothing is tried
 * again: `retryAfterMs` of the error says when another try is of use.
 */
export class CitewellClient {
  readonly #base: string;
  readonly #apiKey: string | undefined;
  readonly #fetch: typeof fetch;

  constructor({ baseUrl, apiKey, fetch: given }: CitewellClientOptions) {
    this.#base = baseUrl.endsWith("/") ? baseUrl : `${baseUrl}/`;
    this.#apiKey = apiKey;
    this.#fetch = given ?? ((input, init) => globalThis.fetch(input, init));
  }

  /** The checked answer. A question alone may be given as text. */
  async ask(request: AskRequest | string, options: CallOptions = {}): Promise<Answer> {
    return this.#json<Answer>("ask", postOf(toAskRequest(request)), options);
  }

  /** What happens while the question is answered; ends with the event `answer`. */
  async *askStream(
    request: AskRequest | string,
    options: CallOptions = {},
  ): AsyncGenerator<AnswerEvent> {
    const init = postOf(toAskRequest(request), "text/event-stream");
    const response = await this.#request("ask", init, options);
    yield* readAnswerEvents(response, (error) => this.#failure(error, options));
  }

  /** Passages that speak to the question, best first, without an answer. */
  async search(
    question: string,
    { filter = {}, limit, signal }: CallOptions & { filter?: Filter; limit?: number } = {},
  ): Promise<FoundEvidence> {
    const { sources, ...period } = filter;
    const query = queryOf({ q: question, ...period, limit });
    for (const source of sources ?? []) query.append("source", source);
    return this.#json<FoundEvidence>(`search?${query.toString()}`, {}, optional(signal));
  }

  /** What the archive holds, in numbers, and what one can ask of it. */
  async archive(options: CallOptions = {}): Promise<Archive> {
    return this.#json<Archive>("archive", {}, options);
  }

  async articles({ signal, ...wish }: ArticlesWish & CallOptions = {}): Promise<ArticlePage> {
    const query = queryOf(wish).toString();
    return this.#json<ArticlePage>(`articles?${query}`, {}, optional(signal));
  }

  /** The article with its whole text: `text.slice(startOffset, endOffset)` is what a citation quotes. */
  async article(id: string, options: CallOptions = {}): Promise<Article> {
    return this.#json<Article>(`articles/${encodeURIComponent(id)}`, {}, options);
  }

  /** Files into the articles folder, and an ingest; resolves when questions are answered from them. */
  async addArticles(
    files: readonly File[],
    { replace = false, signal }: CallOptions & { replace?: boolean } = {},
  ): Promise<AddedArticles> {
    const body = new FormData();
    for (const file of files) body.append("files", file);
    const path = replace ? "articles?replace=true" : "articles";
    return this.#json<AddedArticles>(path, { method: "POST", body }, optional(signal));
  }

  /**
   * Removes the article's file, and an ingest; resolves when no question is answered from it. A file that
   * holds other articles too is refused as `several-articles`, unless `file` says that they may go.
   */
  async removeArticle(
    id: string,
    { file = false, signal }: CallOptions & { file?: boolean } = {},
  ): Promise<RemovedArticle> {
    const path = `articles/${encodeURIComponent(id)}${file ? "?file=true" : ""}`;
    return this.#json<RemovedArticle>(path, { method: "DELETE" }, optional(signal));
  }

  /** What a reader thought of an answer; gives the entry's id. */
  async feedback(feedback: FeedbackRequest, options: CallOptions = {}): Promise<string> {
    return (await this.#json<{ id: string }>("feedback", postOf(feedback), options)).id;
  }

  /** Resolves where the server's process answers, whether or not it has a store. */
  async health(options: CallOptions = {}): Promise<Health> {
    return this.#json<Health>("healthz", {}, options);
  }

  /** What the server answers with, as far as the key may know. Throws `CitewellError` `no-store` where it cannot answer yet. */
  async ready(options: CallOptions = {}): Promise<Readiness> {
    return this.#json<Readiness>("readyz", {}, options);
  }

  async #json<T>(path: string, init: RequestInit, options: CallOptions): Promise<T> {
    const response = await this.#request(path, init, options);
    try {
      return (await response.json()) as T;
    } catch (error) {
      throw this.#failure(error, options);
    }
  }

  async #request(path: string, init: RequestInit, options: CallOptions): Promise<Response> {
    const headers = new Headers(init.headers);
    if (!headers.has("Accept")) headers.set("Accept", "application/json");
    if (this.#apiKey !== undefined) headers.set("Authorization", `Bearer ${this.#apiKey}`);
    let response: Response;
    try {
      response = await this.#fetch(this.#base + path, { ...init, ...options, headers });
    } catch (error) {
      throw this.#failure(error, options);
    }
    if (!response.ok) throw await errorOfResponse(response);
    return response;
  }

  #failure(error: unknown, { signal }: CallOptions): unknown {
    if (signal?.aborted === true) return signal.reason;
    const message = `Cannot reach ${this.#base}: ${(error as Error).message}`;
    return new CitewellError(message, { code: "unreachable", cause: error });
  }
}

function toAskRequest(request: AskRequest | string): AskRequest {
  return typeof request === "string" ? { question: request } : request;
}

function postOf(body: unknown, accept = "application/json"): RequestInit {
  const headers = { "Content-Type": "application/json", Accept: accept };
  return { method: "POST", headers, body: JSON.stringify(body) };
}

function optional(signal: AbortSignal | undefined): CallOptions {
  return signal === undefined ? {} : { signal };
}

function queryOf(values: object): URLSearchParams {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(values)) {
    if (value !== undefined) query.set(name, String(value));
  }
  return query;
}
