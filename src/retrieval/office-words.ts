// Words for offices. Who asks who leads a body is answered by "its director-general", and an ombudsman
// is called a commissioner too; not the other way round, as few commissioners are one.
import { termsOf } from "../../vectorstore/text-analysis/analyze-text.ts";

const leaders =
  "head, leader, chief, chair, chairman, chairwoman, chairperson, president, director";
const heads = "head, chair, chairman, chairwoman, chairperson, director";
const ombudsmen = "ombudsman, ombudsmen, ombudsperson, commissioner";

/** In each line words of a question, and what an article may say for any of them. */
const lines: readonly (readonly [asked: string, told: string])[] = [
  ["lead, head, direct, chair, run, leader, chief, boss, manage, preside", leaders],
  [`${heads}, president`, heads],
  ["ombudsman, ombudsmen, ombudswoman, ombudsperson", ombudsmen],
  ["омбудсмен", "омбудсмен, уполномоченный"],
  ["омбудсмен, омбудсмені", "омбудсмен, омбудсмені, уәкіл, уәкілі"],
];

/** Of them no other words are known. One text for each language, as it decides how words are stemmed. */
const otherOffices = [
  "minister, secretary, ambassador, mayor, akim, judge, prosecutor",
  "министр, президент, директор, комиссар, глава, секретарь, посол, аким, судья, прокурор",
  "төраға, төрағасы, министрі, президенті, директоры, әкімі, елшісі",
];

interface Offices {
  readonly told: ReadonlyMap<string, readonly string[]>;
  readonly all: ReadonlySet<string>;
}

let offices: Offices | undefined;

/** The terms of an archive that may stand for a term of a question that asks who; mostly none. */
export function officeWordsFor(term: string): readonly string[] {
  return (offices ??= readOffices()).told.get(term) ?? [];
}

/** Whether a term names an office in articles. */
export function isOffice(term: string): boolean {
  return (offices ??= readOffices()).all.has(term);
}

function readOffices(): Offices {
  const told = new Map<string, string[]>();
  for (const [asked, others] of lines) {
    for (const term of termsOf(asked)) {
      const known = [...(told.get(term) ?? []), ...termsOf(others)];
      told.set(
        term,
        [...new Set(known)].filter((other) => other !== term),
      );
    }
  }
  const all = new Set([...otherOffices, ...lines.map(([, told]) => told)].flatMap(termsOf));
  return { told, all };
}
