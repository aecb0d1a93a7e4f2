// A language model's text on its way to the reader. Its marks are checked as they come: one that
// names no evidence is dropped, the others become citations, each number one quote. Links and
// addresses that no evidence holds are taken out, because no article vouches for them.
import type { EvidencePiece } from "../retrieval/select-evidence.ts";
import type { AnswerSentence, Support } from "./answer.ts";
import { aboutArticle, chooseQuote, type Quote } from "./choose-quote.ts";
import { supportOf, type SupportVerdict } from "./support-of.ts";

/** A quote with its number in the answer. */
export interface NumberedQuote extends Quote {
  readonly number: number;
  readonly evidence: EvidencePiece;
}

export interface CitedText {
  readonly text: string;
  readonly sentences: readonly AnswerSentence[];
  readonly quotes: readonly NumberedQuote[];
  /** Marks that named no evidence and were dropped. */
  readonly unknownMarks: number;
}

/** `[1]`, `[1, 3]`, `【2】`, `[Passage 2]`, and a mark's beginning while its end is still to come. */
const markPattern =
  /^[[【]\s*\^?(?:(?:passage|source|evidence|№|#)\s*)?(\d{1,3}(?:\s*[,;]\s*\d{1,3})*)(?:†[^\]】]*)?\s*[\]】]/iu;
const markdownLink = /^!?\[([^\]\n]*)\]\([^)\s]*\)/u;
const address = /^(?:https?:\/\/|www\.)\S+/iu;
/** How much is held back to see whether it becomes a mark, a link or an address. */
const longestHold = 200;
const sentenceEnd = /[.!?…。]["”»)]*$/u;

/** Feed it pieces with `push`; each call gives the text that may be shown. */
export class CitedTextBuilder {
  readonly #evidence: ReadonlyMap<number, EvidencePiece>;
  readonly #allText: string;
  #pending = "";
  #text = "";
  /** The sentence being written, without its marks. */
  #sentence = "";
  #marks: number[] = [];
  readonly #sentences: { text: string; marks: number[] }[] = [];
  readonly #quotes: NumberedQuote[] = [];
  #unknownMarks = 0;

  constructor(evidence: readonly EvidencePiece[]) {
    this.#evidence = new Map(evidence.map((piece) => [piece.number, piece]));
    this.#allText = evidence.map(({ text }) => text).join("\n");
  }

  push(piece: string): string {
    this.#pending += piece;
    return this.#drain(false);
  }

  /** The rest of the text. Call once, after the last piece. */
  end(): string {
    const rest = this.#drain(true);
    this.#closeSentence();
    return rest;
  }

  /** The checked text with its sentences; complete after `end`. */
  result(): CitedText {
    return {
      text: this.#text.trim(),
      sentences: this.#sentences.map((sentence) => this.#check(sentence)),
      quotes: this.#quotes,
      unknownMarks: this.#unknownMarks,
    };
  }

  #drain(isEnd: boolean): string {
    const before = this.#text.length;
    while (this.#pending !== "" && this.#step(isEnd));
    return this.#text.slice(before);
  }

  /** Takes one thing off the pending text; false when more must come first. */
  #step(isEnd: boolean): boolean {
    const next = this.#pending;
    const mustWait = !isEnd && next.length < longestHold;
    if (/^\s*(?:!?\[|【)/u.test(next)) return this.#stepBracket(mustWait);
    const word = /^\s*[^\s[【]+/u.exec(next)?.[0] ?? next;
    // The word may go on, and an address ends only at white space.
    if (word.length === next.length && mustWait) return false;
    const found = address.exec(word.trimStart());
    if (found !== null && !this.#allText.includes(found[0].replace(/[.,;:!?)]+$/u, ""))) {
      this.#take(word.length);
      return true;
    }
    this.#take(word.length);
    this.#write(word);
    return true;
  }

  #stepBracket(mustWait: boolean): boolean {
    const next = this.#pending;
    const space = /^\s*/u.exec(next)![0];
    const rest = next.slice(space.length);
    const link = markdownLink.exec(rest);
    if (link !== null) {
      this.#pending = space + link[1]! + rest.slice(link[0].length);
      return true;
    }
    const mark = markPattern.exec(rest);
    const isOpen = !/[\]】]/u.test(rest) || /^!?\[[^\]\n]*\](?:$|\([^)\s]*$)/u.test(rest);
    if (isOpen && mustWait) return false;
    if (mark === null) {
      const bracket = space + (rest.startsWith("![") ? "![" : rest[0]!);
      this.#take(bracket.length);
      this.#write(bracket);
      return true;
    }
    this.#take(space.length + mark[0].length);
    for (const number of mark[1]!.split(/\s*[,;]\s*/u)) this.#cite(Number(number));
    return true;
  }

  #take(length: number): void {
    this.#pending = this.#pending.slice(length);
  }

  #write(text: string): void {
    const startsNew = sentenceEnd.test(this.#sentence) && /^\s/u.test(text);
    if (startsNew || /^\s*\n\s*\n/u.test(text)) this.#closeSentence();
    this.#sentence += text;
    this.#text += text;
  }

  #cite(evidenceNumber: number): void {
    const evidence = this.#evidence.get(evidenceNumber);
    const target = this.#sentenceOfMark();
    if (evidence === undefined || target === null) {
      this.#unknownMarks++;
      return;
    }
    const quote = chooseQuote(target.text.trim(), evidence);
    const number = this.#numberOf(quote, evidence);
    if (target.marks.includes(number)) return;
    target.marks.push(number);
    // Marks stand after a space, or after one another.
    const glue = this.#text === "" || /[\s\]]$/u.test(this.#text) ? "" : " ";
    this.#text += `${glue}[${number}]`;
  }

  /** A mark belongs to the sentence being written; where none has begun, to the last one. */
  #sentenceOfMark(): { readonly text: string; readonly marks: number[] } | null {
    if (this.#sentence.trim() !== "") return { text: this.#sentence, marks: this.#marks };
    return this.#sentences.at(-1) ?? null;
  }

  #numberOf(quote: Quote, evidence: EvidencePiece): number {
    const known = this.#quotes.find(
      (other) =>
        other.evidence === evidence &&
        other.startOffset === quote.startOffset &&
        other.endOffset === quote.endOffset,
    );
    if (known !== undefined) return known.number;
    const number = this.#quotes.length + 1;
    this.#quotes.push({ ...quote, number, evidence });
    return number;
  }

  #closeSentence(): void {
    const text = this.#sentence.trim();
    if (text !== "") this.#sentences.push({ text, marks: this.#marks });
    this.#sentence = "";
    this.#marks = [];
  }

  #check({ text, marks }: { text: string; marks: number[] }): AnswerSentence {
    const quotes = marks.map((number) => this.#quotes[number - 1]!);
    if (quotes.length === 0) {
      return { text, citations: [], support: "unsupported", reason: "The sentence cites nothing." };
    }
    const verdict = bestVerdict(text, quotes);
    const { support, reason } = verdict;
    return { text, citations: marks, support, ...(reason === undefined ? {} : { reason }) };
  }
}

const rank: Readonly<Record<Support, number>> = { unsupported: 0, partly: 1, supported: 2 };

/** By one quote alone, or by all that the sentence cites together. */
function bestVerdict(sentence: string, quotes: readonly NumberedQuote[]): SupportVerdict {
  const alone = quotes.map(({ text, evidence }) =>
    supportOf(sentence, text, aboutArticle(evidence)),
  );
  const together = supportOf(
    sentence,
    quotes.map(({ text }) => text).join("\n"),
    quotes.map(({ evidence }) => aboutArticle(evidence)).join("\n"),
  );
  return [...alone, together].reduce((best, verdict) =>
    rank[verdict.support] > rank[best.support] ? verdict : best,
  );
}
