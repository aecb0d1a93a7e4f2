// The file of keys: what it holds, who may read it, and that nothing damaged counts as "no keys".
import { readdir, readFile, rm, stat, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { describe, expect, test } from "vitest";
import { changeKeyFile, KeyFileError, readKeyFile } from "../../src/keys/key-file.ts";
import { KeyRing } from "../../src/keys/key-ring.ts";
import { madeKeys } from "../support/made-keys.ts";
import { emptyFolder } from "../support/test-server.ts";

describe("the file of keys", () => {
  test("holds no key, and only its owner may read it", async () => {
    const keys = madeKeys(emptyFolder());
    const key = await keys.make({ expires: 60_000 });
    const text = await readFile(keys.path, "utf8");
    expect(text).not.toContain(key);
    expect(text).not.toContain(key.slice(-43));
    if (process.platform !== "win32") expect((await stat(keys.path)).mode & 0o777).toBe(0o600);
    expect(await readKeyFile(keys.path)).toMatchObject([
      { name: "reader", scopes: ["ask", "read"], expiresAt: expect.any(String) as string },
    ]);
  });

  test("loses no key when many are made at the same time, and leaves nothing beside it", async () => {
    const keys = madeKeys(join(emptyFolder(), "new", "folder"));
    const made = await Promise.all(Array.from({ length: 8 }, () => keys.make()));
    expect(await readKeyFile(keys.path)).toHaveLength(8);
    await Promise.all(made.map((key) => keys.revoke(key)));
    const revoked = await readKeyFile(keys.path);
    expect(revoked!.every(({ revokedAt }) => revokedAt !== undefined)).toBe(true);
    expect(await readdir(dirname(keys.path))).toEqual(["keys.json"]);
  });

  test("that is not there has no keys; a folder in its place is refused", async () => {
    const folder = emptyFolder();
    expect(await readKeyFile(join(folder, "keys.json"))).toBeNull();
    await expect(readKeyFile(folder)).rejects.toThrow(KeyFileError);
  });

  test("cut off anywhere never counts as no keys, and says what mends it", async () => {
    const keys = madeKeys(emptyFolder());
    await keys.make();
    const text = await readFile(keys.path, "utf8");
    // The last character is the line's end, without which it is whole.
    for (let length = 0; length < text.length - 1; length += 7) {
      await writeFile(keys.path, text.slice(0, length));
      await expect(readKeyFile(keys.path)).rejects.toThrow(/^Cannot use the keys in .* damaged/);
    }
  });

  test.each([
    ["another shape", '{"version":1,"keys":[{"id":"abcd1234"}]}'],
    ["a newer version", '{"version":2,"keys":[]}'],
    ["an empty list in place of the file", "[]"],
    ["null", "null"],
  ])("with %s is refused", async (_, text) => {
    const path = join(emptyFolder(), "keys.json");
    await writeFile(path, text);
    await expect(readKeyFile(path)).rejects.toThrow(KeyFileError);
    await expect(changeKeyFile(path, (before) => before)).rejects.toThrow(KeyFileError);
    expect(await readFile(path, "utf8")).toBe(text);
  });
});

describe("KeyRing.current()", () => {
  test("sees what is made and revoked while the server runs", async () => {
    const keys = madeKeys(emptyFolder());
    const ring = keys.ring();
    expect((await ring.current()).hasFile).toBe(false);
    const key = await keys.make();
    expect((await ring.current()).check(key).state).toBe("good");
    await keys.revoke(key);
    expect((await ring.current()).check(key).state).toBe("revoked");
  });

  test("refuses a file that was damaged or has gone, until it is back", async () => {
    const keys = madeKeys(emptyFolder());
    const key = await keys.make();
    const text = await readFile(keys.path, "utf8");
    const ring = keys.ring();
    await ring.current();
    await writeFile(keys.path, "{");
    await expect(ring.current()).rejects.toThrow(KeyFileError);
    await writeFile(keys.path, text);
    expect((await ring.current()).check(key).state).toBe("good");
    const gone = new KeyRing({ path: keys.path, adminKey: "", lookEveryMs: 0 });
    await gone.current();
    await rm(keys.path);
    await expect(gone.current()).rejects.toThrow("is gone");
  });
});
