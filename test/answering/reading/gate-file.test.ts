// Gate files: what is used of them, and what is said of one that cannot be used.
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { gatesOf } from "../../../src/answering/reading/decide-answerable.ts";
import { GateFileError, readGateFile } from "../../../src/answering/reading/gate-file.ts";
import { checkGate } from "../../../src/commands/doctor.ts";
import { temporaryFolder } from "../../support/temporary-store.ts";

const content = {
  formatVersion: 1,
  embedder: "hash-384",
  goldenSha256: "0",
  createdAt: "2026-01-01T00:00:00.000Z",
  gates: gatesOf("hash-384"),
};

async function gateFile(value: unknown): Promise<string> {
  const path = join(await temporaryFolder(), "gate.json");
  await writeFile(path, typeof value === "string" ? value : JSON.stringify(value));
  return path;
}

describe("readGateFile()", () => {
  test("reads the gates, and tells files of one name apart", async () => {
    const first = await readGateFile(await gateFile(content), "hash-384");
    expect(first.gates).toEqual(gatesOf("hash-384"));
    const second = await readGateFile(await gateFile({ ...content, createdAt: "" }), "hash-384");
    expect(second.sha256).not.toBe(first.sha256);
  });

  test.each([
    ["{", /it is not JSON/u],
    [{ ...content, gates: {} }, /gates\.latin: /u],
    [{ ...content, embedder: "hash-128" }, /fitted to 'hash-128', the configured .* 'hash-384'/u],
  ])("refuses what cannot be used, with the remedy", async (value, state) => {
    const path = await gateFile(value);
    const read = readGateFile(path, "hash-384");
    await expect(read).rejects.toThrow(GateFileError);
    await expect(read).rejects.toThrow(state);
    const calibrate = { run: "calibrate", with: ["--golden", "FILE", "--out", path] };
    const remedies = [calibrate, { set: "GATE_FILE", to: "" }];
    await expect(read).rejects.toMatchObject({ remedies });
  });

  test("says that there is no such file", async () => {
    await expect(readGateFile("none.json", "hash-384")).rejects.toThrow("there is no such file");
  });
});

describe("checkGate()", () => {
  test("tells doctor which gate decides, and what is wrong with it", async () => {
    const path = await gateFile(content);
    const check = (GATE_FILE: string, EMBEDDER = "hash-384") => checkGate({ GATE_FILE, EMBEDDER });
    expect(await check("")).toEqual({ ok: true, detail: "built in" });
    expect((await check(path)).detail).toContain(path);
    expect((await check(path, "hash-128")).ok).toBe(false);
  });
});
