// The words that ask, in English, Russian and Kazakh, as patterns to cut a question at.

const wordEnd = String.raw`(?![\p{L}\p{N}’'-])`;
const wordStart = String.raw`(?<![\p{L}\p{N}’'-])`;

const englishPrepositions = "in|on|at|to|for|with|from|by|of|about|under|during|since|until";
const english = `(?:(?:${englishPrepositions})\\s+)?(?:whom|whose|who|what|which|when|where|why|how(?:\\s+(?:many|much|long|often|old|far|large|big))?)`;
const russianPrepositions =
  "в|во|на|с|со|к|ко|о|об|обо|от|у|из|для|за|до|по|при|под|над|через|между";
const russian = `(?:(?:${russianPrepositions})\\s+)?(?:кто|кого|кому|кем|ком|чей|чья|чь[её]|чьи|как(?:ой|ая|ое|ие|их|им|ими|ую|ого|ому|ом)|когда|где|куда|откуда|почему|зачем|сколько|скольких|сколькими|что|чего|чему|ч[её]м|как)`;
const kazakh =
  "кім(?:дер)?(?:ді|ге|мен|нің|нен)?|қашан|қайда|қайдан|қай|қандай|қанша|неше|неге|неліктен|не\\s+(?:үшін|туралы|жайлы)|немен|нені|қалай|не";

/** Asks at the start of its clause. */
export const frontWord = `(?:${english}|${russian})${wordEnd}`;
/** Stands where the answer would stand, anywhere in its clause. */
export const inPlaceWord = `${wordStart}(?:${kazakh})${wordEnd}`;

/** Needs a noun behind it before there is a clause: "which ministry" asks nothing yet. */
const determiner =
  /^(?:\p{L}{1,6}\s+)?(?:which|what|whose|how\s+(?:many|much)|как(?:ой|ая|ое|ие|их|им|ими|ую|ого|ому|ом)|сколько|скольких|сколькими|чей|чья|чь[её]|чьи|қай|қандай|қанша|неше)(?!\p{L})/iu;

/** Whether words that ask are followed by enough to be a clause of their own. */
export function isAskingClause(words: string, whole: string): boolean {
  const more = countWords(whole) - countWords(words);
  return more >= (determiner.test(words) ? 2 : 1);
}

export function countWords(text: string): number {
  return text.match(/[\p{L}\p{N}][\p{L}\p{N}’'-]*/gu)?.length ?? 0;
}
