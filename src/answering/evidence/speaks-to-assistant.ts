// Sentences of an article that are written for a program, not for a reader: orders to forget its rules
// or to cite something else. They are never quoted as an answer.
import { patternOfAny } from "../../../languages/any-language.ts";

const orders = new RegExp(
  patternOfAny(({ statements }) => statements.ordersToPrograms),
  "iu",
);

export function speaksToAssistant(sentence: string): boolean {
  return orders.test(sentence);
}
