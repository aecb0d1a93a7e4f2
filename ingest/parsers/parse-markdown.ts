// Markdown: the article's text is the whole file, so that offsets are those of the file. What is
// no report (front matter, headings, rules, comments, pictures) is marked.
import type { Mark } from "../../vectorstore/article.ts";
import { isSameTitle } from "../find-marks.ts";
import { makeArticle } from "../make-article.ts";
import { findMarkdownMarks, type MarkdownHeading } from "./find-markdown-marks.ts";
import { noArticle, oneArticle, type ParsedFile } from "./parser.ts";
import { readFrontMatter } from "./read-front-matter.ts";

export function parseMarkdown(path: string, text: string): ParsedFile {
  const frontMatter = readFrontMatter(text);
  if ("problem" in frontMatter) {
    return noArticle(path, `line ${frontMatter.line}: the front matter ${frontMatter.problem}`);
  }
  const { metadata, endOffset } = frontMatter;
  if (text.slice(endOffset).trim() === "") return noArticle(path, "holds no text");
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
