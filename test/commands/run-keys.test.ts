// What the commands about keys say, and what they never say.
import { expect, test } from "vitest";
import { createKey, listKeys, revokeKey } from "../../src/commands/run-keys.ts";
import { toLifetime, toName, toScopes } from "../../src/command-line/option-values.ts";
import { readSettings } from "../../src/config.ts";
import { KeyFileError } from "../../src/keys/key-file.ts";
import { emptyFolder } from "../support/test-server.ts";

test("a key is shown once, listed by its id, and void when it was revoked", async () => {
  const settings = readSettings({ STORE_DIR: emptyFolder() }, {}, "no-such.env");
  const shown: string[] = [];
  const told: string[] = [];
  const write = (text: string) => void shown.push(text);
  const tell = (text: string) => void told.push(text);
  await listKeys(settings, write);
  expect(shown.pop()).toContain("npm run keys -- create");

  const options = { name: "Ana's script", scope: ["ask", "ask"] as const };
  await createKey({ ...options, expires: toLifetime("90d") }, settings, write, tell);
  const key = shown.pop()!;
  expect(shown).toEqual([]);
  expect(key).toMatch(/^cw_/);
  expect(told.join("\n")).toContain("From now on the server asks everybody for a key");
  expect(told.join("\n")).not.toContain(key);
  await createKey(options, settings, () => undefined, tell);
  expect(told.join("\n").match(/From now on/g)).toHaveLength(1);

  await listKeys(settings, write);
  const id = key.split("_")[1]!;
  expect(shown[0]).toMatch(new RegExp(`^good +${id} "Ana's script" \\(ask; made .*, until `));
  await revokeKey(id, settings, write);
  await listKeys(settings, write);
  expect(shown.filter((line) => line.startsWith("revoked"))).toHaveLength(1);
  expect(shown.join("\n")).not.toContain(key.slice(12));
  await expect(revokeKey("00000000", settings, write)).rejects.toThrow(KeyFileError);
});

test("toLifetime(), toScopes() and toName() refuse what is none", () => {
  expect([toLifetime("12h"), toLifetime("1d"), toLifetime("2w")]).toEqual([
    43_200_000, 86_400_000, 1_209_600_000,
  ]);
  for (const value of ["0d", "d", "1.5d", "-1d", "90", "99999d", "1y"]) {
    expect(() => toLifetime(value)).toThrow("hours, days or weeks");
  }
  expect(toScopes("read", toScopes("ask"))).toEqual(["ask", "read"]);
  expect(() => toScopes("write")).toThrow("ask, read, admin");
  expect(toName(" Ana ")).toBe("Ana");
  for (const value of ["", " ", "a\nb", "\u001b[31mred", "x".repeat(101)]) {
    expect(() => toName(value)).toThrow("1 to 100 characters");
  }
});
