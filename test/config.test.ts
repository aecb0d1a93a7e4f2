// Which settings there are, whose word counts, and what is said of one that is wrong. With `-u` it writes
// the lists of them in .env.example and docs/settings.md.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parse as parseDotenv } from "dotenv";
import { format } from "prettier";
import { describe, expect, onTestFinished, test } from "vitest";
import { readSettings, settingDefinitions, SettingError, type SettingName } from "../src/config.ts";
import { settingSections, type SettingDefinition } from "../src/setting-definitions.ts";

const noFile = "no-such.env";
const defaults = readSettings({}, {}, noFile);
const names = Object.keys(settingDefinitions) as SettingName[];

/** The settings file with these lines, in a folder that goes when the test ends. */
function dotenvFile(text: string): string {
  const folder = mkdtempSync(join(tmpdir(), "citewell-config-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const path = join(folder, ".env");
  writeFileSync(path, text);
  return path;
}

/** What is said of the setting; fails the test when nothing is. */
function complaint(environment: NodeJS.ProcessEnv, dotenvPath = noFile): string {
  try {
    readSettings({}, environment, dotenvPath);
  } catch (error) {
    expect(error).toBeInstanceOf(SettingError);
    return (error as SettingError).message;
  }
  throw new Error("No setting was refused.");
}

describe(".env.example", () => {
  const examplePath = join(import.meta.dirname, "..", ".env.example");
  const example = readFileSync(examplePath, "utf8");

  test("lists every setting with its meaning and its default", async () => {
    const entries = Object.entries(settingDefinitions).map(
      ([name, { meaning, default: value }]) => `# ${meaning}\n#${name}=${value}\n`,
    );
    const head = example.slice(0, example.indexOf("\n\n"));
    await expect([`${head}\n`, ...entries].join("\n")).toMatchFileSnapshot(examplePath);
  });

  test("changes nothing when copied, nor when every line is uncommented", () => {
    expect(readSettings({}, {}, examplePath)).toEqual(defaults);
    expect(parseDotenv(example)).toEqual({});
    const uncommented = dotenvFile(example.replace(/^#(?=[A-Z])/gm, ""));
    expect(Object.keys(parseDotenv(readFileSync(uncommented)))).toEqual(names);
    expect(readSettings({}, {}, uncommented)).toEqual(defaults);
  });
});

test("docs/settings.md has every setting in its section, with its default and its meaning", async () => {
  const path = join(import.meta.dirname, "..", "docs", "settings.md");
  const [head, ...sections] = readFileSync(path, "utf8").split(/^(?=## )/m);
  const titles = sections.map((section) => section.slice(3, section.indexOf("\n")));
  expect(titles).toEqual(Object.keys(settingSections));
  const written = sections.map((section, at) =>
    section.replace(/^\|(?:.*\n\|)*.*$/m, tableOf(settingSections[titles[at]!]!)),
  );
  const text = await format([head, ...written].join(""), { parser: "markdown", printWidth: 100 });
  await expect(text).toMatchFileSnapshot(path);
});

function tableOf(definitions: Readonly<Record<string, SettingDefinition>>): () => string {
  const rows = Object.entries(definitions).map(([name, { default: value, meaning }]) =>
    [`\`${name}\``, value === "" ? "" : `\`${value}\``, meaning.replaceAll("|", "\\|")].join(" | "),
  );
  return () =>
    ["setting | default | meaning", "- | - | -", ...rows].map((row) => `| ${row} |`).join("\n");
}

describe("readSettings()", () => {
  test("takes every default as a valid value of the right type", () => {
    expect(defaults).toMatchObject({ PORT: 3000, LOG_QUESTIONS: false, LLM: "extractive" });
    expect(Object.keys(defaults)).toEqual(names);
  });

  test("lets a flag outweigh the environment, that the file, and that the default", () => {
    const file = dotenvFile("PORT=1001\nHOST=file\nSTORE_DIR=file\n");
    const environment = { PORT: "1002", HOST: "environment" };
    expect(readSettings({ PORT: "1003" }, environment, file)).toMatchObject({
      PORT: 1003,
      HOST: "environment",
      STORE_DIR: "file",
      ARTICLES_DIR: settingDefinitions.ARTICLES_DIR.default,
    });
  });

  test("counts an empty value as not given, wherever it stands", () => {
    const file = dotenvFile("PORT=1001\nHOST=\n");
    const settings = readSettings({ PORT: "" }, { PORT: "", HOST: "" }, file);
    expect(settings).toMatchObject({ PORT: 1001, HOST: settingDefinitions.HOST.default });
  });

  test("ignores variables that are no settings", () => {
    expect(readSettings({}, { PATH: "/bin", PORTS: "x" }, noFile)).toEqual(defaults);
  });

  test.each([
    ["PORT", "abc", "must be a whole number from 0 to 65535"],
    ["PORT", "70000", "must be a whole number from 0 to 65535"],
    ["PORT", "-1", "must be a whole number from 0 to 65535"],
    ["PORT", "80.5", "must be a whole number from 0 to 65535"],
    ["LLM_CONTEXT_TOKENS", "1023", "must be a whole number of at least 1024"],
    ["LLM_IDLE_TIMEOUT_MS", "99", "must be a whole number of at least 100"],
    ["LLM_TOTAL_TIMEOUT_MS", "Infinity", "must be a whole number of at least 100"],
    ["EMBED_CONCURRENCY", "65", "must be a whole number from 1 to 64"],
    ["MAX_EVIDENCE", "0", "must be a whole number from 1 to 30"],
    ["LOG_QUESTIONS", "perhaps", "must be true or false"],
    ["LOG_LEVEL", "loud", "is none of the levels"],
    ["CSV_COLUMNS", "words=body", "names no fields with their columns"],
    ["CSV_COLUMNS", "text=", "names no fields with their columns"],
    ["CSV_COLUMNS", "text=body,", "names no fields with their columns"],
    ["CSV_COLUMNS", "text=body,text=words", "names a field twice"],
    ["LLM", "llama3.2", "names no language model"],
    ["EMBEDDER", "hash-many", "names no embedder"],
    ["RERANKER", "cross-encoder", "names no reranker"],
    ["OLLAMA_BASE_URL", "localhost:11434", "must be an address that begins with http"],
    ["OPENAI_BASE_URL", "ftp://127.0.0.1", "must be an address that begins with http"],
    ["PUBLIC_HOSTS", "https://archive.example", "must be names such as archive.example"],
    ["PUBLIC_HOSTS", "a.example:443", "must be names such as archive.example"],
    ["CORS_ORIGINS", "*", "must name each origin: with * every page"],
    ["CORS_ORIGINS", "https://a.example, *", "must name each origin: with * every page"],
    ["CORS_ORIGINS", "https://a.example/", "must be origins such as https://tools.example"],
    ["CORS_ORIGINS", "tools.example", "must be origins such as https://tools.example"],
    ["CORS_ORIGINS", "null", "must be origins such as https://tools.example"],
    ["TRUST_PROXY", "true", "must be a number of proxies, or addresses and subnets"],
    ["TRUST_PROXY", "0.0.0.0/0", "must be a number of proxies, or addresses and subnets"],
    ["TRUST_PROXY", "10.0.0.0/33", "must be a number of proxies, or addresses and subnets"],
    ["TRUST_PROXY", "nginx", "must be a number of proxies, or addresses and subnets"],
    ["RATE_LIMIT_ASK", "-1", "must be a whole number of at least 0"],
  ] as const)("refuses %s=%s by name, value and reason, and says what it means", (...given) => {
    const [name, value, reason] = given;
    const message = complaint({ [name]: value });
    expect(message).toContain(`Cannot use the setting ${name}: "${value}" ${reason}`);
    expect(message).toContain(settingDefinitions[name].meaning);
  });

  test("refuses wrong values of the settings file just as well", () => {
    expect(complaint({}, dotenvFile("PORT=abc\n"))).toContain('the setting PORT: "abc"');
  });

  test("says which settings file cannot be read", () => {
    expect(complaint({}, import.meta.dirname)).toContain(
      `Cannot read the settings file ${import.meta.dirname}: `,
    );
  });
});

test("TRUST_PROXY becomes what Express takes as trusted proxies", () => {
  const read = (text: string) => readSettings({ TRUST_PROXY: text }, {}, noFile).TRUST_PROXY;
  expect(read("")).toBe(false);
  expect(read("0")).toBe(false);
  expect(read(" 2 ")).toBe(2);
  expect(read("loopback, 10.0.0.0/8,fd00::/8")).toEqual(["loopback", "10.0.0.0/8", "fd00::/8"]);
});

test("settings that list hosts or origins become lists", () => {
  const given = { PUBLIC_HOSTS: "A.example, b.example,", CORS_ORIGINS: "https://a.example" };
  expect(readSettings({}, given, noFile)).toMatchObject({
    PUBLIC_HOSTS: ["a.example", "b.example"],
    CORS_ORIGINS: ["https://a.example"],
  });
  expect(defaults).toMatchObject({ PUBLIC_HOSTS: [], CORS_ORIGINS: [] });
});

describe("a key", () => {
  const key = "correct-horse-battery";

  test("is not told when another setting is wrong", () => {
    const message = complaint({ OPENAI_API_KEY: key, OPENAI_BASE_URL: "nowhere" });
    expect(message).toContain('"nowhere"');
    expect(message).not.toContain(key);
  });

  test("is not told when it is itself too short or has a space, and the reason is", () => {
    for (const value of ["too-short", "correct horse battery"]) {
      const message = complaint({ ADMIN_KEY: value });
      expect(message).toContain("must be at least 16 letters, digits or signs");
      expect(message).not.toContain(value);
      expect(complaint({ ADMIN_KEY: value.padEnd(20, " ") })).not.toContain(value);
    }
    const keyed = readSettings({}, { ADMIN_KEY: "correct-horse-battery" }, noFile);
    expect(keyed.ADMIN_KEY).toBe("correct-horse-battery");
  });

  test("is not told when it stands behind the wrong name", () => {
    const file = dotenvFile(`OPENAI_API_KEY=${key}\n`);
    for (const value of [key, `https//${key}@host`]) {
      expect(complaint({ OPENAI_BASE_URL: value }, file)).not.toContain(key);
    }
    const message = complaint({ LLM: "sk-0123456789" });
    expect(message).toContain("the setting LLM: its value (not shown");
    expect(message).not.toContain("0123456789");
  });
});
