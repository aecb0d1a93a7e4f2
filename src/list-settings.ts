// Settings that list hosts, origins or proxies: how they are written, read, and what is refused.
import { isIP } from "node:net";
import { z } from "zod";

const hostName = /^(?=.{1,253}$)[a-z0-9]([a-z0-9-]*[a-z0-9])?(\.[a-z0-9]([a-z0-9-]*[a-z0-9])?)*$/;

/** Names without scheme and port, in small letters. */
export const hostNames = z
  .string()
  .toLowerCase()
  .refine((text) => partsOf(text).every((name) => hostName.test(name)), {
    error: "must be names such as archive.example, without https:// and port",
  });

/** Origins as browsers write them. */
export const originList = z
  .string()
  .refine((text) => !partsOf(text).includes("*"), {
    error:
      "must name each origin: with * every page on the web could send requests from a reader's browser to this server",
    abort: true,
  })
  .refine((text) => partsOf(text).every(isOrigin), {
    error: "must be origins such as https://tools.example, without a path",
  });

export const proxyTrust = z
  .string()
  .trim()
  .refine((text) => isCount(text) || partsOf(text).every(isSubnet), {
    error:
      "must be a number of proxies, or addresses and subnets such as 10.0.0.0/8; everybody cannot be trusted, as anybody could then pretend any address",
  });

/** The parts between commas, without the empty ones. */
export function partsOf(text: string): string[] {
  return text
    .split(",")
    .map((part) => part.trim())
    .filter((part) => part !== "");
}

/** Express's `trust proxy` of a `proxyTrust`: nobody, a number of proxies, or addresses and subnets. */
export function trustOf(text: string): false | number | string[] {
  if (isCount(text)) return Number(text) === 0 ? false : Number(text);
  return text === "" ? false : partsOf(text);
}

function isCount(text: string): boolean {
  return /^\d{1,2}$/.test(text);
}

function isOrigin(text: string): boolean {
  return /^https?:/.test(text) && URL.canParse(text) && new URL(text).origin === text;
}

/** Express's own names for private addresses, an address, or a subnet that is not everything. */
function isSubnet(text: string): boolean {
  if (["loopback", "linklocal", "uniquelocal"].includes(text)) return true;
  const [, address = "", bits] = /^([^/]+)(?:\/(\d{1,3}))?$/.exec(text) ?? [];
  const version = isIP(address);
  if (version === 0) return false;
  if (bits === undefined) return true;
  return Number(bits) >= 1 && Number(bits) <= (version === 4 ? 32 : 128);
}
