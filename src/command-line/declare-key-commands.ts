// Commands about the keys of the server.
import type { Command } from "commander";
import type { CreateKeyOptions } from "../commands/run-keys.ts";
import { addCommand, settingsFrom, tellLine, writeLine, type Flags } from "./add-command.ts";
import { toLifetime, toName, toScopes } from "./option-values.ts";

const keyCommands = () => import("../commands/run-keys.ts");

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
    .action(async (flags: Flags & CreateKeyOptions) => {
      const { createKey } = await keyCommands();
      await createKey(flags, await settingsFrom(flags), writeLine, tellLine);
    });

  addCommand(keys, "list", "one line for each key, revoked ones too").action(async (flags: Flags) =>
    (await keyCommands()).listKeys(await settingsFrom(flags), writeLine),
  );

  addCommand(keys, "revoke", "make a key void, in a running server too")
    .argument("<id>", "its id, as `keys list` and the log tell it")
    .action(async (id: string, flags: Flags) =>
      (await keyCommands()).revokeKey(id, await settingsFrom(flags), writeLine),
    );
}
