// What commands have in common: the store they work on, and flags that stand for settings.
import type { Command } from "commander";
import {
  readSettings,
  settingDefinitions,
  type SettingDefinition,
  type SettingName,
  type Settings,
} from "../config.ts";

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
  for (const [name, { flag }] of Object.entries<SettingDefinition>(settingDefinitions)) {
    const value = flag && flags[flag];
    if (typeof value === "string") given[name as SettingName] = value;
  }
  return readSettings(given);
}
