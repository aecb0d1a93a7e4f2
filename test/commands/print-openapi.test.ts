// The description without a server is the one that a server gives.
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { printOpenApi, type OpenApiOptions } from "../../src/commands/print-openapi.ts";
import { readSettings } from "../../src/config.ts";
import { KeyFileError } from "../../src/keys/key-file.ts";
import { madeKeys } from "../support/made-keys.ts";
import { emptyFolder, startTestServer } from "../support/test-server.ts";

async function printed(storeDir: string, options: OpenApiOptions = {}): Promise<unknown> {
  const texts: string[] = [];
  const settings = readSettings({ STORE_DIR: storeDir }, {}, "no-such.env");
  await printOpenApi(options, settings, (text) => void texts.push(text));
  expect(texts).toHaveLength(1);
  return JSON.parse(texts[0]!);
}

test("printOpenApi() needs no store, and prints what /openapi.json has", async () => {
  const { address } = await startTestServer();
  const served: unknown = await (await fetch(`${address}/openapi.json`)).json();
  expect(await printed(emptyFolder())).toEqual(served);
});

test("printOpenApi() asks for keys where the server would, and names the server as it is told", async () => {
  const folder = emptyFolder();
  const keys = madeKeys(folder);
  await keys.make();
  const { address } = await startTestServer({ keys: keys.ring() });
  const served = (await (await fetch(`${address}/openapi.json`)).json()) as object;
  const server = "https://archive.example";
  expect(await printed(folder, { server })).toEqual({ ...served, servers: [{ url: server }] });
  await writeFile(join(folder, "keys.json"), "{");
  await expect(printed(folder)).rejects.toThrow(KeyFileError);
});
