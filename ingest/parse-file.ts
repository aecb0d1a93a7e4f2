// Picks the parser by the file's extension. A parser is loaded when the first file needs it: the
// one for HTML takes longer to load than most folders take to read.
import { extname } from "node:path";
import { noArticle, type ParsedFile, type Parser } from "./parsers/parser.ts";

const html = async (): Promise<Parser> => (await import("./parsers/parse-html.ts")).parseHtml;

const parsers: ReadonlyMap<string, () => Promise<Parser>> = new Map([
  [".txt", async () => (await import("./parsers/parse-text.ts")).parseText],
  [".md", async () => (await import("./parsers/parse-markdown.ts")).parseMarkdown],
  [".html", html],
  [".htm", html],
  [".jsonl", async () => (await import("./parsers/parse-jsonl.ts")).parseJsonl],
]);

/** Extensions that are read, with the full stop, in lower case. */
export const supportedExtensions: readonly string[] = [...parsers.keys()];

export const isSupported = (path: string): boolean => parsers.has(extname(path).toLowerCase());

/** The articles in a file's decoded text. What cannot be parsed is a failure in the outcome. */
export async function parseFile(path: string, text: string): Promise<ParsedFile> {
  const load = parsers.get(extname(path).toLowerCase());
  if (!load) return noArticle(path, `is none of ${supportedExtensions.join(", ")}`);
  const parse = await load();
  try {
    return await parse(path, text);
  } catch (error) {
    // A page that breaks a parser must not cost the rest of the folder.
    return noArticle(path, `cannot be parsed: ${(error as Error).message}`);
  }
}
