// Offices by their terms. Who asks who leads a body is answered by "its director-general", and an ombudsman
// is called a commissioner too; not the other way round, as few commissioners are one.
import { allLanguages } from "../../../languages/all-languages.ts";
import { termsOf } from "../../../vectorstore/text-analysis/analyze-text.ts";

interface Offices {
  readonly told: ReadonlyMap<string, readonly string[]>;
  readonly all: ReadonlySet<string>;
}

let read: Offices | undefined;

/** The terms of an archive that may stand for a term of a question that asks who; mostly none. */
export function officeWordsFor(term: string): readonly string[] {
  return (read ??= readOffices()).told.get(term) ?? [];
}

/** Whether a term names an office in articles. */
export function isOffice(term: string): boolean {
  return (read ??= readOffices()).all.has(term);
}

function readOffices(): Offices {
  const told = new Map<string, string[]>();
  for (const [asked, others] of allLanguages.flatMap(({ offices }) => offices.alternatives)) {
    for (const term of termsOf(asked)) {
      const known = [...(told.get(term) ?? []), ...termsOf(others)];
      told.set(
        term,
        [...new Set(known)].filter((other) => other !== term),
      );
    }
  }
  // One text for each language, as it decides how words are stemmed.
  return { told, all: new Set(allLanguages.flatMap(({ offices }) => termsOf(offices.names))) };
}
