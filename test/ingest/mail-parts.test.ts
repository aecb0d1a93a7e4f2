// Mails with what is attached to them, alone and in a zip.
import { describe, expect, test } from "vitest";
import { parseFile } from "../../ingest/file-parts.ts";
import { defaultParseSettings } from "../../ingest/parsing/parse-settings.ts";
import { makeZip } from "../support/made-zip.ts";

const attached = (name: string, body: string, type = "application/octet-stream"): string =>
  `--b\r\nContent-Type: ${type}\r\nContent-Disposition: attachment; filename="${name}"\r\nContent-Transfer-Encoding: base64\r\n\r\n${Buffer.from(body).toString("base64")}\r\n`;

const mailWith = (...attachments: readonly string[]): string =>
  `Subject: The dam\r\nContent-Type: multipart/mixed; boundary="b"\r\n\r\n--b\r\nContent-Type: text/plain\r\n\r\nThe report is attached.\r\n${attachments.join("")}--b--\r\n`;

const parse = (mail: string) => parseFile("in/dam.eml", Buffer.from(mail), defaultParseSettings);

describe("a mail with attachments", () => {
  test("gives an article for itself and for each attachment that can be read", async () => {
    const { articles, failures, skipped, places } = await parse(
      mailWith(
        attached("report.html", "<p>The dam held.</p>"),
        attached("../../note.txt", "Two bridges fell."),
        attached("note.txt", "A mill fell."),
        attached("logo.png", "x", "image/png"),
      ),
    );
    expect(failures).toEqual([]);
    expect(articles.map(({ id, file, text }) => [id, file, text.trim()])).toEqual([
      ["in/dam.eml", "in/dam.eml", "The report is attached."],
      ["in/dam.eml/report.html", "in/dam.eml", "The dam held."],
      ["in/dam.eml/note.txt", "in/dam.eml", "Two bridges fell."],
      ["in/dam.eml/note (2).txt", "in/dam.eml", "A mill fell."],
    ]);
    expect(skipped).toEqual(["in/dam.eml/logo.png"]);
    expect([...places.keys()]).toEqual(articles.map(({ id }) => id));
  });

  test("lists an attachment that cannot be read, and keeps the rest", async () => {
    const { articles, failures } = await parse(
      mailWith(
        attached("broken.jsonl", "{no"),
        attached("a.zip", "PK\x03\x04"),
        attached("b.txt", "%PDF-1.7"),
      ),
    );
    expect(articles.map(({ id }) => id)).toEqual(["in/dam.eml"]);
    expect(failures.map(({ path }) => path)).toEqual([
      "in/dam.eml/broken.jsonl",
      "in/dam.eml/a.zip",
      "in/dam.eml/b.txt",
    ]);
  });

  test("reads a mail that is attached, and names what is attached to that one", async () => {
    const inner = mailWith(attached("deep.txt", "Too deep."));
    const { articles, skipped } = await parse(mailWith(attached("inner.eml", inner)));
    expect(articles.map(({ id }) => id)).toEqual(["in/dam.eml", "in/dam.eml/inner.eml"]);
    expect(skipped).toEqual(["in/dam.eml/inner.eml/deep.txt"]);
  });

  test("is read in a zip as well, attachments and all", async () => {
    const mail = mailWith(attached("note.txt", "Two bridges fell."));
    const zip = makeZip([{ name: "2018/tip.eml", bytes: mail }]);
    const { articles } = await parseFile("mails.zip", zip, defaultParseSettings);
    expect(articles.map(({ id, file }) => [id, file])).toEqual([
      ["mails.zip/2018/tip.eml", "mails.zip"],
      ["mails.zip/2018/tip.eml/note.txt", "mails.zip"],
    ]);
  });

  test("is listed as failed where it is nested deeper than any mail", async () => {
    let nested = "Content-Type: text/plain\r\n\r\nDeep.";
    for (let depth = 0; depth < 1000; depth++) {
      nested = `Content-Type: multipart/mixed; boundary="b${depth}"\r\n\r\n--b${depth}\r\n${nested}\r\n--b${depth}--\r\n`;
    }
    const { articles, failures } = await parse(nested);
    expect(articles).toEqual([]);
    expect(failures).toEqual([
      {
        path: "in/dam.eml",
        reason: { code: "unparsable", detail: expect.stringContaining("nesting depth") as string },
      },
    ]);
  });
});
