// Letters of languages that are none of ours, in lower case: many of them, and a text is not ours, or
// was decoded in the wrong way.
import { allLanguages } from "./all-languages.ts";

/** Serbian, Macedonian and Belarusian ones, which a wrong decoding of Kazakh gives. */
export const misreadCyrillic = "ђѓљњќћџјѕў";

export const foreignCyrillic = notOurs(`їєґ${misreadCyrillic}ҷӣӯҳ`);
export const foreignLatin = notOurs("äöüßéèêàçñãõøåæœğışžčšřůąęłńśźćőűțșíóúáîôâë");

function notOurs(letters: string): string {
  const ours = allLanguages.map((language) => language.letters.own).join("");
  return Array.from(letters)
    .filter((letter) => !ours.includes(letter))
    .join("");
}
