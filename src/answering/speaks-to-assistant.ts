// Sentences of an article that are written for a program, not for a reader: orders to forget its rules
// or to cite something else. They are never quoted as an answer.

const orders = [
  /\b(?:ignore|disregard|forget)\b[^.!?]{0,60}\b(?:instructions?|rules|prompts?)\b/iu,
  /\bcite\b.{0,120}\[\d+\]/iu,
  /\b(?:note|message|instructions?) (?:to|for) (?:every |all |any |the )?(?:ai |language )?(?:assistants?|models?|chatbots?)\b/iu,
  /(?<!\p{L})(?:игнорируй|забудь|не учитывай)\p{L}*[^.!?]{0,60}(?:инструкци|правил|указани)/iu,
  /(?:нұсқау|ереже)\p{L}*[^.!?]{0,60}(?:елеме|ескерме|ұмыт)/iu,
];

export function speaksToAssistant(sentence: string): boolean {
  return orders.some((order) => order.test(sentence));
}
