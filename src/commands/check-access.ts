// What `doctor` says of who reaches the server: keys, the address, proxies and pages of others.
import { stat } from "node:fs/promises";
import { findingOf, type Finding } from "../../ingest/embedders/check-server.ts";
import type { Settings } from "../config.ts";
import { KeyFileError, keysPath, makeKey, readKeyFile } from "../keys/key-file.ts";
import { KeySet } from "../keys/key-set.ts";
import { isLocalOnly, whyRefused } from "../server/access/check-binding.ts";

export interface AccessFinding extends Finding {
  readonly subject: string;
}

export async function checkAccess(settings: Settings): Promise<AccessFinding[]> {
  const path = keysPath(settings);
  let keys: KeySet;
  try {
    keys = new KeySet(await readKeyFile(path), settings.ADMIN_KEY);
  } catch (error) {
    if (!(error instanceof KeyFileError)) throw error;
    return [{ subject: "Keys", ...findingOf(error) }];
  }
  return [
    { subject: "Keys", ...(await checkKeys(keys, path)) },
    { subject: "Server", ...checkReach(settings, keys) },
    { subject: "Pages of other origins", ...describeOrigins(settings) },
  ];
}

async function checkKeys(keys: KeySet, path: string): Promise<Finding> {
  const usable = keys.countUsable();
  if (!keys.hasFile) {
    const admin = usable === 0 ? "" : "; ADMIN_KEY may do everything";
    return { ok: true, detail: `no file of keys (${path})${admin}` };
  }
  if (await othersMayWrite(path)) {
    return {
      ok: false,
      detail: `other users of this machine may change ${path}, and so make keys`,
      remedy: `Run: chmod 600 ${path}`,
    };
  }
  if (usable > 0) return { ok: true, detail: `${usable} can be used, in ${path} and ADMIN_KEY` };
  return {
    ok: false,
    detail: `all in ${path} are revoked or expired: nobody can ask`,
    remedies: [makeKey],
  };
}

/** Windows has no such bits. */
async function othersMayWrite(path: string): Promise<boolean> {
  return process.platform !== "win32" && ((await stat(path)).mode & 0o022) !== 0;
}

function checkReach(settings: Settings, keys: KeySet): Finding {
  const refusal = whyRefused(settings, keys);
  if (refusal !== null) return findingOf(refusal);
  const { HOST, PUBLIC_HOSTS, TRUST_PROXY } = settings;
  const isOpen = isLocalOnly(settings) && !keys.hasFile;
  const isPublished = PUBLIC_HOSTS.length > 0;
  const names = isPublished ? `, published as ${PUBLIC_HOSTS.join(", ")}` : "";
  const who = isOpen ? "for this machine only, without keys" : "asks everybody for a key";
  const detail = `${HOST}${names}, ${who}`;
  if (!isPublished || TRUST_PROXY !== false) return { ok: true, detail };
  const remedy =
    "Set TRUST_PROXY=1 if one proxy stands before it: else wrong keys of all are counted together.";
  return { ok: true, detail, remedy };
}

function describeOrigins({ CORS_ORIGINS }: Settings): Finding {
  const detail = CORS_ORIGINS.length === 0 ? "none may use the API" : CORS_ORIGINS.join(", ");
  return { ok: true, detail };
}
