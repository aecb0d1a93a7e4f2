// Names of files that come from elsewhere: only those that name a readable file inside the articles
// folder are taken, and nothing is renamed silently, as the name becomes the article's id.
import type { FailureReason } from "./failure-reason.ts";
import { sep } from "node:path";
import { isSupported, supportedExtensions } from "./formats.ts";

export type ArticleFileName =
  /** Inside the articles folder, with `/` separators, in Unicode's composed form. */
  | { readonly isSafe: true; readonly path: string }
  | { readonly isSafe: false; readonly reason: FailureReason };

/** File systems take 255 bytes; some room is left for what they add themselves. */
const maxNameBytes = 240;
const maxDepth = 8;
/** Line ends, what turns the direction of writing, and what is invisible. */
const misleading = /[\p{Cc}\p{Zl}\p{Zp}\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/u;
const reservedOnWindows = /[<>:"|?*]/;

export function readArticleFileName(given: string): ArticleFileName {
  const path = given.normalize("NFC");
  const names = path.split("/");
  const refuse = (reason: FailureReason): ArticleFileName => ({ isSafe: false, reason });
  if (names.length > maxDepth) return refuse({ code: "tooManyFolders", most: maxDepth });
  for (const name of names) {
    const fault = nameFault(name);
    if (fault !== undefined) return refuse({ code: "badName", fault });
  }
  if (!isSupported(path))
    return refuse({ code: "unknownFormat", formats: supportedExtensions, isPacked: false });
  return { isSafe: true, path };
}

type NameFault = Extract<FailureReason, { readonly code: "badName" }>["fault"];

function nameFault(name: string): NameFault | undefined {
  if (name === "") return "missing";
  // Also `.` and `..`.
  if (name.startsWith(".")) return "hidden";
  if (name.includes("\\")) return "backslash";
  if (misleading.test(name)) return "invisibleSigns";
  if (!name.isWellFormed() || name.includes("\ufffd")) return "notUtf8";
  if (/[ .]$/.test(name)) return "badEnd";
  if (Buffer.byteLength(name) > maxNameBytes) return "tooLong";
  if (sep === "\\" && reservedOnWindows.test(name)) return "reservedSigns";
  return undefined;
}
