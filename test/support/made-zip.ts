// Zips written byte by byte, so that a test can make them lie.
import { crc32, deflateRawSync } from "node:zlib";

export interface MadeEntry {
  readonly name: string | Uint8Array;
  readonly bytes: string | Uint8Array;
  readonly isStored?: boolean;
  readonly isEncrypted?: boolean;
  readonly isLink?: boolean;
  /** What the directory says instead of the truth. */
  readonly declaredBytes?: number;
  /** The entry with this index has its packed bytes instead of own ones. */
  readonly sharesBytesOf?: number;
}

export function makeZip(entries: readonly MadeEntry[]): Uint8Array {
  const locals: Buffer[] = [];
  const directory: Buffer[] = [];
  const offsets: number[] = [];
  let position = 0;
  for (const entry of entries) {
    const { header, packed, name } = packEntry(entry);
    const shared = entry.sharesBytesOf;
    offsets.push(shared === undefined ? position : offsets[shared]!);
    directory.push(directoryRecord(header, name, offsets.at(-1)!, entry.isLink ?? false));
    if (shared !== undefined) continue;
    const local = Buffer.concat([Buffer.from("PK\x03\x04"), header, name, packed]);
    locals.push(local);
    position += local.length;
  }
  const listed = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.write("PK\x05\x06", "latin1");
  end.writeUInt16LE(entries.length, 8);
  end.writeUInt16LE(entries.length, 10);
  end.writeUInt32LE(listed.length, 12);
  end.writeUInt32LE(position, 16);
  return Buffer.concat([...locals, listed, end]);
}

/** The 26 bytes that the local header and the directory have in common. */
function packEntry(entry: MadeEntry): { header: Buffer; packed: Buffer; name: Buffer } {
  const bytes = Buffer.from(entry.bytes);
  const name = Buffer.from(entry.name);
  const packed = entry.isStored === true ? bytes : deflateRawSync(bytes);
  const header = Buffer.alloc(26);
  header.writeUInt16LE(20, 0);
  header.writeUInt16LE(entry.isEncrypted === true ? 1 : 0, 2);
  header.writeUInt16LE(entry.isStored === true ? 0 : 8, 4);
  header.writeUInt32LE(crc32(bytes), 10);
  header.writeUInt32LE(packed.length, 14);
  header.writeUInt32LE(entry.declaredBytes ?? bytes.length, 18);
  header.writeUInt16LE(name.length, 22);
  return { header, packed, name };
}

function directoryRecord(header: Buffer, name: Buffer, offset: number, isLink: boolean): Buffer {
  const start = Buffer.from("PK\x01\x02\x14\x03", "latin1");
  const rest = Buffer.alloc(14);
  rest.writeUInt32LE(isLink ? 0o120777 * 0x10000 : 0o100644 * 0x10000, 6);
  rest.writeUInt32LE(offset, 10);
  return Buffer.concat([start, header, rest, name]);
}
