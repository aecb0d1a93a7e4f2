// `verify`: whether the cited articles still say what an answer quoted from them.
import { readFile } from "node:fs/promises";
import { text as readAll } from "node:stream/consumers";
import { ExplainedError } from "../../vectorstore/explained-error.ts";
import { openStore } from "../../vectorstore/open-store.ts";
import { answerSchema, type Answer } from "../answering/answer.ts";
import { promptHashes } from "../answering/receipt/prompt-hashes.ts";
import { receiptSchema, type Receipt } from "../answering/receipt/receipt.ts";
import { sha256 } from "../answering/receipt/sha256.ts";
import { presentDifferences } from "../answering/receipt/present-differences.ts";
import {
  stillStands,
  verifyReceipt,
  type QuoteState,
  type VerifiedCitation,
} from "../answering/receipt/verify-receipt.ts";
import { diffAsText, wordDiff } from "../answering/receipt/word-diff.ts";
import type { Settings } from "../config.ts";
import { answerOfEarlierVersion } from "../wording/of-earlier-version.ts";

/** The file is no receipt. The message has reason and remedy. */
export class ReceiptError extends ExplainedError {
  override readonly name = "ReceiptError";
  readonly code = "receipt-unusable";
}

interface ReceiptFile {
  readonly receipt: Receipt;
  /** What the answer beside the receipt has that the receipt does not. */
  readonly faults: readonly string[];
}

/**
 * Prints what became of each quote; gives the exit status, 0 only when every one still stands.
 * `path` may be `-` for standard input. Throws `ReceiptError`, `StoreError`.
 */
export async function runVerify(path: string, settings: Settings): Promise<number> {
  const { receipt, faults } = readReceipt(await readInput(path), path);
  const store = await openStore(settings.STORE_DIR, {
    onWarning: (warning) => void process.stderr.write(`Warning: ${warning}\n`),
  });
  const { generation, release } = store.acquire();
  try {
    const verified = await verifyReceipt(receipt, generation);
    const differences = presentDifferences(receipt, {
      generation: generation.state.name,
      embedder: generation.state.embedder.name,
      reranker: settings.RERANKER,
      prompts: promptHashes(),
      settings,
    });
    process.stdout.write(verificationAsText({ receipt, faults, verified, differences }));
    return faults.length === 0 && verified.every(({ state }) => stillStands(state)) ? 0 : 1;
  } finally {
    release();
    await store.close();
  }
}

async function readInput(path: string): Promise<string> {
  try {
    return path === "-" ? await readAll(process.stdin) : await readFile(path, "utf8");
  } catch (error) {
    throw unreadable(path, `${(error as Error).message}.`, error);
  }
}

/** Of a receipt, or of an answer that carries one. Throws `ReceiptError`. */
export function readReceipt(text: string, path: string): ReceiptFile {
  let value: unknown;
  try {
    value = JSON.parse(text.replace(/^\uFEFF/u, ""));
  } catch (error) {
    throw unreadable(path, `it is no JSON (${(error as Error).message}).`, error);
  }
  const receipt = receiptSchema.safeParse(value);
  if (receipt.success) return { receipt: receipt.data, faults: [] };
  if (!isObject(value) || !("answer" in value)) {
    const issue = receipt.error.issues[0]!;
    throw unreadable(path, `it is no receipt: ${issue.path.join(".")} ${issue.message}.`);
  }
  return readAnswer(value, path);
}

function readAnswer(value: unknown, path: string): ReceiptFile {
  const answer = answerSchema.safeParse(answerOfEarlierVersion(value));
  if (!answer.success) {
    const issue = answer.error.issues[0]!;
    throw unreadable(path, `it is no answer: ${issue.path.join(".")} ${issue.message}.`);
  }
  const { receipt } = answer.data;
  if (receipt === undefined) throw unreadable(path, "the answer has no receipt.");
  return { receipt, faults: faultsOf(answer.data, receipt) };
}

/** Whoever changes an answer leaves its receipt behind. */
function faultsOf(answer: Answer, receipt: Receipt): string[] {
  const faults: string[] = [];
  if (answer.id !== receipt.answerId) faults.push("The receipt is another answer's.");
  if (sha256(answer.answer) !== receipt.answerHash) {
    faults.push("The answer's text is not the one that the receipt was made for.");
  }
  const isSame =
    answer.citations.length === receipt.citations.length &&
    answer.citations.every((citation, index) => isCited(citation, receipt.citations[index]!));
  if (!isSame) faults.push("The answer's citations are not those of the receipt.");
  return faults;
}

function isCited(
  citation: Answer["citations"][number],
  inReceipt: Receipt["citations"][number],
): boolean {
  const fields = ["number", "source", "startOffset", "endOffset", "quote"] as const;
  return fields.every((field) => citation[field] === inReceipt[field]);
}

function unreadable(path: string, state: string, cause?: unknown): ReceiptError {
  const name = path === "-" ? "the receipt from standard input" : `the receipt ${path}`;
  return new ReceiptError(
    `Cannot verify ${name}: ${state} Give the "receipt" of an answer, or a whole answer, as \`ask\` with --json prints it.`,
    { cause },
  );
}

function isObject(value: unknown): value is object {
  return typeof value === "object" && value !== null;
}

export interface Verification {
  readonly receipt: Receipt;
  readonly faults: readonly string[];
  readonly verified: readonly VerifiedCitation[];
  readonly differences: readonly string[];
}

/** Nothing from the receipt or an article can steer the terminal. */
export function verificationAsText({
  receipt,
  faults,
  verified,
  differences,
}: Verification): string {
  const standing = verified.filter(({ state }) => stillStands(state)).length;
  const lines = [
    `Answer ${receipt.answerId}, asked at ${receipt.askedAt}, written by ${receipt.model}: ${receipt.question}`,
    ...faults,
    ...verified.flatMap(citationLines),
    verified.length === 0
      ? "The answer cites nothing."
      : `${standing} of ${verified.length} quotes still stand.`,
    ...(differences.length === 0 ? [] : ["Since then:"]),
    ...differences.map((difference) => `- ${difference}`),
  ];
  return lines.map((line) => `${withoutControls(line)}\n`).join("");
}

function citationLines({ citation, state }: VerifiedCitation): string[] {
  const { number, source, startOffset, endOffset, quote } = citation;
  const opening = `[${number}] ${source} ${startOffset}-${endOffset}:`;
  if (state.kind !== "gone" || state.nearest === null) return [`${opening} ${stateLine(state)}`];
  const { nearest } = state;
  return [
    `${opening} ${stateLine(state)} Nearest to it, at ${nearest.startOffset}-${nearest.endOffset}:`,
    `    ${diffAsText(wordDiff(quote, nearest.text))}`,
  ];
}

function stateLine(state: QuoteState): string {
  switch (state.kind) {
    case "unchanged":
      return "unchanged.";
    case "article-changed":
      return `the article changed, the quote still stands at the same place, ${state.isPassageSame ? "as does the passage around it" : "but not the passage around it"}.`;
    case "moved":
      return `the article changed, the quote moved to ${state.startOffset}-${state.endOffset}.`;
    case "gone":
      return state.nearest === null
        ? "QUOTE GONE: the article no longer says it, nor anything like it."
        : "QUOTE GONE: the article no longer says it.";
    case "article-gone":
      return state.sameTextIn === null
        ? "ARTICLE GONE: the store has none of this name."
        : `ARTICLE GONE: the store has none of this name; the same text is now in ${state.sameTextIn}.`;
    case "forged":
      return "NOT A RECEIPT: quote, place and hashes contradict one another; they were changed after the answer.";
  }
}

function withoutControls(line: string): string {
  return line.replace(/[\p{Cc}\p{Bidi_Control}\u2028\u2029]+/gu, " ").trimEnd();
}
