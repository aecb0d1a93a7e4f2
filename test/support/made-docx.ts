// Word documents written for tests, as small as word processors would open them.
import { makeZip, type MadeEntry } from "./made-zip.ts";

export interface MadeDocxOptions {
  /** Fields of docProps/core.xml by their names, e.g. `dc:title`. */
  readonly properties?: Readonly<Record<string, string>>;
  /** The text of footnote 1. */
  readonly footnote?: string;
  readonly more?: readonly MadeEntry[];
}

/** `body`: what stands in the document, in Word's XML; see `madeParagraph`. */
export function madeDocx(body: string, options: MadeDocxOptions = {}): Uint8Array {
  const { properties = {}, footnote, more = [] } = options;
  const fields = Object.entries(properties).map(([name, value]) => `<${name}>${value}</${name}>`);
  return makeZip([
    { name: "[Content_Types].xml", bytes: contentTypes },
    {
      name: "_rels/.rels",
      bytes: relationships([["officeDocument", "word/document.xml"]]),
    },
    {
      name: "word/_rels/document.xml.rels",
      bytes: relationships([
        ["styles", "styles.xml"],
        ["footnotes", "footnotes.xml"],
      ]),
    },
    { name: "word/document.xml", bytes: word("document", `<w:body>${body}</w:body>`) },
    { name: "word/styles.xml", bytes: word("styles", styles) },
    {
      name: "word/footnotes.xml",
      bytes: word(
        "footnotes",
        footnote === undefined
          ? ""
          : `<w:footnote w:id="1">${madeParagraph(footnote)}</w:footnote>`,
      ),
    },
    {
      name: "docProps/core.xml",
      bytes: `<?xml version="1.0"?><cp:coreProperties xmlns:cp="c" xmlns:dc="d" xmlns:dcterms="t">${fields.join("")}</cp:coreProperties>`,
    },
    ...more,
  ]);
}

/** `style`: `Title`, `Heading1` or none; `after` is more XML at its end. */
export function madeParagraph(text: string, style?: string, after = ""): string {
  const properties = style === undefined ? "" : `<w:pPr><w:pStyle w:val="${style}"/></w:pPr>`;
  return `<w:p>${properties}<w:r><w:t xml:space="preserve">${text}</w:t></w:r>${after}</w:p>`;
}

export const madeFootnoteMark = '<w:r><w:footnoteReference w:id="1"/></w:r>';

export function madeTable(rows: readonly (readonly string[])[]): string {
  const cells = (row: readonly string[]): string =>
    row.map((text) => `<w:tc>${madeParagraph(text)}</w:tc>`).join("");
  return `<w:tbl>${rows.map((row) => `<w:tr>${cells(row)}</w:tr>`).join("")}</w:tbl>`;
}

const office = "http://schemas.openxmlformats.org";

function word(name: string, content: string): string {
  return `<?xml version="1.0" encoding="UTF-8"?><w:${name} xmlns:w="${office}/wordprocessingml/2006/main">${content}</w:${name}>`;
}

function relationships(parts: readonly (readonly [string, string])[]): string {
  const list = parts.map(
    ([type, target], index) =>
      `<Relationship Id="r${index}" Type="${office}/officeDocument/2006/relationships/${type}" Target="${target}"/>`,
  );
  return `<Relationships xmlns="${office}/package/2006/relationships">${list.join("")}</Relationships>`;
}

const styles = ["Title", "heading 1"]
  .map(
    (name) =>
      `<w:style w:type="paragraph" w:styleId="${name === "Title" ? name : "Heading1"}"><w:name w:val="${name}"/></w:style>`,
  )
  .join("");

const contentTypes = `<Types xmlns="${office}/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/></Types>`;
