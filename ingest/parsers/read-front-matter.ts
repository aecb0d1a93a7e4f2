// The YAML block between two `---` lines that a Markdown file may begin with.
import { parseDocument } from "yaml";
import { z } from "zod";
import type { GivenMetadata } from "../make-article.ts";

export type FrontMatter =
  /** `endOffset` is where the body begins; 0 without front matter. */
  | { readonly metadata: GivenMetadata; readonly endOffset: number }
  /** `line` counts from 1 in the file. */
  | { readonly problem: string; readonly line: number };

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

export function readFrontMatter(text: string): FrontMatter {
  const match = block.exec(text);
  const yaml = match?.groups?.["yaml"];
  if (!match || yaml === undefined) return { metadata: {}, endOffset: 0 };
  if (yaml.trim() !== "" && !beginsWithKey.test(yaml)) return { metadata: {}, endOffset: 0 };
  const document = parseDocument(yaml, { prettyErrors: true });
  const [error] = document.errors;
  if (error) {
    const line = (error.linePos?.[0].line ?? 1) + 1;
    return { problem: `is not valid YAML: ${firstLine(error.message)}`, line };
  }
  return readKeys(yaml, document.toJS() as unknown, match[0].length);
}

function readKeys(yaml: string, value: unknown, endOffset: number): FrontMatter {
  const parsed = metadataSchema.safeParse(value ?? {});
  if (parsed.success) return { metadata: parsed.data, endOffset };
  const key = keys.find((name) => parsed.error.issues[0]?.path[0] === name);
  const line = yaml.split("\n").findIndex((row) => row.startsWith(`${key ?? ""}:`));
  const what =
    key === undefined ? "must be a list of keys with values" : `key "${key}" must be one value`;
  return { problem: `cannot be used: ${what}`, line: Math.max(0, line) + 2 };
}

/** The library's message without its picture of the source and its own line count. */
function firstLine(message: string): string {
  return message.split("\n")[0]!.replace(/ at line \d+, column \d+:?$/u, "");
}
