// The formats of articles by the file's extension. A parser is loaded when the first file needs it:
// some take longer to load than most folders take to read.
import { extname } from "node:path";
import type { BytesParser, Parser } from "./parsers/parser.ts";

/** What the bytes must look like, whatever the file is called. */
export type Content = "text" | "pdf" | "zip";

interface FormatBase {
  readonly content: Content;
  /** Parsed in a thread of its own: a hostile file can cost such a parser much time or memory. */
  readonly isolated: boolean;
}

export type Format = FormatBase &
  (
    | { readonly takes: "text"; readonly load: () => Promise<Parser> }
    | {
        readonly takes: "bytes";
        readonly load: () => Promise<BytesParser>;
        /** A mail, which may hold files besides its own words. */
        readonly hasAttachments?: true;
      }
    /** A file of files. */
    | { readonly takes: "files" }
  );

const plain = (load: () => Promise<Parser>): Format => ({
  takes: "text",
  content: "text",
  isolated: false,
  load,
});
const markup = (load: () => Promise<Parser>): Format => ({
  takes: "text",
  content: "text",
  isolated: true,
  load,
});

const csv = markup(async () => (await import("./parsers/parse-csv.ts")).parseCsv);
const packed = (content: Content, load: () => Promise<BytesParser>): Format => ({
  takes: "bytes",
  content,
  isolated: true,
  load,
});

const html = markup(async () => (await import("./parsers/parse-html.ts")).parseHtml);

const feed = markup(async () => (await import("./parsers/parse-feed.ts")).parseFeed);
const mhtml: Format = {
  takes: "bytes",
  content: "text",
  isolated: true,
  load: async () => (await import("./parsers/parse-mhtml.ts")).parseMhtml,
};
const eml: Format = {
  ...mhtml,
  load: async () => (await import("./parsers/parse-eml.ts")).parseEml,
  hasAttachments: true,
};

const formats: ReadonlyMap<string, Format> = new Map<string, Format>([
  [".txt", plain(async () => (await import("./parsers/parse-text.ts")).parseText)],
  [".md", plain(async () => (await import("./parsers/parse-markdown.ts")).parseMarkdown)],
  [".html", html],
  [".htm", html],
  [".jsonl", plain(async () => (await import("./parsers/parse-jsonl.ts")).parseJsonl)],
  [".csv", csv],
  [".tsv", csv],
  [".mhtml", mhtml],
  [".mht", mhtml],
  [".xml", feed],
  [".rss", feed],
  [".atom", feed],
  [".rdf", feed],
  [".eml", eml],
  [".pdf", packed("pdf", async () => (await import("./parsers/parse-pdf.ts")).parsePdf)],
  [".docx", packed("zip", async () => (await import("./parsers/parse-docx.ts")).parseDocx)],
  [".epub", packed("zip", async () => (await import("./parsers/parse-epub.ts")).parseEpub)],
  [".zip", { takes: "files", content: "zip", isolated: true }],
]);

/** Extensions that are read, with the full stop, in lower case. */
export const supportedExtensions: readonly string[] = [...formats.keys()];

export const isSupported = (path: string): boolean => formatOf(path) !== undefined;

export function formatOf(path: string): Format | undefined {
  return formats.get(extname(path).toLowerCase());
}
