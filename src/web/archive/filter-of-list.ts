// The filter of a question that asks about the articles of the list.
import type { Filter } from "../../answering/answer.ts";
import { readIds } from "./article-list.ts";
import type { ListFilter } from "../state/list-choice.ts";

/** The most sources that a question's filter can name. */
export const mostSources = 1000;

/**
 * A question can be limited to a period, to publishers and to single articles: a language or words
 * that were searched for become the articles they leave. Null: there are more than can be named.
 */
export async function filterOfList(list: ListFilter, signal: AbortSignal): Promise<Filter | null> {
  const period = periodOf(list);
  if (!needsIds(list)) {
    return list.publisher === null ? period : { ...period, sources: [list.publisher] };
  }
  const { total, ids } = await readIds(list, mostSources, signal);
  // The list and the question may be minutes apart: what was shown is what is asked about.
  return total > ids.length || total === 0 ? null : { ...period, sources: [...ids] };
}

/** Whether a question about this list names each of its articles. */
export function needsIds({ words, language }: ListFilter): boolean {
  return words.trim() !== "" || language !== null;
}

function periodOf({ from, to }: ListFilter): Filter {
  return { ...(from === null ? {} : { from }), ...(to === null ? {} : { to }) };
}
