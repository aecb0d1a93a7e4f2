// Questions to be answered by yes or no.
import { patternOfAny } from "../../../languages/any-language.ts";

const whether = new RegExp(
  patternOfAny(({ questions }) => questions.whether),
  "iu",
);

export function asksWhether(question: string): boolean {
  return whether.test(question);
}
