// The API has no keys: on a loopback address, being on this machine is the permission. A web page
// elsewhere must not borrow it, be it by a name that it lets point to 127.0.0.1 (DNS rebinding: the
// Host header gives it away) or by posting across sites (the Origin header does).
import type { RequestHandler } from "express";
import { HttpError } from "./http-errors.ts";

/** `boundHost` is the address that the server listens on. */
export function refuseForeignRequests(boundHost: string): RequestHandler {
  const isLocalOnly = isLoopback(boundHost);
  return (request, _response, next) => {
    const host = request.headers.host ?? "";
    if (isLocalOnly && !isLoopback(hostnameOf(host))) {
      throw new HttpError(
        "forbidden-host",
        "Cannot answer under this name: the server listens on this machine only. Use http://localhost, or set HOST to the address it should serve.",
      );
    }
    const changesOrAsks = request.method !== "GET" && request.method !== "HEAD";
    if (changesOrAsks && isForeignOrigin(request.headers.origin, host)) {
      throw new HttpError(
        "forbidden-origin",
        "Cannot take the request: it comes from a page of another address.",
      );
    }
    next();
  };
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

/** Programs send no Origin. The scheme is left out, as a proxy before the server may add TLS. */
function isForeignOrigin(origin: string | undefined, host: string): boolean {
  if (origin === undefined) return false;
  const ownHost = host.toLowerCase().replace(/:(80|443)$/, "");
  return !URL.canParse(origin) || new URL(origin).host !== ownHost;
}
