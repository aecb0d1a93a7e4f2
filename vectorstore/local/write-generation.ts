// Writes a generation from what an older one keeps and what an update put: articles and texts, then
// rows, vectors and words, and the manifest at the very end.
import { setImmediate } from "node:timers/promises";
import type { Article, ArticleMetadata } from "../article.ts";
import { metadataOf, toLines, type ArticleLine } from "./article-table.ts";
import type { Manifest } from "./generation.ts";
import type { SourceFile, SuggestQuestions } from "../store.ts";
import type { GenerationFolder } from "./generation-folder.ts";
import { LexicalIndexWriter } from "./lexical-index-writer.ts";
import { currentFormatVersion } from "./manifest.ts";
import type { OpenGeneration } from "./open-generation.ts";
import type { PassageRows } from "./passage-rows.ts";
import {
  compactRows,
  createPassageTable,
  groupByArticle,
  none,
  passageTableToBytes,
  type CompactRows,
  type PassageTable,
} from "./passage-table.ts";
import { readLine, type StagedArticle } from "./staged-article.ts";
import { suggestionsToText } from "../suggestion.ts";
import { TextFile } from "./text-file.ts";
import { writeVectorIndex, type VectorIndexPlan } from "./write-vector-index.ts";

/** Articles or passages handled before the event loop gets its turn. */
const itemsPerTurn = 32;
/** Bytes of a text copied in one piece. */
const copyBytes = 1 << 20;

/** What a new generation is made of. */
export interface GenerationPlan extends VectorIndexPlan {
  readonly kept: ReadonlySet<string>;
  readonly put: ReadonlyMap<string, StagedArticle>;
  readonly rows: PassageRows;
  readonly sourceFiles: readonly SourceFile[];
  readonly passageSettings: string;
  readonly suggest: SuggestQuestions | undefined;
}

/** An article of the new generation, as far as its index of words and its suggestions need it. */
interface WrittenArticle {
  readonly metadata: ArticleMetadata;
  readonly textStart: number;
  readonly headings: readonly string[];
  readonly textLength: number;
  readonly marks: Article["marks"];
}

/**
 * Texts of the put articles stand in the folder's `text.bin` already, vectors of all rows in its
 * `vectors.bin`. Throws `StoreError` `unwritable`.
 */
export async function writeGeneration(
  folder: GenerationFolder,
  plan: GenerationPlan,
): Promise<Manifest> {
  const articles: WrittenArticle[] = [];
  // There is a file of texts even where there is no article.
  folder.append("text.bin", new Uint8Array(0));
  const table = { ...createPassageTable(plan.rows.count), keys: plan.rows.keys() };
  for (const id of [...plan.kept, ...plan.put.keys()].sort(byCodeUnit)) {
    const staged = plan.put.get(id);
    const line = staged?.line ?? carryOverText(folder, plan.previous!, id);
    folder.append("articles.jsonl", Buffer.from(toLines([line]), "utf8"));
    fillRows(table, articles.length, staged ?? carryOverRows(plan.previous!, id));
    const { textStart, headings, textLength, marks } = line;
    articles.push({ metadata: metadataOf(line), textStart, headings, textLength, marks });
    if (articles.length % itemsPerTurn === 0) await setImmediate();
  }
  const compact = compactRows(table);
  await writeVectorIndex(folder, plan, table, compact);
  await writeWords(folder, plan, articles, compact);
  await writeSuggestions(folder, plan.suggest, articles);
  await folder.writeWhole("passages.bin", passageTableToBytes(compact.table));
  await folder.writeWhole("sources.jsonl", Buffer.from(toLines(plan.sourceFiles), "utf8"));
  return await folder.finish({
    formatVersion: currentFormatVersion,
    createdAt: new Date().toISOString(),
    embedder: plan.embedder,
    passageSettings: plan.passageSettings,
    counts: {
      articles: articles.length,
      passages: compact.livingCount,
      ordinals: compact.table.count,
    },
  });
}

/** Copies a kept article's text behind what is there, and gives its line with the new place. */
function carryOverText(
  folder: GenerationFolder,
  previous: OpenGeneration,
  id: string,
): ArticleLine {
  const line = readLine(previous, id)!;
  const end = 2 * (line.textStart + line.textLength);
  let textStart: number | null = null;
  for (let from = 2 * line.textStart; from < end || textStart === null; from += copyBytes) {
    const piece = previous.texts.bytes(from, Math.min(copyBytes, end - from));
    const position = folder.append("text.bin", piece);
    textStart ??= position / 2;
  }
  return { ...line, textStart };
}

function carryOverRows(previous: OpenGeneration, id: string): Pick<StagedArticle, "passages"> {
  const { startOffsets, endOffsets, headings } = previous.table;
  const passages = previous.passagesOf(id).map((ordinal) => ({
    ordinal,
    startOffset: startOffsets[ordinal]!,
    endOffset: endOffsets[ordinal]!,
    heading: headings[ordinal]!,
  }));
  return { passages };
}

function fillRows(
  table: PassageTable,
  article: number,
  { passages }: Pick<StagedArticle, "passages">,
): void {
  for (const { ordinal, startOffset, endOffset, heading } of passages) {
    table.articles[ordinal] = article;
    table.startOffsets[ordinal] = startOffset;
    table.endOffsets[ordinal] = endOffset;
    table.headings[ordinal] = heading;
  }
}

/**
 * Passages of kept articles stay indexed as they are. Those of put articles are indexed anew even
 * where their vector was carried over: what else is indexed with a passage may have changed.
 */
async function writeWords(
  folder: GenerationFolder,
  plan: GenerationPlan,
  articles: readonly WrittenArticle[],
  { table, isCompacted }: CompactRows,
): Promise<void> {
  const older = isCompacted ? null : plan.previous;
  const writer = new LexicalIndexWriter(older?.words ?? null);
  for (const { id } of older?.articles ?? []) {
    if (plan.kept.has(id)) continue;
    for (const ordinal of older?.passagesOf(id) ?? []) writer.remove(ordinal);
  }
  const texts = new TextFile(folder.path("text.bin"));
  const passages = groupByArticle(table, articles.length);
  try {
    let count = 0;
    for (const [position, article] of articles.entries()) {
      if (older !== null && plan.kept.has(article.metadata.id)) continue;
      for (const ordinal of passages.of(position)) {
        addWords(writer, table, ordinal, article, texts);
        if (++count % itemsPerTurn === 0) await setImmediate();
      }
    }
  } finally {
    texts.close();
  }
  await folder.writeWhole("words.bin", writer.toBytes());
}

function addWords(
  writer: LexicalIndexWriter,
  table: PassageTable,
  ordinal: number,
  { metadata, textStart, headings }: WrittenArticle,
  texts: TextFile,
): void {
  const startOffset = table.startOffsets[ordinal]!;
  const endOffset = table.endOffsets[ordinal]!;
  const heading = table.headings[ordinal]!;
  writer.add(ordinal, metadata, {
    startOffset,
    endOffset,
    text: texts.slice(textStart + startOffset, endOffset - startOffset),
    heading: heading === none ? null : headings[heading]!,
  });
}

async function writeSuggestions(
  folder: GenerationFolder,
  suggest: SuggestQuestions | undefined,
  articles: readonly WrittenArticle[],
): Promise<void> {
  if (suggest === undefined) return;
  const byId = new Map(articles.map((article) => [article.metadata.id, article]));
  const texts = new TextFile(folder.path("text.bin"));
  try {
    const read = (articleId: string) => {
      const { textStart, textLength, marks } = byId.get(articleId)!;
      return { text: texts.slice(textStart, textLength), marks };
    };
    const suggestions = suggest(
      articles.map(({ metadata }) => metadata),
      read,
    );
    const bytes = Buffer.from(suggestionsToText(suggestions), "utf8");
    await folder.writeWhole("suggestions.json", bytes);
  } finally {
    texts.close();
  }
}

function byCodeUnit(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
