// The key of a request, and what it may do as that, or the server's being open, says.
import type { Request, Response } from "express";
import type { Scope } from "../../keys/scope.ts";
import type { HttpError } from "../http-errors.ts";

export interface Access {
  /** Whether the server asks for no key, being reachable from this machine only. */
  readonly isOpen: boolean;
  /** Null where no key was given or asked for. */
  readonly keyId: string | null;
  readonly scopes: readonly Scope[];
  /** What is wrong with the key that was given, on a route that takes everybody. */
  readonly failure: HttpError | null;
}

export function noteAccess(response: Response, access: Access): void {
  response.locals["access"] = access;
}

/** The access of the request that this response answers, on every route of the API. */
export function accessOf(response: Response): Access {
  return response.locals["access"] as Access;
}

/**
 * The key of a request, never in its address, which logs and histories keep: it stands in `Authorization: Bearer`, or in `X-API-Key`, which is left free where a proxy uses the other
 * for itself. Null without one.
 */
export function givenKey({ headers }: Pick<Request, "headers">): string | null {
  const bearer = /^Bearer +(\S+) *$/i.exec(headers.authorization ?? "")?.[1];
  const other = headers["x-api-key"];
  const given = bearer ?? (typeof other === "string" ? other.trim() : "");
  return given === "" ? null : given;
}
