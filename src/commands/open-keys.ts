// The keys of the server that these settings describe, refused where it would be open to others.
import type { Settings } from "../config.ts";
import { keysPath } from "../keys/key-file.ts";
import { KeyRing } from "../keys/key-ring.ts";
import { checkBinding } from "../server/access/check-binding.ts";

/** Throws `KeyFileError` and `ServerStartError`. */
export async function openKeys(settings: Settings): Promise<KeyRing> {
  const keys = new KeyRing({ path: keysPath(settings), adminKey: settings.ADMIN_KEY });
  checkBinding(settings, await keys.current());
  return keys;
}
