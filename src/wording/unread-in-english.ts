// Why a file could not be read, in English.
import { pageRanges } from "./page-ranges.ts";
import type { UnreadWords } from "./wording.ts";

const megabytes = (bytes: number): string => `${(bytes / 2 ** 20).toFixed(1)} MB`;

const whatIs = {
  file: "cannot be read",
  folder: "is a folder that cannot be listed",
  link: "is a link that cannot be followed",
};
const causes = {
  noPermission: "no permission",
  missing: "nothing is there",
  linkLoop: "the links go in a circle",
  isFolder: "it is a folder",
};
const found = { file: "a file", folder: "a folder", link: "a link", nothing: "nothing" };
const names = {
  missing: "has no name, or one that begins with /",
  hidden: "has a name that begins with a full stop",
  backslash: "has a backslash in its name",
  invisibleSigns: "has invisible signs in its name",
  notUtf8: "has a name that is not valid UTF-8",
  badEnd: "has a name that ends with a space or a full stop",
  tooLong: "has a name that is too long",
  reservedSigns: 'has one of < > : " | ? * in its name',
  leavesZip: "has a name that leads out of the zip; pack it anew",
  controlSigns: "has control characters in its name; rename it and pack it anew",
};
const emptiness = {
  none: "holds no text",
  blankPages: "holds no text: all its pages are blank",
  pictures: "holds no text: its chapters are pictures",
  nothingShown: "holds no text that a reader would see",
  onlyTitle: "holds no text but its title",
  onlyQuoted: "holds only what it quotes or forwards; save the original mail",
  noRows: "has no row below its header",
  noItems: "is a feed without items",
};
const unpack = "unpack it, or pack it as .zip";
const useless = "it holds no text that can be read; take it out of the folder";
const contents = {
  pdf: ["a PDF", "give it a name that ends with .pdf"],
  zip: [
    "packed (a zip, a Word document or an e-book)",
    "give it a name that ends with .zip, .docx or .epub, as it is",
  ],
  rtf: ["RTF", "save it as .docx or .txt"],
  gzip: ["packed by gzip", unpack],
  sevenZip: ["packed by 7-Zip", unpack],
  rar: ["packed by RAR", unpack],
  picture: ["a picture", useless],
  database: ["a database", useless],
} as const;
const expectations = { text: "text", pdf: "a PDF", zip: "packed as its name says" };
const locks = {
  zip: "is locked with a password; unpack it yourself",
  docx: "is locked with a password, or is an older .doc. Save it as .docx without a password",
  pdf: "is encrypted: it opens with a password only. Remove the password, for example with `qpdf --decrypt`, and put that file in its place",
  epub: "is locked by its seller (DRM): its text cannot be read. Ask the publisher for a file without such a lock",
};
const ofJson = {
  syntax: "is not valid JSON",
  noObject: "is not a JSON object",
  noId: 'has neither "_id" nor "id"',
};
const pagesUnread = {
  noText:
    "there is no text (scanned?). Recognise it first, for example with `ocrmypdf`, and put that file in its place",
  noLetters:
    "the fonts do not say which letters they show. Recognise the text from the picture, for example with `ocrmypdf --force-ocr`, and put that file in its place",
  broken: "cannot be read. Open the file in a PDF reader and save it anew",
};

export const unreadInEnglish: UnreadWords = {
  place: {
    line: (name) => `line ${name}`,
    row: (name) => `row ${name}`,
    item: (name) => `item ${name}`,
    chapter: (name) => `the chapter '${name}'`,
    file: (name) => `'${name}' in it`,
  },
  reason: {
    unreadable: ({ what, cause, detail }) =>
      `${whatIs[what]}: ${cause === "other" ? detail : causes[cause]}`,
    linkRepeats: () => "is a link to a folder that is read already",
    changedMeanwhile: () => "was changed while the articles were read; run the ingest again",
    unwritable: ({ detail }) => `cannot be put into the articles folder: ${detail}`,
    nameTaken: () =>
      "is there already, with other words. Give it another name, or send it with ?replace=true to replace that one",
    wayBlocked: ({ name, found: what }) =>
      name === null
        ? `cannot be put there: there is ${found[what]}`
        : `cannot go into ${name}: that is ${found[what]}`,
    badName: ({ fault }) => names[fault],
    tooManyFolders: ({ most }) => `lies more than ${most} folders deep`,
    unknownFormat: ({ formats, isPacked }) =>
      `${isPacked ? "holds no file of" : "is none of"} ${formats.join(", ")}`,
    tooLarge: ({ bytes, maxBytes }) =>
      `${bytes === null ? "is larger" : `has ${megabytes(bytes)}, more`} than the ${megabytes(maxBytes)} allowed; split it or raise MAX_FILE_MB`,
    unpacksTooLarge: ({ bytes, maxBytes }) =>
      bytes === null
        ? `has a part that unpacks to more than the ${megabytes(maxBytes)} that are read. If it can be trusted, raise MAX_UNPACKED_MB`
        : `unpacks to ${megabytes(bytes)}, more than the ${megabytes(maxBytes)} allowed; split it or raise MAX_UNPACKED_MB`,
    tooManyFiles: ({ files, most }) =>
      `holds ${files} files, more than the ${most} allowed; split it`,
    tooMuchText: () =>
      "holds more text than is read from one file. Divide it, or raise MAX_UNPACKED_MB",
    tooSlow: ({ seconds }) =>
      `takes longer than the ${seconds} s allowed to parse; split it, save it in another format or raise MAX_PARSE_SECONDS`,
    tooMuchMemory: ({ megabytes: allowed }) =>
      `needs more than the ${allowed} MB of memory allowed to parse; split it or raise MAX_PARSE_MB`,
    restNotRead: ({ seconds }) =>
      seconds === null
        ? "the rest of it was not read: too much in it cannot be parsed"
        : `the rest of it was not read: all of it takes longer than the ${seconds} s allowed to parse; split it or raise MAX_PARSE_SECONDS`,
    nestedTooDeep: () => "has elements nested too deep, deeper than in any article; save it anew",
    packedToHarm: ({ layers }) =>
      layers === null
        ? "is a zip bomb: its entries share bytes"
        : `packs a part of it ${layers} times over, which is not read`,
    ownEntities: () =>
      "declares entities of its own, which are not expanded; save it without its <!DOCTYPE>",
    brokeParser: ({ detail }) =>
      `${detail === null ? "ended its parser" : `broke its parser (${detail})`}; save it in another format`,
    unparsable: ({ detail }) => `cannot be parsed: ${detail}`,
    empty: () => "is empty",
    noText: ({ why }) => emptiness[why],
    wrongContent: ({ found: what, expected }) => {
      if (what === "office") {
        return "is an old or locked Office file by its content; open it in a word processor, save it as .docx and give it that name";
      }
      if (what === "unknown") {
        return `is not ${expectations[expected]}: its beginning is damaged or of another format; save it anew`;
      }
      const [content, remedy] = contents[what];
      return `is ${content} by its content, not ${expectations[expected]}; ${remedy}`;
    },
    notOfFormat: ({ format, detail }) => {
      const lacks = {
        docx: "is a zip, but no Word document. Save it as .docx anew",
        epub: `is no e-book: it has no '${detail ?? ""}'`,
        mhtml: "holds no web page; save the page again, as HTML or as MHTML",
        xml: "is not XML; of XML, only feeds are read",
        feed: `is XML with the root element <${detail ?? ""}>, no feed; save what it holds as text, HTML or JSON lines`,
      };
      return lacks[format];
    },
    zipInFile: () => "is a zip inside another file; unpack it",
    damagedZip: ({ detail }) =>
      detail === null
        ? "is damaged: it does not unpack to what the zip declares; pack it anew"
        : `is a damaged zip (${detail}); pack it anew`,
    unknownPacking: ({ method }) =>
      `is packed by method ${method}, which is not read; pack it as usual (deflate)`,
    locked: ({ format }) => locks[format],
    binary: ({ holds }) =>
      `is binary: it holds ${holds === "nul" ? "NUL bytes" : "many control characters"}; only text can be read`,
    badEncoding: ({ fault, encoding }) => {
      const name = encoding ?? "an encoding";
      const faults = {
        broken: `is ${name} with broken characters; open it in an editor and save it as UTF-8`,
        unknown: "has an encoding that cannot be told; save it as UTF-8",
        unsupported: `has the encoding ${name}, which is not supported; save it as UTF-8`,
        foreignBytes: `looks like ${name} but holds bytes that it does not have; save it as UTF-8`,
        noLanguage: `looks like ${name} but reads as no known language; save it as UTF-8`,
        misnamed: "has an encoding that it does not name rightly; save it as .txt in UTF-8",
      };
      return faults[fault];
    },
    halfCharacter: () => "holds half a character",
    badJson: ({ fault }) => ofJson[fault],
    badField: ({ field, fault, most }) => {
      const faults = {
        notText: "must be a string",
        notTextOrNumber: "must be a string or a number",
        badId: `must be 1 to ${most} characters without control characters`,
        empty: "must not be empty",
        halfCharacter: "must not hold half a character",
      };
      return `"${field}" ${faults[fault]}`;
    },
    idTaken: ({ id, where, holder }) =>
      where === null
        ? `the id '${id}' already stands in ${holder}`
        : `the id '${id}' at ${where} is that of another article, at ${holder}. Give one of them another id`,
    badFrontMatter: ({ fault, detail }) => {
      const faults = {
        yaml: `is not valid YAML: ${detail ?? ""}`,
        noKeys: "cannot be used: must be a list of keys with values",
        severalValues: `cannot be used: key "${detail ?? ""}" must be one value`,
      };
      return `the front matter ${faults[fault]}`;
    },
    columnMissing: ({ column, field, columns }) => {
      const missing =
        column === null
          ? `has no column that is known to hold the ${field}; set CSV_COLUMNS to ${field}=<its name>`
          : `has no column "${column}", which CSV_COLUMNS names for ${field}`;
      return `${missing}; its columns are ${columns.join(", ")}`;
    },
    cellCount: ({ cells, header }) =>
      `has ${cells} cells and the header ${header}; put a cell with a delimiter or a line end in quotation marks`,
    badQuotes: ({ fault }) =>
      `${fault === "notClosed" ? "opens a quotation mark that nothing closes" : "has a quotation mark inside a cell"}; put the cell in quotation marks and double those within`,
    chapterMissing: () => "is missing",
    badPdf: ({ detail }) =>
      `cannot be read as PDF: ${detail}. Open it in a PDF reader and save it anew`,
    pagesUnread: ({ why, pages }) => {
      const isOne = pages.length === 1 && pages[0]!.first === pages[0]!.last;
      return `${isOne ? "page" : "pages"} ${pageRanges(pages)}: ${pagesUnread[why]}`;
    },
    pagesLeft: ({ read }) =>
      `pages from ${read + 1} on: not read, as no more than ${read} are. Divide the file, or raise MAX_PDF_PAGES`,
    passageRefused: ({ articleId, startOffset, endOffset, detail }) =>
      `the passage in '${articleId}', characters ${startOffset} to ${endOffset}: ${detail}`,
  },
};
