// What commands have in common: the store they work on, and flags that stand for settings. Commands
// and settings are imported when one is called: `--help` needs neither.
import type { Command } from "commander";
import type { SettingDefinition, SettingName, Settings } from "../config.ts";

export type Flags = Readonly<Record<string, unknown>>;

/** A command that works on a store. */
export function addCommand(parent: Command, name: string, description: string): Command {
  return parent
    .command(name)
    .description(description)
    .option("--store <folder>", "folder of the store (STORE_DIR)");
}

/** A command that answers: what finds passages and what writes may be named. */
export function addAnsweringCommand(parent: Command, name: string, description: string): Command {
  return addCommand(parent, name, description)
    .option("--embedder <name>", "what makes vectors (EMBEDDER)")
    .option("--reranker <name>", "what looks closer at the best passages (RERANKER)")
    .option("--llm <name>", "what writes answers (LLM)");
}

/** The settings, with those that the command line names before all others. Throws `SettingError`. */
export async function settingsFrom(flags: Flags): Promise<Settings> {
  const { readSettings, settingDefinitions } = await import("../config.ts");
  const given: Partial<Record<SettingName, string>> = {};
  for (const [name, { flag }] of Object.entries<SettingDefinition>(settingDefinitions)) {
    const value = flag && flags[flag];
    if (typeof value === "string") given[name as SettingName] = value;
  }
  return readSettings(given);
}

export const writeLine = (text: string): void => void process.stdout.write(`${text}\n`);
export const tellLine = (text: string): void => void process.stderr.write(`${text}\n`);
