// A zip is opened without trusting it: whatever it says, no more is unpacked than is allowed.
import { crc32 } from "node:zlib";
import fc from "fast-check";
import iconv from "iconv-lite";
import { describe, expect, test } from "vitest";
import { readZip } from "../../../ingest/parsers/read-zip.ts";
import { makeZip, type MadeEntry } from "../../support/made-zip.ts";

const limits = { maxUnpackedBytes: 100_000 };

async function contents(entries: readonly MadeEntry[]): Promise<[string, string][]> {
  const read = await readZip(makeZip(entries), limits);
  return Promise.all(
    read.map(async (entry): Promise<[string, string]> => [
      entry.name,
      Buffer.from(await entry.read()).toString(),
    ]),
  );
}

describe("readZip()", () => {
  test("gives back what was packed, whatever it was", async () => {
    const entry = fc.record({
      name: fc.string({ unit: "grapheme", minLength: 1, maxLength: 20 }).map(
        // A name of its own kind: whether names are refused is tested below.
        (name) => `x${name.replace(/[\p{Cc}/\\:]/gu, "_").normalize("NFC")}.txt`,
      ),
      bytes: fc.uint8Array({ maxLength: 2000 }),
      isStored: fc.boolean(),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(entry, { maxLength: 8 }), async (entries) => {
        const read = await readZip(makeZip(entries), limits);
        expect(read.map(({ name }) => name)).toEqual(entries.map(({ name }) => name));
        const bytes = await Promise.all(read.map((each) => each.read()));
        expect(bytes.map((each) => crc32(each))).toEqual(entries.map((each) => crc32(each.bytes)));
      }),
      { numRuns: 50 },
    );
  });

  test("never unpacks more than is allowed, whatever bytes are changed", async () => {
    const good = makeZip([
      { name: "a.txt", bytes: "The river rose. ".repeat(50) },
      { name: "b.txt", bytes: "The river fell.", isStored: true },
    ]);
    const change = fc.record({ at: fc.nat(good.length - 1), to: fc.nat(255) });
    await fc.assert(
      fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 4 }), async (changes) => {
        const bytes = Uint8Array.from(good);
        for (const { at, to } of changes) bytes[at] = to;
        const read = await readZip(bytes, limits).catch(refused);
        for (const entry of read) {
          const unpacked = await entry.read().catch(refused);
          expect(unpacked.length).toBeLessThanOrEqual(entry.unpackedBytes);
        }
      }),
      { numRuns: 300 },
    );
  });

  test("leaves out folders and links", async () => {
    const entries = [
      { name: "news/", bytes: "" },
      { name: "link.txt", bytes: "/etc/hosts", isLink: true },
      { name: "news/a.txt", bytes: "The river rose." },
    ];
    expect(await contents(entries)).toEqual([["news/a.txt", "The river rose."]]);
  });

  test.each([
    ["новость.txt", Buffer.from("новость.txt")],
    ["новость.txt", iconv.encode("новость.txt", "cp866")],
    ["résumé.txt", iconv.encode("résumé.txt", "cp437")],
    ["news/a.txt", Buffer.from("news\\a.txt")],
  ])("reads the name %s in the encoding of its packer", async (name, raw) => {
    expect(await contents([{ name: raw, bytes: "x" }])).toEqual([[name, "x"]]);
  });

  test.each(["../a.txt", "a/../../b.txt", "/etc/a.txt", "C:\\a.txt", "a\u0000.txt"])(
    "does not read the name %j",
    async (name) => {
      const [entry] = await readZip(makeZip([{ name, bytes: "x" }]), limits);
      expect(entry!.fault).toMatchObject({ code: "badName" });
      await expect(entry!.read()).rejects.toThrow("badName");
    },
  );

  test("refuses what would unpack to more than is allowed before it unpacks anything", async () => {
    const bomb = makeZip([{ name: "a.txt", bytes: "0".repeat(200_000) }]);
    expect(bomb.length).toBeLessThan(1000);
    await expect(readZip(bomb, limits)).rejects.toThrow("unpacksTooLarge");
  });

  test("counts only what is wanted", async () => {
    const zip = makeZip([
      { name: "film.mp4", bytes: "0".repeat(200_000) },
      { name: "a.txt", bytes: "The river rose." },
    ]);
    const read = await readZip(zip, limits, (name) => name.endsWith(".txt"));
    expect(read.map(({ name }) => name)).toEqual(["a.txt"]);
  });

  test.each([10, 0])("finds out an entry that declares %i bytes and has more", async (declared) => {
    const lie = [{ name: "a.txt", bytes: "0".repeat(200_000), declaredBytes: declared }];
    await expect(contents(lie)).rejects.toThrow("damagedZip");
  });

  test("refuses entries that share bytes", async () => {
    const kernel = { name: "a.txt", bytes: "0".repeat(5000) };
    const others = Array.from({ length: 9 }, (_, index) => ({
      ...kernel,
      name: `${index}.txt`,
      sharesBytesOf: 0,
    }));
    await expect(readZip(makeZip([kernel, ...others]), limits)).rejects.toThrow("packedToHarm");
  });

  test("refuses more files than it would be worth to look at", async () => {
    const entries = Array.from({ length: 10_001 }, (_, index) => ({
      name: `${index}`,
      bytes: "",
      isStored: true,
    }));
    await expect(readZip(makeZip(entries), limits)).rejects.toMatchObject({
      reason: { files: 10_001 },
    });
  });

  test("says what to do about a locked entry, and about a file that is no zip", async () => {
    const locked = [{ name: "a.txt", bytes: "x", isEncrypted: true }];
    await expect(contents(locked)).rejects.toThrow("locked");
    await expect(readZip(Buffer.from("PK\x03\x04 no more"), limits)).rejects.toThrow("damagedZip");
  });
});

function refused(error: unknown): [] {
  expect(error).toMatchObject({ name: "ZipError" });
  return [];
}
