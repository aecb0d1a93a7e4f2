// Dates, numbers and names as a reader wants them.
import type { Answer, Searched } from "../answering/answer.ts";

const dateFormat = new Intl.DateTimeFormat("en-GB", { dateStyle: "long", timeZone: "UTC" });
const numberFormat = new Intl.NumberFormat("en-GB");

/** `2020-01-31` as `31 January 2020`; `undated` for null. */
export function dateInWords(date: string | null): string {
  if (date === null) return "undated";
  const time = Date.parse(date);
  return Number.isNaN(time) ? date : dateFormat.format(time);
}

/** `1 article`, `7,214 articles`. */
export function countInWords(count: number, noun: string): string {
  return `${numberFormat.format(count)} ${noun}${count === 1 ? "" : "s"}`;
}

export function publicationInWords(publisher: string | null, date: string | null): string {
  return publisher === null ? dateInWords(date) : `${publisher}, ${dateInWords(date)}`;
}

/** Empty if none of the sources is dated. */
export function asOfInWords({ oldest, newest }: Answer["asOf"]): string {
  if (oldest === null || newest === null) return "";
  if (oldest === newest) return `As of ${dateInWords(newest)}.`;
  return `From articles of ${dateInWords(oldest)} to ${dateInWords(newest)}.`;
}

/** Empty unless several articles are cited: reprints of one story are one source. */
export function sourcesInWords({
  citations,
  independentSources,
}: Pick<Answer, "citations" | "independentSources">): string {
  const articles = new Set(citations.map(({ source }) => source)).size;
  if (articles < 2) return "";
  return `${countInWords(articles, "article")}, ${countInWords(independentSources, "independent source")}.`;
}

/** What wrote the answer. Empty where nothing was written: the built-in answerer only found nothing. */
export function modelInWords({ model, status }: Pick<Answer, "model" | "status">): string {
  if (model !== "extractive") return `Written by ${model}.`;
  if (status === "not-in-articles") return "";
  return "Sentences taken from the articles by the built-in answerer.";
}

/** Empty if the filter lets everything pass and nothing was inferred. */
export function filterInWords(filter: Searched["filter"]): string {
  const { from, to, sources, effect, inferredFrom, prefersNewest } = filter;
  const dates = [
    from === undefined ? "" : `from ${dateInWords(from)}`,
    to === undefined ? "" : `until ${dateInWords(to)}`,
  ];
  const places = sources === undefined ? "" : `in ${sources.join(", ")}`;
  if (inferredFrom === undefined) return onlyInWords([...dates, places]);
  const because = `, because the question says “${inferredFrom}”`;
  const period = dates.filter((part) => part !== "").join(" ");
  const newest = prefersNewest === true ? `Newer articles came first${because}.` : "";
  return [onlyInWords([places]), newest, periodInWords(period, effect, because)]
    .filter((part) => part !== "")
    .join(" ");
}

function onlyInWords(parts: readonly string[]): string {
  const given = parts.filter((part) => part !== "");
  return given.length === 0 ? "" : `Only articles ${given.join(" ")}.`;
}

/** What an inferred period did. Empty where there is none. */
function periodInWords(
  period: string,
  effect: Searched["filter"]["effect"],
  because: string,
): string {
  if (period === "") return "";
  switch (effect) {
    case "only":
      return `Only articles ${period} and undated ones${because}.`;
    case "none":
      return `Nothing that was found is of the time ${period}: all articles were used.`;
    default:
      return `Articles ${period}, and passages on that time, came first${because}.`;
  }
}
