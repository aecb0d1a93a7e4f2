// Bytes to text without losing a character: UTF-8, UTF-16 with its mark, the old one-byte encodings
// where they can be told, and a refusal by name for everything else.
import type { FailureReason } from "./failure-reason.ts";
import { analyse } from "chardet";
import iconv from "iconv-lite";
import { misreadCyrillic } from "../languages/foreign-letters.ts";

export type DecodedText =
  | { readonly isDecoded: true; readonly text: string; readonly encoding: string }
  | { readonly isDecoded: false; readonly reason: FailureReason };

/** Encodings that are decoded, by the name that the detector or an HTML page gives. */
const decoders: Readonly<Record<string, string>> = {
  "windows-1250": "windows-1250",
  "windows-1251": "windows-1251",
  "windows-1252": "windows-1252",
  "windows-1254": "windows-1254",
  "koi8-r": "koi8-r",
  "koi8-u": "koi8-u",
  "iso-8859-1": "windows-1252",
  "iso-8859-2": "iso-8859-2",
  "iso-8859-5": "iso-8859-5",
  "iso-8859-9": "windows-1254",
  "iso-8859-15": "iso-8859-15",
};
/** Below this the detector guesses. In percent, its own measure. */
const minConfidence = 20;
const maxControlShare = 0.01;
/** The detector slows down on long input and decides no better. */
const sampleBytes = 64 * 1024;
const wordsAround = 40;
/** With many of them windows-1251 is a wrong guess for a Kazakh code page. */
const strayLetters = new RegExp(`[${misreadCyrillic}]`, "giu");
const declaredCharset =
  /(?:<meta[^>]{0,200}charset|^\s*<\?xml[^>]{0,200}encoding)\s*=\s*["']?\s*([\w-]+)/iu;

export function decodeText(bytes: Uint8Array): DecodedText {
  const marked = decodeMarked(bytes);
  if (marked) return marked;
  const binary = whyBinary(bytes);
  if (binary !== null) return refuse(binary);
  try {
    return decoded(new TextDecoder("utf-8", { fatal: true }).decode(bytes), "utf-8");
  } catch {
    return isDamagedUtf8(bytes) ? refuse(badEncoding("broken", "UTF-8")) : decodeOneByte(bytes);
  }
}

/** UTF-16 by its mark; UTF-32 has one too, but no decoder. The mark is not part of the text. */
function decodeMarked(bytes: Uint8Array): DecodedText | null {
  const [a, b, c, d] = bytes;
  const isUtf32 =
    (a === 0xff && b === 0xfe && c === 0 && d === 0) ||
    (a === 0 && b === 0 && c === 0xfe && d === 0xff);
  if (isUtf32 && bytes.length % 4 === 0) return refuse(badEncoding("unsupported", "UTF-32"));
  const encoding =
    a === 0xff && b === 0xfe ? "utf-16le" : a === 0xfe && b === 0xff ? "utf-16be" : null;
  if (encoding === null) return null;
  try {
    const text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
    return text.includes("\0") ? refuse({ code: "binary", holds: "nul" }) : decoded(text, encoding);
  } catch {
    return refuse(badEncoding("broken", encoding.toUpperCase()));
  }
}

function whyBinary(bytes: Uint8Array): FailureReason | null {
  let controls = 0;
  for (const byte of bytes) {
    if (byte === 0) return { code: "binary", holds: "nul" };
    if (byte === 0x7f || (byte < 0x20 && (byte < 0x09 || byte > 0x0d) && byte !== 0x1b))
      controls += 1;
  }
  return controls > bytes.length * maxControlShare ? { code: "binary", holds: "controls" } : null;
}

/** Cyrillic in one byte a letter hardly ever forms characters of UTF-8. */
function isDamagedUtf8(bytes: Uint8Array): boolean {
  const text = new TextDecoder("utf-8").decode(bytes);
  const broken = text.match(/\uFFFD/gu)?.length ?? 0;
  const whole = text.match(/[^\p{ASCII}\uFFFD]/gu)?.length ?? 0;
  return whole > 4 * broken;
}

function decodeOneByte(bytes: Uint8Array): DecodedText {
  const name = declaredEncoding(bytes) ?? detectedEncoding(bytes);
  if (name === null) return refuse(badEncoding("unknown", null));
  const decoder = decoders[name.toLowerCase()];
  if (decoder === undefined) return refuse(badEncoding("unsupported", name));
  const text = iconv.decode(bytes, decoder);
  if (text.includes("\uFFFD") || /[\u0080-\u009f]/u.test(text)) {
    return refuse(badEncoding("foreignBytes", name));
  }
  const stray = text.match(strayLetters)?.length ?? 0;
  const letters = text.match(/\p{Script=Cyrillic}/gu)?.length ?? 0;
  if (stray > letters * 0.01) {
    return refuse(badEncoding("noLanguage", name));
  }
  return decoded(text, decoder);
}

function declaredEncoding(bytes: Uint8Array): string | null {
  const head = iconv.decode(bytes.subarray(0, 2048), "latin1");
  const name = declaredCharset.exec(head)?.[1]?.toLowerCase() ?? null;
  return name !== null && Object.hasOwn(decoders, name) ? name : null;
}

function detectedEncoding(bytes: Uint8Array): string | null {
  const [best] = analyse(telling(bytes));
  return best && best.confidence >= minConfidence ? best.name : null;
}

/** The bytes around those that are not ASCII: plain words between them only blur the picture. */
function telling(bytes: Uint8Array): Uint8Array {
  const parts: Uint8Array[] = [];
  let size = 0;
  let position = 0;
  while (position < bytes.length && size < sampleBytes) {
    const next = bytes.subarray(position).findIndex((byte) => byte >= 0x80);
    if (next < 0) break;
    const start = Math.max(position, position + next - wordsAround);
    position += next + wordsAround;
    parts.push(bytes.subarray(start, position));
    size += position - start;
  }
  return Buffer.concat(parts);
}

type BadEncoding = Extract<FailureReason, { readonly code: "badEncoding" }>;

function badEncoding(fault: BadEncoding["fault"], encoding: string | null): BadEncoding {
  return { code: "badEncoding", fault, encoding };
}

function decoded(text: string, encoding: string): DecodedText {
  return { isDecoded: true, text, encoding };
}

function refuse(reason: FailureReason): DecodedText {
  return { isDecoded: false, reason };
}
