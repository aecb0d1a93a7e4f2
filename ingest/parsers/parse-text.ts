// Plain text: the file is the article.
import { makeArticle } from "../make-article.ts";
import { noArticle, noText, oneArticle, type ParsedFile } from "./parser.ts";

export function parseText(path: string, text: string): ParsedFile {
  if (text.trim() === "") return noArticle(path, noText);
  return oneArticle(makeArticle({ id: path, file: path, text, hasPlainHeadings: true }));
}
