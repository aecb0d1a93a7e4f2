// What the app really answers is what its description says: each operation, each success, each error
// that can be brought about, held against the schema for that status and media type.
import { describe, expect, test } from "vitest";
import { EmbedderError, type Embedder } from "../../../ingest/embedders/embedder.ts";
import { createHashEmbedder } from "../../../ingest/embedders/hash-embedder.ts";
import { VectorLogError } from "../../../ingest/vector-log.ts";
import type { Settings } from "../../../src/config.ts";
import { FeedbackError } from "../../../src/feedback/feedback-log.ts";
import { KeyFileError } from "../../../src/keys/key-file.ts";
import type { Scope } from "../../../src/keys/scope.ts";
import { LanguageModelError } from "../../../src/language-model/language-model.ts";
import { QueueFullError } from "../../../src/language-model/model-queue.ts";
import { apiRoutes } from "../../../src/server/api-routes.ts";
import { isDescribed, type DescribedRoute } from "../../../src/server/api-route.ts";
import type { ErrorCode } from "../../../src/server/error-codes.ts";
import { HttpError } from "../../../src/server/http-errors.ts";
import { errorCodesOf } from "../../../src/server/openapi/open-api-document.ts";
import { describedPath, openApiDocument } from "../../../src/server/openapi/open-api-document.ts";
import type { ServerDeps } from "../../../src/server/server-deps.ts";
import { TimeLimitPassed } from "../../../src/server/watch-request.ts";
import { StoreError } from "../../../vectorstore/store-error.ts";
import { describedResponses } from "../../support/described-responses.ts";
import { fakeAnswerer, sampleAnswer } from "../../support/fake-answerer.ts";
import { articleOf, fakeGeneration } from "../../support/fake-generation.ts";
import { madeKeys } from "../../support/made-keys.ts";
import { sampleServer } from "../../support/sample-server.ts";
import { adminKey } from "../../support/send-files.ts";
import { sendRaw } from "../../support/send-raw.ts";
import { emptyFolder, startTestServer, testDeps } from "../../support/test-server.ts";

const question = "Who signed the memorandum with Matteo Mecacci?";
const routes = apiRoutes(testDeps()).filter(isDescribed);
const responses = describedResponses(openApiDocument(routes, { version: "1", hasKeys: true }));
const operationOf = (route: DescribedRoute) => `${route.method} ${describedPath(route)}`;
const sample = sampleServer();

/** What was seen, by operation. */
const seen = new Map<string, Set<string>>();

interface Sent {
  readonly path?: string;
  readonly json?: unknown;
  readonly form?: Readonly<Record<string, string>>;
  readonly headers?: Readonly<Record<string, string>>;
}

/** A request that each operation takes, of the fake archive and of the sample archive alike. */
const good: Readonly<Record<string, Sent>> = {
  "post /ask": { json: { question } },
  "post /feedback": { json: { question, verdict: "good", answer: sampleAnswer } },
  "get /search": { path: "/search?q=memorandum" },
  "get /archive": {},
  "get /articles": {},
  "post /articles": { form: { "a.md": "# A bridge\n\nThe bridge was opened." } },
  "get /articles/{id}": { path: "/articles/two-geneva-trips.md" },
  "delete /articles/{id}": { path: "/articles/a.md" },
  "get /healthz": {},
  "get /readyz": {},
  "get /metrics": {},
  "post /v1/chat/completions": {
    json: { model: "citewell", messages: [{ role: "user", content: question }] },
  },
  "post /v1/embeddings": { json: { model: "hash-384", input: "words" } },
  "get /v1/models": {},
  "get /v1/models/{id}": { path: "/v1/models/citewell" },
  "post /mcp": {
    json: {
      ...{ jsonrpc: "2.0", id: 1, method: "initialize" },
      params: {
        ...{ protocolVersion: "2025-06-18", capabilities: {} },
        clientInfo: { name: "test", version: "0" },
      },
    },
    headers: { accept: "application/json, text/event-stream" },
  },
  "delete /mcp": { headers: { "mcp-session-id": "none" } },
};

function partsOf(operation: string, { path, json, form, headers = {} }: Sent) {
  const [method, described] = operation.split(" ");
  const files = new FormData();
  for (const [name, words] of Object.entries(form ?? {})) {
    files.append("files", new Blob([words]), name);
  }
  const type = json === undefined ? {} : { "content-type": "application/json" };
  return {
    path: path ?? described!,
    init: {
      method: method!.toUpperCase(),
      headers: {
        accept: "application/json",
        authorization: `Bearer ${adminKey}`,
        ...type,
        ...headers,
      },
      ...(json === undefined
        ? {}
        : { body: typeof json === "string" ? json : JSON.stringify(json) }),
      ...(form === undefined ? {} : { body: files }),
      redirect: "manual" as const,
    },
  };
}

/** Sends it, and notes what came as seen. Throws where that is not described. */
async function identified(operation: string, address: string, sent: Sent): Promise<string> {
  const { path, init } = partsOf(operation, sent);
  return noted(operation, await fetch(address + path, init));
}

async function noted(operation: string, response: Response): Promise<string> {
  const name = await responses.identify(operation, response);
  seen.set(operation, (seen.get(operation) ?? new Set()).add(name));
  return name;
}

const events = { accept: "text/event-stream" };
const mcpHeaders = good["post /mcp"]!.headers;

describe("successes of the sample archive are as described", () => {
  const plain = (operation: string, status = 200): [string, Sent, string] => [
    operation,
    good[operation]!,
    `${status} application/json`,
  ];
  test.each<[string, Sent, string]>([
    plain("post /ask"),
    ["post /ask", { json: { question: "Who is the king of Norway?" } }, "200 application/json"],
    [
      "post /ask",
      { json: { question: "Who went to Geneva in 2018, and who heads the WHO?" } },
      "200 application/json",
    ],
    ["post /ask", { json: { question }, headers: events }, "200 text/event-stream"],
    plain("post /feedback", 201),
    plain("get /search"),
    ["get /search", { path: "/search?q=Geneva+in+2018&limit=50" }, "200 application/json"],
    plain("get /archive"),
    plain("get /articles"),
    plain("get /articles/{id}"),
    [
      "get /articles/{id}",
      { path: "/articles/two-geneva-trips.md?start=1&end=9", headers: { accept: "text/html" } },
      "303",
    ],
    plain("post /articles"),
    [
      "post /articles",
      { form: { "a.md": "again", "b.md": "# B\n\nWords of b." }, headers: events },
      "200 text/event-stream",
    ],
    plain("delete /articles/{id}"),
    ["delete /articles/{id}", { path: "/articles/b.md", headers: events }, "200 text/event-stream"],
    plain("get /healthz"),
    plain("get /readyz"),
    ["get /metrics", { headers: { accept: "text/plain" } }, "200 text/plain"],
    plain("post /v1/chat/completions"),
    [
      "post /v1/chat/completions",
      {
        json: {
          ...(good["post /v1/chat/completions"]!.json as object),
          ...{ stream: true, stream_options: { include_usage: true } },
        },
      },
      "200 text/event-stream",
    ],
    plain("post /v1/embeddings"),
    [
      "post /v1/embeddings",
      { json: { model: "hash-384", input: ["a", "b"], encoding_format: "base64" } },
      "200 application/json",
    ],
    plain("get /v1/models"),
    plain("get /v1/models/{id}"),
    ["post /mcp", good["post /mcp"]!, "200 text/event-stream"],
  ])("%s %o", async (operation, sent, expected) => {
    expect(await identified(operation, sample.get().address, sent)).toBe(expected);
  });

  test("of a session of MCP", async () => {
    const { address } = sample.get();
    const { path, init } = partsOf("post /mcp", good["post /mcp"]!);
    const begun = await fetch(address + path, init);
    const headers = { ...mcpHeaders, "mcp-session-id": begun.headers.get("mcp-session-id")! };
    await begun.text();
    const notification = { jsonrpc: "2.0", method: "notifications/initialized" };
    expect(await identified("post /mcp", address, { json: notification, headers })).toBe("202");
    for (const wrong of [
      { json: { id: 1 }, headers },
      { json: notification, headers: { ...headers, "mcp-protocol-version": "1999-01-01" } },
    ]) {
      expect(await identified("post /mcp", address, wrong)).toBe("400 application/json");
    }
    expect(await identified("delete /mcp", address, { headers })).toBe("200");
  });

  test("where a reader may not read, /readyz tells less", async () => {
    const keys = madeKeys(emptyFolder());
    await keys.make();
    const { address } = await startTestServer({ keys: keys.ring() });
    const sent = { headers: { authorization: "" } };
    expect(await identified("get /readyz", address, sent)).toBe("200 application/json");
  });
});

type Fault = Partial<ServerDeps> & { readonly flags?: Record<string, string> };

const generation = fakeGeneration(
  [
    articleOf("two-geneva-trips.md", "The river rose."),
    articleOf("a.md", "Wheat fell."),
    articleOf("w1", "Oil rose.", { file: "wire.jsonl" }),
    articleOf("w2", "Oil fell.", { file: "wire.jsonl" }),
  ],
  { sourceFiles: [{ path: "a.md", sha256: "aa", articleIds: ["a.md"] }] },
);

/** All that the server asks of others fails so. */
function failing(error: Error): Fault {
  const reject = () => Promise.reject(error);
  const embedder: Embedder = { ...createHashEmbedder("hash-384"), embedPassages: reject };
  return {
    ...{ search: reject, addArticles: reject, removeArticle: reject, embedder: () => embedder },
    answerer: fakeAnswerer([error]).answerer,
    feedback: { append: reject },
  };
}

function serverWith(fault: Fault) {
  const { flags, ...deps } = fault;
  return startTestServer({
    generation,
    embedder: () => createHashEmbedder("hash-384"),
    ...deps,
    flags: { ADMIN_KEY: adminKey, ARTICLES_DIR: emptyFolder(), ...flags },
  });
}

const noStore = new StoreError("missing", "Cannot open the store: there is none.");
const noGeneration: Fault = {
  ...failing(noStore),
  embedder: () => {
    throw noStore;
  },
  store: {
    acquire: () => {
      throw noStore;
    },
  },
};

/** Faults of what is behind the server, each for the operations that can meet it. */
const faults: Partial<Record<ErrorCode, Fault>> = {
  "no-store": noGeneration,
  "model-unavailable": failing(new EmbedderError("Cannot embed: it cannot be reached.")),
  timeout: failing(new TimeLimitPassed("Cannot finish: it took too long.")),
  "too-busy": failing(new QueueFullError("Cannot answer: too many wait.", 7)),
  stopping: failing(new HttpError("stopping", "Cannot begin: the server is being stopped.")),
  unwritable: {
    ...failing(new VectorLogError("Cannot write: the disk is full.")),
    feedback: { append: () => Promise.reject(new FeedbackError("Cannot write: it is full.")) },
    removeArticle: () => Promise.reject(new StoreError("unwritable", "Cannot write.")),
  },
  "changed-file": failing(new HttpError("changed-file", "Cannot remove it: it was changed.")),
  "linked-file": failing(new HttpError("linked-file", "Cannot remove it: it is a link.")),
  internal: {
    keys: { current: () => Promise.reject(new Error("A fault of the program.")) },
  },
  "keys-unreadable": {
    keys: { current: () => Promise.reject(new KeyFileError("Cannot read the keys.")) },
  },
  "uploads-off": { flags: { ADMIN_KEY: "" } },
};

/** Requests that are refused, by operation; those of several operations stand below. */
const refused: readonly [operation: string, sent: Sent, expected: string][] = [
  ["post /ask", { json: { question: " " } }, "400 invalid-request"],
  ["post /feedback", { json: { question } }, "400 invalid-request"],
  ["get /search", { path: "/search" }, "400 invalid-request"],
  ["get /articles", { path: "/articles?limit=0" }, "400 invalid-request"],
  ["get /articles/{id}", { path: "/articles/%E0%A4%A" }, "400 invalid-request"],
  ["get /articles/{id}", { path: "/articles/none" }, "404 not-found"],
  ["post /articles", { form: {} }, "400 invalid-request"],
  ["post /articles", { json: {} }, "415 unsupported-media-type"],
  ["delete /articles/{id}", { path: "/articles/w1?file=1" }, "400 invalid-request"],
  ["delete /articles/{id}", { path: "/articles/none" }, "404 not-found"],
  ["delete /articles/{id}", { path: "/articles/w1" }, "409 several-articles"],
  ["get /v1/models/{id}", { path: "/v1/models/none" }, "404 model_not_found"],
  ["get /v1/models/{id}", { path: "/v1/models/%E0%A4%A" }, "400 invalid_request"],
  ["post /v1/embeddings", { json: { model: "m", input: "a" } }, "404 model_not_found"],
  [
    "post /v1/chat/completions",
    { json: { model: "gpt", messages: [{ role: "user" }] } },
    "404 model_not_found",
  ],
  ["post /mcp", { json: { jsonrpc: "2.0", id: 1, method: "ping" } }, "400 invalid-request"],
  ["post /mcp", { json: {}, headers: { "mcp-session-id": "none" } }, "404 not-found"],
  ["post /mcp", { ...good["post /mcp"]!, headers: {} }, "406 application/json"],
  ["delete /mcp", {}, "400 invalid-request"],
  ["delete /mcp", good["delete /mcp"]!, "404 not-found"],
];

describe("refusals are as described", () => {
  test.each(refused)("%s %o", async (operation, sent, expected) => {
    const { address } = await serverWith({});
    expect(await identified(operation, address, sent)).toBe(expected);
  });
});

/** How the description names it for this route; undefined where it does not list it. */
function has(route: DescribedRoute, code: ErrorCode): string | undefined {
  if (!errorCodesOf(route).includes(code)) return undefined;
  const name = route.documentation.errorShape?.nameOf(code) ?? code;
  return responses.of(operationOf(route)).find((one) => one.endsWith(` ${name}`));
}

describe.each(routes.map((route) => [operationOf(route), route] as const))(
  "errors of %s are as described",
  (operation, route) => {
    const sent = good[operation]!;

    test("where something behind the server fails", async () => {
      for (const [code, fault] of Object.entries(faults)) {
        const expected = has(route, code as ErrorCode);
        if (expected === undefined) continue;
        const { address } = await serverWith(fault);
        expect(await identified(operation, address, sent), code).toBe(expected);
      }
    });

    test("where the request is not for this server", async () => {
      const { address } = await serverWith({});
      const { path, init } = partsOf(operation, sent);
      const raw = await sendRaw(address + path, { ...init, headers: { host: "evil.example" } });
      expect(await noted(operation, raw)).toBe(has(route, "forbidden-host"));
      // What a browser adds where a page of another site fetches.
      const foreign = {
        ...{ origin: "https://evil.example", "sec-fetch-site": "cross-site" },
        ...{ "sec-fetch-mode": "cors", "sec-fetch-dest": "empty" },
      };
      const headers = { ...init.headers, ...foreign };
      const fromPage = await sendRaw(address + path, { ...init, headers });
      expect(await noted(operation, fromPage)).toBe(has(route, "forbidden-origin"));
    });

    test("where its body is not what it should be", async () => {
      if (route.jsonLimit === undefined) return;
      const { address } = await serverWith({});
      expect(await identified(operation, address, { ...sent, json: "{" })).toBe(
        has(route, "invalid-request"),
      );
      const asText = { ...sent.headers, "content-type": "text/plain" };
      expect(await identified(operation, address, { ...sent, headers: asText })).toBe(
        has(route, "unsupported-media-type"),
      );
      const large = JSON.stringify("a".repeat(bytesOf(route.jsonLimit)));
      expect(await identified(operation, address, { ...sent, json: large })).toBe(
        has(route, "too-large"),
      );
    });

    test("where the key is not one for it", async () => {
      const { scope } = route;
      if (scope === null) return;
      const keys = madeKeys(emptyFolder());
      const right = await keys.make({ scope: [scope] });
      const wrong = await keys.make({ scope: [otherThan[scope]] });
      const flags = { RATE_LIMIT_ASK: "2", RATE_LIMIT_READ: "2" } satisfies Partial<
        Record<keyof Settings, string>
      >;
      const { address } = await serverWith({ keys: keys.ring(), flags });
      const withKey = (authorization: string) =>
        identified(operation, address, { ...sent, headers: { ...sent.headers, authorization } });
      expect(await withKey("")).toBe(has(route, "key-missing"));
      expect(await withKey("Bearer no-such-key")).toBe(has(route, "wrong-key"));
      expect(await withKey(`Bearer ${wrong}`)).toBe(has(route, "scope-missing"));
      for (let times = 0; times < 2; times += 1) await withKey(`Bearer ${right}`);
      expect(await withKey(`Bearer ${right}`)).toBe(has(route, "too-many-requests"));
    });
  },
);

/** Of Express's words, such as `256kb`. */
function bytesOf(limit: string): number {
  const [, count, unit] = /^(\d+)(kb|mb)$/.exec(limit)!;
  return Number(count) * (unit === "kb" ? 1024 : 1024 * 1024);
}

const otherThan: Readonly<Record<Scope, Scope>> = { ask: "read", read: "ask", admin: "read" };

test("errors of keys that /readyz is asked with are as described", async () => {
  const keys = madeKeys(emptyFolder());
  await keys.make();
  const { address } = await serverWith({ keys: keys.ring() });
  const withKey = (key: string) =>
    identified("get /readyz", address, { headers: { authorization: `Bearer ${key}` } });
  for (let times = 0; times < 10; times += 1) {
    expect(await withKey(`no-such-key-${times}`)).toBe("401 wrong-key");
  }
  expect(await withKey("no-such-key")).toBe("429 too-many-requests");
});

test("a model that is too slow, or refuses, is told as described", async () => {
  for (const [failure, expected] of [
    ["too-slow", "504 timeout"],
    ["unreachable", "503 model-unavailable"],
  ] as const) {
    const { address } = await serverWith(failing(new LanguageModelError(failure, "Cannot write.")));
    expect(await identified("post /ask", address, good["post /ask"]!)).toBe(expected);
  }
});

/** What is described and not brought about here, each with the reason. */
const notSeen: Readonly<Record<string, string>> = {
  "post /mcp 503 too-many-sessions":
    "takes a hundred sessions in the middle of an answer; see mcp-sessions.test.ts",
};

test("whatever the description lists was brought about, or is excused", () => {
  const missing = routes.flatMap((route) => {
    const operation = operationOf(route);
    const known = seen.get(operation) ?? new Set();
    return responses
      .of(operation)
      .filter((name) => !known.has(name))
      .map((name) => `${operation} ${name}`);
  });
  expect(missing).toEqual(Object.keys(notSeen));
});

test("a field more than described is found", async () => {
  const response = await fetch(`${sample.get().address}/archive`);
  const body = (await response.json()) as object;
  const headers = { "content-type": "application/json" };
  const identify = (value: unknown, status = 200) =>
    responses.identify("get /archive", new Response(JSON.stringify(value), { headers, status }));
  expect(await identify(body)).toBe("200 application/json");
  await expect(identify({ ...body, more: 1 })).rejects.toThrow();
  await expect(identify(body, 201)).rejects.toThrow("201 is not described");
  const error = { code: "no-store", message: "m", requestId: "r" };
  expect(await identify({ error }, 503)).toBe("503 no-store");
  await expect(identify({ error: { ...error, code: "timeout" } }, 503)).rejects.toThrow("listed");
  await expect(identify({ error: { ...error, more: 1 } }, 503)).rejects.toThrow();
});
