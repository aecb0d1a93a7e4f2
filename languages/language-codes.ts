// Which languages there are, for those who need nothing else of them: schemas, the page, clients.

/** ISO 639-1. Of languages in one script, the first is what a text is taken for before others. */
export const languageCodes = ["en", "ru", "kk"] as const;

export type LanguageCode = (typeof languageCodes)[number];
