// A mail with what is attached to it: each attachment of a format that is read is parsed like a file
// that lies in the articles folder, as `mail.eml/report.pdf`.
import { isSupported } from "./formats.ts";
import { articleOfMail } from "./parsers/parse-eml.ts";
import {
  noArticle,
  type FilePart,
  type ParsedFile,
  type ParseOptions,
  type ParsePart,
} from "./parsers/parser.ts";
import { readMail, type Mail } from "./parsers/read-mail.ts";

/** `parsePart` parses one attachment. A mail that cannot be read is one part that fails. */
export async function mailParts(
  path: string,
  bytes: Uint8Array,
  options: ParseOptions,
  parsePart: ParsePart,
): Promise<FilePart[]> {
  let mail: Mail;
  try {
    mail = await readMail(bytes);
  } catch (error) {
    const { message: detail } = error as Error;
    return [partOf(path, () => noArticle(path, { code: "unparsable", detail }))];
  }
  const read = mail.attachments.filter(({ name }) => isSupported(name));
  const others = mail.attachments.filter(({ name }) => !isSupported(name));
  const skipped = others.map(({ name }) => `${path}/${name}`);
  return [
    partOf(path, () => ({ ...articleOfMail(path, mail), skipped })),
    ...read.map((attachment) => {
      const place = `${path}/${attachment.name}`;
      return partOf(place, async () =>
        ofMail(path, await parsePart(place, attachment.bytes, options)),
      );
    }),
  ];
}

function partOf(path: string, parse: () => ParsedFile | Promise<ParsedFile>): FilePart {
  return { path, parse: async () => parse() };
}

/** The file of an attachment's article is the mail. */
function ofMail(path: string, parsed: ParsedFile): ParsedFile {
  return { ...parsed, articles: parsed.articles.map((article) => ({ ...article, file: path })) };
}
