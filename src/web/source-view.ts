// Shows an article with the quoted words marked, by offsets, never by searching for them.
import type { Article } from "../../vectorstore/article.ts";
import { fetchFromServer, ServerFailure } from "./ask-server.ts";
import { element, find } from "./element.ts";
import { publicationInWords } from "./in-words.ts";
import { splitByOffsets, type OffsetRange } from "./split-by-offsets.ts";

/** What to show. Without bounds the article opens at its beginning. */
export interface SourcePlace {
  readonly source: string;
  readonly startOffset?: number;
  readonly endOffset?: number;
  /** The words that stood there when the answer was made. */
  readonly quote?: string;
}

type Kind = "quote" | Article["marks"][number]["kind"];

let loading = new AbortController();

/** Loads the article and opens the view at the place. What fails is said in the view. */
export async function openSource(place: SourcePlace): Promise<void> {
  loading.abort();
  loading = new AbortController();
  const { signal } = loading;
  showHeader(place.source, "", "Loading the article…");
  find("source-text", HTMLElement).replaceChildren();
  const view = find("source", HTMLDialogElement);
  if (!view.open) view.showModal();
  history.replaceState(null, "", addressOf(place));
  try {
    const path = place.source.split("/").map(encodeURIComponent).join("/");
    const response = await fetchFromServer(`articles/${path}`, { signal });
    showArticle((await response.json()) as Article, place);
  } catch (error) {
    if (signal.aborted) return;
    const reason = error instanceof ServerFailure ? error.message : String(error);
    showHeader(place.source, "", reason);
  }
}

/** Lets the view be closed, and opens the article that the page's address names, if it does. */
export function startSourceView(): void {
  const view = find("source", HTMLDialogElement);
  find("close-source", HTMLButtonElement).addEventListener("click", () => view.close());
  view.addEventListener("click", (event) => {
    if (event.target === view) view.close();
  });
  view.addEventListener("close", () => {
    loading.abort();
    history.replaceState(null, "", location.pathname);
  });
  const place = placeInAddress(location.search);
  if (place !== undefined) void openSource(place);
}

function showArticle(article: Article, place: SourcePlace): void {
  const range = rangeIn(article.text, place);
  const hasChanged = place.quote !== undefined && !isQuoteThere(article.text, place);
  showHeader(
    article.title,
    `${publicationInWords(article.publisher, article.date)} · ${article.id}`,
    hasChanged
      ? "The article has changed since: the quoted words are no longer in this place."
      : "",
  );
  const ranges: OffsetRange<Kind>[] = [...article.marks];
  if (range !== undefined && !hasChanged) ranges.push({ ...range, kind: "quote" });
  const body = find("source-text", HTMLElement);
  body.lang = article.language ?? "";
  body.replaceChildren(
    ...splitByOffsets(article.text, ranges).map(({ text, kinds }) =>
      kinds.includes("quote")
        ? element("mark", kinds.join(" "), text)
        : element("span", kinds.join(" "), text),
    ),
  );
  showFirstMark(body);
}

/** Focus lets a screen reader begin at the quote; the place is shown in the middle of the view. */
function showFirstMark(body: HTMLElement): void {
  const first = body.querySelector<HTMLElement>("mark");
  if (first === null) return;
  first.tabIndex = -1;
  first.focus({ preventScroll: true });
  first.scrollIntoView({ block: "center" });
}

function showHeader(title: string, details: string, message: string): void {
  find("source-title", HTMLElement).textContent = title;
  find("source-details", HTMLElement).textContent = details;
  find("source-message", HTMLElement).textContent = message;
}

function rangeIn(text: string, { startOffset, endOffset }: SourcePlace) {
  if (startOffset === undefined || endOffset === undefined) return undefined;
  return startOffset < endOffset && endOffset <= text.length
    ? { startOffset, endOffset }
    : undefined;
}

function isQuoteThere(text: string, { startOffset, endOffset, quote }: SourcePlace): boolean {
  return text.slice(startOffset, endOffset) === quote;
}

/** An address that opens the same place again; citations in answers have the same form. */
function addressOf({ source, startOffset, endOffset }: SourcePlace): string {
  const place = new URLSearchParams({ article: source });
  if (startOffset !== undefined) place.set("start", String(startOffset));
  if (endOffset !== undefined) place.set("end", String(endOffset));
  return `?${place.toString()}`;
}

function placeInAddress(parameters: string): SourcePlace | undefined {
  const place = new URLSearchParams(parameters);
  const source = place.get("article");
  if (source === null) return undefined;
  const [start, end] = [place.get("start"), place.get("end")];
  if (start === null || end === null) return { source };
  return { source, startOffset: Number(start), endOffset: Number(end) };
}
