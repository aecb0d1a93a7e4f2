// Files made to hurt, through the real thread and the real ingest: each is listed as failed or gives what
// is good in it, and the rest of the folder is ingested.
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { describe, expect, onTestFinished, test } from "vitest";
import { createHashEmbedder } from "../../../ingest/embedders/hash-embedder.ts";
import { ingest } from "../../../ingest/ingest-job.ts";
import { FileParser } from "../../../ingest/parsing/file-parser.ts";
import { defaultParseSettings } from "../../../ingest/parsing/parse-settings.ts";
import { summaryAsText } from "../../../src/commands/run-ingest.ts";
import { articleIdsOf } from "../../../vectorstore/list-all.ts";
import { openStore } from "../../../vectorstore/open-store.ts";
import { madeDocx, madeParagraph } from "../../support/made-docx.ts";
import { madeEpub } from "../../support/made-epub.ts";
import { madePdf } from "../../support/made-pdf.ts";
import { makeZip } from "../../support/made-zip.ts";
import { temporaryFolder } from "../../support/temporary-store.ts";
import { failuresInEnglish } from "../../support/failures-in-english.ts";

const megabyte = 2 ** 20;
const settings = {
  ...defaultParseSettings,
  limits: { maxFileBytes: 2 * megabyte, maxUnpackedBytes: 4 * megabyte, maxPages: 3 },
  maxSeconds: 20,
};

const entities = `<!DOCTYPE a [<!ENTITY a "ha"><!ENTITY b "${"&a;".repeat(50)}"><!ENTITY x SYSTEM "file:///etc/passwd">]>`;
const feed = (opening: string, words: string): string =>
  `<?xml version="1.0"?>${opening}<rss version="2.0"><channel><item><description>${words}</description></item></channel></rss>`;
const nestedMail = (depth: number): string => {
  const parts = Array.from(
    { length: depth },
    (_, at) => `Content-Type: multipart/mixed; boundary=b${at}\n\n--b${at}\n`,
  );
  return `From: a@b.c\n${parts.join("")}Content-Type: text/plain\n\nhello\n`;
};

/** By file name, and what the reason of the failure says. */
const failing: readonly (readonly [string, string | Uint8Array, string])[] = [
  ["laughs.xml", feed(entities, "&b;"), "declares entities of its own"],
  ["passwd.rss", feed(entities, "&x;"), "declares entities of its own"],
  ["bomb.docx", madeDocx(madeParagraph("0".repeat(5 * megabyte))), "MAX_UNPACKED_MB"],
  ["bomb.epub", madeEpub([{ name: "a", body: "0".repeat(5 * megabyte) }]), "MAX_UNPACKED_MB"],
  ["bomb.zip", makeZip([{ name: "a.txt", bytes: "0".repeat(5 * megabyte) }]), "MAX_UNPACKED_MB"],
  ["many.zip", makeZip(manyEntries(10_001)), "holds 10001 files"],
  ["gzip.zip", gzipSync("hello"), "packed by gzip"],
  ["locked.pdf", madePdf([{}], { isEncrypted: true }), "is encrypted"],
  ["deep.html", `${"<div>".repeat(20_000)}x`, "nested too deep"],
  ["nested.eml", nestedMail(1000), "cannot be parsed"],
  ["nul.csv", "id,text\n1,a\0b\n", "NUL"],
  ["wide.csv", `${"c,".repeat(50_000)}d\n${"1,".repeat(50_000)}2\n`, "no column that is known"],
  ["\u001b[2Jsteer\nFAILED forged.csv", "\u001b[31ma,b\n1,2\n", "no column that is known"],
  [
    "deep.jsonl",
    `{"_id":"d","text":${"[".repeat(50_000)}${"]".repeat(50_000)}}`,
    "must be a string",
  ],
];

function manyEntries(count: number): { name: string; bytes: string; isStored: true }[] {
  return Array.from({ length: count }, (_, at) => ({
    name: `${at}.txt`,
    bytes: "x",
    isStored: true,
  }));
}

/** By file name; each gives one article. A pattern that looks too often would need minutes. */
const harmless: readonly (readonly [string, string | Uint8Array])[] = [
  ["attributes.html", `<p ${"a=b ".repeat(50_000)}>The council met.`],
  ["comments.html", `<p>The council met.</p>${"<!--".repeat(100_000)}`],
  ["roots.html", `${"<html ".repeat(100_000)}><p>The council met.`],
  ["styles.html", `<p>The council met.</p>${"<style>".repeat(100_000)}`],
  ["field.csv", `id,text\n1,"${"The council met. ".repeat(60_000)}"\n`],
  ["line.txt", "a".repeat(megabyte)],
  ["marks.txt", `The council met. e${"\u0301".repeat(200_000)}`],
  ["turned.txt", "\u202eThe council met. ".repeat(5000)],
  ["unseen.txt", `${"\u200b".repeat(200_000)}The council met.`],
];

async function ingestFiles(
  files: readonly (readonly [string, string | Uint8Array, ...unknown[]])[],
) {
  const folder = await temporaryFolder();
  const articlesFolder = join(folder, "articles");
  const storeFolder = join(folder, "store");
  await mkdir(articlesFolder);
  for (const [name, content] of files) await writeFile(join(articlesFolder, name), content);
  const summary = await ingest({
    ...{ articlesFolder, storeFolder, embedder: createHashEmbedder("hash-64"), concurrency: 1 },
    maxFileBytes: settings.limits.maxFileBytes,
    openParser: () => new FileParser(settings),
  });
  const store = await openStore(storeFolder);
  onTestFinished(() => store.close());
  const { generation, release } = store.acquire();
  onTestFinished(release);
  return { summary, ids: [...(await articleIdsOf(generation))] };
}

describe("an ingest of files made to hurt", () => {
  test("lists each with its reason, and stores the articles beside them", async () => {
    const good = ["a.txt", "The council met."] as const;
    const { summary, ids } = await ingestFiles([...failing, good]);
    expect(ids).toEqual(["a.txt"]);
    const reasons = new Map(
      failuresInEnglish(summary.failures).map(({ path, reason }) => [path, reason]),
    );
    expect([...reasons.keys()].toSorted()).toEqual(failing.map(([name]) => name).toSorted());
    for (const [name, , reason] of failing) expect(reasons.get(name), name).toContain(reason);
    expect(summaryAsText(summary).match(/^FAILED/gmu)).toHaveLength(failing.length);
    expect(summaryAsText(summary)).not.toContain("\u001b");
  }, 60_000);

  test("stores what only looks terrible", async () => {
    const { summary, ids } = await ingestFiles(harmless);
    expect(summary.failures).toEqual([]);
    expect(ids).toHaveLength(harmless.length);
  }, 60_000);

  test("takes nothing out of a zip to another place, and no two articles of one name", async () => {
    const names = [
      "../up.txt",
      "/root.txt",
      "C:\\disk.txt",
      "nul\0.txt",
      "n\n.txt",
      "A.txt",
      "a.txt",
    ];
    const entries = [...names, "a.txt", "good.txt"].map((name, at) => ({
      name,
      bytes: `The council met for the ${at}th time.`,
    }));
    const link = { name: "link.txt", bytes: "/etc/passwd", isLink: true };
    const { summary, ids } = await ingestFiles([["n.zip", makeZip([...entries, link])]]);
    expect(ids).toEqual(["n.zip/A.txt", "n.zip/a.txt", "n.zip/good.txt"]);
    expect(summary.failures).toHaveLength(6);
  });
});
