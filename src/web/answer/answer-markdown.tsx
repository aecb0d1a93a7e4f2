// Text of an answer as Markdown, made safe, with its citation numbers and notes woven in.
import { useMemo, type ComponentProps } from "react";
import { useTranslation } from "react-i18next";
import Markdown, { type Components, type Options } from "react-markdown";
import rehypeSanitize from "rehype-sanitize";
import remarkGfm from "remark-gfm";
import { readAddress, usePageLink } from "../state/address.ts";
import styles from "./answer-markdown.module.css";
import { AnswerSpan } from "./answer-span.tsx";
import { answerSchema, keepToArchive, plainSyntax } from "./safe-markdown.ts";
import { weaveAnswer, type Weaving } from "./weave-answer.ts";

interface AnswerMarkdownProps {
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

/** A table of an answer; on a narrow screen it scrolls by itself, by keyboard too. */
function AnswerTable({ children }: ComponentProps<"table">) {
  const { t } = useTranslation("answer");
  return (
    <div className={styles.table} role="region" aria-label={t("table")} tabIndex={0}>
      <table>{children}</table>
    </div>
  );
}

/** A link in an answer: to an article of the archive, which opens in the source panel. */
function ArchiveLink({ href = "", children }: ComponentProps<"a">) {
  const { place } = readAddress(new URLSearchParams(href.slice(href.indexOf("?"))));
  const link = usePageLink({ place });
  return place === null ? <>{children}</> : <a {...link}>{children}</a>;
}
