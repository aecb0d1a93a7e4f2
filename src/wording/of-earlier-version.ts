// Answers that were kept when reasons and notes were sentences: each becomes a code that holds its words.

/** The same, where it is no answer of then. */
export function answerOfEarlierVersion(answer: unknown): unknown {
  if (!isObject(answer)) return answer;
  const { sentences } = answer;
  return {
    ...answer,
    ...(Array.isArray(sentences) ? { sentences: sentences.map(withReason) } : {}),
  };
}

function withReason(sentence: unknown): unknown {
  if (!isObject(sentence) || typeof sentence["reason"] !== "string") return sentence;
  return { ...sentence, reason: asWritten(sentence["reason"]) };
}

function asWritten(words: string) {
  return { code: "asWritten", words, message: words };
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
