// One JSON object per line, one article each: `_id` or `id`, `text`, and metadata if there is any.
import { z } from "zod";
import type { Article } from "../../vectorstore/article.ts";
import { makeArticle } from "../make-article.ts";
import { noArticle, type FileFailure, type ParsedFile } from "./parser.ts";

const longestId = 500;
const id = z
  .union([z.string(), z.number().transform(String)], "must be a string or a number")
  .refine((value) => value.trim() !== "" && !/\p{Cc}/u.test(value) && value.length <= longestId, {
    message: `must be 1 to ${longestId} characters without control characters`,
  });
const optionalText = z.string("must be a string").nullish();
const lineSchema = z.object({
  _id: id.optional(),
  id: id.optional(),
  title: optionalText,
  text: z
    .string("must be a string")
    .refine((text) => text.trim() !== "", { message: "must not be empty" })
    .refine((text) => text.isWellFormed(), { message: "must not hold half a character" }),
  date: optionalText,
  publisher: optionalText,
  url: optionalText,
  language: optionalText,
});

/** A line that cannot be read is listed with its number; the others go on. */
export function parseJsonl(path: string, text: string): ParsedFile {
  const articles: Article[] = [];
  const failures: FileFailure[] = [];
  const places = new Map<string, string>();
  const fail = (line: number, problem: string): void => {
    failures.push({ path, reason: `line ${line}: ${problem}` });
  };
  for (const { line, number } of numberedLines(text)) {
    const read = readLine(line, path);
    if (typeof read === "string") {
      fail(number, read);
    } else if (places.has(read.id)) {
      fail(number, `the id ${JSON.stringify(read.id)} already stands in ${places.get(read.id)!}`);
    } else {
      places.set(read.id, `${path}, line ${number}`);
      articles.push(read);
    }
  }
  if (articles.length === 0 && failures.length === 0) return noArticle(path, "holds no text");
  return { articles, failures, places };
}

function* numberedLines(text: string): Generator<{ line: string; number: number }> {
  let number = 0;
  for (const line of text.split("\n")) {
    number += 1;
    if (line.trim() !== "") yield { line, number };
  }
}

/** The article, or what is wrong with the line. */
function readLine(line: string, file: string): Article | string {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    // The parser's own message would repeat the article's text.
    return "is not valid JSON";
  }
  const parsed = lineSchema.safeParse(value);
  if (!parsed.success) {
    const issue = parsed.error.issues[0]!;
    return issue.path.length === 0
      ? "is not a JSON object"
      : `"${issue.path.join(".")}" ${issue.message}`;
  }
  const { _id, id: plainId, text, title, date, publisher, url, language } = parsed.data;
  const articleId = _id ?? plainId;
  if (articleId === undefined) return 'has neither "_id" nor "id"';
  return makeArticle({
    id: articleId,
    file,
    text,
    given: {
      title: title ?? undefined,
      date: date ?? undefined,
      publisher: publisher ?? undefined,
      url: url ?? undefined,
      language: language ?? undefined,
    },
    hasPlainHeadings: true,
  });
}
