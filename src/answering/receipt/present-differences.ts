// What has changed since an answer was made besides the articles: why the same question may get
// another answer today.
import type { Receipt } from "./receipt.ts";

type SettingValue = string | number | boolean | readonly string[];

/** What answers are made with now. */
export interface Present extends Pick<Receipt, "generation" | "embedder" | "reranker" | "prompts"> {
  readonly settings: Readonly<Record<string, SettingValue>>;
}

/** One line each. */
export function presentDifferences(receipt: Receipt, present: Present): string[] {
  const settings = Object.entries(receipt.settings).map(([name, was]) =>
    difference(`the setting ${name}`, was, present.settings[name]),
  );
  const prompts = Object.entries(receipt.prompts)
    .filter(([name, hash]) => present.prompts[name] !== hash)
    .map(([name]) => `the prompt "${name}" has another wording`);
  return [
    difference("the store's generation", receipt.generation, present.generation),
    difference("the embedder", receipt.embedder, present.embedder),
    difference("the reranker", receipt.reranker, present.reranker),
    ...settings,
    ...prompts,
  ].filter((line) => line !== null);
}

function difference(
  what: string,
  was: string | number,
  is: SettingValue | undefined,
): string | null {
  return was === is ? null : `${what} was ${was}, and is ${String(is ?? "not there")}`;
}
