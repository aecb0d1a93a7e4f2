// E-books written for tests.
import { makeZip, type MadeEntry } from "./made-zip.ts";

export interface MadeChapter {
  /** Inside the book's folder. */
  readonly name: string;
  /** What stands in its body. */
  readonly body: string;
  /** `nav` for the table of contents. */
  readonly properties?: string;
  /** Named in the list but not in the zip. */
  readonly isMissing?: boolean;
}

export interface MadeEpubOptions {
  /** Elements of the book's metadata. */
  readonly metadata?: string;
  readonly more?: readonly MadeEntry[];
}

/** Chapters are listed in reading order, and stand in the zip the other way round. */
export function madeEpub(
  chapters: readonly MadeChapter[],
  { metadata = "", more = [] }: MadeEpubOptions = {},
): Uint8Array {
  const items = chapters.map(
    ({ name, properties }, index) =>
      `<item id="c${index}" href="${encodeURI(name)}" media-type="application/xhtml+xml"${properties === undefined ? "" : ` properties="${properties}"`}/>`,
  );
  const spine = chapters.map((_, index) => `<itemref idref="c${index}"/>`);
  return makeZip([
    { name: "mimetype", bytes: "application/epub+zip", isStored: true },
    {
      name: "META-INF/container.xml",
      bytes:
        '<?xml version="1.0"?><container><rootfiles><rootfile full-path="book/all.opf"/></rootfiles></container>',
    },
    {
      name: "book/all.opf",
      bytes: `<?xml version="1.0"?><package xmlns:dc="d" xmlns:opf="o"><metadata>${metadata}</metadata><manifest>${items.join("")}</manifest><spine>${spine.join("")}</spine></package>`,
    },
    ...chapters
      .filter(({ isMissing }) => isMissing !== true)
      .map(({ name, body }) => ({
        name: `book/${name}`,
        bytes: `<?xml version="1.0"?><html xmlns="http://www.w3.org/1999/xhtml"><head><title/></head><body>${body}</body></html>`,
      }))
      .reverse(),
    ...more,
  ]);
}
