// Checks what comes from outside against a schema; an error names the first field that is wrong.
import type { Request } from "express";
import type { z } from "zod";
import { HttpError } from "./http-errors.ts";

/** The value as the schema gives it. Throws `HttpError` `invalid-request` with the field's name. */
export function parseRequest<T>(schema: z.ZodType<T>, value: unknown): T {
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  const issue = parsed.error.issues[0];
  if (issue === undefined) throw new HttpError("invalid-request", "Cannot use the request.");
  throw invalidField(fieldOf(issue), issue.message);
}

/** The bounds are inclusive, so only a `from` after `to` can never hold. */
export function checkDateRange(
  range: { readonly from?: string | undefined; readonly to?: string | undefined },
  field: string,
): void {
  if (range.from === undefined || range.to === undefined || range.from <= range.to) return;
  throw invalidField(field, `${range.from} is after ${range.to}, so no article could pass`);
}

/** `reason` goes on after the field's name, and ends without a full stop. */
export function invalidField(field: string, reason: string): HttpError {
  const name = field === "" ? "its body" : `"${field}"`;
  return new HttpError("invalid-request", `Cannot use the request: ${name}: ${reason}.`, { field });
}

function fieldOf(issue: z.core.$ZodIssue): string {
  const unknownKey = issue.code === "unrecognized_keys" ? issue.keys.slice(0, 1) : [];
  return [...issue.path, ...unknownKey].join(".");
}

/**
 * What stands for `*id` in the route's path. Slashes in it, as embedders' names have them too, may be encoded
 * or not: Express gives its decoded parts.
 */
export function idOf(request: Request): string {
  const parts: unknown = request.params["id"];
  return Array.isArray(parts) ? parts.join("/") : String(parts);
}
