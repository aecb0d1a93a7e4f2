// Articles about made-up towns: the same for the same seed, each with facts that no other has.
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { seededRandom } from "./seeded-vectors.ts";

export interface MadeArticle {
  readonly file: string;
  readonly text: string;
  readonly question: string;
  /** Words that only this article has, and that answer the question. */
  readonly fact: string;
  /** The sentence of the text that holds the fact, without its full stop. */
  readonly sentence: string;
  /** Another sentence of the text, without its full stop. */
  readonly opening: string;
}

const first = ["Kar", "Bel", "Ost", "Tem", "Vor", "Lun", "Zhe", "Mir", "Sab", "Dol", "Nur", "Pav"];
const second = ["a", "o", "i", "u", "e"];
const third = ["grad", "vara", "min", "tau", "sk", "dorf", "keni", "lund", "bay", "stan"];
const buildings = ["library", "bridge", "hospital", "museum", "market hall", "railway station"];
const weathers = ["rain", "snow", "heat", "wind", "fog"];

/** `count` articles, at most 600. Those of a smaller count are the first of a larger one. */
export function madeArticles(count: number, seed = 1): MadeArticle[] {
  return Array.from({ length: count }, (_, index) => madeArticle(index, seed));
}

export async function writeArticles(
  folder: string,
  articles: readonly MadeArticle[],
): Promise<void> {
  for (const { file, text } of articles) {
    await mkdir(join(folder, file, ".."), { recursive: true });
    await writeFile(join(folder, file), text);
  }
}

function madeArticle(index: number, seed: number): MadeArticle {
  const random = seededRandom(seed * 100_003 + index);
  const pick = (list: readonly string[]) => list[Math.floor(random() * list.length)]!;
  const town =
    first[index % 12]! + second[Math.floor(index / 12) % 5]! + third[Math.floor(index / 60) % 10]!;
  const building = pick(buildings);
  const fact = `${1000 + index * 13} marble steps`;
  const year = 2000 + Math.floor(random() * 25);
  const day = `${year}-0${1 + Math.floor(random() * 9)}-1${Math.floor(random() * 10)}`;
  const asides = Array.from(
    { length: 6 },
    () =>
      `Visitors from ${pick(first)}${pick(second)}${pick(third)} spoke of ${pick(weathers)} on the way, ` +
      `and of ${Math.floor(random() * 900)} other guests who had come by the ${pick(buildings)} road.`,
  );
  const opening = `The town of ${town} opened its new ${building} on ${day}`;
  const sentence = `The ${building} of ${town} has ${fact}, the mayor said`;
  const text = [
    "---",
    `title: The new ${building} of ${town}`,
    `date: ${day}`,
    "publisher: The Daily Seed",
    "---",
    "",
    `${opening}.`,
    "",
    asides.slice(0, 3).join(" "),
    "",
    `${sentence}.`,
    "",
    asides.slice(3).join(" "),
    "",
  ].join("\n");
  const question = `How many marble steps does the ${building} of ${town} have?`;
  return { file: `${year}/${town.toLowerCase()}.md`, text, question, fact, sentence, opening };
}
