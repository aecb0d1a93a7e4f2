// Forms of a Kazakh word, made from its dictionary form. The stemmer takes off the endings of nouns
// and leaves those of verbs: қабылдау, қабылдады, қабылдаған and қабылданды have four stems.

const backVowel = /[аоұыуя]/u;
const vowelEnd = /[аәеиоөұүыіэюя]$/u;
const voicelessEnd = /[пткқсшщчцфхбвгд]$/u;

/** Nouns of three letters that end like a verb: тау, бау, дау, жау. */
const shortNoun = /^.[аәеоө]у$/u;

/** Lower-case forms, the dictionary form among them. */
export function kazakhWordForms(word: string): string[] {
  return [word, possessiveOf(word), ...verbFormsOf(word)];
}

/** The stemmer may take its last letters for another ending: өзені is read as өзе and ні. */
function possessiveOf(word: string): string {
  const linking = /[аәеоөыіэя]$/u.test(word) ? "с" : "";
  return word + linking + (isBack(word.replace(/у$/u, "")) ? "ы" : "і");
}

/** None for a word that is no verb. */
function verbFormsOf(word: string): string[] {
  if (!/^\p{Script=Cyrillic}{2,}[ую]$/u.test(word) || shortNoun.test(word)) return [];
  return stemsOf(word).flatMap((stem) => [...formsOf(stem), ...passivesOf(stem)]);
}

/**
 * `жою` is `жой` and у. `оқу` is `оқы` and у: the dictionary form does not tell whether a last ы or
 * і was dropped.
 */
function stemsOf(word: string): string[] {
  const root = word.slice(0, -1);
  if (word.endsWith("ю")) return [`${root}й`];
  if (vowelEnd.test(root)) return [root];
  return [root, root + (isBack(root) ? "ы" : "і")];
}

/** He did; who did; he does; and, having done. */
function formsOf(stem: string): string[] {
  const back = isBack(stem);
  const past = voicelessEnd.test(stem) ? (back ? "ты" : "ті") : back ? "ды" : "ді";
  const participle = voicelessEnd.test(stem) ? (back ? "қан" : "кен") : back ? "ған" : "ген";
  const and = vowelEnd.test(stem) ? "п" : back ? "ып" : "іп";
  return [stem + past, stem + participle, presentOf(stem, back), stem + and];
}

/** The present's й and а melt into the letter before them: оқы, оқиды; жой, жояды; ки, киеді. */
function presentOf(stem: string, back: boolean): string {
  const person = back ? "ды" : "ді";
  if (/[ыі]$/u.test(stem)) return `${stem.slice(0, -1)}и${person}`;
  if (back && stem.endsWith("й")) return `${stem.slice(0, -1)}я${person}`;
  if (stem.endsWith("ий")) return `${stem.slice(0, -1)}е${person}`;
  return stem + (vowelEnd.test(stem) ? "й" : back ? "а" : "е") + person;
}

function passivesOf(stem: string): string[] {
  const back = isBack(stem);
  const linking = vowelEnd.test(stem) ? "" : back ? "ы" : "і";
  return ["л", "н"].flatMap((voice) => formsOf(stem + linking + voice));
}

/** The last vowel decides; `и` and Russian loans go with the front ones only where no other is. */
function isBack(stem: string): boolean {
  const vowels = stem.match(/[аәеоөұүыіуяэ]/gu);
  return backVowel.test(vowels?.at(-1) ?? "");
}
