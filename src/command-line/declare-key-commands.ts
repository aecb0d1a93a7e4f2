// Commands about the keys of the server.
import type { Command } from "commander";
import { createKey, listKeys, revokeKey, type CreateKeyOptions } from "../commands/run-keys.ts";
import { addCommand, settingsFrom, type Flags } from "./add-command.ts";
import { toLifetime, toName, toScopes } from "./option-values.ts";

const write = (text: string): void => void process.stdout.write(`${text}\n`);
const tell = (text: string): void => void process.stderr.write(`${text}\n`);

export function declareKeyCommands(program: Command): void {
  const keys = program.command("keys").description("who may use the server, and for what");

  addCommand(keys, "create", "make a key and show it, this once")
    .requiredOption("--name <name>", "whom or what it is for", toName)
    .requiredOption(
      "--scope <scope>",
      "ask, read (the archive) or admin (all); may be repeated",
      toScopes,
    )
    .option("--expires <time>", "how long it lasts, such as 12h, 90d or 8w", toLifetime)
    .action((flags: Flags & CreateKeyOptions) =>
      createKey(flags, settingsFrom(flags), write, tell),
    );

  addCommand(keys, "list", "one line for each key, revoked ones too").action((flags: Flags) =>
    listKeys(settingsFrom(flags), write),
  );

  addCommand(keys, "revoke", "make a key void, in a running server too")
    .argument("<id>", "its id, as `keys list` and the log tell it")
    .action((id: string, flags: Flags) => revokeKey(id, settingsFrom(flags), write));
}
