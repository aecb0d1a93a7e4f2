// The name of a file in a zip: its encoding is told by its bytes, as packers seldom say it, and a
// name that leads out of the zip is refused.
import iconv from "iconv-lite";

export interface ZipEntryName {
  readonly name: string;
  /** Why the file cannot be taken under this name. */
  readonly fault: string | undefined;
}

const maxLength = 1000;

export function zipEntryName(raw: Uint8Array): ZipEntryName {
  const name = decodeName(Buffer.from(raw)).replaceAll("\\", "/").normalize("NFC");
  return { name: name.slice(0, maxLength), fault: faultOf(name) };
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

function faultOf(name: string): string | undefined {
  if (name.length > maxLength) return "has a name that is too long";
  if (name.startsWith("/") || /^[a-z]:/iu.test(name) || name.split("/").includes("..")) {
    return "has a name that leads out of the zip; pack it anew";
  }
  if (/\p{Cc}/u.test(name)) return "has control characters in its name; rename it and pack it anew";
  return undefined;
}
