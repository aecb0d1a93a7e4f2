// One JSON object per line, one article each: `_id` or `id`, `text`, and metadata if there is any.
import { at, type FailureReason } from "../failure-reason.ts";
import { z } from "zod";
import type { Article } from "../../vectorstore/article.ts";
import { makeArticle } from "../make-article.ts";
import { noArticle, noText, type FileFailure, type ParsedFile } from "./parser.ts";

const longestId = 500;
type FieldFault = Extract<FailureReason, { readonly code: "badField" }>["fault"];
const id = z
  .union([z.string(), z.number().transform(String)], "notTextOrNumber" satisfies FieldFault)
  .refine((value) => value.trim() !== "" && !/\p{Cc}/u.test(value) && value.length <= longestId, {
    message: "badId" satisfies FieldFault,
  });
const optionalText = z.string("notText" satisfies FieldFault).nullish();
const lineSchema = z.object({
  _id: id.optional(),
  id: id.optional(),
  title: optionalText,
  text: z
    .string("notText" satisfies FieldFault)
    .refine((text) => text.trim() !== "", { message: "empty" satisfies FieldFault })
    .refine((text) => text.isWellFormed(), { message: "halfCharacter" satisfies FieldFault }),
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
  const fail = (line: number, reason: FailureReason): void => {
    failures.push({ path, reason: at("line", line, reason) });
  };
  for (const { line, number } of numberedLines(text)) {
    const read = readLine(line, path);
    if ("code" in read) {
      fail(number, read);
    } else if (places.has(read.id)) {
      fail(number, { code: "idTaken", where: null, id: read.id, holder: places.get(read.id)! });
    } else {
      places.set(read.id, `${path}, line ${number}`);
      articles.push(read);
    }
  }
  if (articles.length === 0 && failures.length === 0) return noArticle(path, noText);
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
function readLine(line: string, file: string): Article | FailureReason {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    // The parser's own message would repeat the article's text.
    return { code: "badJson", fault: "syntax" };
  }
  const parsed = lineSchema.safeParse(value);
  if (!parsed.success) {
    const issue = parsed.error.issues[0]!;
    if (issue.path.length === 0) return { code: "badJson", fault: "noObject" };
    const fault = issue.message as FieldFault;
    return { code: "badField", field: issue.path.join("."), fault, most: longestId };
  }
  const { _id, id: plainId, text, title, date, publisher, url, language } = parsed.data;
  const articleId = _id ?? plainId;
  if (articleId === undefined) return { code: "badJson", fault: "noId" };
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
