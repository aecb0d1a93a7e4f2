// The archive that speed is measured on.
import { describe, expect, test } from "vitest";
import { chunkArticle } from "../../ingest/chunk-article.ts";
import { makeArchive } from "./made-archive.ts";

const corpora = [
  [{ id: "a", title: "Rain", text: "It rains. It pours! The old man is snoring loudly." }],
  [{ id: "b", title: "Снег", text: "Идёт снег. Дует ветер. Все сидят дома и ждут весны." }],
];

describe("makeArchive()", () => {
  test("makes the same archive on every run", () => {
    expect([...makeArchive(corpora, 50)]).toEqual([...makeArchive(corpora, 50)]);
  });

  test("makes as many passages as wanted, or a few more", () => {
    const archive = [...makeArchive(corpora, 50)];
    const passages = archive.map(({ text }) => chunkArticle({ text, marks: [] }).length);
    const count = passages.reduce((sum, each) => sum + each, 0);
    expect(count).toBeGreaterThanOrEqual(50);
    expect(count - passages.at(-1)!).toBeLessThan(50);
  });

  test("keeps an article to one corpus, under a name of its own", () => {
    const archive = [...makeArchive(corpora, 50)];
    const mixed = archive.filter(({ text }) => /rains|pours|man/.test(text) && /[а-я]/.test(text));
    expect(mixed).toEqual([]);
    expect(new Set(archive.map(({ id }) => id)).size).toBe(archive.length);
    expect(archive.every(({ date }) => /^20\d\d-\d\d-\d\d$/.test(date))).toBe(true);
  });
});
