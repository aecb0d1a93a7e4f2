// A PDF opened with pdf.js, by the parts of it that are used here. Nothing is fetched, no code of the
// file runs, no font of the system is asked for, and no image is decoded.
import type { FailureReason } from "../../failure-reason.ts";
import { createInflate } from "node:zlib";
import { Readable } from "node:stream";
import { getResolvedPDFJS } from "unpdf";

/** A run of characters of one font. `transform` places it: [a, b, c, d, x, y], y upwards. */
export interface PdfTextItem {
  readonly str: string;
  readonly transform: readonly number[];
  /** Points along the line of writing. */
  readonly width: number;
}

export interface PdfPage {
  /** [left, bottom, right, top] of what is seen of the page. */
  readonly view: readonly number[];
  /** Pieces of the page's text as they are decoded. */
  streamTextContent(): ReadableStream<{ readonly items: readonly unknown[] }>;
  getOperatorList(): Promise<{
    readonly fnArray: readonly number[];
    readonly argsArray: unknown[];
  }>;
  cleanup(): void;
}

export interface PdfDocument {
  readonly numPages: number;
  getPage(number: number): Promise<PdfPage>;
  getMetadata(): Promise<{
    readonly info: object;
    readonly metadata: { get(name: string): unknown } | null;
  }>;
}

export type OpenedPdf =
  | {
      readonly isOpen: true;
      readonly document: PdfDocument;
      /** Numbers of the drawing operators by name. */
      readonly operators: Readonly<Record<string, number>>;
      readonly close: () => Promise<void>;
    }
  | { readonly isOpen: false; readonly reason: FailureReason };

export async function openPdf(bytes: Uint8Array): Promise<OpenedPdf> {
  const pdfjs = await getResolvedPDFJS();
  const task = pdfjs.getDocument({
    // A copy: pdf.js takes what it is given away.
    data: new Uint8Array(bytes),
    isEvalSupported: false,
    useSystemFonts: false,
    disableFontFace: true,
    useWorkerFetch: false,
    useWasm: false,
    isOffscreenCanvasSupported: false,
    enableXfa: false,
    maxImageSize: 1,
    verbosity: pdfjs.VerbosityLevel.ERRORS,
  });
  const close = (): Promise<void> => task.destroy();
  try {
    const document = (await task.promise) as unknown as PdfDocument;
    return { isOpen: true, document, operators: pdfjs.OPS, close };
  } catch (error) {
    await close();
    return { isOpen: false, reason: reasonOf(error as Error) };
  }
}

function reasonOf({ name, message }: Error): FailureReason {
  return name === "PasswordException"
    ? { code: "locked", format: "pdf" }
    : { code: "badPdf", detail: message };
}

/** What deflate can make out of a byte at the most. */
const mostPerByte = 1032;
/** Packed twice or more often is only what wants to hide its size. */
const mostLayers = 2;

/**
 * A PDF keeps its pages packed, and a few kilobytes may unpack to more than the machine holds. What
 * could be such is unpacked here first, piece by piece, and thrown away. Why the file is not read; null
 * where nothing in it unpacks to more than `maxBytes`.
 */
export async function checkPdfStreams(
  bytes: Uint8Array,
  maxBytes: number,
): Promise<FailureReason | null> {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (const { dictionary, data } of packedStreams(file)) {
    const layers = dictionary.match(/\/(?:FlateDecode|Fl)\b/gu)?.length ?? 0;
    if (layers > mostLayers) return { code: "packedToHarm", layers };
    if (data.length * mostPerByte ** layers <= maxBytes || isPicture(dictionary)) continue;
    if (await unpacksToMore(data, layers, maxBytes)) {
      return { code: "unpacksTooLarge", bytes: null, maxBytes };
    }
  }
  return null;
}

interface PackedStream {
  /** What the file says of it. */
  readonly dictionary: string;
  /** From its first byte on; its own end is in the data. */
  readonly data: Buffer;
}

function* packedStreams(file: Buffer): Generator<PackedStream> {
  let before = 0;
  for (let at = file.indexOf("stream"); at !== -1; at = file.indexOf("stream", at + 6)) {
    if (file.subarray(at - 3, at).toString("latin1") === "end") continue;
    const dictionary = file.subarray(Math.max(before, at - 2000), at).toString("latin1");
    let start = at + 6;
    if (file[start] === 0x0d) start += 1;
    if (file[start] === 0x0a) start += 1;
    const end = file.indexOf("endstream", start);
    before = end === -1 ? file.length : end;
    if (/\/(?:FlateDecode|Fl)\b/u.test(dictionary)) {
      yield {
        dictionary: dictionary.slice(dictionary.lastIndexOf(" obj")),
        data: file.subarray(start, before),
      };
    }
  }
}

/** Pictures are not unpacked to be read. */
function isPicture(dictionary: string): boolean {
  return /\/Subtype\s*\/Image\b/u.test(dictionary);
}

async function unpacksToMore(data: Buffer, layers: number, maxBytes: number): Promise<boolean> {
  let stream: Readable = Readable.from([data]);
  for (let layer = 0; layer < layers; layer += 1) {
    const inflate = createInflate();
    stream.on("error", () => inflate.destroy());
    stream = stream.pipe(inflate);
  }
  let total = 0;
  try {
    for await (const piece of stream) {
      total += (piece as Buffer).length;
      if (total > maxBytes) return true;
    }
  } catch {
    // Broken or encrypted data: what came before the break is all that pdf.js gets as well.
  }
  return total > maxBytes;
}
