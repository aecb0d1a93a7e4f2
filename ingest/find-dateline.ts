// The words a report opens with before its first sentence: `NUR-SULTAN –`, `ASTANA. February 23.
// KAZINFORM`, `ASTANA, Feb. 23, 2018 (Reuters) –`, `date 2018-02-23 ASTANA. KAZINFORM`.
import { allLanguages } from "../languages/all-languages.ts";
import { patternOfAny } from "../languages/any-language.ts";
import { findDateAt } from "./parse-date.ts";
import { isLowerCase, trimEnd } from "./read-characters.ts";

export interface Dateline {
  /** Without the white space after it. */
  readonly endOffset: number;
  /** Place and agency as written, e.g. `ASTANA. KAZINFORM`; null where only a date was found. */
  readonly dateline: string | null;
  /** The agency, spelled as the text spells it elsewhere where it does. */
  readonly publisher: string | null;
  readonly date: string | null;
}

const label = new RegExp(
  `${patternOfAny(({ articles }) => articles.dateLabels.published)}\\s*:?\\s+`,
  "iuy",
);
const capitalPlace =
  /(?:ST\. )?\p{Lu}[\p{Lu}’'-]*\p{Lu}(?:[ /]\p{Lu}[\p{Lu}’'-]*\p{Lu}){0,2}(?![\p{L}\p{N}])/uy;
const titlePlace = /\p{Lu}\p{Ll}+(?:[- ]\p{Lu}\p{Ll}+){0,2}(?![\p{L}\p{N}])/uy;
const country = /,\s+\p{Lu}[\p{L}.]+(?: \p{Lu}\p{L}+){0,2}/uy;
const separator = /[.,]?\s+/uy;
const bracketedAgency = /[.,]?\s*(?:\((?<round>[^()\n]{2,40})\)|\/(?<slash>[^/\n]{2,40})\/)/uy;
const namedAgency = new RegExp(
  `(?:[.,]?\\s*[-–—]{1,2}\\s+|[.,]\\s+)(?<name>${patternOfAny(({ articles }) => articles.agencies)})(?![\\p{L}\\p{N}])`,
  "iuy",
);
const capitalAgency = /\.\s+(?<name>\p{Lu}{5,})(?=\s+["“«]?\p{Lu}\p{Ll}|\s*[-–—/])/uy;
const author = /\s*\/[^/\n]{3,40}\//uy;
const dash = /\s*[.:]?\s*(?:--?|–|—)\s+/uy;
const stop = /\s*[.:]?\s+/uy;

/**
 * The dateline that begins at `startOffset`, or null. Words that may be the subject of the first
 * sentence are never taken: without date or agency only a known place followed by a dash counts.
 */
export function findDateline(text: string, startOffset: number): Dateline | null {
  const reader = new Reader(text, startOffset);
  const labelled = readLeadingDate(reader);
  const afterDate = reader.position;
  const rest = readPlaceAndAgency(reader, labelled);
  if (rest) return { ...rest, date: rest.date ?? labelled };
  if (labelled === null || !beginsSentence(text, afterDate)) return null;
  return {
    endOffset: trimEnd(text, startOffset, afterDate),
    dateline: null,
    publisher: null,
    date: labelled,
  };
}

/** A position in a text that moves on as patterns are read. */
class Reader {
  readonly text: string;
  position: number;

  constructor(text: string, position: number) {
    this.text = text;
    this.position = position;
  }

  read(pattern: RegExp): RegExpExecArray | null {
    pattern.lastIndex = this.position;
    const match = pattern.exec(this.text);
    if (match) this.position = pattern.lastIndex;
    return match;
  }

  /** Tries `step`; the position stays where it was if that gives null. */
  attempt<Value>(step: () => Value | null): Value | null {
    const before = this.position;
    const value = step();
    if (value === null) this.position = before;
    return value;
  }
}

/** `date 2018-02-23 `: the label and a full date; a date without a label is not enough. */
function readLeadingDate(reader: Reader): string | null {
  return reader.attempt(() => {
    if (!reader.read(label)) return null;
    const found = findDateAt(reader.text, reader.position);
    if (!found?.iso) return null;
    reader.position = found.endOffset;
    return reader.read(stop) ? found.iso : null;
  });
}

function readPlaceAndAgency(reader: Reader, labelled: string | null): Dateline | null {
  const { text } = reader;
  const placeStart = reader.position;
  const isCapital = reader.read(capitalPlace) !== null;
  if (!isCapital && !reader.read(titlePlace)) return null;
  const placeEnd = reader.position;
  const place = text.slice(placeStart, placeEnd);
  const date = readDate(reader) ?? (reader.read(country) ? readDate(reader) : null);
  const isNextToPlace = reader.position === placeEnd;
  const agency = readAgency(reader, isCapital && (date !== null || isDatelinePlace(place)));
  const agencyEnd = reader.position;
  if (agency !== null) reader.read(author);
  const isEnded = reader.read(dash) ?? (agency === null ? null : reader.read(stop));
  if (!isEnded || !beginsSentence(text, reader.position)) return null;
  if (!isSure(text, { place, isCapital, date, agency, isLabelled: labelled !== null })) return null;
  const verbatim = isNextToPlace ? text.slice(placeStart, agencyEnd) : null;
  return {
    endOffset: trimEnd(text, placeStart, reader.position),
    dateline: agency === null ? place : (verbatim ?? `${place} (${agency})`),
    publisher: agency === null ? null : asSpelledIn(text, agency),
    date: date?.iso ?? null,
  };
}

interface Opening {
  readonly place: string;
  readonly isCapital: boolean;
  readonly date: { readonly iso: string | null } | null;
  readonly agency: string | null;
  readonly isLabelled: boolean;
}

/** Whether what looks like an opening has enough signs of one. */
function isSure(text: string, { place, isCapital, date, agency, isLabelled }: Opening): boolean {
  if (agency !== null) return isCapital || date !== null || isLabelled || isDatelinePlace(place);
  if (date !== null) return isCapital || date.iso !== null;
  return isCapital && isPlace(text, place);
}

function readDate(reader: Reader): { readonly iso: string | null } | null {
  return reader.attempt(() => {
    if (!reader.read(separator)) return null;
    const found = findDateAt(reader.text, reader.position);
    if (found) reader.position = found.endOffset;
    return found;
  });
}

function readAgency(reader: Reader, allowsUnknown: boolean): string | null {
  const bracketed = reader.attempt(() => {
    const match = reader.read(bracketedAgency);
    const name = match?.groups?.["round"] ?? match?.groups?.["slash"] ?? "";
    return /^\p{Lu}[\p{L}.]*(?: [\p{L}.]+){0,3}$/u.test(name) ? name : null;
  });
  if (bracketed !== null) return bracketed;
  const named = reader.read(namedAgency) ?? (allowsUnknown ? reader.read(capitalAgency) : null);
  return named?.groups?.["name"] ?? null;
}

/** A known place, or one that the text writes as a name elsewhere and never again in capitals. */
function isPlace(text: string, place: string): boolean {
  if (isDatelinePlace(place)) return true;
  if (place.length < 5) return false;
  const rest = text.slice(text.indexOf(place) + place.length);
  return !rest.includes(place) && rest.includes(capitalised(place));
}

function capitalised(words: string): string {
  return words.toLowerCase().replace(/(^|[ -])(\p{L})/gu, (letter) => letter.toUpperCase());
}

/** `KAZINFORM` is `Kazinform` if the text says so somewhere; short names stay as they are. */
function asSpelledIn(text: string, agency: string): string {
  const name = capitalised(agency);
  return agency === agency.toUpperCase() && text.includes(name) ? name : agency;
}

/** A sentence begins with a capital; a lower-case letter or a figure continues what stands before. */
function beginsSentence(text: string, offset: number): boolean {
  const first = /^["'“„«(‘]*(\p{L})/u.exec(text.slice(offset, offset + 8));
  return first !== null && !isLowerCase(first[1]);
}

/** `ASTANA – ` opens a report, `OSCE – ` explains a word: only a list can tell them apart. */
const knownPlaces = new Set(
  allLanguages
    .flatMap(({ articles }) => articles.datelinePlaces.split(/[|\n]/u))
    .map((place) => place.trim())
    .filter((place) => place !== ""),
);

/** Whether reports are known to be filed from `place`, in any case; `A/B` and `A – B` count by their first. */
function isDatelinePlace(place: string): boolean {
  const first = place.split("/")[0]!.trim().toLowerCase();
  return knownPlaces.has(first.replaceAll("’", "'").replaceAll(".", ""));
}
