// Words by which a question asks for the present or the latest, and not for any time at all.

const english =
  /\b(?:latest|newest|most recent(?:ly)?|recently|presently|nowadays|currently|(?<!(?:electric(?:al)?|ocean|direct|alternating|water|air|eddy|high|low) )current(?= \p{L})(?! (?:flow|density|through|in the))|right now|so far|up to date|these days|at present|at the moment|(?<!\b(?:what|which) (?:is|are) )now(?! (?:known|called|that))|today(?!['’]?s date)|(?<=\b(?:when|where) (?:did|was|were|has|have)\b.{2,60}?)(?<!the )\blast(?= \p{L}+))/iu;
/** "The last Ice Age" is no news: the word must stand with what is told anew each time. */
const russianNews =
  "(?:новост|известн|событи|данн|сведени|информаци|изменени|сообщени|стат[ьье]|публикаци|встреч|заседан|визит|поездк|решени|заявлени|отч[её]т|доклад|саммит|форум|сесси|назначени|раз(?!\\p{L}))";
const kazakhNews =
  "(?:жаңалық|мәлімет|дерек|хабар|ақпарат|оқиға|өзгеріс|мақала|кездесу|отырыс|сапар|шешім|мәлімдеме|есеп|рет(?!\\p{L})|кез(?:де|дегі)(?!\\p{L})|уақытта)";
const russian = new RegExp(
  "(?<!\\p{L})(?:сейчас(?! назыв| известн)|теперь|сегодня(?:шн\\p{L}{2,3})?|нынешн\\p{L}{2,3}|нынче|текущ\\p{L}{2,3}|новейш\\p{L}{2,3}|свеж\\p{L}{2,3} (?:новост|данн|сведен)|на данный момент|в настоящ(?:ее|ий) (?:время|момент)|недавн(?:о|яя|ее|ие|их|ий))(?!\\p{L})" +
    `|(?<!\\p{L})последн\\p{L}{2,3}(?=\\s+(?:\\p{L}+\\s+)?${russianNews})`,
  "iu",
);
const kazakh = new RegExp(
  "(?<!\\p{L})(?:қазіргі|қазір|бүгінгі|бүгін|жақында(?:ғы)?|ең жаңа)(?!\\p{L})" +
    `|(?<!\\p{L})соңғы(?=\\s+(?:\\p{L}+\\s+)?${kazakhNews})`,
  "iu",
);

/** Where the question says so; null where it does not. UTF-16 code units, end exclusive. */
export function placeOfNewest(
  question: string,
): { readonly startOffset: number; readonly endOffset: number } | null {
  for (const pattern of [english, russian, kazakh]) {
    const match = pattern.exec(question);
    if (match === null) continue;
    return { startOffset: match.index, endOffset: match.index + match[0].length };
  }
  return null;
}
