// Opens a zip (also the shell of .docx and .epub) without trusting it: what it would unpack to is
// known and bounded before anything is unpacked.
import { at, type FailureReason } from "../failure-reason.ts";
import { promisify } from "node:util";
import { crc32, inflateRaw } from "node:zlib";
import { fromBufferPromise, type Entry, type ZipFile } from "yauzl";
import iconv from "iconv-lite";
import type { ParseLimits } from "./parser.ts";
import { decodeText } from "../decode-text.ts";

/** A file in a zip. */
export interface ZipEntry {
  /** With `/` separators, in Unicode's composed form. */
  readonly name: string;
  /** Size that it declares, and that nothing read from it exceeds. */
  readonly unpackedBytes: number;
  /** Why it cannot be read; undefined where nothing speaks against trying. */
  readonly fault: FailureReason | undefined;
  /** Unpacks it. Throws `ZipError` where it is encrypted, damaged or not what it declares. */
  readonly read: () => Promise<Uint8Array>;
}

/** The zip, or an entry of it, cannot be read. */
export class ZipError extends Error {
  override readonly name = "ZipError";
  readonly reason: FailureReason;

  constructor(reason: FailureReason, options?: ErrorOptions) {
    super(reason.code, options);
    this.reason = reason;
  }
}

const maxEntries = 10_000;
const localHeaderBytes = 30;
const isLink = (entry: Entry): boolean =>
  ((entry.externalFileAttributes >>> 16) & 0o170000) === 0o120000;

/**
 * The files in the zip that are wanted, in its own order; folders and links are none. Throws
 * `ZipError` where it is damaged, has too many entries, has entries that share bytes, as only zip
 * bombs do, or where those wanted would unpack to more than is allowed.
 */
export async function readZip(
  bytes: Uint8Array,
  limits: Pick<ParseLimits, "maxUnpackedBytes">,
  isWanted: (name: string) => boolean = () => true,
): Promise<ZipEntry[]> {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const { zip, entries } = await readDirectory(buffer);
  refuseOverlaps(entries);
  const wanted = entries
    .filter((entry) => !isLink(entry))
    .map((entry) => asZipEntry(entry, zip, buffer))
    .filter(({ name }) => !name.endsWith("/") && isWanted(name));
  const unpacked = wanted.reduce((sum, entry) => sum + entry.unpackedBytes, 0);
  if (unpacked > limits.maxUnpackedBytes) {
    const maxBytes = limits.maxUnpackedBytes;
    throw new ZipError({ code: "unpacksTooLarge", bytes: unpacked, maxBytes });
  }
  return wanted;
}

async function readDirectory(buffer: Buffer): Promise<{ zip: ZipFile; entries: Entry[] }> {
  try {
    // Names are decoded here: one bad name must not cost the whole zip.
    const zip = await fromBufferPromise(buffer, { decodeStrings: false });
    if (zip.entryCount > maxEntries) throw tooMany(zip.entryCount);
    const entries: Entry[] = [];
    for await (const entry of zip.eachEntry()) entries.push(entry);
    return { zip, entries };
  } catch (error) {
    if (error instanceof ZipError) throw error;
    const { message: detail } = error as Error;
    throw new ZipError({ code: "damagedZip", detail }, { cause: error });
  }
}

const tooMany = (count: number): ZipError =>
  new ZipError({ code: "tooManyFiles", files: count, most: maxEntries });

/** Entries that use the same packed bytes are how a small zip unpacks to petabytes. */
function refuseOverlaps(entries: readonly Entry[]): void {
  const sorted = entries.toSorted(
    (a, b) => a.relativeOffsetOfLocalHeader - b.relativeOffsetOfLocalHeader,
  );
  let end = 0;
  for (const { relativeOffsetOfLocalHeader: start, compressedSize, fileNameLength } of sorted) {
    if (start < end) throw new ZipError({ code: "packedToHarm", layers: null });
    end = start + localHeaderBytes + fileNameLength + compressedSize;
  }
}

function asZipEntry(entry: Entry, zip: ZipFile, buffer: Buffer): ZipEntry {
  const { name, fault } = zipEntryName(entry.fileNameRaw);
  const whyNot = fault ?? faultOf(entry);
  return {
    name,
    unpackedBytes: entry.uncompressedSize,
    fault: whyNot,
    read: async () => {
      if (whyNot !== undefined) throw new ZipError(whyNot);
      const unpacked = await unpack(entry, zip, buffer);
      const isWhole = unpacked.length === entry.uncompressedSize;
      if (isWhole && crc32(unpacked) === entry.crc32) return unpacked;
      throw new ZipError(damaged);
    },
  };
}

const damaged: FailureReason = { code: "damagedZip", detail: null };

function faultOf(entry: Entry): FailureReason | undefined {
  if (entry.isEncrypted()) return { code: "locked", format: "zip" };
  if (entry.compressionMethod === 0 || entry.compressionMethod === 8) return undefined;
  return { code: "unknownPacking", method: entry.compressionMethod };
}

async function unpack(entry: Entry, zip: ZipFile, buffer: Buffer): Promise<Buffer> {
  const { fileDataStart } = await localHeader(entry, zip);
  const packed = buffer.subarray(fileDataStart, fileDataStart + entry.compressedSize);
  if (entry.compressionMethod === 0) return packed;
  try {
    // One byte more than declared is enough to tell a lie.
    return await promisify(inflateRaw)(packed, { maxOutputLength: entry.uncompressedSize + 1 });
  } catch (error) {
    throw new ZipError(damaged, { cause: error });
  }
}

async function localHeader(entry: Entry, zip: ZipFile): Promise<{ fileDataStart: number }> {
  try {
    return await zip.readLocalFileHeaderPromise(entry, { minimal: true });
  } catch (error) {
    throw new ZipError(damaged, { cause: error });
  }
}

interface ZipEntryName {
  readonly name: string;
  /** Why the file cannot be taken under this name. */
  readonly fault: FailureReason | undefined;
}

const maxLength = 1000;

/**
 * The encoding of a name is told by its bytes, as packers seldom say it, and a name that leads out of
 * the zip is refused.
 */
function zipEntryName(raw: Uint8Array): ZipEntryName {
  const name = decodeName(Buffer.from(raw)).replaceAll("\\", "/").normalize("NFC");
  return { name: name.slice(0, maxLength), fault: nameFault(name) };
}

/** UTF-8 whether or not the zip says so, else the code page of DOS that makes words of it. */
function decodeName(raw: Buffer): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(raw);
  } catch {
    const russian = iconv.decode(raw, "cp866");
    const isMixed = /\p{Script=Latin}\p{Script=Cyrillic}|\p{Script=Cyrillic}\p{Script=Latin}/u;
    const isWords = /\p{Script=Cyrillic}{2}/u.test(russian) && !isMixed.test(russian);
    return isWords ? russian : iconv.decode(raw, "cp437");
  }
}

function nameFault(name: string): FailureReason | undefined {
  if (name.length > maxLength) return { code: "badName", fault: "tooLong" };
  if (name.startsWith("/") || /^[a-z]:/iu.test(name) || name.split("/").includes("..")) {
    return { code: "badName", fault: "leavesZip" };
  }
  if (/\p{Cc}/u.test(name)) return { code: "badName", fault: "controlSigns" };
  return undefined;
}

export interface ZipTexts {
  has(name: string): boolean;
  /** Undefined where there is no such file. Throws `ZipError` for one that cannot be read. */
  read(name: string): Promise<string | undefined>;
}

const noText =
  /\.(?:jpe?g|jfif|png|gif|bmp|tiff?|webp|svg|emf|wmf|css|js|bin|odttf|ttf|otf|woff2?|mp[34]|m4[av]|ogg|wav|pdf)$/iu;

/**
 * The texts in a zip by name, for formats that are a zip of XML files. Pictures, fonts and the like are
 * never unpacked. Throws `ZipError`. Entities that a file defines could unpack to more than the zip:
 * none may.
 */
export async function readZipTexts(bytes: Uint8Array, limits: ParseLimits): Promise<ZipTexts> {
  const entries = await readZip(bytes, limits, (name) => !noText.test(name));
  const byName = new Map<string, ZipEntry>(entries.map((entry) => [entry.name, entry]));
  return {
    has: (name) => byName.has(name.normalize("NFC")),
    read: async (name) => {
      const entry = byName.get(name.normalize("NFC"));
      if (entry === undefined) return undefined;
      const decoded = decodeText(await entry.read());
      if (!decoded.isDecoded) throw new ZipError(at("file", name, decoded.reason));
      if (!/<!ENTITY/iu.test(decoded.text)) return decoded.text;
      throw new ZipError(at("file", name, { code: "ownEntities" }));
    },
  };
}
