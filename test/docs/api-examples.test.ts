// docs/api.md, run as a reader would run it: every example, in its order, against the app over the
// sample articles, so that what it shows is what readers get.
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { describe, expect, test } from "vitest";
import { answerSchema } from "../../src/answering/answer.ts";
import { uploadOutcomeSchema } from "../../src/server/api-schemas.ts";
import { errorCodes, type ErrorCode } from "../../src/server/error-codes.ts";
import { requestOfCurl } from "../support/curl-command.ts";
import { examplesIn, runModule } from "../support/documented-examples.ts";
import { sampleServer } from "../support/sample-server.ts";
import { adminKey } from "../support/send-files.ts";
import { differenceFromShown } from "../support/shown-output.ts";
import { projectRoot, readProjectFile } from "../support/source-files.ts";

const text = readProjectFile("docs/api.md");
const sample = sampleServer();
/** Here nothing is compiled yet. */
const clientSource = pathToFileURL(join(projectRoot, "src/client/citewell-client.ts")).href;
const documented = "http://127.0.0.1:3000";
const surroundings = {
  variables: { ADMIN_KEY: adminKey, CITEWELL_KEY: "cw_any" },
  files: { "harbour-bridge.md": examplesIn(text, "md")[0]!.code },
};

describe("docs/api.md", () => {
  test.each(examplesIn(text, "sh"))("gives what is shown: $code", async ({ code, output }) => {
    const { url, init } = requestOfCurl(code, surroundings);
    expect(url.startsWith(documented)).toBe(true);
    const response = await fetch(url.replace(documented, sample.get().address), init);
    const answer = await response.text();
    expect(differenceFromShown(output!, answer)).toBeNull();
    const { error } = /^\{\s*"error"/.test(output!)
      ? (JSON.parse(answer) as { error: { code: ErrorCode } })
      : { error: null };
    if (error === null) expect(response.ok).toBe(true);
    else expect(response.status).toBe(errorCodes[error.code].status);
  });

  test.each(examplesIn(text, "js"))("runs as it stands: $code", async ({ code, output }) => {
    expect(code).toContain('from "citewell/client"');
    expect(code).toContain(documented);
    const there = code
      .replaceAll(documented, sample.get().address)
      .replace('"citewell/client"', JSON.stringify(clientSource));
    expect((await runModule(there)).trim()).toBe(output!.trim());
  });

  test("shows reasons and notes as answers have them", () => {
    const [reason, notes, failure, ...others] = [...text.matchAll(/^```json\n([^]*?)^```$/gm)].map(
      (match) => JSON.parse(match[1]!) as unknown,
    );
    const { sentences, notes: notesSchema } = answerSchema.shape;
    expect(sentences.element.shape.reason.parse(reason)).toEqual(reason);
    expect(notesSchema.parse(notes)).toEqual(notes);
    const { failures } = uploadOutcomeSchema.shape;
    expect(failures.parse([failure])).toEqual([failure]);
    expect(others).toEqual([]);
  });

  test("leaves no command, and nothing shown, unread", () => {
    const kinds = [...text.matchAll(/^```(\w*)$/gm)].map((match) => match[1]!).filter(Boolean);
    expect(new Set(kinds)).toEqual(new Set(["sh", "text", "md", "js", "json"]));
    const run = [...examplesIn(text, "sh"), ...examplesIn(text, "js")];
    expect(run.length).toBeGreaterThan(15);
    expect(run.filter(({ output }) => output === null)).toEqual([]);
    expect(kinds.filter((kind) => kind === "text")).toHaveLength(run.length);
  });

  test("has every error with its status and its meaning", () => {
    const rows = [...text.matchAll(/^\| `([\w-]+)` +\| (\d+) +\| (.+?) +\|$/gm)];
    expect(rows.map(([, code, status, meaning]) => [code, Number(status), meaning])).toEqual(
      Object.entries(errorCodes).map(([code, { status, meaning }]) => [code, status, meaning]),
    );
  });
});
