// The API's description: every route is in it, it is sound OpenAPI 3.1, and its examples are of the
// shapes that it describes.
import type { Express } from "express";
import { describe, expect, test } from "vitest";
import { isDescribed } from "../../../src/server/api-route.ts";
import { apiRoutes } from "../../../src/server/api-routes.ts";
import { createApp } from "../../../src/server/create-app.ts";
import { errorCodes, type ErrorCode } from "../../../src/server/error-codes.ts";
import {
  describedPath,
  openApiDocument,
  type OpenApiDocument,
} from "../../../src/server/openapi/open-api-document.ts";
import { describedSchemas } from "../../support/described-schemas.ts";
import { startTestServer, testDeps } from "../../support/test-server.ts";

type Fields = Readonly<Record<string, unknown>>;
const methods = ["get", "put", "post", "delete", "patch", "head", "options", "trace"];

const deps = testDeps();
const routes = apiRoutes(deps);
const document = openApiDocument(routes, { version: "1.2.3", hasKeys: false });

interface Operation extends Fields {
  readonly path: string;
  readonly method: string;
  readonly operationId: string;
  readonly responses: Readonly<Record<string, Fields>>;
}

function operationsOf({ paths }: OpenApiDocument): Operation[] {
  return Object.entries(paths ?? {}).flatMap(([path, item]) =>
    Object.entries(item as Fields)
      .filter(([method]) => methods.includes(method))
      .map(([method, operation]) => ({ ...(operation as Operation), path, method })),
  );
}

const operations = operationsOf(document);
const signature = ({ method, path }: { method: string; path: string }) => `${method} ${path}`;

/** What the description leaves out: itself, and pages for people. */
const undescribed = ["get /openapi.json", "get /docs", "get /"];

describe("the routes of the app", () => {
  test("are in the description, and it has no others", () => {
    const described = routes.filter(isDescribed);
    expect(operations.map(signature).sort()).toEqual(
      described.map((route) => signature({ ...route, path: describedPath(route) })).sort(),
    );
    const others = routes.filter((route) => !isDescribed(route));
    expect(others.map(signature).filter((route) => !undescribed.includes(route))).toEqual([]);
  });

  test("are those of the list: none was put into the app past it", () => {
    const known = new Set([...routes.map(signature), ...undescribed]);
    const found = routesOf(createApp(deps));
    expect(found).toContain("post /ask");
    expect(found.filter((route) => !known.has(route))).toEqual([]);
  });

  test("are walked one by one: one past the list is found", () => {
    const app = createApp(deps);
    app.get("/secret", (_request, response) => void response.end());
    expect(routesOf(app)).toContain("get /secret");
  });
});

/** Methods and paths that the app's router answers, 405s left out. */
function routesOf(app: Express): string[] {
  return app.router.stack.flatMap(({ route }) =>
    route === undefined
      ? []
      : [...new Set(route.stack.map(({ method }) => method))]
          .filter((method) => typeof method === "string")
          .map((method) => signature({ method, path: route.path })),
  );
}

describe("the description", () => {
  test("is at /openapi.json, asked for anew but sent once", async () => {
    const server = await startTestServer();
    const response = await fetch(`${server.address}/openapi.json`);
    expect(response.headers.get("content-type")).toContain("application/json");
    expect(response.headers.get("cache-control")).toBe("no-cache");
    const sent = (await response.json()) as OpenApiDocument;
    expect(sent.openapi).toBe("3.1.0");
    expect(sent.info.version).toMatch(/^\d+\.\d+\.\d+$/);
    expect(operationsOf(sent).map(signature)).toEqual(operations.map(signature));
    const etag = response.headers.get("etag")!;
    // `fetch` would keep a cache of its own from saying 304.
    const again = await fetch(`${server.address}/openapi.json`, {
      headers: { "if-none-match": etag, "cache-control": "max-age=0" },
    });
    expect(again.status).toBe(304);
  });

  test("refers to nothing that it does not have", () => {
    const refs = [...JSON.stringify(document).matchAll(/"\$ref":"([^"]+)"/g)].map(
      ([, ref]) => ref!,
    );
    expect(refs.length).toBeGreaterThan(20);
    expect(refs.filter((ref) => resolve(ref) === undefined)).toEqual([]);
    expect(resolve("#/components/schemas/NoSuch")).toBeUndefined();
  });

  test("names every operation once, and says what it is for", () => {
    const names = operations.map(({ operationId }) => operationId);
    expect(new Set(names).size).toBe(names.length);
    const tags = new Set(document.tags?.map(({ name }) => name));
    for (const { operationId, summary, tags: own } of operations) {
      expect(operationId).toMatch(/^[a-z][A-Za-z]+$/);
      expect(summary).toEqual(expect.any(String));
      expect((own as string[]).every((tag) => tags.has(tag))).toBe(true);
    }
  });

  test("declares what its paths leave open, and each parameter once", () => {
    for (const { path, parameters = [] } of operations) {
      const declared = parameters as { name: string; in: string; required?: boolean }[];
      const names = declared.map((parameter) => `${parameter.in} ${parameter.name}`);
      expect(new Set(names).size).toBe(names.length);
      const inPath = declared.filter((parameter) => parameter.in === "path");
      expect(inPath.map(({ name }) => `{${name}}`)).toEqual(path.match(/\{\w+\}/g) ?? []);
      expect(inPath.every(({ required }) => required === true)).toBe(true);
      expect(path).toMatch(/^(\/([\w.-]+|\{\w+\}))+$/);
    }
  });

  test("has responses by status, each with words and with a schema for what it sends", () => {
    for (const { responses } of operations) {
      const statuses = Object.keys(responses);
      expect(statuses.some((status) => status.startsWith("2"))).toBe(true);
      expect(statuses.filter((status) => !/^[2-5]\d\d$/.test(status))).toEqual([]);
      for (const { description, content = {} } of Object.values(responses)) {
        expect(description).toEqual(expect.any(String));
        for (const media of Object.values(content as Record<string, Fields>)) {
          expect(media["schema"]).toBeDefined();
        }
      }
    }
  });

  test("has schemas that JSON Schema knows, objects closed unless they are maps", () => {
    for (const [name, schema] of Object.entries(document.components?.schemas ?? {})) {
      expect(name).toMatch(/^[A-Za-z0-9._-]+$/);
      expect(() => describedSchemas(document).named(name)).not.toThrow();
      for (const part of objectsIn(schema)) {
        if (part["oneOf"] !== undefined) continue; // Each of these is seen for itself.
        expect(part["additionalProperties"], JSON.stringify(part)).toBeDefined();
        const properties = Object.keys((part["properties"] as Fields | undefined) ?? {});
        expect(properties).toEqual(
          expect.arrayContaining((part["required"] as string[] | undefined) ?? []),
        );
      }
    }
  });

  test("gives the errors of each status by code, none under another status", () => {
    for (const { path, responses } of operations) {
      for (const [status, { content }] of Object.entries(responses)) {
        const codes = codesOf(content);
        const isOurs = !(path === "/mcp" && status === "406"); // That one is told by MCP itself.
        if (Number(status) >= 400 && isOurs) expect(codes.length).toBeGreaterThan(0);
        if (path.startsWith("/v1/")) continue; // There they are named as OpenAI's clients know them.
        expect(codes.map((code) => String(errorCodes[code].status))).toEqual(
          codes.map(() => status),
        );
      }
    }
  });

  test("asks for a key where the route does, naming what it must allow", () => {
    const withKeys = openApiDocument(routes, { version: "1", hasKeys: true });
    for (const route of routes.filter(isDescribed)) {
      const { method, scope } = route;
      const path = describedPath(route);
      const find = (all: OpenApiDocument) =>
        operationsOf(all).find((one) => one.path === path && one.method === method)!;
      expect(find(withKeys)["security"]).toEqual(scope === null ? [] : [{ key: [scope] }]);
      expect(find(document)["security"]).toEqual(scope === "admin" ? [{ key: [scope] }] : []);
    }
  });

  test("has examples of the shapes that it describes", () => {
    const { check, named } = describedSchemas(document);
    let checked = 0;
    for (const { method, path, responses, requestBody } of operations) {
      for (const part of [requestBody as Fields | undefined, ...Object.values(responses)]) {
        for (const media of Object.values(
          (part?.["content"] as Record<string, Fields> | undefined) ?? {},
        )) {
          if (media["example"] === undefined) continue;
          checked += 1;
          const events = media["x-events"] as Record<string, { $ref: string }> | undefined;
          if (events === undefined) {
            expect(
              check(media["schema"]).safeParse(media["example"]),
              `${method} ${path}`,
            ).toMatchObject({ success: true });
            continue;
          }
          for (const [name, data] of eventsIn(media["example"] as string)) {
            const schema = named(events[name]!.$ref.split("/").at(-1)!);
            expect(schema.safeParse(data), name).toMatchObject({ success: true });
          }
        }
      }
    }
    expect(checked).toBeGreaterThan(8);
  });
});

function resolve(ref: string): unknown {
  let value: unknown = document;
  for (const key of ref.replace(/^#\//, "").split("/")) {
    value = (value as Fields | undefined)?.[key];
  }
  return value;
}

function codesOf(content: unknown): ErrorCode[] {
  const json = (content as Record<string, Fields> | undefined)?.["application/json"];
  return (json?.["x-error-codes"] as ErrorCode[] | undefined) ?? [];
}

function* objectsIn(schema: unknown): Generator<Fields> {
  if (typeof schema !== "object" || schema === null) return;
  if ("type" in schema && schema.type === "object") yield schema;
  for (const part of Object.values(schema)) yield* objectsIn(part);
}

function eventsIn(stream: string): [name: string, data: unknown][] {
  return [...stream.matchAll(/event: (.+)\ndata: (.+)\n\n/g)].map(([, name, data]) => [
    name!,
    JSON.parse(data!) as unknown,
  ]);
}
