// The articles that a conversation cites as BibTeX, in UTF-8 as biber and today's BibTeX read it.
import { pagesOfPlaces, placesInWords, type CitedSource } from "./cited-sources.ts";

const escapes: Readonly<Record<string, string>> = {
  "\\": "\\textbackslash{}",
  // Not `\{`: BibTeX counts braces whether escaped or not.
  "{": "\\textbraceleft{}",
  "}": "\\textbraceright{}",
  "~": "\\textasciitilde{}",
  "^": "\\textasciicircum{}",
};

/** `addressOf` gives where an article opens. Entries in the order of the sources. */
export function toBibtex(
  sources: readonly CitedSource[],
  addressOf: (source: string) => string,
): string {
  const keys = new Set<string>();
  return sources
    .map((source) => {
      const key = uniqueKey(source, keys);
      keys.add(key);
      return entryOf(key, source, addressOf(source.source));
    })
    .join("\n");
}

function entryOf(
  key: string,
  { source, title, publisher, date, places }: CitedSource,
  url: string,
) {
  // An article of a newspaper needs both; anything less is of no kind.
  const isArticle = publisher !== null && date !== null;
  const fields: readonly (readonly [string, string | null])[] = [
    // Twice in braces: a title's capitals are its own.
    ["title", `{${escapeTex(title)}}`],
    [isArticle ? "journal" : "howpublished", publisher === null ? null : escapeTex(publisher)],
    ["date", date === null ? null : escapeTex(date)],
    ["year", /^\d{4}/.exec(date ?? "")?.[0] ?? null],
    ["pages", pagesOfPlaces(places, "--")],
    ["url", url],
    ["note", `File ${escapeTex(source)}, characters ${placesInWords(places)}`],
  ];
  const lines = fields.flatMap(([name, value]) =>
    value === null ? [] : [`  ${name} = {${value}}`],
  );
  return `@${isArticle ? "article" : "misc"}{${key},\n${lines.join(",\n")}\n}\n`;
}

/** Text on one line with what TeX would take as commands spelled out. */
export function escapeTex(text: string): string {
  return text
    .replaceAll(/\s+/g, " ")
    .trim()
    .replaceAll(/[\\{}~^]/g, (sign) => escapes[sign]!)
    .replaceAll(/[#$%&_]/g, "\\$&");
}

/** Of Latin letters and digits, as older programs want it: the file's name, year, and a count. */
function uniqueKey({ source, date }: CitedSource, taken: ReadonlySet<string>): string {
  const file = source
    .split("/")
    .at(-1)!
    .replace(/\.\w+$/, "");
  const words = file.toLowerCase().match(/[a-z0-9]+/g) ?? ["source"];
  const year = /^\d{4}/.exec(date ?? "")?.[0];
  const key = [...words.slice(0, 5), ...(year === undefined ? [] : [year])].join("-");
  let candidate = key;
  for (let count = 2; taken.has(candidate); count += 1) candidate = `${key}-${count}`;
  return candidate;
}
