// What commands have in common: the store they work on, and flags that stand for settings.
import type { Command } from "commander";
import { readSettings, type SettingName, type Settings } from "../config.ts";

/** Flags that stand for settings, by their name on the command line. */
const settingFlags: Readonly<Record<string, SettingName>> = {
  articles: "ARTICLES_DIR",
  store: "STORE_DIR",
  llm: "LLM",
  embedder: "EMBEDDER",
  reranker: "RERANKER",
  host: "HOST",
  port: "PORT",
  judge: "JUDGE",
  trials: "JUDGE_TRIALS",
};

export type Flags = Readonly<Record<string, unknown>>;

/** A command that works on a store. */
export function addCommand(parent: Command, name: string, description: string): Command {
  return parent
    .command(name)
    .description(description)
    .option("--store <folder>", "folder of the store (STORE_DIR)");
}

/** The settings, with those that the command line names before all others. */
export function settingsFrom(flags: Flags): Settings {
  const given: Partial<Record<SettingName, string>> = {};
  for (const [flag, setting] of Object.entries(settingFlags)) {
    const value = flags[flag];
    if (typeof value === "string") given[setting] = value;
  }
  return readSettings(given);
}
