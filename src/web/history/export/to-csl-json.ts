// The articles that a conversation cites as CSL-JSON, which Zotero and pandoc read.
import { pagesOfPlaces, placesInWords, type CitedSource } from "./cited-sources.ts";

export interface CslItem {
  /** The article's id. */
  readonly id: string;
  readonly type: "article-newspaper";
  readonly title: string;
  readonly "container-title"?: string;
  readonly issued?: { readonly "date-parts": readonly [readonly number[]] };
  readonly page?: string;
  readonly URL: string;
  readonly note: string;
}

/** `addressOf` gives where an article opens. Unknown publishers and dates are left out. */
export function toCslItems(
  sources: readonly CitedSource[],
  addressOf: (source: string) => string,
): CslItem[] {
  return sources.map(({ source, title, publisher, date, places }) => {
    const parts = datePartsOf(date);
    const page = pagesOfPlaces(places, "-");
    return {
      id: source,
      type: "article-newspaper",
      title,
      ...(publisher === null ? {} : { "container-title": publisher }),
      ...(parts === null ? {} : { issued: { "date-parts": [parts] } }),
      ...(page === null ? {} : { page }),
      URL: addressOf(source),
      note: `File ${source}, characters ${placesInWords(places)}`,
    };
  });
}

export function toCslJson(
  sources: readonly CitedSource[],
  addressOf: (source: string) => string,
): string {
  return `${JSON.stringify(toCslItems(sources, addressOf), null, 2)}\n`;
}

function datePartsOf(date: string | null): number[] | null {
  const parts = /^(\d{4})(?:-(\d\d)(?:-(\d\d))?)?$/.exec(date ?? "");
  return parts === null ? null : parts.slice(1).filter(Boolean).map(Number);
}
