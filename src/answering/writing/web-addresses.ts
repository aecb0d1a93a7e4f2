// Addresses in answers. An article may ask whoever reads it to pass a link on, so none goes to the
// reader unless the question asks for one and the evidence has it, letter for letter.
import { patternOfAny } from "../../../languages/any-language.ts";

const rest = "[^\\s<>\"'`*«»“”()[\\]{}]*";
/** Links, mail addresses, and names of sites (Zakon.kz), bare or with a path. */
const address = new RegExp(
  [
    `(?<link>(?:[a-z][a-z\\d+.-]*:\\/\\/|www\\.|mailto:|javascript:|data:[a-z]+\\/)${rest})`,
    "(?<mail>[\\p{L}\\d._%+-]+@[\\p{L}\\d-]+(?:\\.[\\p{L}\\d-]+)+)",
    `(?<path>(?<![\\p{L}\\d-])(?:[\\p{L}\\d-]+\\.)+\\p{L}{2,}\\/${rest})`,
    "(?<site>(?<![\\p{L}\\d-])(?:[\\p{L}\\d-]+\\.)+(?:com|org|net|io|ru|kz|uk|eu|biz|xyz|gov|edu|info|example)(?![\\p{L}\\d-]))",
  ].join("|"),
  "giu",
);

/** Not "links between countries", "to address concerns". */
const asking = new RegExp(
  `(?<!\\p{L})${patternOfAny(({ questions }) => questions.address)}(?!\\p{L})`,
  "iu",
);

/** Whether a question asks for an address. */
export function asksForAddress(question: string): boolean {
  return asking.test(question);
}

/** All addresses of a text, in lower case, without the full stop that ends their sentence. */
export function addressesOf(text: string): Set<string> {
  return new Set(Array.from(text.matchAll(address), ([found]) => bare(found)));
}

/**
 * The text without its addresses. `known` are those of the evidence: of them, names of sites stay,
 * and where `keepsLinks` is true, the others as well.
 */
export function withoutAddresses(
  text: string,
  known: ReadonlySet<string>,
  keepsLinks: boolean,
): string {
  return text.replace(address, (found: string, ...rest: unknown[]) => {
    const groups = rest.at(-1) as Readonly<Record<string, string | undefined>>;
    const isAllowed = keepsLinks || groups["site"] !== undefined;
    return isAllowed && known.has(bare(found)) ? found : found.slice(bare(found).length);
  });
}

function bare(found: string): string {
  return found.replace(/[.,;:!?]+$/u, "").toLowerCase();
}
