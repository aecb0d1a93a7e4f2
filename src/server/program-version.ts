// The version of this program, as its package.json says it.
import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { z } from "zod";

const packageSchema = z.looseObject({ version: z.string() });

/** Of the nearest package.json above this file, whether it is compiled or not. */
export function programVersion(): string {
  let folder = dirname(fileURLToPath(import.meta.url));
  while (!existsSync(join(folder, "package.json"))) {
    if (dirname(folder) === folder) throw new Error("Cannot tell the version: no package.json.");
    folder = dirname(folder);
  }
  const text = readFileSync(join(folder, "package.json"), "utf8");
  return packageSchema.parse(JSON.parse(text)).version;
}
