// Where a server starts without keys, and what is said where it does not.
import { describe, expect, test } from "vitest";
import { openKeys } from "../../../src/commands/open-keys.ts";
import { readSettings } from "../../../src/config.ts";
import { makeKey } from "../../../src/keys/key-file.ts";
import { ServerStartError } from "../../../src/server/start-server.ts";
import { madeKeys } from "../../support/made-keys.ts";
import { emptyFolder } from "../../support/test-server.ts";

const settingsWith = (flags: Record<string, string>, folder = emptyFolder()) =>
  readSettings({ STORE_DIR: folder, ...flags }, {}, "no-such.env");

describe("a server without keys", () => {
  test.each(["127.0.0.1", "::1", "localhost"])("starts on %s", async (HOST) => {
    expect((await (await openKeys(settingsWith({ HOST }))).current()).hasFile).toBe(false);
  });

  test.each([
    { HOST: "0.0.0.0" },
    { HOST: "::" },
    { HOST: "192.0.2.1" },
    { HOST: "archive.example" },
    { PUBLIC_HOSTS: "archive.example" },
  ])(
    "does not start where others reach it, and gets the command that mends it: %j",
    async (flags) => {
      const opened = openKeys(settingsWith(flags));
      await expect(opened).rejects.toThrow(ServerStartError);
      await expect(opened).rejects.toMatchObject({ remedies: [makeKey] });
    },
  );
});

describe("a server that others reach", () => {
  test("starts with a key of the file or ADMIN_KEY, not with keys that are revoked", async () => {
    const folder = emptyFolder();
    const settings = settingsWith({ HOST: "0.0.0.0" }, folder);
    const keys = madeKeys(folder);
    const key = await keys.make();
    expect((await (await openKeys(settings)).current()).countUsable()).toBe(1);
    await keys.revoke(key);
    await expect(openKeys(settings)).rejects.toThrow(ServerStartError);
    const ADMIN_KEY = "a-key-of-sixteen-or-more";
    await openKeys(settingsWith({ HOST: "0.0.0.0", ADMIN_KEY }, folder));
  });
});
