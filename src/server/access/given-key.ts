// Where a request carries its key: in a header, never in its address, which logs and histories keep.
import type { Request } from "express";

/**
 * The key in `Authorization: Bearer`, or in `X-API-Key`, which is left free where a proxy uses the other
 * for itself; null without one.
 */
export function givenKey({ headers }: Pick<Request, "headers">): string | null {
  const bearer = /^Bearer +(\S+) *$/i.exec(headers.authorization ?? "")?.[1];
  const other = headers["x-api-key"];
  const given = bearer ?? (typeof other === "string" ? other.trim() : "");
  return given === "" ? null : given;
}
