// Who may use a route. On a server that only this machine reaches and that has no keys, everybody may
// ask and read, and changing the archive asks for ADMIN_KEY; else each route asks for a key with its scope.
import type { Request, RequestHandler, Response } from "express";
import { KeyFileError } from "../../keys/key-file.ts";
import type { KeyCheck, KeySet } from "../../keys/key-set.ts";
import { allows, type Scope } from "../../keys/scope.ts";
import { givenKey, noteAccess, type Access } from "./access.ts";
import { isLocalOnly } from "./check-binding.ts";
import { limitRequests, type RequestLimits } from "./limit-requests.ts";
import { HttpError } from "../http-errors.ts";
import { notesOf } from "../request-log.ts";
import type { ServerDeps } from "../server-deps.ts";

/** One for the whole app: its routes count together. */
export type RequireScope = (scope: Scope | null) => RequestHandler[];

export function requireScopes(
  deps: Pick<ServerDeps, "keys" | "settings" | "logger">,
): RequireScope {
  const limits = limitRequests(deps.settings);
  const enter = (scope: Scope | null): RequestHandler => {
    return async (request, response, next) => {
      const access = await accessFor(scope, request, response, deps, limits);
      if (access.keyId !== null) notesOf(response).key = access.keyId;
      noteAccess(response, access);
      next();
    };
  };
  return (scope) => (scope === null ? [enter(null)] : [enter(scope), limits.of(scope)]);
}

async function accessFor(
  scope: Scope | null,
  request: Request,
  response: Response,
  deps: Pick<ServerDeps, "keys" | "settings" | "logger">,
  limits: RequestLimits,
): Promise<Access> {
  const keys = await keysOf(deps);
  const isOpen = isOpenTo(deps, keys);
  const access = { isOpen, keyId: null, scopes: [], failure: null };
  if (isOpen && isProxied(request)) {
    if (scope === null) return access;
    throw proxied();
  }
  // Some programs always send a key: on an open server it is not looked at.
  if (isOpen && scope !== "admin") return { ...access, scopes: ["ask", "read"] };
  if (isOpen && keys.countUsable() === 0) throw nobodyMayChange();
  const given = givenKey(request);
  if (given === null) {
    if (scope === null) return access;
    limits.countKeyless(request, response);
    throw keyMissing(response);
  }
  try {
    const { id, scopes } = checkKey(given, keys, request, response, limits);
    if (scope !== null) requireGranted(scopes, scope, response);
    return { ...access, keyId: id, scopes };
  } catch (error) {
    if (scope !== null || !(error instanceof HttpError)) throw error;
    return { ...access, failure: error };
  }
}

function isOpenTo({ settings }: Pick<ServerDeps, "settings">, keys: KeySet): boolean {
  return isLocalOnly(settings) && !keys.hasFile;
}

/** Whether asking and reading need a key too. Throws `HttpError` `keys-unreadable`. */
export async function asksForKeys(
  deps: Pick<ServerDeps, "keys" | "settings" | "logger">,
): Promise<boolean> {
  return !isOpenTo(deps, await keysOf(deps));
}

/** What proxies add, and programs and browsers on this machine do not. */
const proxyHeaders = [
  "forwarded",
  "via",
  "x-forwarded-for",
  "x-forwarded-host",
  "x-forwarded-proto",
  "x-real-ip",
];

/** Being on this machine is the permission: a proxy must not hand it to others. */
function isProxied({ headers }: Request): boolean {
  return proxyHeaders.some((name) => name in headers);
}

function proxied(): HttpError {
  return new HttpError(
    "forbidden-host",
    "Cannot answer through a proxy: the server is for this machine only. Set PUBLIC_HOSTS to the names under which the proxy publishes it, and make keys.",
  );
}

async function keysOf({ keys, logger }: Pick<ServerDeps, "keys" | "logger">): Promise<KeySet> {
  try {
    return await keys.current();
  } catch (error) {
    if (!(error instanceof KeyFileError)) throw error;
    logger.error(error.message);
    throw new HttpError(
      "keys-unreadable",
      "Cannot check keys: the server's file of keys cannot be used. Its log says why.",
      { cause: error },
    );
  }
}

function checkKey(
  given: string,
  keys: KeySet,
  request: Request,
  response: Response,
  limits: RequestLimits,
): Extract<KeyCheck, { state: "good" }> {
  limits.refuseGuessing(request, response);
  const check = keys.check(given);
  if (check.state === "good") return check;
  limits.countWrongKey(request, given);
  response.set("WWW-Authenticate", 'Bearer realm="citewell", error="invalid_token"');
  const state = check.state === "unknown" ? "the key is wrong" : `the key is ${check.state}`;
  throw new HttpError(
    "wrong-key",
    `Cannot take the request: ${state}. Ask whoever runs the server for one.`,
  );
}

function keyMissing(response: Response): HttpError {
  response.set("WWW-Authenticate", 'Bearer realm="citewell"');
  return new HttpError(
    "key-missing",
    "Cannot take the request: a key is missing. Send it as `Authorization: Bearer <key>`; whoever runs the server makes keys.",
  );
}

function requireGranted(scopes: readonly Scope[], wanted: Scope, response: Response): void {
  if (allows(scopes, wanted)) return;
  response.set(
    "WWW-Authenticate",
    `Bearer realm="citewell", error="insufficient_scope", scope="${wanted}"`,
  );
  throw scopeMissing(wanted, scopes);
}

/** Of requests that ask for more than their route does. */
export function scopeMissing(wanted: Scope, scopes: readonly Scope[]): HttpError {
  return new HttpError(
    "scope-missing",
    `Cannot take the request: the key lacks the scope ${wanted}; it has ${scopes.join(", ")}.`,
  );
}

function nobodyMayChange(): HttpError {
  return new HttpError(
    "uploads-off",
    "Cannot change the archive: no key was set for it. Set ADMIN_KEY (16 characters or more) and start the server again.",
  );
}
