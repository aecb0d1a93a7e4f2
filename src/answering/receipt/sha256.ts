// SHA-256 in hex, of bytes or of a text as UTF-8.
import { createHash } from "node:crypto";

export function sha256(text: string | Uint8Array): string {
  return createHash("sha256").update(text).digest("hex");
}
