// Lines that belong to the page and not to the report: newsletter calls, links to other reports,
// share buttons, hashtags, copyright. Each pattern must fit a whole line; what is not surely
// boilerplate stays, because content that is marked cannot be found or quoted.
import { patternOfAny } from "../languages/any-language.ts";
import { isClosed, type TextLine } from "./split-lines.ts";

export interface Boilerplate {
  readonly lines: readonly TextLine[];
  /** Whom a newsletter line names as its sender. */
  readonly publisher: string | null;
}

const newsletter = new RegExp(
  `^${patternOfAny(({ articles }) => articles.newsletter ?? "")}$`,
  "iu",
);

/** A label alone in its line; it is page furniture wherever it stands. */
const labels = new RegExp(`^${patternOfAny(({ articles }) => articles.labels)}\\s*[:.…»>]*$`, "iu");
/** A line that only counts where it is a paragraph of its own. */
const furniture = new RegExp(`^${patternOfAny(({ articles }) => articles.furniture)}$`, "iu");
const hashtags = /^(?:#[\p{L}\p{N}_]*\p{L}[\p{L}\p{N}_]*[,;]?\s*)+$/u;

/** The lines that are boilerplate, and the publisher if one of them gives it away. */
export function findBoilerplate(candidates: readonly TextLine[]): Boilerplate {
  const found = candidates.filter((line, index) => {
    const next = candidates[index + 1];
    if (labels.test(line.text)) return true;
    if (hashtags.test(line.text)) return next === undefined || isTagRow(line);
    return standsAlone(line, candidates[index - 1], next) && isBoilerplate(line);
  });
  const publisher = found.map((line) => newsletter.exec(line.text)?.groups?.["publisher"]);
  return { lines: found, publisher: publisher.find((name) => name !== undefined) ?? null };
}

/** Such lines often lack a full stop; then a capital must begin what comes next. */
function standsAlone(
  line: TextLine,
  before: TextLine | undefined,
  next: TextLine | undefined,
): boolean {
  if (line.isParagraph) return true;
  const begins = line.isBlankBefore || before === undefined || isClosed(before);
  return begins && (next === undefined || /^["“«'‘]?\p{Lu}/u.test(next.text));
}

function isBoilerplate(line: TextLine): boolean {
  return newsletter.test(line.text) || furniture.test(line.text);
}

/** Several hashtags and nothing else. */
function isTagRow(line: TextLine): boolean {
  return (line.text.match(/#/gu)?.length ?? 0) >= 2;
}
