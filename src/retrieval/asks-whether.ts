// Questions to be answered by yes or no.

/** English begins with the verb, Russian has the particle "ли", Kazakh ends with one. */
const patterns = [
  /^\s*(?:did|does|do|is|are|was|were|has|have|had|will|would|can|could|may|might|should|must)(?:n['’]t)?\s/iu,
  /^\s*(?:правда ли|верно ли|[\p{L}-]+\s+ли)[\s,]/iu,
  /\s(?:ма|ме|ба|бе|па|пе)\s*\?*\s*$/iu,
];

export function asksWhether(question: string): boolean {
  return patterns.some((pattern) => pattern.test(question));
}
