// A PDF opened with pdf.js, by the parts of it that are used here. Nothing is fetched, no code of the
// file runs, no font of the system is asked for, and no image is decoded.
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
  | { readonly isOpen: false; readonly reason: string };

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

function reasonOf({ name, message }: Error): string {
  return name === "PasswordException"
    ? "is encrypted: it opens with a password only. Remove the password, for example with `qpdf --decrypt`, and put that file in its place"
    : `cannot be read as PDF: ${message}. Open it in a PDF reader and save it anew`;
}
