// Answers that were kept when reasons and notes were sentences: each becomes a code that holds its words.

/** The same, where it is no answer of then. */
export function answerOfEarlierVersion(answer: unknown): unknown {
  if (!isObject(answer)) return answer;
  const { sentences, notes } = answer;
  return {
    ...answer,
    ...(Array.isArray(sentences) ? { sentences: sentences.map(withReason) } : {}),
    ...(Array.isArray(notes) ? { notes: notes.map(ofEarlierVersion) } : {}),
  };
}

function withReason(sentence: unknown): unknown {
  if (!isObject(sentence) || typeof sentence["reason"] !== "string") return sentence;
  return { ...sentence, reason: ofEarlierVersion(sentence["reason"]) };
}

/** Words become a code that holds them. */
export function ofEarlierVersion(reasonOrNote: unknown): unknown {
  if (typeof reasonOrNote !== "string") return reasonOrNote;
  return { code: "asWritten", words: reasonOrNote, message: reasonOrNote };
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
