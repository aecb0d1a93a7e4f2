// The files for containers, services and proxies name things of the program: they exist, or a test fails.
import { existsSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { settingDefinitions } from "../../src/config.ts";
import { projectRoot, readProjectFile } from "../support/source-files.ts";
import { startTestServer } from "../support/test-server.ts";

const dockerfile = readInstructions(readProjectFile("Dockerfile"));
const compose = parse(readProjectFile("compose.yaml")) as Compose;
const unit = readProjectFile("deploy/citewell.service");
const nginx = readProjectFile("deploy/nginx.conf");

/** Names that programs other than this one read. */
const foreignVariables = ["NODE_ENV", "ARTICLES"];

interface Compose {
  readonly services: Readonly<Record<"citewell" | "ollama", Service>>;
  readonly volumes: Readonly<Record<string, unknown>>;
}

interface Service {
  readonly environment?: Readonly<Record<string, string>>;
  readonly ports?: readonly string[];
  readonly volumes: readonly string[];
  readonly extra_hosts?: readonly string[];
  readonly healthcheck?: object;
}

interface Instruction {
  readonly name: string;
  readonly value: string;
}

/** Lines that end in a backslash go on in the next. */
function readInstructions(text: string): Instruction[] {
  return text
    .replace(/\\\n\s*/g, " ")
    .split("\n")
    .filter((line) => /^[A-Z]+ /.test(line))
    .map((line) => ({
      name: line.slice(0, line.indexOf(" ")),
      value: line.slice(line.indexOf(" ") + 1),
    }));
}

const valuesOf = (name: string) =>
  dockerfile.filter((instruction) => instruction.name === name).map(({ value }) => value);

const unknownSettings = (names: readonly string[]) =>
  names.filter((name) => !(name in settingDefinitions) && !foreignVariables.includes(name));

describe("the Dockerfile", () => {
  test("copies what there is, all that the build needs, and nothing that .dockerignore leaves out", () => {
    const allowed = readProjectFile(".dockerignore")
      .split("\n")
      .filter((line) => line.startsWith("!"))
      .map((line) => line.slice(1));
    const copied = valuesOf("COPY")
      .filter((value) => !value.startsWith("--from"))
      .flatMap((value) => value.split(" ").slice(0, -1));
    expect(copied.toSorted()).toEqual(allowed.toSorted());
    expect(copied.filter((path) => !existsSync(join(projectRoot, path)))).toEqual([]);
    const { include } = JSON.parse(readProjectFile("tsconfig.json")) as { include: string[] };
    expect(copied).toEqual(expect.arrayContaining(include.filter((path) => path !== "test/bench")));
  });

  test("has a Node that package.json allows", () => {
    const { engines } = JSON.parse(readProjectFile("package.json")) as {
      engines: { node: string };
    };
    expect(engines.node).toBe(">=20.19");
    const majors = valuesOf("FROM").map((value) => Number(/^node:(\d+)-/.exec(value)?.[1]));
    expect(majors.length).toBe(2);
    expect(majors.every((major) => major > 20)).toBe(true);
  });

  test("sets settings that there are", () => {
    const names = valuesOf("ENV").flatMap((value) =>
      [...value.matchAll(/(\w+)=/g)].map((match) => match[1]!),
    );
    expect(names).toContain("STORE_DIR");
    expect(unknownSettings(names)).toEqual([]);
  });

  test("runs as no root, and starts what the build makes", () => {
    const names = dockerfile.map(({ name }) => name);
    expect(valuesOf("USER")).toEqual(["node"]);
    expect(names.lastIndexOf("RUN")).toBeLessThan(names.indexOf("USER"));
    expect(valuesOf("ENTRYPOINT")).toEqual(['["node", "dist/src/main.js"]']);
    expect(existsSync(join(projectRoot, "src", "main.ts"))).toBe(true);
  });

  test("asks an address for its health that answers, and the right way", async () => {
    const [check] = valuesOf("HEALTHCHECK");
    const script = (JSON.parse(check!.slice(check!.indexOf("CMD ") + 4)) as string[])[2]!;
    const path = /PORT\}(\/\w+)`/.exec(script)![1]!;
    const server = await startTestServer();
    expect((await fetch(server.address + path)).status).toBe(200);
  });
});

describe("compose.yaml", () => {
  const { citewell, ollama } = compose.services;

  test("sets settings that there are", () => {
    const named = Object.entries(citewell.environment!).flatMap(([name, value]) => [
      name,
      ...[...value.matchAll(/\$\{(\w+)/g)].map((match) => match[1]!),
    ]);
    expect(unknownSettings(named)).toEqual([]);
  });

  test("lets this machine only in, at the port that the image listens on", () => {
    const port = /PORT=(\d+)/.exec(valuesOf("ENV").join(" "))![1]!;
    expect(citewell.ports).toEqual([`127.0.0.1:${port}:${port}`]);
    expect(valuesOf("EXPOSE")).toEqual([port]);
  });

  test("keeps store and models in volumes, and reaches a host's Ollama", () => {
    const store = /STORE_DIR=(\S+)/.exec(valuesOf("ENV").join(" "))![1]!;
    expect(citewell.volumes).toContain(`store:${store}`);
    expect(citewell.extra_hosts).toEqual(["host.docker.internal:host-gateway"]);
    const named = [...citewell.volumes, ...ollama.volumes].map((volume) => volume.split(":")[0]!);
    expect(named.filter((name) => /^\w+$/.test(name)).toSorted()).toEqual(
      Object.keys(compose.volumes).toSorted(),
    );
    expect(ollama.healthcheck).toBeDefined();
  });
});

describe("the systemd unit", () => {
  test("starts the program itself, with settings that there are", () => {
    expect(/^ExecStart=(.*)$/m.exec(unit)![1]).toMatch(/\/node \S+\/dist\/src\/main\.js start$/);
    const names = [...unit.matchAll(/^Environment=(\w+)=/gm)].map((match) => match[1]!);
    expect(names).toContain("STORE_DIR");
    expect(unknownSettings(names)).toEqual([]);
  });
});

test("the example of nginx waits longer than a language model may take", () => {
  const seconds = Number(/proxy_read_timeout (\d+)s/.exec(nginx)![1]);
  expect(seconds * 1000).toBeGreaterThan(Number(settingDefinitions.LLM_TOTAL_TIMEOUT_MS.default));
});

test("settings that comments name exist", () => {
  const names = [nginx, unit, readProjectFile("compose.yaml"), readProjectFile("Dockerfile")]
    .flatMap((text) => text.match(/^\s*#.*$/gm) ?? [])
    .flatMap((comment) => comment.match(/\b[A-Z]{2,}(?:_[A-Z]+)+\b/g) ?? []);
  expect(names.length).toBeGreaterThan(2);
  expect(unknownSettings(names)).toEqual([]);
});
