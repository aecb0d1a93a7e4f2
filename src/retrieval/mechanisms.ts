// Every mechanism that can be switched off, so that `npm run bench -- ablation` can say what it is
// worth. Only that bench switches any off: it passes the names along with the question.

/** Those that order hits. By name, what each does. */
const ofSearch = {
  "follow-ups": "a follow-up question gets names and rare words of the turns before it",

  // The time that a question speaks of.
  time: "a time is read from the question at all (all rows below together)",
  "time-order": "passages of the time come first",
  "time-only": "articles of another time are left out where reports of a time are asked for",
  "time-newest": "“now” and “latest” prefer newer articles",

  // Words, and what else counts as them.
  glossary: "words count in translation",
  "light-verbs": "a Kazakh verb of two words is one word",
  "like-sound": "spellings of like sound count, also in other letters",
  "english-spelling": "organise counts as organize",
  "office-words": "“leader” counts as chair or director where the question asks who",
  acronyms: "acronyms that the articles introduce count as the name",
  designators: "“World War II” and the like keep their number",
  "repeated-words": "a word said twice weighs more",

  // Search.
  vectors: "vectors are searched besides words",
  reranker: "the best fifty are put into order by features (all rows below together)",
  "rerank:fused": "feature: the fused score",
  "rerank:words": "feature: the score by words",
  "rerank:similarity": "feature: the cosine",
  "rerank:surroundings": "feature: terms in title, heading, publisher, year",
  "rerank:bestSentence": "feature: terms in the best sentence",
  "rerank:twoSentences": "feature: terms in the best two neighbours",
  "rerank:order": "feature: neighbouring terms stand side by side",
  "rerank:kind": "feature: the best sentence holds the kind of thing asked for",
  "rerank:article": "feature: terms in all found passages of the article",
  "rerank:lead": "feature: the passage opens its article",
  "rerank:articleWords": "feature: best score by words of the article",
} as const satisfies Readonly<Record<string, string>>;

/** Those that make answers of hits. */
const ofAnswers = {
  // A question of several parts.
  "several-questions": "several questions in one are searched each on its own",
  comparisons: "the sides of a comparison are searched each on its own",
  "completed-parts": "a part gets names and rare words of the part before it",

  // Evidence.
  reprints: "a passage that reprints another is no evidence of its own",
  "joined-neighbours": "neighbouring passages become one piece of evidence",
  "planted-orders": "sentences written for assistants are never quoted",

  // Which sentence answers.
  "sentence:inSentence": "feature: the question's terms in the sentence",
  "sentence:before": "feature: terms in the sentence before",
  "sentence:secondBefore": "feature: terms in the second sentence before",
  "sentence:after": "feature: terms in the sentence behind",
  "sentence:around": "feature: terms in title, publisher, year",
  "sentence:rareHere": "feature: terms that are rare in this evidence",
  "sentence:evidence": "feature: score of the passage",
  "sentence:close": "feature: neighbouring terms stand close",
  "sentence:firstTerm": "feature: a term of the question comes early",
  "sentence:nearness": "feature: the number or name asked for stands near",
  "sentence:newNames": "feature: names that the question does not name",
  "sentence:holder": "feature: somebody is named with the office asked for",
  "sentence:kind": "feature: the sentence holds the kind of thing asked for",
  "asking-words": "words that only ask count little",

  // Whether anything answers.
  gate: "what the signals speak against is refused",
  "office-rule": "an office that the archive has no word for is refused",
  "deed-rule": "a deed that the archive has no word for is refused, of questions for yes or no",

  // What is quoted.
  "further-sentences": "up to two further sentences are quoted",
  antecedents: "a sentence that leans on the one before it brings it along",
  opposing: "sentences that contradict a quoted one are quoted too",
  "contradiction-list": "contradictions among the quotes are listed with the answer",
  lists: "a list may have five sentences, each with another item",
  "best-of-kind": "of several questions one for a date or number prefers a sentence with one",
  "nothing-new": "a sentence that repeats another is not quoted",
  "met-terms": "a further sentence holds a term of the question",
  "no-addresses": "web addresses are cut out of quotes unless asked for",
} as const satisfies Readonly<Record<string, string>>;

export const mechanisms = { ...ofSearch, ...ofAnswers };

export type Mechanism = keyof typeof mechanisms;

export function isOfSearch(mechanism: Mechanism): boolean {
  return mechanism in ofSearch;
}

/** What is switched off; nothing unless given. */
export type Without = ReadonlySet<Mechanism>;

export function isOn(without: Without | undefined, mechanism: Mechanism): boolean {
  return without?.has(mechanism) !== true;
}

/** The weights with 0 for each feature that is switched off, by a name such as `rerank:words`. */
export function weightsWithout<Name extends string>(
  weights: Readonly<Record<Name, number>>,
  group: "rerank" | "sentence",
  without: Without | undefined,
): Readonly<Record<Name, number>> {
  if (without === undefined) return weights;
  const names = Object.keys(weights) as Name[];
  const kept = names.map((name) => [
    name,
    isOn(without, `${group}:${name}` as Mechanism) ? weights[name] : 0,
  ]);
  return Object.fromEntries(kept) as Record<Name, number>;
}
