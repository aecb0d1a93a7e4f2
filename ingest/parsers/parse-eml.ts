// Mails: the sender's own words are the article; what is quoted of others is marked, or left out
// where the mail is HTML. Attachments are named as left out: `mailParts` reads those it can.
import type { Mark } from "../../vectorstore/article.ts";
import { makeArticle } from "../make-article.ts";
import { textOfHtml } from "./extract-html-text.ts";
import { noArticle, noText, oneArticle, type ParsedFile } from "./parser.ts";
import { readMail, type Mail } from "./read-mail.ts";
import { patternOfAny } from "../../languages/any-language.ts";
import { splitLines, type TextLine } from "../split-lines.ts";

export async function parseEml(path: string, bytes: Uint8Array): Promise<ParsedFile> {
  const mail = await readMail(bytes);
  const parsed = articleOfMail(path, mail);
  return { ...parsed, skipped: mail.attachments.map(({ name }) => `${path}/${name}`) };
}

/** The mail without its attachments. */
export function articleOfMail(path: string, mail: Mail): ParsedFile {
  const { text, marks } = bodyOf(mail);
  if (text.trim() === "") return noArticle(path, noText);
  const broken = text.match(/\uFFFD/gu)?.length ?? 0;
  if (broken > text.length * maxBrokenShare || !text.isWellFormed()) {
    return noArticle(path, { code: "badEncoding", fault: "misnamed", encoding: null });
  }
  if (ownWords(text, marks) === "") {
    return noArticle(path, { code: "noText", why: "onlyQuoted" });
  }
  return oneArticle(
    makeArticle({
      id: path,
      file: path,
      text,
      marks,
      given: { title: mail.subject, date: mail.date, publisher: mail.sender },
      hasPlainHeadings: false,
    }),
  );
}

/** One sign that was lost costs no mail. */
const maxBrokenShare = 0.005;
/** A plain version that says so much less only says where to read the other one. */
const plainIsPoor = 4;
/** What mail programs put around the words of others. */
const quotedElements =
  'blockquote[type="cite"], .gmail_quote, .gmail_attr, .moz-cite-prefix, .yahoo_quoted, #divRplyFwdMsg, #divRplyFwdMsg ~ *, #appendonsend ~ *, .gmail_signature, .moz-signature';

function bodyOf({ text = "", html }: Mail): { text: string; marks: Mark[] } {
  if (html !== undefined) {
    const found = textOfHtml(html, quotedElements);
    if (text.trim() === "" || found.text.length > plainIsPoor * text.trim().length) {
      return { text: found.text, marks: merged(findQuotedMail(found.text), found.marks) };
    }
  }
  return { text, marks: findQuotedMail(text) };
}

/** Headings among what is quoted are none. */
function merged(quoted: readonly Mark[], headings: readonly Mark[]): Mark[] {
  const own = headings.filter(
    ({ startOffset }) =>
      !quoted.some((mark) => mark.startOffset <= startOffset && startOffset < mark.endOffset),
  );
  return [...quoted, ...own].toSorted((a, b) => a.startOffset - b.startOffset);
}

function ownWords(text: string, marks: readonly Mark[]): string {
  let own = "";
  let position = 0;
  for (const { kind, startOffset, endOffset } of marks) {
    if (kind !== "boilerplate") continue;
    own += text.slice(position, startOffset);
    position = endOffset;
  }
  return (own + text.slice(position)).trim();
}

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
function findQuotedMail(text: string): Mark[] {
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
