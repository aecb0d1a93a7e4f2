// What the server takes as a question.

/** UTF-16 code units, blanks around not counted. */
export const maxQuestionLength = 2000;

export function isTooLong(text: string): boolean {
  return text.trim().length > maxQuestionLength;
}

export function canAsk(text: string): boolean {
  return text.trim() !== "" && !isTooLong(text);
}
