// Without keys, being on this machine is the permission. A web page elsewhere must not borrow it, be it
// by a name that it lets point to 127.0.0.1 (DNS rebinding: the Host header gives it away) or by sending
// requests across sites (the Origin header does, or Sec-Fetch-Site where a browser sends no Origin).
import type { IncomingHttpHeaders } from "node:http";
import type { RequestHandler } from "express";
import type { Settings } from "../../config.ts";
import { HttpError } from "../http-errors.ts";

export function refuseForeignRequests({
  HOST,
  PUBLIC_HOSTS,
  CORS_ORIGINS,
}: Pick<Settings, "HOST" | "PUBLIC_HOSTS" | "CORS_ORIGINS">): RequestHandler {
  const isServed = (hostname: string) =>
    !isLoopback(HOST) || isLoopback(hostname) || PUBLIC_HOSTS.includes(hostname.toLowerCase());
  const isOwnOrigin = (origin: string, host: string) =>
    CORS_ORIGINS.includes(origin) ||
    isSameHost(origin, host) ||
    // A proxy may pass requests on under another Host.
    (URL.canParse(origin) && PUBLIC_HOSTS.includes(new URL(origin).hostname));
  return ({ method, headers }, _response, next) => {
    const { host = "", origin } = headers;
    if (!isServed(hostnameOf(host))) {
      throw new HttpError(
        "forbidden-host",
        "Cannot answer under this name: the server listens on this machine only. Use http://localhost, or set HOST to the address it should serve, or PUBLIC_HOSTS to the names under which a proxy publishes it.",
      );
    }
    // Programs send no Origin.
    const changesOrAsks = method !== "GET" && method !== "HEAD";
    const isOwn = origin !== undefined && isOwnOrigin(origin, host);
    if (!isOwn && (changesOrAsks ? origin !== undefined : isPartOfForeignPage(headers))) {
      throw new HttpError(
        "forbidden-origin",
        "Cannot take the request: it comes from a page of another address.",
      );
    }
    next();
  };
}

/**
 * Such a page could read nothing, but have searches made at the cost of whoever opens it. A link that
 * somebody follows opens a page of its own.
 */
function isPartOfForeignPage(headers: IncomingHttpHeaders): boolean {
  const site = headers["sec-fetch-site"];
  const isOpened =
    headers["sec-fetch-mode"] === "navigate" && headers["sec-fetch-dest"] === "document";
  return (site === "cross-site" || site === "same-site") && !isOpened;
}

/** 127.0.0.0/8, ::1 and localhost with its subdomains, which browsers never resolve elsewhere. */
export function isLoopback(hostname: string): boolean {
  return (
    /^127\.\d{1,3}\.\d{1,3}\.\d{1,3}$/.test(hostname) ||
    /^(\[::1\]|::1)$/.test(hostname) ||
    /^([a-z0-9-]+\.)*localhost\.?$/i.test(hostname)
  );
}

/** The name without the port; empty if the header is malformed. */
function hostnameOf(host: string): string {
  return /^(\[[^\]]*\]|[^:/@\s]+)(:\d+)?$/.exec(host)?.[1] ?? "";
}

/** The scheme is left out, as a proxy before the server may add TLS. */
function isSameHost(origin: string, host: string): boolean {
  const ownHost = host.toLowerCase().replace(/:(80|443)$/, "");
  return URL.canParse(origin) && new URL(origin).host === ownHost;
}
