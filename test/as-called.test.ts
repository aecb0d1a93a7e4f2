// Commands in messages, as the program was installed.
import { expect, test } from "vitest";
import { asCalled } from "../src/as-called.ts";

test.each([
  [
    "there is none in store; run `npm run ingest`.",
    "there is none in store; run `npx citewell ingest`.",
  ],
  ["Run `npm run ingest -- --rebuild` to build", "Run `npx citewell ingest --rebuild` to build"],
  ["Take another: PORT=3001 npm start", "Take another: PORT=3001 npx citewell start"],
  ["Run: npm run ingest", "Run: npx citewell ingest"],
  ["Run `npm run build`, then reload.", "Run `npm run build`, then reload."],
  ["Nothing to call.  Two spaces stay.", "Nothing to call.  Two spaces stay."],
])("in a package: %s", (message, called) => {
  expect(asCalled(message, true)).toBe(called);
  expect(asCalled(message, false)).toBe(message);
});
