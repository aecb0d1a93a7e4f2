// What an office is called besides: who asks who leads a body is answered by "its director-general",
// and an ombudsman is called a commissioner too. Not the other way round: few commissioners are one.
import { termsOf } from "../../vectorstore/text-analysis/analyze-text.ts";

const leading =
  "head, leader, chief, chair, chairman, chairwoman, chairperson, president, director";

/** In each line words of a question, and what an article may say for any of them. */
const lines: readonly (readonly [asked: string, told: string])[] = [
  ["lead, head, direct, chair, run, leader, chief, boss, manage, preside", leading],
  [
    "head, chairman, chairwoman, chairperson, director, president",
    "head, chair, chairman, chairwoman, chairperson, director",
  ],
  [
    "ombudsman, ombudsmen, ombudswoman, ombudsperson",
    "ombudsman, ombudsmen, ombudsperson, commissioner",
  ],
];

let offices: ReadonlyMap<string, readonly string[]> | undefined;

/** The terms of an archive that may stand for a term of a question that asks who; mostly none. */
export function officeWordsFor(term: string): readonly string[] {
  return (offices ??= readOffices()).get(term) ?? [];
}

function readOffices(): Map<string, string[]> {
  const read = new Map<string, string[]>();
  for (const [asked, told] of lines) {
    for (const term of termsOf(asked)) {
      const known = [...(read.get(term) ?? []), ...termsOf(told)];
      read.set(
        term,
        [...new Set(known)].filter((other) => other !== term),
      );
    }
  }
  return read;
}
