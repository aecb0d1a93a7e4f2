// A name that came from elsewhere never leads out of the articles folder, nor to what no ingest reads.
import { join, posix, sep } from "node:path";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readArticleFileName } from "../../ingest/article-file-name.ts";
import { inEnglish } from "../support/failures-in-english.ts";

describe("readArticleFileName()", () => {
  test.each(["a.txt", "2018/ombudsman.md", "Қазақстан: есеп.html", "Отчёт 2018.TXT", "a..b.jsonl"])(
    "takes %j as it is",
    (name) => {
      expect(readArticleFileName(name)).toEqual({ isSafe: true, path: name.normalize("NFC") });
    },
  );

  test("gives names in the composed form, so that a name is the same from every system", () => {
    const decomposed = "Шәйі.txt".normalize("NFD");
    expect(readArticleFileName(decomposed)).toEqual({ isSafe: true, path: "Шәйі.txt" });
  });

  test.each([
    ["", "has no name"],
    ["/etc/a.txt", "begins with /"],
    ["a//b.txt", "has no name"],
    ["../a.txt", "begins with a full stop"],
    ["a/../../b.txt", "begins with a full stop"],
    ["./a.txt", "begins with a full stop"],
    [".hidden.txt", "begins with a full stop"],
    [".upload-1/a.txt", "begins with a full stop"],
    ["..\\a.txt", "begins with a full stop"],
    ["C:\\a.txt", "backslash"],
    ["a\u0000.txt", "invisible signs"],
    ["a\n.txt", "invisible signs"],
    ["a\u202etxt.exe.md", "invisible signs"],
    ["a\ufffd.txt", "not valid UTF-8"],
    ["a .txt/b.txt ", "ends with a space"],
    ["a./b.txt", "ends with a space or a full stop"],
    [`${"ұ".repeat(121)}.txt`, "too long"],
    ["1/2/3/4/5/6/7/8/9.txt", "more than 8 folders"],
    ["a.exe", "is none of .txt, .md"],
    ["txt", "is none of .txt, .md"],
  ])("refuses %j, as it %s", (name, reason) => {
    const read = readArticleFileName(name);
    expect(read.isSafe ? "" : inEnglish(read.reason)).toContain(reason);
  });

  test("takes no name that leads out of the folder or into a hidden one", () => {
    const parts = fc.constantFrom("..", ".", "/", "\\", "a", ".x", "\u0000", "b.txt", ".md", " ");
    const names = fc.array(parts, { maxLength: 8 }).map((pieces) => pieces.join(""));
    fc.assert(
      fc.property(fc.oneof(names, fc.string({ unit: "binary" })), (name) => {
        const read = readArticleFileName(name);
        if (!read.isSafe) return;
        expect(posix.normalize(read.path)).toBe(read.path);
        expect(join(sep, "articles", read.path).startsWith(join(sep, "articles") + sep)).toBe(true);
        expect(read.path.split("/").some((part) => part.startsWith("."))).toBe(false);
      }),
      { numRuns: 500 },
    );
  });
});
