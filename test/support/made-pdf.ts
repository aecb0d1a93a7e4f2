// PDFs written for tests: text at given places in any script, pictures, and files that mean harm.
import { deflateSync } from "node:zlib";

/** Words on a page. Lengths are points; `y` counts down from the top of a page of 842. */
export interface MadeText {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  /** 10 unless told. Each letter is half as wide. */
  readonly size?: number;
  /** Degrees against the clock. */
  readonly turned?: number;
}

export interface MadePage {
  readonly texts?: readonly MadeText[];
  /** Filled with one picture, as a scan is. */
  readonly isScan?: boolean;
  /** The content as it stands, instead of all else. */
  readonly content?: { readonly packed: Uint8Array; readonly filter: string };
}

export interface MadePdfOptions {
  readonly info?: Readonly<Record<string, string>>;
  /** No password opens it, not even an empty one. */
  readonly isEncrypted?: boolean;
  /**
   * Its font does not say which letters it shows: it gives signs of no script, or the numbers of its
   * drawings, or names a Chinese table that is not in the file.
   */
  readonly unknownLetters?: "signs" | "numbers" | "table";
}

const catalog = 1;
const pageTree = 2;
const font = 3;
const descendant = 4;
const toUnicode = 5;
const picture = 6;
const infoObject = 7;
const fontDescriptor = 8;
const firstPage = 9;
/** Most fonts have the space as their drawing 3. */
const firstDrawing = 29;

export function madePdf(pages: readonly MadePage[], options: MadePdfOptions = {}): Uint8Array {
  const objects: Buffer[] = [];
  const kids = pages.map((_, index) => `${firstPage + 2 * index} 0 R`).join(" ");
  objects[catalog] = Buffer.from(`<</Type/Catalog/Pages ${pageTree} 0 R>>`);
  objects[pageTree] = Buffer.from(`<</Type/Pages/Count ${pages.length}/Kids[${kids}]>>`);
  const { unknownLetters: unknown } = options;
  const encoding = unknown === "table" ? "UniGB-UCS2-H" : "Identity-H";
  const letters = unknown === "table" || unknown === "numbers" ? "" : `/ToUnicode ${toUnicode} 0 R`;
  objects[font] = Buffer.from(
    `<</Type/Font/Subtype/Type0/BaseFont/Made/Encoding/${encoding}/DescendantFonts[${descendant} 0 R]${letters}>>`,
  );
  objects[descendant] = Buffer.from(
    `<</Type/Font/Subtype/CIDFontType2/BaseFont/Made/CIDSystemInfo<</Registry(Adobe)/Ordering(${unknown === "table" ? "GB1" : "Identity"})/Supplement 0>>/FontDescriptor ${fontDescriptor} 0 R/DW 500>>`,
  );
  objects[fontDescriptor] = Buffer.from(
    "<</Type/FontDescriptor/FontName/Made/Flags 4/FontBBox[0 -200 1000 800]/ItalicAngle 0/Ascent 800/Descent -200/CapHeight 700/StemV 80>>",
  );
  objects[toUnicode] = stream(Buffer.from(letterTable(unknown === "signs")));
  objects[picture] = stream(
    Buffer.from([0, 255, 255, 0]),
    "/Type/XObject/Subtype/Image/Width 2/Height 2/BitsPerComponent 8/ColorSpace/DeviceGray",
  );
  objects[infoObject] = Buffer.from(`<<${infoFields(options.info ?? {})}>>`);
  for (const [index, page] of pages.entries()) {
    const at = firstPage + 2 * index;
    objects[at] = Buffer.from(
      `<</Type/Page/Parent ${pageTree} 0 R/MediaBox[0 0 595 842]/Contents ${at + 1} 0 R/Resources<</Font<</F ${font} 0 R>>/XObject<</P ${picture} 0 R>>>>>>`,
    );
    objects[at + 1] = contentOf(page, unknown === "numbers" ? firstDrawing : 0);
  }
  return assemble(objects, options.isEncrypted === true);
}

/** Lines under one another from the top left corner, as one column of a page. */
export function madeLines(lines: readonly string[], place: Partial<MadeText> = {}): MadeText[] {
  const { x = 50, y = 60, size = 10 } = place;
  return lines.map((text, index) => ({ text, x, y: y + index * 1.2 * size, size }));
}

/** `shift` is taken from the number of each letter. */
function contentOf({ texts = [], isScan = false, content }: MadePage, shift: number): Buffer {
  if (content !== undefined) return stream(Buffer.from(content.packed), `/Filter${content.filter}`);
  const words = texts.map(({ text, x, y, size = 10, turned = 0 }) => {
    const [cos, sin] = [Math.cos((turned * Math.PI) / 180), Math.sin((turned * Math.PI) / 180)];
    const place = [cos, sin, -sin, cos, x, 842 - y].map((one) => one.toFixed(3)).join(" ");
    return `BT /F ${size} Tf ${place} Tm <${utf16(shifted(text, shift))}> Tj ET`;
  });
  const scan = isScan ? ["q 595 0 0 842 0 0 cm /P Do Q"] : [];
  return stream(deflateSync(Buffer.from([...scan, ...words].join("\n"))), "/Filter/FlateDecode");
}

function shifted(text: string, by: number): string {
  return Array.from(text, (letter) => String.fromCharCode(letter.charCodeAt(0) - by)).join("");
}

/** Codes are UTF-16 units, so that each stands for itself; or for signs of no script. */
function letterTable(hasNoLetters: boolean): string {
  const blocks = [0x00, 0x03, 0x04, 0x20, 0xfb].map((block) => {
    const first = block.toString(16).padStart(2, "0");
    return `<${first}00> <${first}FF> <${hasNoLetters ? "E0" : first}00>`;
  });
  return `/CIDInit /ProcSet findresource begin 12 dict begin begincmap
1 begincodespacerange <0000> <FFFF> endcodespacerange
${blocks.length} beginbfrange ${blocks.join(" ")} endbfrange
endcmap end end`;
}

function infoFields(info: Readonly<Record<string, string>>): string {
  return Object.entries(info)
    .map(([name, value]) => `/${name}<FEFF${utf16(value)}>`)
    .join("");
}

function utf16(text: string): string {
  return Buffer.from(text, "utf16le").swap16().toString("hex");
}

function stream(data: Buffer, fields = ""): Buffer {
  return Buffer.concat([
    Buffer.from(`<<${fields}/Length ${data.length}>>\nstream\n`),
    data,
    Buffer.from("\nendstream"),
  ]);
}

function assemble(objects: readonly Buffer[], isEncrypted: boolean): Uint8Array {
  const parts = [Buffer.from("%PDF-1.7\n")];
  let length = parts[0]!.length;
  const places: number[] = [];
  for (const [number, object] of objects.entries()) {
    if (number === 0) continue;
    const part = Buffer.concat([
      Buffer.from(`${number} 0 obj\n`),
      object,
      Buffer.from("\nendobj\n"),
    ]);
    places[number] = length;
    parts.push(part);
    length += part.length;
  }
  const rows = Array.from(objects, (_, number) =>
    number === 0
      ? "0000000000 65535 f \n"
      : `${String(places[number]).padStart(10, "0")} 00000 n \n`,
  );
  const lock = `/Encrypt<</Filter/Standard/V 1/R 2/P -4/O<${"ab".repeat(32)}>/U<${"cd".repeat(32)}>>>/ID[<00><00>]`;
  const trailer = `xref\n0 ${objects.length}\n${rows.join("")}trailer\n<</Size ${objects.length}/Root ${catalog} 0 R/Info ${infoObject} 0 R${isEncrypted ? lock : ""}>>\nstartxref\n${length}\n%%EOF\n`;
  return new Uint8Array(Buffer.concat([...parts, Buffer.from(trailer)]));
}
