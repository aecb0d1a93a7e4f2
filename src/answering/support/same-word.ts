// When two words count as the same word or name, by how their stems sound.
import { wordsOfAny } from "../../../languages/any-language.ts";

const shortest = { cyrillic: 4, latin: 5 };
const longestEnding = 3;
/** What a name may have behind it in English: Kazakhstani, Iranian, Mexican. */
const nameEndings = wordsOfAny(({ statements }) => statements.nameEndings);

/** A word as `readFacts` gives it. */
export interface SoundedWord {
  readonly key: string;
  readonly isCyrillic: boolean;
}

/** The same but for an ending of up to three letters, as stemming leaves some on. */
export function isSameWord(a: SoundedWord, b: SoundedWord): boolean {
  if (a.key === b.key) return true;
  const [shorter, longer] = byLength(a.key, b.key);
  const least = a.isCyrillic || b.isCyrillic ? shortest.cyrillic : shortest.latin;
  return (
    shorter.length >= least &&
    longer.length - shorter.length <= longestEnding &&
    longer.startsWith(shorter)
  );
}

/**
 * Names inflect in Russian and Kazakh, but where both are English an ending makes
 * another name of it: Azimov is not Azimova.
 */
export function isSameName(a: SoundedWord, b: SoundedWord): boolean {
  if (a.key === b.key) return true;
  if (a.isCyrillic || b.isCyrillic) return isSameWord(a, b);
  const [shorter, longer] = byLength(a.key, b.key);
  return (
    shorter.length >= shortest.cyrillic &&
    longer.startsWith(shorter) &&
    nameEndings.has(longer.slice(shorter.length))
  );
}

function byLength(a: string, b: string): [string, string] {
  return a.length < b.length ? [a, b] : [b, a];
}
