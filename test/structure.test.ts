// The layout's rules: who may import whom, which package stays where, how files are named.
import { posix } from "node:path";
import { describe, expect, test } from "vitest";
import {
  projectFiles,
  readProjectFile,
  sourceFile,
  sourceFiles,
  type SourceFile,
} from "./support/source-files.ts";

const files = sourceFiles();
const program = files.filter(({ path }) => !path.startsWith("test/"));

/** Every room throws it, so every room may import it. */
const explainedError = "vectorstore/explained-error.ts";
const foundation = ["languages", "vectorstore", "ingest", "prompts", "src/language-model"];
const belowCommands = [...foundation, "src/config.ts", "src/retrieval", "src/answering"];

/** Plain values that go from the parsers to whoever reads of them. */
const failureReason = "ingest/failure-reason.ts";
/** Of the API's answers: the server checks and describes by them, and the client has its types from them. */
const apiSchemas = ["src/server/api-schemas.ts"];

/**
 * Each part of the program and the parts it may import besides itself, type imports counted. A file
 * belongs to the longest name that it begins with.
 *
 * Embedders and language models talk to the same servers: what they share (`explain-failure`,
 * `model-fetch`, `retry-with-backoff`, `check-server`) stands in `ingest/embedders`.
 */
const mayImport: Readonly<Record<string, readonly string[]>> = {
  languages: [],
  prompts: [],
  [explainedError]: [],
  vectorstore: [explainedError, "languages"],
  [failureReason]: [],
  ingest: ["languages", "vectorstore", "ingest/embedders", failureReason],
  "ingest/embedders": ["ingest", "languages", "vectorstore"],
  "src/setting-values.ts": [],
  "src/tell-error.ts": [explainedError],
  "src/setting-definitions.ts": ["src/setting-values.ts"],
  "src/config.ts": ["src/setting-definitions.ts", explainedError],
  "src/keys": ["vectorstore"],
  "src/language-model": ["src/config.ts", "ingest/embedders", explainedError],
  "src/retrieval": [...foundation, "src/retrieval"],
  "src/retrieval/estimate-tokens.ts": [],
  "src/answering": [...foundation, "src/retrieval"],
  // Pure: whatever it imports besides itself is a type, so that the page can use it as the server does.
  "src/wording": ["src/answering", "src/server", "vectorstore", failureReason],
  "src/feedback": ["src/answering", "vectorstore"],
  // For programs of others, in browsers too: no code besides its own, so that no schema comes along.
  "src/client": ["src/answering", "src/feedback", "vectorstore", failureReason, ...apiSchemas],
  "src/backup": ["vectorstore"],
  "src/mcp": [...foundation, "src/answering", "src/wording"],
  "src/telemetry": ["src/config.ts", "src/answering", "src/language-model", explainedError],
  // What a running server does besides answering; what a client sees of it has its shape from the API.
  "src/services": [
    ...belowCommands,
    "src/open-answering.ts",
    "src/tell-error.ts",
    "src/telemetry",
    ...apiSchemas,
  ],
  ...Object.fromEntries(
    apiSchemas.map((path) => [
      path,
      ["src/answering", "src/keys", "languages", "vectorstore", failureReason, ...apiSchemas],
    ]),
  ),
  "src/server": [
    ...foundation,
    ...apiSchemas,
    "src/mcp",
    "src/services",
    "src/telemetry",
    "src/retrieval/estimate-tokens.ts",
    "src/answering",
    "src/wording",
    "src/feedback",
    "src/keys",
    "src/config.ts",
    "src/tell-error.ts",
  ],
  "src/open-answering.ts": belowCommands,
  "src/langchain": [...belowCommands, "src/open-answering.ts", "src/wording"],
  "src/evaluation": [...belowCommands, "src/open-answering.ts", "src/client", "src/wording"],
  "src/commands": [
    ...belowCommands,
    "src/open-answering.ts",
    "src/backup",
    "src/feedback",
    "src/keys",
    "src/mcp",
    "src/server",
    "src/services",
    "src/telemetry",
    "src/evaluation",
    "src/tell-error.ts",
    "src/wording",
  ],
  "src/command-line": ["src/commands", "src/keys", "src/config.ts"],
  "src/main.ts": ["src/tell-error.ts", "src/command-line", "src/commands", explainedError],
  // The page runs in the browser: it takes the shapes of what the server sends, and no code.
  "src/web": ["src/answering", "src/client", "src/wording", "vectorstore", failureReason],
};

/** Packages and the only places that may import them. */
const fences: Readonly<Record<string, readonly string[]>> = {
  "@modelcontextprotocol/sdk": ["src/mcp/", "src/server/mcp-", "src/commands/run-mcp.ts", "test/"],
  express: ["src/server/", "test/"],
  helmet: ["src/server/"],
  cors: ["src/server/access/"],
  "express-rate-limit": ["src/server/access/"],
  compression: ["src/server/create-app.ts"],
  react: ["src/web/", "test/support/"],
  "@ariakit/react": ["src/web/"],
  zustand: ["src/web/state/"],
  "idb-keyval": ["src/web/state/"],
  wouter: ["src/web/state/", "test/support/"],
  "playwright-core": ["test/"],
  multer: ["src/server/"],
  tar: ["src/backup/", "test/backup/"],
  "zod-openapi": ["src/server/"],
  prettier: ["test/"],
  "hnswlib-node": ["vectorstore/local/vector-index.ts", "test/bench/"],
  linkedom: ["ingest/parsers/", "src/evaluation/report/plots/", "test/evaluation/report/"],
  "@observablehq/plot": ["src/evaluation/report/plots/"],
  "junit-report-builder": ["src/evaluation/report/junit-xml.ts"],
  "@mozilla/readability": ["ingest/parsers/"],
  unpdf: ["ingest/parsers/pdf/"],
  mammoth: ["ingest/parsers/parse-docx.ts"],
  yaml: ["ingest/parsers/", "test/deploy/"],
  yauzl: ["ingest/parsers/read-zip.ts"],
  "csv-parse": ["src/evaluation/golden/golden-csv.ts", "ingest/parsers/parse-csv.ts"],
  feedsmith: ["ingest/parsers/parse-feed.ts"],
  "postal-mime": ["ingest/parsers/"],
  chokidar: ["src/services/follow-folder.ts"],
  commander: ["src/main.ts", "src/command-line/", "test/bench/"],
  dotenv: ["src/config.ts", "test/config.test.ts"],
  ollama: ["ingest/embedders/"],
  "snowball-stemmers": ["languages/", "test/languages/", "test/bench/"],
  langchain: ["src/language-model/"],
  openevals: ["src/evaluation/judge/"],
  "@opentelemetry/sdk-trace-node": ["src/telemetry/"],
  "@opentelemetry/resources": ["src/telemetry/"],
  "@opentelemetry/exporter-trace-otlp-http": ["src/telemetry/"],
  "@opentelemetry/exporter-trace-otlp-proto": ["src/telemetry/"],
  "prom-client": ["src/server/metrics/"],
  "p-queue": ["src/language-model/model-queue.ts"],
  "lru-cache": ["src/services/answer-cache.ts", "src/server/access/"],
  "@langchain/core": [
    "src/language-model/",
    "ingest/embedders/",
    "vectorstore/langchain-vector-store.ts",
    "src/langchain/",
    "src/commands/describe-traffic.ts",
    "test/",
  ],
  openai: ["test/"],
  vitest: ["test/"],
  "fast-check": ["test/"],
};

function partOf(path: string): string | undefined {
  return Object.keys(mayImport)
    .filter((part) => path === part || path.startsWith(`${part}/`))
    .sort((a, b) => b.length - a.length)[0];
}

function brokenImports(sources: readonly SourceFile[]): string[] {
  return sources.flatMap(({ path, imports }) => {
    const part = partOf(path);
    if (part === undefined) return [`${path} belongs to no part of the layout`];
    return imports
      .filter(({ isOwn, target }) => isOwn && !isAllowed(part, target))
      .map(({ target }) => `${path} may not import ${target}`);
  });
}

/** The rooms of a subject, each above those that it may import; what composes them stands beside them. */
const roomsOf: Readonly<Record<string, readonly string[]>> = {
  "src/retrieval": ["terms", "rerank", "time", "parts"],
  "src/answering": ["support", "evidence", "reading", "writing", "contradictions", "receipt"],
};

/** Imports from a room to one above it. */
function climbs(sources: readonly SourceFile[]): string[] {
  const floorOf = (subject: string, path: string): number =>
    roomsOf[subject]!.findIndex((room) => path.startsWith(`${subject}/${room}/`));
  return Object.keys(roomsOf).flatMap((subject) =>
    sources.flatMap(({ path, imports }) => {
      const floor = floorOf(subject, path);
      if (floor === -1) return [];
      return imports
        .filter(({ target }) => floorOf(subject, target) > floor)
        .map(({ target }) => `${path} may not import ${target}`);
    }),
  );
}

function isAllowed(part: string, target: string): boolean {
  const targetPart = partOf(target);
  if (targetPart === undefined) return part === "src/web" && target.startsWith("src/web/");
  if (targetPart === part) return true;
  const allowed = mayImport[part]!;
  return allowed.some((name) => targetPart === name || targetPart.startsWith(`${name}/`));
}

/** The first cycle found, as the paths along it. */
function findCycle(sources: readonly SourceFile[]): string[] | null {
  const targets = new Map(
    sources.map(({ path, imports }) => [
      path,
      imports.filter(({ isOwn }) => isOwn).map(({ target }) => target),
    ]),
  );
  const finished = new Set<string>();
  const visit = (path: string, trail: readonly string[]): string[] | null => {
    if (trail.includes(path)) return [...trail.slice(trail.indexOf(path)), path];
    if (finished.has(path)) return null;
    for (const target of targets.get(path) ?? []) {
      const cycle = visit(target, [...trail, path]);
      if (cycle !== null) return cycle;
    }
    finished.add(path);
    return null;
  };
  for (const path of targets.keys()) {
    const cycle = visit(path, []);
    if (cycle !== null) return cycle;
  }
  return null;
}

function brokenFences(sources: readonly SourceFile[]): string[] {
  return sources.flatMap(({ path, imports }) =>
    imports
      .filter(({ target }) => fences[target]?.some((place) => path.startsWith(place)) === false)
      .map(({ target }) => `${path} may not import the package ${target}`),
  );
}

describe("imports", () => {
  test("are read whether static, type-only, re-exported or dynamic", () => {
    const text = `
      import { a } from "./a.ts";
      import type { B } from "../b.ts";
      export { c } from "./c/d.ts";
      type E = import("./e.ts").E;
      const f = await import("@scope/f/deep.js");
      // import { g } from "./g.ts";`;
    expect(sourceFile("x/y.ts", text).imports.map(({ target }) => target)).toEqual(
      expect.arrayContaining(["x/a.ts", "b.ts", "x/c/d.ts", "x/e.ts", "@scope/f"]),
    );
    expect(sourceFile("x/y.ts", text).imports).toHaveLength(5);
  });

  test("follow the layout", () => {
    expect(brokenImports(program)).toEqual([]);
  });

  test("inside a subject go from room to room in one direction", () => {
    expect(climbs(program)).toEqual([]);
    const climbing = 'import type { A } from "../writing/a.ts";';
    expect(climbs([sourceFile("src/answering/reading/b.ts", climbing)])).toHaveLength(1);
  });

  test("against the layout are found", () => {
    const bad = [
      sourceFile("prompts/a.ts", 'import type { A } from "../vectorstore/article.ts";'),
      sourceFile("ingest/a.ts", 'await import("../src/config.ts");'),
      sourceFile("src/retrieval/a.ts", 'export * from "../answering/answer.ts";'),
      sourceFile("src/other/a.ts", ""),
    ];
    expect(brokenImports(bad)).toHaveLength(bad.length);
  });

  test("of our own name files that exist, by their whole name", () => {
    const known = new Set(projectFiles());
    const missing = files.flatMap(({ path, imports }) =>
      imports
        .filter(({ isOwn, target }) => isOwn && !known.has(target))
        .map(({ target }) => `${path}: ${target}`),
    );
    expect(missing.filter((line) => !/\.(css|js)$/.test(line))).toEqual([]);
  });

  test("form no cycle, type imports counted", () => {
    expect(findCycle(files)).toBeNull();
    const circle = [
      sourceFile("a.ts", 'import type { B } from "./b.ts";'),
      sourceFile("b.ts", 'await import("./c.ts");'),
      sourceFile("c.ts", 'import "./a.ts";'),
    ];
    expect(findCycle(circle)).toEqual(["a.ts", "b.ts", "c.ts", "a.ts"]);
  });

  test("into page, client and wording are types only, save from client and wording", () => {
    const inBrowsers = (path: string) => /^src\/(?:web|client|wording)\//.test(path);
    const browserFiles = files.filter(({ path }) => inBrowsers(path));
    expect(browserFiles.length).toBeGreaterThan(0);
    const code = browserFiles.flatMap(({ path, text }) =>
      [...text.matchAll(/^(?:import|export) (?!type )[^;]*? from "(\.[^"]+)"/gm)]
        .map((match) => posix.join(posix.dirname(path), match[1]!))
        .filter((target) => !inBrowsers(target))
        .map((target) => `${path}: ${target}`),
    );
    expect(code).toEqual([]);
  });

  test("of one store engine are made where stores are opened, and by the backup of its files", () => {
    const importers = program.filter(
      ({ path, imports }) =>
        !path.startsWith("vectorstore/local/") &&
        imports.some(({ target }) => target.startsWith("vectorstore/local/")),
    );
    const places = ["src/backup/", "vectorstore/open-store.ts"];
    const others = importers.filter(({ path }) => !places.some((place) => path.startsWith(place)));
    expect(others.map(({ path }) => path)).toEqual([]);
    expect(importers.length).toBeGreaterThan(others.length);
  });

  test("of tests stay in test/", () => {
    const fromTest = program.filter(({ imports }) =>
      imports.some(({ target }) => target.startsWith("test/")),
    );
    expect(fromTest.map(({ path }) => path)).toEqual([]);
  });
});

describe("packages", () => {
  test("stay behind their fences", () => {
    expect(brokenFences(files)).toEqual([]);
    expect(brokenFences([sourceFile("src/main.ts", 'import express from "express";')])).toEqual([
      "src/main.ts may not import the package express",
    ]);
  });

  test("have a fence only while something imports them", () => {
    const imported = new Set(files.flatMap(({ imports }) => imports.map(({ target }) => target)));
    expect(Object.keys(fences).filter((name) => !imported.has(name))).toEqual([]);
  });

  test("let one file of the program touch hnswlib-node", () => {
    const importers = program.filter(({ imports }) =>
      imports.some(({ target }) => target === "hnswlib-node"),
    );
    expect(importers).toHaveLength(1);
  });

  test("stand in package.json: what the program imports among its dependencies", () => {
    const { dependencies, devDependencies } = JSON.parse(readProjectFile("package.json")) as Record<
      "dependencies" | "devDependencies",
      Readonly<Record<string, string>>
    >;
    const optional = ["@huggingface/transformers"];
    const missing = (sources: readonly SourceFile[], known: readonly string[]) =>
      sources.flatMap(({ path, imports }) =>
        imports
          .filter(
            ({ isOwn, target }) => !isOwn && !target.startsWith("node:") && !known.includes(target),
          )
          .map(({ target }) => `${path}: ${target}`),
      );
    const ofProgram = [...Object.keys(dependencies), ...optional];
    // The page is built before it is served: its packages are not needed any more then.
    const served = program.filter(({ path }) => !path.startsWith("src/web/"));
    expect(missing(served, ofProgram)).toEqual([]);
    expect(missing(files, [...ofProgram, ...Object.keys(devDependencies)])).toEqual([]);
  });
});

describe("files", () => {
  test("that read the environment are one", () => {
    const readers = program.filter(({ text }) =>
      /\bprocess(\.env\b|\["env"\])|"node:process"/.test(text),
    );
    expect(readers.map(({ path }) => path)).toEqual(["src/config.ts"]);
  });

  test("export by name", () => {
    const withDefault = files.filter(({ text }) => /^export default\b|\bas default\b/m.test(text));
    expect(withDefault.map(({ path }) => path)).toEqual([]);
  });

  test("are named after what they hold, in kebab-case", () => {
    const wrong = files
      .map(({ path }) => path)
      .filter(
        (path) =>
          !/^[a-z0-9]+(-[a-z0-9]+)*(\.test|\.d)?\.tsx?$/.test(path.split("/").at(-1)!) ||
          /\/(utils?|helpers?|types|common|index)\.ts$|-(manager|service)\.ts$/.test(path),
      );
    expect(wrong).toEqual([]);
  });

  test("begin by saying what they are", () => {
    const silent = files.filter(({ text }) => !/^(#!.*\n)?\/\/ \S/.test(text));
    expect(silent.map(({ path }) => path)).toEqual([]);
  });

  test("outside test/ name no home folder and no package registry", () => {
    const telling = /\/(?:home|Users|root)\/\w|[A-Z]:\\+Users|\bregistry\.\w|npmjs\.(?:org|com)/;
    const found = projectFiles()
      .filter((path) => !path.startsWith("test/"))
      .filter((path) => telling.test(readProjectFile(path)));
    expect(found).toEqual([]);
  });

  test("leave to npm where packages come from", () => {
    expect(readProjectFile("package-lock.json")).not.toContain('"resolved"');
  });
});
