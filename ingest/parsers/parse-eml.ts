// Mails: the sender's own words are the article; what is quoted of others is marked, or left out
// where the mail is HTML. Attachments are named as left out: `mailParts` reads those it can.
import type { Mark } from "../../vectorstore/article.ts";
import { makeArticle } from "../make-article.ts";
import { findQuotedMail } from "./find-quoted-mail.ts";
import { textOfHtml } from "./parse-page.ts";
import { noArticle, oneArticle, type ParsedFile } from "./parser.ts";
import { readMail, type Mail } from "./read-mail.ts";

export async function parseEml(path: string, bytes: Uint8Array): Promise<ParsedFile> {
  const mail = await readMail(bytes);
  const parsed = articleOfMail(path, mail);
  return { ...parsed, skipped: mail.attachments.map(({ name }) => `${path}/${name}`) };
}

/** The mail without its attachments. */
export function articleOfMail(path: string, mail: Mail): ParsedFile {
  const { text, marks } = bodyOf(mail);
  if (text.trim() === "") return noArticle(path, "holds no text of its own");
  const broken = text.match(/\uFFFD/gu)?.length ?? 0;
  if (broken > text.length * maxBrokenShare || !text.isWellFormed()) {
    return noArticle(
      path,
      "has an encoding that it does not name rightly; save it as .txt in UTF-8",
    );
  }
  if (ownWords(text, marks) === "") {
    return noArticle(path, "holds only what it quotes or forwards; save the original mail");
  }
  return oneArticle(
    makeArticle({
      id: path,
      file: path,
      text,
      marks,
      given: { title: mail.subject, date: mail.date, publisher: mail.sender },
      hasPlainHeadings: false,
    }),
  );
}

/** One sign that was lost costs no mail. */
const maxBrokenShare = 0.005;
/** A plain version that says so much less only says where to read the other one. */
const plainIsPoor = 4;
/** What mail programs put around the words of others. */
const quotedElements =
  'blockquote[type="cite"], .gmail_quote, .gmail_attr, .moz-cite-prefix, .yahoo_quoted, #divRplyFwdMsg, #divRplyFwdMsg ~ *, #appendonsend ~ *, .gmail_signature, .moz-signature';

function bodyOf({ text = "", html }: Mail): { text: string; marks: Mark[] } {
  if (html !== undefined) {
    const found = textOfHtml(html, quotedElements);
    if (text.trim() === "" || found.text.length > plainIsPoor * text.trim().length) {
      return { text: found.text, marks: merged(findQuotedMail(found.text), found.marks) };
    }
  }
  return { text, marks: findQuotedMail(text) };
}

/** Headings among what is quoted are none. */
function merged(quoted: readonly Mark[], headings: readonly Mark[]): Mark[] {
  const own = headings.filter(
    ({ startOffset }) =>
      !quoted.some((mark) => mark.startOffset <= startOffset && startOffset < mark.endOffset),
  );
  return [...quoted, ...own].toSorted((a, b) => a.startOffset - b.startOffset);
}

function ownWords(text: string, marks: readonly Mark[]): string {
  let own = "";
  let position = 0;
  for (const { kind, startOffset, endOffset } of marks) {
    if (kind !== "boilerplate") continue;
    own += text.slice(position, startOffset);
    position = endOffset;
  }
  return (own + text.slice(position)).trim();
}
