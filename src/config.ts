// The settings as they are given. The only file that reads the environment.
import { readFileSync } from "node:fs";
import { parse as parseDotenv } from "dotenv";
import type { z } from "zod";
import { ExplainedError } from "../vectorstore/explained-error.ts";
import { settingDefinitions, type SettingDefinition } from "./setting-definitions.ts";

export { settingDefinitions, type SettingDefinition };

/** A setting given wrongly. The message names it, its value, what is wrong and what is allowed. */
export class SettingError extends ExplainedError {
  override readonly name = "SettingError";
  readonly code = "setting-invalid";
}

export type SettingName = keyof typeof settingDefinitions;
export type Settings = {
  readonly [Name in SettingName]: z.output<(typeof settingDefinitions)[Name]["schema"]>;
};

/**
 * The settings from, in rising order of weight: defaults, the `.env` file, the environment, flags.
 * An empty value counts as not given. Throws `SettingError`.
 */
export function readSettings(
  flags: Partial<Record<SettingName, string | undefined>> = {},
  environment: NodeJS.ProcessEnv = process.env,
  dotenvPath = ".env",
): Settings {
  const sources = [flags, environment, readDotenv(dotenvPath)];
  const secrets = sources.flatMap((source) => secretNames.map((name) => source[name]));
  const settings: Record<string, unknown> = {};
  for (const [name, definition] of Object.entries(settingDefinitions)) {
    const given = sources.map((source) => source[name as SettingName]).find(isGiven);
    const parsed = definition.schema.safeParse(given ?? definition.default);
    if (!parsed.success) throw invalid(name, String(given), parsed.error, secrets.filter(isGiven));
    settings[name] = parsed.data;
  }
  return settings as Settings;
}

const secretNames = Object.entries<SettingDefinition>(settingDefinitions).flatMap(
  ([name, { isSecret }]) => (isSecret ? [name as SettingName] : []),
);

/** A key that was put behind the wrong name must not end up in a log. */
function invalid(
  name: string,
  given: string,
  error: z.ZodError,
  secrets: readonly string[],
): SettingError {
  const isSecret = /^sk-/.test(given) || secrets.some((secret) => given.includes(secret));
  const shown = isSecret ? "its value (not shown: it looks like a key)" : JSON.stringify(given);
  const reason = error.issues[0]?.message ?? "is not valid";
  const { meaning } = settingDefinitions[name as SettingName];
  return new SettingError(`Cannot use the setting ${name}: ${shown} ${reason}. ${meaning}`);
}

function isGiven(value: string | undefined): value is string {
  return value !== undefined && value !== "";
}

function readDotenv(path: string): Record<string, string> {
  let text: string;
  try {
    text = readFileSync(path, "utf8");
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return {};
    throw new SettingError(`Cannot read the settings file ${path}: ${(error as Error).message}`, {
      cause: error,
    });
  }
  return parseDotenv(text);
}
