// Recall and time of the vector index against comparing all, on hashed bags of words as the built-in
// embedder makes them: `node --import ./test/support/run-typescript.js test/bench/vector-recall.ts
// [vectors] [dimensions]`. The constants in vectorstore/vector-index.ts come from here.
import hnswlib from "hnswlib-node";
import { VectorIndex } from "../../vectorstore/local/vector-index.ts";
import { seededRandom, toUnit } from "../support/seeded-vectors.ts";

const count = Number(process.argv[2] ?? 20_000);
const dimension = Number(process.argv[3] ?? 1024);
const questionCount = 100;
const vocabulary = 30_000;
const topics = 500;
const wordsPerTopic = 60;
const wordsPerPassage = 120;
const wordsPerQuestion = 8;

const random = seededRandom(12_345);
const below = (limit: number): number => Math.floor(random() * limit);
/** Rank of a word: few are frequent, most are rare. */
const someWord = (): number => Math.floor(Math.exp(random() * Math.log(vocabulary)));
const topicWords = Array.from({ length: topics }, () =>
  Array.from({ length: wordsPerTopic }, () => below(vocabulary)),
);

function somePassage(): number[] {
  const words = topicWords[below(topics)]!;
  return Array.from({ length: wordsPerPassage }, () =>
    random() < 0.25 ? words[below(wordsPerTopic)]! : someWord(),
  );
}

/** Each word is hashed to a component and a sign, rare words weigh more. */
function vectorOf(words: readonly number[]): Float32Array {
  const vector = new Float32Array(dimension);
  vector[0] = 1e-6;
  for (const word of words) {
    let hash = Math.imul(word + 1, 2654435761) >>> 0;
    hash = Math.imul(hash ^ (hash >>> 15), 2246822519) >>> 0;
    hash = (hash ^ (hash >>> 13)) >>> 0;
    vector[hash % dimension]! += ((hash >>> 20) & 1 ? 1 : -1) * Math.log(2 + word);
  }
  return toUnit(vector);
}

const passages = Array.from({ length: count }, somePassage);
const vectors = passages.map(vectorOf);
const questions = Array.from({ length: questionCount }, () => {
  const passage = passages[below(count)]!;
  return vectorOf(Array.from({ length: wordsPerQuestion }, () => passage[below(wordsPerPassage)]!));
});

function nearest(question: Float32Array): number[] {
  const similarities = vectors.map((vector) => {
    let sum = 0;
    for (let at = 0; at < dimension; at++) sum += vector[at]! * question[at]!;
    return sum;
  });
  return Array.from(similarities.keys())
    .sort((a, b) => similarities[b]! - similarities[a]!)
    .slice(0, 100);
}

function recall(found: readonly number[][], k: number): number {
  let common = 0;
  for (const [index, hits] of found.entries()) {
    const best = new Set(exact[index]!.slice(0, k));
    common += hits.slice(0, k).filter((ordinal) => best.has(ordinal)).length;
  }
  return common / (questionCount * Math.min(k, count));
}

function measure(name: string, search: (question: Float32Array, k: number) => number[]): void {
  const row: Record<string, string> = { search: name };
  for (const k of [10, 100]) {
    const startedAt = performance.now();
    const found = questions.map((question) => search(question, Math.min(k, count)));
    row[`ms at ${k}`] = ((performance.now() - startedAt) / questionCount).toFixed(2);
    row[`recall at ${k}`] = recall(found, k).toFixed(3);
  }
  rows.push(row);
}

const exactStartedAt = performance.now();
const exact = questions.map(nearest);
const exactMs = (performance.now() - exactStartedAt) / questionCount;

const buildStartedAt = performance.now();
const index = VectorIndex.create(dimension, count);
for (const [ordinal, vector] of vectors.entries()) index.add(ordinal, vector);
const buildMs = (performance.now() - buildStartedAt) / count;

const bare = new hnswlib.HierarchicalNSW("ip", dimension);
bare.initIndex(count, 16, 200, 100);
for (const [ordinal, vector] of vectors.entries()) bare.addPoint(Array.from(vector), ordinal);

const rows: Record<string, string>[] = [];
for (const ef of [100, 200, 400, 800, 1600]) {
  bare.setEf(ef);
  measure(`hnswlib, ef ${ef}`, (question, k) => bare.searchKnn(Array.from(question), k).neighbors);
}
measure("VectorIndex", (question, k) => index.search(question, k).map(({ ordinal }) => ordinal));

console.log(`${count} vectors of ${dimension} dimensions, ${questionCount} questions`);
console.log(`build ${buildMs.toFixed(2)} ms a vector, comparing all ${exactMs.toFixed(1)} ms`);
console.table(rows);
