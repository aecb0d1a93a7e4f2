// A language model's text on its way to the reader. Its marks are checked as they come: one that
// names no evidence is dropped, the others become citations, each number one quote. A sentence is
// shown as it comes up to its first mark; the rest of it waits until it is whole, because only a
// whole sentence can be held against its quotes.
import { splitSentences } from "../../../ingest/split-sentences.ts";
import type { EvidencePiece } from "../../retrieval/select-evidence.ts";
import type { AnswerSentence } from "../answer.ts";
import { citeSentence, type SentencePart } from "./cite-sentence.ts";
import type { Quote } from "./choose-quote.ts";
import { MarkReader, type TextPart } from "./read-marks.ts";
import { addressesOf, withoutAddresses } from "./web-addresses.ts";

const terminator = /[.!?…。][\p{P}\p{S}]*$/u;

/** A quote with its number in the answer. */
export interface NumberedQuote extends Quote {
  readonly number: number;
  readonly evidence: EvidencePiece;
}

export interface CitedText {
  readonly text: string;
  readonly sentences: readonly AnswerSentence[];
  /** In the order of their numbers: 1 to n, as they first stand in the text. */
  readonly quotes: readonly NumberedQuote[];
  /** Marks that named no evidence and were dropped. */
  readonly unknownMarks: number;
  /** Marks dropped because another mark of their sentence carries it and theirs does not. */
  readonly idleMarks: number;
}

/** Whether any sentence is carried, at least in part, by what it cites. */
export function isCarried({ sentences }: CitedText): boolean {
  return sentences.some(({ support }) => support !== "unsupported");
}

/** Feed it pieces with `push`; what the calls give together is the text of `result`. */
export class CitedTextBuilder {
  readonly #evidence: ReadonlyMap<number, EvidencePiece>;
  readonly #addresses: ReadonlySet<string>;
  readonly #keepsLinks: boolean;
  readonly #reader = new MarkReader();
  #text = "";
  /** The sentence being written. */
  #parts: SentencePart[] = [];
  /** How many of its parts are in the text already. */
  #shown = 0;
  readonly #sentences: AnswerSentence[] = [];
  readonly #quotes: NumberedQuote[] = [];
  #unknownMarks = 0;
  #idleMarks = 0;

  /** `keepsLinks`: the question asks for an address, so that those of the evidence may stay. */
  constructor(evidence: readonly EvidencePiece[], keepsLinks = false) {
    this.#evidence = new Map(evidence.map((piece) => [piece.number, piece]));
    this.#keepsLinks = keepsLinks;
    this.#addresses = new Set(
      evidence.flatMap(({ text, article }) => [
        ...addressesOf(`${text}\n${article.title}\n${article.publisher ?? ""}`),
      ]),
    );
  }

  push(piece: string): string {
    const before = this.#text.length;
    for (const part of this.#reader.push(piece)) this.#add(part);
    return this.#text.slice(before);
  }

  /** The rest of the text. Call once, after the last piece. */
  end(): string {
    const before = this.#text.length;
    for (const part of this.#reader.end()) this.#add(part);
    this.#close([]);
    return this.#text.slice(before);
  }

  /** The checked text with its sentences; complete after `end`. */
  result(): CitedText {
    return {
      text: this.#text,
      sentences: this.#sentences,
      quotes: this.#quotes,
      unknownMarks: this.#unknownMarks,
      idleMarks: this.#idleMarks,
    };
  }

  #add(part: TextPart): void {
    if (part.kind === "text") this.#addText(this.#withoutAddresses(part.text));
    else this.#addMark(part.numbers, part.space);
  }

  /** Punctuation that an address leaves behind moves up to the word before it. */
  #withoutAddresses(text: string): string {
    const kept = withoutAddresses(text, this.#addresses, this.#keepsLinks);
    if (kept === text) return text;
    const word = kept.trim().replace(/\(\)|<>|""|«»|“”|\*{4}|\]\($/gu, "");
    if (word === "") return "";
    return /^[.,;:!?)»”]+$/u.test(word) ? word : /^\s*/u.exec(text)![0] + word;
  }

  #addText(text: string): void {
    if (text === "") return;
    const leading = this.#leadingMarks(text);
    if (this.#endsBefore(text, leading.length > 0)) this.#close(leading);
    this.#parts.push({ kind: "text", text });
    if (this.#parts.every(({ kind }) => kind === "text")) this.#show(this.#parts.length);
  }

  /** Marks at the start of a line belong to the sentence behind them, if there is one on it. */
  #leadingMarks(text: string): SentencePart[] {
    if (/^\s*\n/u.test(text)) return [];
    const at = this.#parts.findLastIndex((part) => part.kind === "text") + 1;
    const first = this.#parts.findIndex(
      (part, index) => index >= at && part.kind === "mark" && part.space.includes("\n"),
    );
    return first === -1 ? [] : this.#parts.slice(first);
  }

  #endsBefore(text: string, hasLeadingMarks: boolean): boolean {
    const sentence = sentenceOf(this.#parts);
    if (sentence === "") return hasLeadingMarks;
    if (hasLeadingMarks || /^\s*\n/u.test(text)) return true;
    if (!/^\s/u.test(text) || !terminator.test(sentence)) return false;
    return splitSentences(`${sentence}${text}`).length > splitSentences(sentence).length;
  }

  #addMark(numbers: readonly number[], space: string): void {
    const known = numbers.filter((number) => this.#evidence.has(number));
    this.#unknownMarks += numbers.length === 0 ? 1 : numbers.length - known.length;
    const evidence = known.map((number) => this.#evidence.get(number)!);
    this.#parts.push({ kind: "mark", space, evidence });
  }

  /** Ends the sentence being written; `leading` marks open the next one. */
  #close(leading: readonly SentencePart[]): void {
    const parts = this.#parts.slice(0, this.#parts.length - leading.length);
    const text = sentenceOf(parts);
    if (!/[\p{L}\p{N}]/u.test(text)) {
      this.#closeWordless(parts, leading);
      return;
    }
    const cited = citeSentence(parts);
    this.#idleMarks += cited.idleMarks;
    const numbers: number[] = [];
    for (const [at, part] of parts.entries()) {
      if (part.kind === "text" && at >= this.#shown) this.#append(part.text);
      if (part.kind === "mark") {
        // A line break before a mark stays where the mark opened the sentence.
        if (at === 0 && part.space.includes("\n")) this.#append(part.space);
        for (const quote of cited.quotes.get(part) ?? []) this.#cite(quote, numbers);
      }
    }
    const { support, reason } = cited.verdict;
    const why = reason === undefined ? {} : { reason };
    this.#sentences.push({ text, citations: numbers, support, ...why });
    this.#parts = [...leading];
    this.#shown = 0;
  }

  /** A rule between paragraphs, or marks alone: nothing is said, so that nothing is cited. */
  #closeWordless(parts: readonly SentencePart[], leading: readonly SentencePart[]): void {
    for (const part of parts.slice(this.#shown)) {
      if (part.kind === "text") this.#append(part.text);
      else this.#idleMarks += part.evidence.length;
    }
    this.#parts = [...leading];
    this.#shown = 0;
  }

  #cite(quote: Omit<NumberedQuote, "number">, numbers: number[]): void {
    const number = this.#numberOf(quote);
    if (numbers.includes(number)) return;
    numbers.push(number);
    // Marks stand after a space, or after one another.
    const glue = this.#text === "" || /[\s\]]$/u.test(this.#text) ? "" : " ";
    this.#text += `${glue}[${number}]`;
  }

  #numberOf(quote: Omit<NumberedQuote, "number">): number {
    const known = this.#quotes.find(
      (other) =>
        other.evidence === quote.evidence &&
        other.startOffset === quote.startOffset &&
        other.endOffset === quote.endOffset,
    );
    if (known !== undefined) return known.number;
    const number = this.#quotes.length + 1;
    this.#quotes.push({ ...quote, number });
    return number;
  }

  #show(count: number): void {
    for (const part of this.#parts.slice(this.#shown, count)) {
      if (part.kind === "text") this.#append(part.text);
    }
    this.#shown = count;
  }

  /** The text begins with no white space, and no line with a blank that stood behind a dropped mark. */
  #append(text: string): void {
    if (this.#text === "") this.#text = text.trimStart();
    else if (this.#text.endsWith("\n")) this.#text += text.replace(/^[^\S\n]+/u, "");
    else this.#text += text;
  }
}

/** The sentence without its marks. */
function sentenceOf(parts: readonly SentencePart[]): string {
  return parts
    .map((part) => (part.kind === "text" ? part.text : ""))
    .join("")
    .trim();
}
