// The texts in a zip by name, for formats that are a zip of XML files. Pictures, fonts and the like
// are never unpacked.
import { decodeText } from "../decode-text.ts";
import type { ParseLimits } from "./parser.ts";
import { readZip, ZipError, type ZipEntry } from "./read-zip.ts";

export interface ZipTexts {
  has(name: string): boolean;
  /** Undefined where there is no such file. Throws `ZipError` for one that cannot be read. */
  read(name: string): Promise<string | undefined>;
}

const noText =
  /\.(?:jpe?g|jfif|png|gif|bmp|tiff?|webp|svg|emf|wmf|css|js|bin|odttf|ttf|otf|woff2?|mp[34]|m4[av]|ogg|wav|pdf)$/iu;

/** Throws `ZipError`. Entities that a file defines could unpack to more than the zip: none may. */
export async function readZipTexts(bytes: Uint8Array, limits: ParseLimits): Promise<ZipTexts> {
  const entries = await readZip(bytes, limits, (name) => !noText.test(name));
  const byName = new Map<string, ZipEntry>(entries.map((entry) => [entry.name, entry]));
  return {
    has: (name) => byName.has(name.normalize("NFC")),
    read: async (name) => {
      const entry = byName.get(name.normalize("NFC"));
      if (entry === undefined) return undefined;
      const decoded = decodeText(await entry.read());
      if (!decoded.isDecoded) throw new ZipError(`'${name}' in it ${decoded.reason}`);
      if (!/<!ENTITY/iu.test(decoded.text)) return decoded.text;
      throw new ZipError(`'${name}' in it defines entities of its own, which are not expanded`);
    },
  };
}
