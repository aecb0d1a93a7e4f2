// A mail with its headers decoded, its body as text and as HTML, and what is attached to it.
import PostalMime, { type Address, type Attachment, type Email } from "postal-mime";
import { internetDate } from "../parse-date.ts";

export interface MailAttachment {
  /** Without folders; no two of a mail are the same. */
  readonly name: string;
  readonly bytes: Uint8Array;
}

export interface Mail {
  readonly subject: string | undefined;
  /** The name of who sent it, else the address. */
  readonly sender: string | undefined;
  /** As `parseDate` reads it. */
  readonly date: string | undefined;
  readonly text: string | undefined;
  readonly html: string | undefined;
  /** Pictures that belong to the HTML are not among them. */
  readonly attachments: readonly MailAttachment[];
}

/** Throws for what is nested deeper, or has longer headers, than any mail. */
export async function readMail(bytes: Uint8Array): Promise<Mail> {
  const email = await PostalMime.parse(bytes, {
    maxNestingDepth: 50,
    // Another mail in a mail is not what its sender wrote.
    forceRfc822Attachments: true,
  });
  return {
    subject: email.subject,
    sender: nameOf(email.from),
    date: internetDate(headerOf(email, "date")),
    text: email.text,
    html: email.html,
    attachments: named(email.attachments.filter((attachment) => attachment.related !== true)),
  };
}

function nameOf(address: Address | undefined): string | undefined {
  const name = address?.name.trim() ?? "";
  return name === "" ? address?.address : name;
}

/** postal-mime gives dates in UTC, which may be another day than that of the sender. */
function headerOf({ headers }: Email, name: string): string | undefined {
  return headers.find(({ key }) => key === name)?.value;
}

function named(attachments: readonly Attachment[]): MailAttachment[] {
  const taken = new Set<string>();
  return attachments.map((attachment, index) => {
    const name = freeName(nameFor(attachment, index + 1), taken);
    taken.add(name);
    const { content } = attachment;
    return {
      name,
      bytes: typeof content === "string" ? Buffer.from(content) : new Uint8Array(content),
    };
  });
}

const longestName = 120;

function nameFor({ filename, mimeType }: Attachment, number: number): string {
  const own = (filename ?? "").split(/[/\\]/u).at(-1)!.replace(/\p{C}/gu, "").trim();
  if (own !== "" && !/^\.+$/u.test(own)) return own.slice(-longestName);
  return mimeType === "message/rfc822" ? `${number}.eml` : `attachment ${number}`;
}

function freeName(name: string, taken: ReadonlySet<string>): string {
  let free = name;
  for (let number = 2; taken.has(free); number++) {
    free = name.replace(/(?=\.[^.]*$|$)/u, ` (${number})`);
  }
  return free;
}
