// What changes the archive asks for a key, on this machine too: other programs and users of it can
// reach a loopback address as well.
import { createHash, timingSafeEqual } from "node:crypto";
import type { RequestHandler } from "express";
import { HttpError } from "./http-errors.ts";

/** Lets requests with `Authorization: Bearer <key>` through; none where the key is empty. */
export function requireAdminKey(adminKey: string): RequestHandler {
  const expected = digest(adminKey);
  return (request, response, next) => {
    if (adminKey === "") {
      throw new HttpError(
        "uploads-off",
        "Cannot add articles: no key was set for it. Set ADMIN_KEY (16 characters or more) and start the server again.",
      );
    }
    const given = /^Bearer +(\S+) *$/i.exec(request.headers.authorization ?? "")?.[1];
    // Digests have one length, and comparing them takes the same time wherever they differ.
    if (given === undefined || !timingSafeEqual(digest(given), expected)) {
      response.set("WWW-Authenticate", "Bearer");
      const state = given === undefined ? "the key is missing" : "the key is wrong";
      throw new HttpError(
        "wrong-key",
        `Cannot add articles: ${state}. Send the key that ADMIN_KEY has on the server.`,
      );
    }
    next();
  };
}

function digest(key: string): Buffer {
  return createHash("sha256").update(key).digest();
}
