// Markdown: the article's text is the whole file, so that offsets are those of the file. What is
// no report (front matter, headings, rules, comments, pictures) is marked.
import { at, type FailureReason } from "../failure-reason.ts";
import { parseDocument } from "yaml";
import { z } from "zod";
import type { Mark } from "../../vectorstore/article.ts";
import { isSameTitle } from "../find-marks.ts";
import { makeArticle, type GivenMetadata } from "../make-article.ts";
import { noArticle, noText, oneArticle, type ParsedFile } from "./parser.ts";
import { headingWords } from "../heading-words.ts";
import { linesOutside, splitLines, type TextLine } from "../split-lines.ts";

export function parseMarkdown(path: string, text: string): ParsedFile {
  const frontMatter = readFrontMatter(text);
  if ("problem" in frontMatter) {
    return noArticle(path, at("line", frontMatter.line, frontMatter.problem));
  }
  const { metadata, endOffset } = frontMatter;
  if (text.slice(endOffset).trim() === "") return noArticle(path, noText);
  const found = findMarkdownMarks(text, endOffset);
  const titleHeading = findTitleHeading(text, endOffset, found.headings, metadata.title);
  const headings = found.headings.map(({ mark }) =>
    mark === titleHeading?.mark ? { ...mark, kind: "title" as const } : mark,
  );
  const opening: Mark[] =
    endOffset > 0
      ? [
          {
            kind: "front-matter",
            startOffset: 0,
            endOffset: text.slice(0, endOffset).trimEnd().length,
          },
        ]
      : [];
  return oneArticle(
    makeArticle({
      id: path,
      file: path,
      text,
      given: { ...metadata, title: metadata.title ?? titleHeading?.words },
      marks: [...opening, ...headings, ...found.others],
      hasPlainHeadings: false,
    }),
  );
}

/** The first `# heading` that is the title, or that may be one because none is given. */
function findTitleHeading(
  text: string,
  bodyOffset: number,
  headings: readonly MarkdownHeading[],
  title: string | undefined,
): MarkdownHeading | undefined {
  const topHeadings = headings.filter(({ level }) => level === 1);
  const first = topHeadings[0];
  if (!first) return undefined;
  if (title !== undefined) return isSameTitle(first.words, title) ? first : undefined;
  const opensFile = text.slice(bodyOffset, first.mark.startOffset).trim() === "";
  return opensFile || topHeadings.length === 1 ? first : undefined;
}

interface MarkdownHeading {
  readonly mark: Mark;
  /** 1 for `#` to 6. */
  readonly level: number;
  /** Without the signs of Markdown. */
  readonly words: string;
}

interface MarkdownMarks {
  readonly headings: readonly MarkdownHeading[];
  /** Sorted. */
  readonly others: readonly Mark[];
}

const fence = /^(?:```|~~~)/u;
const heading = /^(?<signs>#{1,6})[ \t]+(?<words>.*\S)/u;
const underline = /^(?:=+|-{2,})$/u;
const rule = /^(?:(?:-[ \t]*){3,}|(?:\*[ \t]*){3,}|(?:_[ \t]*){3,})$/u;
const picture = /^!\[[^\]]*\]\([^)]*\)$/u;
const linkAddress = /^\[[^\]]+\]:\s+\S+(?:\s+["'(].*)?$/u;

/**
 * Finds what Markdown itself marks: headings, rules, comments, pictures and link addresses that stand
 * in lines of their own. Fenced code is left as it is.
 */
function findMarkdownMarks(text: string, bodyOffset: number): MarkdownMarks {
  const comments = findComments(text, bodyOffset);
  const lines = linesOutside(withoutCode(splitLines(text)), comments).filter(
    (line) => line.startOffset >= bodyOffset,
  );
  const headings: MarkdownHeading[] = [];
  const others: Mark[] = [...comments];
  lines.forEach((line, index) => {
    const next = lines[index + 1];
    const found = readHeading(line) ?? readUnderlined(text, line, next);
    const isUnderline = headings.at(-1)?.mark.endOffset === line.endOffset;
    if (found) headings.push(found);
    else if (!isUnderline && [rule, picture, linkAddress].some((sign) => sign.test(line.text))) {
      others.push({ ...offsets(line), kind: "boilerplate" });
    }
  });
  return { headings, others: others.toSorted((a, b) => a.startOffset - b.startOffset) };
}

function readHeading(line: TextLine): MarkdownHeading | null {
  const signs = heading.exec(line.text)?.groups?.["signs"];
  if (signs === undefined) return null;
  const mark = { ...offsets(line), kind: "heading" as const };
  return { mark, level: signs.length, words: headingWords(line.text) };
}

/** A line of its own with `===` or `---` right below it. */
function readUnderlined(
  text: string,
  line: TextLine,
  next: TextLine | undefined,
): MarkdownHeading | null {
  if (!next || line.isBlankAfter || !line.isBlankBefore || !underline.test(next.text)) return null;
  if (/^(?:[-*+>|]|\d+[.)])\s/u.test(line.text) || underline.test(line.text)) return null;
  const mark = {
    kind: "heading" as const,
    startOffset: line.startOffset,
    endOffset: next.endOffset,
  };
  const words = headingWords(text.slice(mark.startOffset, mark.endOffset));
  return { mark, level: next.text.startsWith("=") ? 1 : 2, words };
}

function withoutCode(lines: readonly TextLine[]): TextLine[] {
  let open: string | null = null;
  return lines.filter((line) => {
    const sign = fence.exec(line.text)?.[0] ?? null;
    if (open === null && sign !== null) open = sign;
    else if (open !== null && sign === open) {
      open = null;
      return false;
    }
    return open === null;
  });
}

function findComments(text: string, bodyOffset: number): Mark[] {
  const comments: Mark[] = [];
  let start = text.indexOf("<!--", bodyOffset);
  while (start >= 0) {
    const end = text.indexOf("-->", start + 4);
    if (end < 0) break;
    comments.push({ kind: "boilerplate", startOffset: start, endOffset: end + 3 });
    start = text.indexOf("<!--", end + 3);
  }
  return comments;
}

function offsets(line: TextLine): { readonly startOffset: number; readonly endOffset: number } {
  return { startOffset: line.startOffset, endOffset: line.endOffset };
}

type FrontMatter =
  /** `endOffset` is where the body begins; 0 without front matter. */
  | { readonly metadata: GivenMetadata; readonly endOffset: number }
  /** `line` counts from 1 in the file. */
  | { readonly problem: BadFrontMatter; readonly line: number };

const block = /^---[ \t]*(?:\r\n|\n)(?<yaml>(?:[^\n]*\n)*?)(?:---|\.\.\.)[ \t]*(?:\r?\n|$)/u;
/** Text between two rules is not front matter. */
const beginsWithKey = /^(?:\s*(?:#.*)?\r?\n)*[\p{L}_][\p{L}\p{N}_ -]*:(?:\s|$)/u;
const scalar = z
  .union([z.string(), z.number(), z.boolean()])
  .transform(String)
  .nullish()
  .transform((value) => value ?? undefined);
const keys = ["title", "date", "publisher", "url", "language"] as const;
const metadataSchema = z.object({
  title: scalar,
  date: scalar,
  publisher: scalar,
  url: scalar,
  language: scalar,
});

/** The YAML block between two `---` lines that the file may begin with. */
function readFrontMatter(text: string): FrontMatter {
  const match = block.exec(text);
  const yaml = match?.groups?.["yaml"];
  if (!match || yaml === undefined) return { metadata: {}, endOffset: 0 };
  if (yaml.trim() !== "" && !beginsWithKey.test(yaml)) return { metadata: {}, endOffset: 0 };
  const document = parseDocument(yaml, { prettyErrors: true });
  const [error] = document.errors;
  if (error) {
    const line = (error.linePos?.[0].line ?? 1) + 1;
    return { problem: bad("yaml", firstLine(error.message)), line };
  }
  return readKeys(yaml, document.toJS() as unknown, match[0].length);
}

function readKeys(yaml: string, value: unknown, endOffset: number): FrontMatter {
  const parsed = metadataSchema.safeParse(value ?? {});
  if (parsed.success) return { metadata: parsed.data, endOffset };
  const key = keys.find((name) => parsed.error.issues[0]?.path[0] === name);
  const line = yaml.split("\n").findIndex((row) => row.startsWith(`${key ?? ""}:`));
  const problem = key === undefined ? bad("noKeys", null) : bad("severalValues", key);
  return { problem, line: Math.max(0, line) + 2 };
}

type BadFrontMatter = Extract<FailureReason, { readonly code: "badFrontMatter" }>;

function bad(fault: BadFrontMatter["fault"], detail: string | null): BadFrontMatter {
  return { code: "badFrontMatter", fault, detail };
}

/** The library's message without its picture of the source and its own line count. */
function firstLine(message: string): string {
  return message.split("\n")[0]!.replace(/ at line \d+, column \d+:?$/u, "");
}
