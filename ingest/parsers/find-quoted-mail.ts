// What a mail repeats of others: replies quoted with `>`, whole mails below a line of dashes, and the
// sender's signature. It is marked, so that nobody is cited with another's words.
import { patternOfAny } from "../../languages/any-language.ts";
import type { Mark } from "../../vectorstore/article.ts";
import { splitLines, type TextLine } from "../split-lines.ts";

const quoted = /^>/u;
/** Who wrote what is quoted below, over at most three lines: `On Fri, Ann Bee wrote:`. */
const attribution = new RegExp(
  `(?:${patternOfAny(({ articles }) => articles.mail.wrote)}|\\bschrieb|\\ba écrit|\\bescribió)\\s*(?:<[^<>]*>)?\\s*:$`,
  "iu",
);
const attributionLines = 3;
const forwarded = patternOfAny(({ articles }) => articles.mail.forwarded);
/** From here on, nothing is the sender's. */
const rest = new RegExp(`^(?:-{2,}\\s*${forwarded}.{0,80}|${forwarded}:)$`, "iu");
const headerOfMail = new RegExp(
  `^${patternOfAny(({ articles }) => articles.mail.from)}\\s*:\\s*\\S.*$`,
  "iu",
);
const otherHeader = new RegExp(
  `^${patternOfAny(({ articles }) => articles.mail.otherHeaders)}\\s*:`,
  "iu",
);
const signature = /^--$/u;
/** Below the same sign, a longer text is no signature. */
const signatureLines = 12;

/** Marks of kind `boilerplate`, sorted. */
export function findQuotedMail(text: string): Mark[] {
  const lines = splitLines(text);
  const end = lines.findIndex((line, index) =>
    endsOwnWords(line, lines.slice(index + 1, index + 2 + signatureLines)),
  );
  const own = end < 0 ? lines : lines.slice(0, end);
  const marks = quotedRuns(own);
  const [first, last] = [lines[end], lines.at(-1)];
  if (first === undefined || last === undefined) return marks;
  return [...marks, markOf(first, last)];
}

function endsOwnWords(line: TextLine, below: readonly TextLine[]): boolean {
  if (rest.test(line.text)) return true;
  if (signature.test(line.text)) return below.length <= signatureLines;
  return headerOfMail.test(line.text) && otherHeader.test(below[0]?.text ?? "");
}

function quotedRuns(lines: readonly TextLine[]): Mark[] {
  const marks: Mark[] = [];
  for (let index = 0; index < lines.length; index++) {
    if (!quoted.test(lines[index]!.text)) continue;
    let last = index;
    while (last + 1 < lines.length && quoted.test(lines[last + 1]!.text)) last += 1;
    marks.push(markOf(lines[attributionBefore(lines, index)]!, lines[last]!));
    index = last;
  }
  return marks;
}

/** Index of the line with which the attribution of a quote begins; that of the quote where it has none. */
function attributionBefore(lines: readonly TextLine[], quote: number): number {
  const before = lines[quote - 1];
  if (before === undefined || !attribution.test(before.text)) return quote;
  let first = quote - 1;
  while (quote - first < attributionLines && !lines[first]!.isBlankBefore && first > 0) {
    if (quoted.test(lines[first - 1]!.text)) break;
    first -= 1;
  }
  // Without a blank line before it, what stands above may be the sender's.
  return lines[first]!.isBlankBefore ? first : quote - 1;
}

function markOf(first: TextLine, last: TextLine): Mark {
  return { kind: "boilerplate", startOffset: first.startOffset, endOffset: last.endOffset };
}
