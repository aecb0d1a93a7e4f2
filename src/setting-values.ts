// What settings may be: how their values are written, read, and what is refused.
import { isIP } from "node:net";
import { z } from "zod";

export const flag = z.stringbool({ error: "must be true or false" });
export const milliseconds = wholeNumber(100);
const httpAddressRule = "must be an address that begins with http:// or https://";
export const httpAddress = z.url({ protocol: /^https?$/, error: httpAddressRule });

export const optionalHttpAddress = z.union([z.literal(""), httpAddress], {
  error: httpAddressRule,
});

/** A language model or embedder is named `provider:model`. */
export const languageModelName = z
  .string()
  .regex(/^(extractive|(ollama|openai):.+)$/, "names no language model");
export const judgeName = z.string().regex(/^((ollama|openai):.+)?$/, "names no language model");
export const embedderName = z
  .string()
  .regex(/^(hash-\d+|(ollama|openai|local):.+)$/, "names no embedder");
export const rerankerName = z.string().regex(/^(features|local:.+)$/, "names no reranker");

export const csvColumns = z
  .string()
  .regex(
    /^((id|title|text|date|publisher|url|language)=[^,=]+(,(?!$)|$))*$/,
    "names no fields with their columns",
  )
  .refine(
    (pairs) => {
      const fields = pairs.split(",").map((pair) => pair.split("=")[0]);
      return new Set(fields).size === fields.length;
    },
    { error: "names a field twice" },
  );

const hostName = /^(?=.{1,253}$)[a-z0-9]([a-z0-9-]*[a-z0-9])?(\.[a-z0-9]([a-z0-9-]*[a-z0-9])?)*$/;

/** Names without scheme and port, in small letters. */
export const hostNames = z
  .string()
  .toLowerCase()
  .transform(partsOf)
  .refine((names) => names.every((name) => hostName.test(name)), {
    error: "must be names such as archive.example, without https:// and port",
  });

/** Origins as browsers write them. */
export const originList = z
  .string()
  .transform(partsOf)
  .refine((origins) => !origins.includes("*"), {
    error:
      "must name each origin: with * every page on the web could send requests from a reader's browser to this server",
    abort: true,
  })
  .refine((origins) => origins.every(isOrigin), {
    error: "must be origins such as https://tools.example, without a path",
  });

/** As Express takes it: nobody, a number of proxies, or addresses and subnets. */
export const proxyTrust = z
  .string()
  .trim()
  .refine((text) => isCount(text) || partsOf(text).every(isSubnet), {
    error:
      "must be a number of proxies, or addresses and subnets such as 10.0.0.0/8; everybody cannot be trusted, as anybody could then pretend any address",
  })
  .transform(trustOf);

export function wholeNumber(min: number, max = Number.MAX_SAFE_INTEGER) {
  const range = max === Number.MAX_SAFE_INTEGER ? `of at least ${min}` : `from ${min} to ${max}`;
  const error = `must be a whole number ${range}`;
  return z.coerce.number({ error }).int({ error }).min(min, { error }).max(max, { error });
}

/** The parts between commas, without the empty ones. */
function partsOf(text: string): string[] {
  return text
    .split(",")
    .map((part) => part.trim())
    .filter((part) => part !== "");
}

function trustOf(text: string): false | number | string[] {
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
