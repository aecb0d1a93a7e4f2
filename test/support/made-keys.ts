// A file of keys in a folder of the test's own, made as the command makes them.
import { join } from "node:path";
import { createKey, revokeKey, type CreateKeyOptions } from "../../src/commands/run-keys.ts";
import { readSettings } from "../../src/config.ts";
import { idOfApiKey } from "../../src/keys/api-key.ts";
import { KeyRing } from "../../src/keys/key-ring.ts";

export interface MadeKeys {
  readonly path: string;
  /** The whole key. */
  readonly make: (options?: Partial<CreateKeyOptions>) => Promise<string>;
  readonly revoke: (key: string) => Promise<void>;
  /** Looks at the file for each request. */
  readonly ring: (adminKey?: string) => KeyRing;
}

export function madeKeys(folder: string): MadeKeys {
  const path = join(folder, "keys.json");
  const settings = readSettings({ KEYS_FILE: path }, {}, "no-such.env");
  const silent = (): void => undefined;
  return {
    path,
    async make(options = {}) {
      let made = "";
      const asked = { name: "reader", scope: ["ask", "read"] as const, ...options };
      await createKey(asked, settings, (text) => (made = text), silent);
      return made;
    },
    revoke: (key) => revokeKey(idOfApiKey(key)!, settings, silent),
    ring: (adminKey = "") => new KeyRing({ path, adminKey, lookEveryMs: 0 }),
  };
}
