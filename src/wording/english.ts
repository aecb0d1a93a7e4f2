// What the codes say in English.
import type { Wording } from "./wording.ts";

export const english: Wording = {
  answer: {
    partly: "Partly supported",
    unsupported: "UNSUPPORTED",
    nearest: "Nearest passages:",
    searchedFor: (question) => `Searched for: ${question}`,
    note: (words) => `Note: ${words}`,
    writtenBy: (model) => `Written by ${model}.`,
    asOf: (oldest, newest) =>
      oldest === newest ? `As of ${newest}.` : `As of ${oldest} to ${newest}.`,
    sources: (articles, independent) =>
      `${articles} articles, ${independent} independent ${independent === 1 ? "source" : "sources"}.`,
    pages: (first, last) => (first === last ? `page ${first}` : `pages ${first} to ${last}`),
    characters: (start, end) => `characters ${start} to ${end}`,
  },
  supportReason: {
    asWritten: ({ words }) => words,
    citesNothing: () => "The sentence cites nothing.",
    noSingleQuote: () => "No one quote has all that the sentence says.",
    nothingToCheck: () => "The sentence says nothing that could be checked.",
    otherThings: () => "The quote speaks of other things.",
    onlyPartTold: () => "The quote has only part of what the sentence says.",
    languagesDiffer: () =>
      "Sentence and quote are in different languages: only names and numbers were compared.",
    nothingShared: () => "Sentence and quote share no name or number.",
    nameMissing: ({ name }) => `The quote does not name ${name}.`,
    nameOnlyInTitle: ({ name }) =>
      `The quote does not name ${name}; the title of its article does.`,
    nameInPart: ({ name }) => `The quote names only part of ${name}.`,
    nameDiffers: ({ name }) => `The quote names another than ${name}.`,
    wordMissing: ({ word }) => `The quote does not have “${word}”.`,
    wordOnlyInTitle: ({ word }) =>
      `The quote does not have “${word}”; the title of its article does.`,
    wordNotOfName: ({ word, name }) => `The quote does not have “${word}” of ${name}.`,
    numberMissing: ({ said }) => `The quote does not have the number ${said}.`,
    numberDiffers: ({ word, said, cited }) =>
      `In the quote ${cited} stands with “${word}”, not ${said}.`,
    dateMissing: ({ said }) => `The quote does not have the date ${said}.`,
    dateOfArticle: ({ said }) => `The date ${said} is the article’s; the quote does not have it.`,
    yearOfArticle: ({ said }) => `The year ${said} is the article’s; the quote does not have it.`,
    yearDiffers: ({ said, cited }) =>
      `In the quote these words stand with the year ${cited}, not ${said}.`,
    negationMissing: () => "The sentence has a negation, the quote has none.",
    negationDiffers: () => "Only one of sentence and quote has a negation.",
    sentenceDenies: ({ word }) => `The sentence denies “${word}”, the quote does not.`,
    quoteDenies: ({ word }) => `The quote denies “${word}”, the sentence does not.`,
    oppositeTold: ({ word }) => `The quote says the opposite of “${word}”.`,
    notToldAsFact: ({ word }) => `The quote does not state “${word}” as a fact.`,
    toldOfAnother: ({ cited }) => `The quote says this of ${cited}.`,
    notTheDoer: ({ name }) => `In the quote ${name} is not who does this.`,
    namesExchanged: ({ first, second }) =>
      `The quote has ${first} and ${second} the other way round.`,
    standsWithAnother: ({ said, cited }) =>
      `In the quote these words stand with ${cited}, not ${said}.`,
  },
  signal: {
    confidence: "Confidence that the articles answer",
    gate: "Least confidence for an answer",
    passageCoverage: "Words of the question in the best passage",
    sentenceCoverage: "Words of the question in the best sentence",
    namesMissing: "Names of the question that the passage lacks",
    nameUnknown: "A name that the archive does not know",
    numbersMissing: "Numbers of the question that the passage lacks",
    kindMissing: "No date, number or person where one is asked for",
    worthFound: "Weight of the words found",
    wordScore: "Best passage by words",
    similarity: "Nearest passage by meaning",
    topicality: "Words of the archive’s subject",
    translated: "Words found in another language only",
    lead: "Lead of the best passage",
    questionLength: "Length of the question",
    officeUnknown: "An office that the archive does not know",
    deedUnknown: "What is asked of them is unknown to the archive",
  },
};
