// Whether what a page's fonts say are letters of a language. A font that does not say which letters it
// shows gives the numbers of its drawings instead, which look like letters of any script.

/** What no text holds. Chromium's PDFs without their tables have 14 % and more, as spaces are such. */
const neverWritten = /[\p{Cc}\p{Cn}\uFFFD]/gu;
const mostNeverWritten = 0.03;
/** Bullets and small capitals may be such. */
const privateUse = /\p{Co}/gu;
const mostPrivateUse = 0.3;
/** Of words; homoglyphs and foreign names stay far below. */
const mostOddWords = 0.3;
/** With fewer, a share says nothing. */
const fewestWords = 5;

const alphabets = ["Latin", "Cyrillic", "Greek", "Hebrew", "Arabic", "Armenian", "Georgian"].map(
  (name) => new RegExp(`\\p{Script=${name}}`, "u"),
);
/** Those in which news are written. */
const knownScripts = new RegExp(
  `^[${[
    ..."Latin Cyrillic Greek Hebrew Arabic Armenian Georgian Syriac Thaana Ethiopic".split(" "),
    ..."Devanagari Bengali Gurmukhi Gujarati Oriya Tamil Telugu Kannada Malayalam".split(" "),
    ..."Sinhala Thai Lao Tibetan Myanmar Khmer Mongolian Tifinagh".split(" "),
    ..."Han Hiragana Katakana Bopomofo Hangul Common Inherited".split(" "),
  ]
    .map((name) => `\\p{Script=${name}}`)
    .join("")}]+$`,
  "u",
);
/** Cyrillic of an old encoding that is shown as the Latin letters with the same numbers. */
const onlyAccented = /^[\u00C0-\u00FF]{4,}$/u;

/** `text`: the page's, with white space between its words. */
export function readsAsText(text: string): boolean {
  const length = Math.max(1, text.replace(/\s+/gu, "").length);
  if (shareOf(text.replace(/\s+/gu, ""), neverWritten, length) > mostNeverWritten) return false;
  if (shareOf(text, privateUse, length) > mostPrivateUse) return false;
  const words = text.match(/[\p{L}\p{M}]{3,}/gu) ?? [];
  return words.length < fewestWords || words.filter(isOdd).length <= mostOddWords * words.length;
}

function shareOf(text: string, pattern: RegExp, length: number): number {
  return (text.match(pattern)?.length ?? 0) / length;
}

function isOdd(word: string): boolean {
  const mixed = alphabets.filter((alphabet) => alphabet.test(word)).length > 1;
  return mixed || onlyAccented.test(word) || !knownScripts.test(word);
}
