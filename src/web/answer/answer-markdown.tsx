// Text of an answer as Markdown, made safe, with its citation numbers and notes woven in.
import { useMemo } from "react";
import Markdown, { type Components, type Options } from "react-markdown";
import rehypeSanitize from "rehype-sanitize";
import remarkGfm from "remark-gfm";
import styles from "./answer-markdown.module.css";
import { answerSchema } from "./answer-schema.ts";
import { AnswerSpan } from "./answer-span.tsx";
import { AnswerTable } from "./answer-table.tsx";
import { ArchiveLink } from "./archive-link.tsx";
import { keepToArchive } from "./keep-to-archive.ts";
import { plainSyntax } from "./plain-syntax.ts";
import { weaveAnswer, type Weaving } from "./weave-answer.ts";

export interface AnswerMarkdownProps {
  readonly weaving: Weaving;
}

/** Under the headings of the page. */
const components: Components = {
  a: ArchiveLink,
  h1: "h4",
  h2: "h4",
  h3: "h4",
  h4: "h5",
  h5: "h5",
  h6: "h5",
  span: AnswerSpan,
  table: AnswerTable,
};

export function AnswerMarkdown({ weaving }: AnswerMarkdownProps) {
  const toMarkdown = useMemo(
    (): Options["remarkPlugins"] => [
      // `~` alone stands for "about" far more often than for a deletion.
      [remarkGfm, { singleTilde: false }],
      [plainSyntax, { isVerbatim: weaving.isVerbatim }],
    ],
    [weaving.isVerbatim],
  );
  const toElements = useMemo(
    (): Options["rehypePlugins"] => [
      () => keepToArchive(!weaving.hasCaret),
      [rehypeSanitize, answerSchema],
      () => weaveAnswer(weaving),
    ],
    [weaving],
  );
  return (
    <div className={styles.text}>
      <Markdown remarkPlugins={toMarkdown} rehypePlugins={toElements} components={components}>
        {weaving.text}
      </Markdown>
    </div>
  );
}
