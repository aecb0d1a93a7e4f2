// Names of files that come from elsewhere: only those that name a readable file inside the articles
// folder are taken, and nothing is renamed silently, as the name becomes the article's id.
import { sep } from "node:path";
import { isSupported, supportedExtensions } from "./formats.ts";

export type ArticleFileName =
  /** Inside the articles folder, with `/` separators, in Unicode's composed form. */
  | { readonly isSafe: true; readonly path: string }
  | { readonly isSafe: false; readonly reason: string };

/** File systems take 255 bytes; some room is left for what they add themselves. */
const maxNameBytes = 240;
const maxDepth = 8;
/** Line ends, what turns the direction of writing, and what is invisible. */
const misleading = /[\p{Cc}\p{Zl}\p{Zp}\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/u;
const reservedOnWindows = /[<>:"|?*]/;

export function readArticleFileName(given: string): ArticleFileName {
  const path = given.normalize("NFC");
  const names = path.split("/");
  const refuse = (reason: string): ArticleFileName => ({ isSafe: false, reason });
  if (names.length > maxDepth) return refuse(`lies more than ${maxDepth} folders deep`);
  for (const name of names) {
    const reason = whyUnsafe(name);
    if (reason !== undefined) return refuse(reason);
  }
  if (!isSupported(path)) return refuse(`is none of ${supportedExtensions.join(", ")}`);
  return { isSafe: true, path };
}

function whyUnsafe(name: string): string | undefined {
  if (name === "") return "has no name, or one that begins with /";
  // Also `.` and `..`.
  if (name.startsWith(".")) return "has a name that begins with a full stop";
  if (name.includes("\\")) return "has a backslash in its name";
  if (misleading.test(name)) return "has invisible signs in its name";
  if (!name.isWellFormed() || name.includes("\ufffd")) return "has a name that is not valid UTF-8";
  if (/[ .]$/.test(name)) return "has a name that ends with a space or a full stop";
  if (Buffer.byteLength(name) > maxNameBytes) return "has a name that is too long";
  if (sep === "\\" && reservedOnWindows.test(name)) return 'has one of < > : " | ? * in its name';
  return undefined;
}
