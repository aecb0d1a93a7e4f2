// Errors become words where they are shown, with commands as they are called there.
import { expect, test } from "vitest";
import { commandLine, tellError, tellRemedies } from "../src/tell-error.ts";
import { StoreError } from "../vectorstore/store-error.ts";

const missing = new StoreError("missing", "Cannot open the store: there is none in store.", {
  remedies: [{ run: "ingest" }],
});

test("a message is followed by what mends it, as it is called in a checkout or an installed package", () => {
  expect(tellError(missing, "checkout")).toBe(
    "Cannot open the store: there is none in store. Run `npm run ingest`.",
  );
  expect(tellError(missing, "package")).toBe(
    "Cannot open the store: there is none in store. Run `npx citewell ingest`.",
  );
});

test("the tests, as any checkout, are told npm's scripts", () => {
  expect(tellError(missing)).toContain("`npm run ingest`");
});

test("an error without a remedy, and one that is not explained, is its message alone", () => {
  const held = new StoreError("locked", "Cannot change the store: another ingest holds it.");
  expect(tellError(held)).toBe("Cannot change the store: another ingest holds it.");
  expect(tellError(new Error("boom"))).toBe("boom");
  expect(tellError("boom")).toBe("boom");
});

test.each([
  [
    { run: "start", with: ["--port", "3001"] },
    "npm start -- --port 3001",
    "npx citewell start --port 3001",
  ],
  [
    { run: "ingest", with: ["--rebuild"] },
    "npm run ingest -- --rebuild",
    "npx citewell ingest --rebuild",
  ],
  [
    { run: "calibrate", with: ["--out", "my gates.json"] },
    'npm run calibrate -- --out "my gates.json"',
    'npx citewell calibrate --out "my gates.json"',
  ],
])("%o is typed as it can be called", (command, inCheckout, inPackage) => {
  expect(commandLine(command, "checkout")).toBe(inCheckout);
  expect(commandLine(command, "package")).toBe(inPackage);
});

test("several remedies are one sentence, and an empty value is told as such", () => {
  expect(
    tellRemedies(
      [
        { run: "ingest", with: ["--rebuild"] },
        { set: "EMBEDDER", to: "hash-384" },
      ],
      "checkout",
    ),
  ).toBe(
    "Run `npm run ingest -- --rebuild` to build a new store beside the old one, or set EMBEDDER=hash-384.",
  );
  expect(tellRemedies([{ set: "GATE_FILE", to: "" }])).toBe("Leave GATE_FILE empty.");
});
