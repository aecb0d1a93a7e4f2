// Words for offices that one person holds at a time, in English, Russian and Kazakh.

const letterEnd = "(?![\\p{L}’'-])";
const russianCase = "(?:а|у|ом|е|ем)?";
const kazakhCase = "(?:ы|і|сы|сі|ын|ін|ына|іне)?";

/** Each role with the words for it; the first that fits decides. */
const roles: readonly (readonly [string, string])[] = [
  [
    "ombudsman",
    `ombuds(?:man|person|woman)|human rights commissioner|commissioner(?: \\(\\p{L}+\\))? for human rights|омбудсмен(?:а|у|ом|е|і|ін)?|уполномоченн(?:ый|ого|ому|ым|ом|ая|ой)(?: по правам человека)?|адам құқықтары жөніндегі (?:уәкіл|омбудсмен)${kazakhCase}`,
  ],
  [
    "prime-minister",
    `prime minister|премьер(?:-министр)?${russianCase}|премьер-министр${kazakhCase}`,
  ],
  ["president", `president|президент(?:а|у|ом|е|і|ін)?`],
  [
    "secretary-general",
    `secretary[- ]general|генеральн\\p{L}+ секретар\\p{L}*|бас хатшы${kazakhCase}`,
  ],
  ["director", `director(?:[- ]general)?|директор(?:а|у|ом|е|ы|ын)?`],
  ["chair", `chair(?:man|woman|person)?|председател[ьяюе]м?|төраға${kazakhCase}`],
  ["mayor", `mayor|akim|мэр${russianCase}|аким${russianCase}|әкім${kazakhCase}`],
  ["governor", `governor|губернатор${russianCase}`],
  ["minister", `minister|министр(?:а|у|ом|е|і|ін)?`],
  ["chief-executive", `chief executive(?: officer)?|CEO`],
  ["head-coach", `head coach|главн\\p{L}+ тренер\\p{L}*`],
];

/** Finds each role; a pattern of its own for each call, as patterns keep their place. */
export function roleWords(): RegExp {
  const any = roles.map(([, words]) => words).join("|");
  return new RegExp(`(?<![\\p{L}-])(?:${any})${letterEnd}`, "giu");
}

/** The role that words name as a whole; null for none. */
export function roleAt(words: string): string | null {
  return patterns.find(([, pattern]) => pattern.test(words))?.[0] ?? null;
}

const patterns = roles.map(([role, words]) => [role, new RegExp(`^(?:${words})$`, "iu")] as const);
