// Who may use which route: with which key, on which address, and what is told to the others.
import { writeFile } from "node:fs/promises";
import { describe, expect, test } from "vitest";
import type { Scope } from "../../../src/keys/scope.ts";
import { apiRoutes } from "../../../src/server/api-routes.ts";
import { madeKeys } from "../../support/made-keys.ts";
import { adminKey, sendFiles } from "../../support/send-files.ts";
import { ask, emptyFolder, errorOf, startTestServer, testDeps } from "../../support/test-server.ts";

const question = { question: "How far did the river rise?" };
const bearer = (key: string) => ({ authorization: `Bearer ${key}` });

/** A server with a file of keys, whose changes it sees at once. */
async function keyedServer(flags: Record<string, string> = {}) {
  const folder = emptyFolder();
  const keys = madeKeys(folder);
  const reader = await keys.make();
  const server = await startTestServer({
    keys: keys.ring(flags["ADMIN_KEY"]),
    flags: { ARTICLES_DIR: folder, ...flags },
  });
  const get = (path: string, headers: Record<string, string> = {}) =>
    fetch(server.address + path, { headers });
  return { server, keys, reader, get };
}

describe("without keys on a loopback address", () => {
  test("everybody may ask and read, whatever key a program sends", async () => {
    const server = await startTestServer();
    expect((await ask(server, question)).status).toBe(200);
    const headers = bearer("sk-anything");
    expect((await ask(server, question, { headers })).status).toBe(200);
    const archive = await fetch(`${server.address}/archive`, { headers });
    expect(archive.status).toBe(200);
    expect(archive.headers.get("ratelimit")).toBeNull();
  });
});

describe("with keys", () => {
  test.each(["/archive", "/articles", "/articles/news/river.txt", "/search?q=river"])(
    "%s asks for one, on loopback too",
    async (path) => {
      const { get, reader } = await keyedServer();
      const refused = await get(path);
      expect(refused.status).toBe(401);
      expect(refused.headers.get("www-authenticate")).toBe('Bearer realm="citewell"');
      expect(await errorOf(refused)).toMatchObject({ code: "key-missing" });
      expect((await get(path, bearer(reader))).status).toBe(200);
      expect((await get(path, { "x-api-key": reader })).status).toBe(200);
    },
  );

  test("no route but those for everybody is answered without one, nor by another method", async () => {
    const { server } = await keyedServer();
    const routes = apiRoutes(testDeps());
    const open = routes.filter(({ scope }) => scope === null).map(({ path }) => path);
    expect(open.sort()).toEqual(["/docs", "/healthz", "/openapi.json", "/readyz"]);
    for (const { method, path, scope } of routes) {
      if (scope === null) continue;
      const address = server.address + path.replace("*id", "news/river.txt");
      for (const tried of method === "get" ? ["GET", "HEAD"] : [method.toUpperCase()]) {
        for (const at of [address, `${address}/`, address.replace(path, path.toUpperCase())]) {
          expect((await fetch(at, { method: tried })).status).toBe(401);
        }
      }
      const overridden = { method: "PUT", headers: { "x-http-method-override": method } };
      expect((await fetch(address, overridden)).status).toBe(405);
    }
  });

  test("a question is refused without one, and with one that is wrong", async () => {
    const { server, reader } = await keyedServer();
    expect(await errorOf(await ask(server, question))).toMatchObject({ code: "key-missing" });
    const wrong = await ask(server, question, { headers: bearer(`${reader}x`) });
    expect(wrong.status).toBe(401);
    expect(wrong.headers.get("www-authenticate")).toContain('error="invalid_token"');
    expect(await errorOf(wrong)).toMatchObject({ code: "wrong-key" });
    expect((await ask(server, question, { headers: bearer(reader) })).status).toBe(200);
  });

  test("a key in the address is none", async () => {
    const { get, reader } = await keyedServer();
    for (const name of ["key", "api_key", "access_token"]) {
      expect((await get(`/archive?${name}=${reader}`)).status).toBe(401);
    }
  });

  test.each<[Scope, Record<Scope, number>]>([
    ["ask", { ask: 200, read: 403, admin: 403 }],
    ["read", { ask: 403, read: 200, admin: 403 }],
    ["admin", { ask: 200, read: 200, admin: 200 }],
  ])("one with the scope %s opens just what it allows", async (scope, statuses) => {
    const { server, keys, get } = await keyedServer();
    const key = await keys.make({ scope: [scope] });
    const responses = {
      ask: await ask(server, question, { headers: bearer(key) }),
      read: await get("/articles", bearer(key)),
      admin: await sendFiles(server, { "a.txt": "River." }, { key }),
    };
    for (const wanted of ["ask", "read", "admin"] as const) {
      expect(responses[wanted].status).toBe(statuses[wanted]);
      if (statuses[wanted] === 200) continue;
      const error = await errorOf(responses[wanted]);
      expect(error).toMatchObject({ code: "scope-missing" });
      expect(error["message"]).toContain(`lacks the scope ${wanted}`);
    }
  });

  test("one that is revoked is refused from then on, and others are not let in for it", async () => {
    const { keys, reader, get } = await keyedServer();
    await keys.revoke(reader);
    const refused = await get("/archive", bearer(reader));
    expect(refused.status).toBe(401);
    expect((await errorOf(refused))["message"]).toContain("the key is revoked");
    expect((await get("/archive")).status).toBe(401);
  });

  test("ADMIN_KEY opens everything", async () => {
    const { get } = await keyedServer({ ADMIN_KEY: adminKey });
    expect((await get("/archive", bearer(adminKey))).status).toBe(200);
  });

  test("a damaged file lets nobody in, and the reason stands in the log only", async () => {
    const { server, keys, reader, get } = await keyedServer();
    await writeFile(keys.path, "{");
    const refused = await get("/archive", bearer(reader));
    expect(refused.status).toBe(503);
    const error = await errorOf(refused);
    expect(error).toMatchObject({ code: "keys-unreadable" });
    expect(JSON.stringify(error)).not.toContain(keys.path);
    expect(JSON.stringify(server.logLines)).toContain(keys.path);
  });

  test("the log names the key's id, never the key", async () => {
    const { server, reader, get } = await keyedServer();
    await get("/archive", bearer(reader));
    await get("/archive", { "x-api-key": `${reader}x` });
    await expect.poll(() => server.logLines.length).toBe(2);
    expect(server.logLines[0]).toMatchObject({ key: reader.split("_")[1] });
    expect(JSON.stringify(server.logLines)).not.toContain(reader.slice(12));
  });

  test("health is told to everybody, what it answers with only to those who may read", async () => {
    const { get, reader } = await keyedServer();
    expect((await get("/healthz")).status).toBe(200);
    expect(await (await get("/readyz")).json()).toEqual({ status: "ready", scopes: [] });
    expect(await (await get("/readyz", bearer(reader))).json()).toMatchObject({
      scopes: ["ask", "read"],
      languageModel: "extractive",
    });
    expect((await get("/readyz", bearer("wrong"))).status).toBe(401);
  });

  test("the archive says whether a key may add articles", async () => {
    const { keys, reader, get } = await keyedServer();
    const canUpload = async () =>
      ((await (await get("/archive", bearer(reader))).json()) as { canUpload: boolean }).canUpload;
    expect(await canUpload()).toBe(false);
    await keys.make({ scope: ["admin"] });
    expect(await canUpload()).toBe(true);
  });
});

describe("a server that others reach", () => {
  test.each([{ HOST: "0.0.0.0" }, { HOST: "192.0.2.1" }, { PUBLIC_HOSTS: "archive.example" }])(
    "asks for a key though there is no file: %j",
    async (flags) => {
      const server = await startTestServer({ flags: { ...flags, ADMIN_KEY: adminKey } });
      expect((await fetch(`${server.address}/archive`)).status).toBe(401);
      expect((await ask(server, question)).status).toBe(401);
      expect((await ask(server, question, { headers: bearer(adminKey) })).status).toBe(200);
    },
  );
});
