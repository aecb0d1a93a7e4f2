// `search`: batch retrieval. Reads questions from a JSONL file and writes a run in TREC's format,
// for tools that measure retrieval.
import { pipeline } from "node:stream/promises";
import type { Settings } from "../config.ts";
import { openAnswering } from "../open-answering.ts";
import type { Hit } from "../retrieval/hit.ts";
import type { RetrievalNote } from "../retrieval/retrieval-note.ts";
import { noteAsText } from "../wording/answer-as-text.ts";
import { searchArticles } from "../retrieval/search-articles.ts";
import { openFile, openQuestions } from "./read-questions.ts";

export interface SearchOptions {
  readonly questions: string;
  readonly run: string;
  /** Articles per question. */
  readonly k: number;
}

/** Writes `questionId Q0 articleId rank score citewell` lines. Throws `RequestError` by line. */
export async function runSearch(options: SearchOptions, settings: Settings): Promise<void> {
  const questions = await openQuestions(options.questions);
  const warn = (warning: string) => process.stderr.write(`Warning: ${warning}\n`);
  const answering = await openAnswering(settings, warn);
  const deps = { ...answering, onNote: onceEach((note) => void warn(noteAsText(note, "en"))) };
  let count = 0;
  async function* runLines(): AsyncGenerator<string> {
    for await (const { id, request } of questions) {
      const { question, history = [] } = request;
      const hits = await searchArticles(question, history, options.k, deps);
      yield hits.map((hit, index) => runLine(id, hit, index + 1)).join("");
      count++;
    }
  }
  try {
    const output = await openFile(options.run, "w", "write the run");
    await pipeline(runLines, output.createWriteStream());
  } finally {
    await answering.close();
  }
  process.stdout.write(`${count} questions searched; run written to ${options.run}\n`);
}

/** A run of many questions would say the same many times. */
function onceEach(tell: (note: RetrievalNote) => void): (note: RetrievalNote) => void {
  const told = new Set<string>();
  return (note) => {
    const key = JSON.stringify(note);
    if (!told.has(key)) tell(note);
    told.add(key);
  };
}

function runLine(questionId: string, { article, score }: Hit, rank: number): string {
  return `${questionId} Q0 ${article.id} ${rank} ${score.toFixed(6)} citewell\n`;
}
