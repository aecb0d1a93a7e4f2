// Looks for words in the questions and answers of the conversations.
import type { Conversation, Turn } from "../state/conversation.ts";

export interface FoundConversation {
  readonly conversation: Conversation;
  /** Some text around the first of the words found. */
  readonly excerpt: readonly ExcerptPiece[];
}

export interface ExcerptPiece {
  readonly text: string;
  readonly isMatch: boolean;
}

/** UTF-16 code units shown before and after the first match. */
const before = 30;
const after = 90;

/** Those that hold all the words, in the order given. No words: none. */
export function findInConversations(
  conversations: readonly Conversation[],
  typed: string,
): FoundConversation[] {
  const words = typed.normalize("NFC").split(/\s+/).filter(Boolean).map(patternOf);
  if (words.length === 0) return [];
  const isWord = words.map((word) => new RegExp(word, "iu"));
  return conversations.flatMap((conversation) => {
    const texts = textsOf(conversation);
    if (!isWord.every((word) => texts.some((text) => word.test(text)))) return [];
    // Where most of the words stand together is what the reader looks for.
    const counts = texts.map((text) => isWord.filter((word) => word.test(text)).length);
    const best = texts[counts.indexOf(Math.max(...counts))]!;
    return [{ conversation, excerpt: excerptOf(best, words) }];
  });
}

function textsOf({ name, turns }: Conversation): string[] {
  const texts = turns.flatMap((turn) => [turn.question, writtenIn(turn)]);
  return (name === null ? texts : [name, ...texts]).map((text) => text.normalize("NFC"));
}

/** What was written in answer, checked or not. */
export function writtenIn({ state }: Turn): string {
  return state.kind === "answered" ? state.answer.answer : state.text;
}

/** Russian is often written without the dots of ё. */
function patternOf(word: string): string {
  const escaped = word.replaceAll(/[\\^$.*+?()[\]{}|/]/g, "\\$&");
  return escaped.replaceAll(/[её]/giu, "[её]");
}

function excerptOf(text: string, words: readonly string[]): ExcerptPiece[] {
  const first = new RegExp(words.join("|"), "iu").exec(text)?.index ?? 0;
  const start = first <= before ? 0 : wordStart(text, first - before);
  const end = text.length - first <= after ? text.length : wordStart(text, first + after);
  const cut = text.slice(start, end);
  const pieces = split(cut, new RegExp(words.join("|"), "giu"));
  if (start > 0) pieces.unshift({ text: "… ", isMatch: false });
  if (end < text.length) pieces.push({ text: "…", isMatch: false });
  return pieces;
}

/** The first beginning of a word at or after the offset; the offset itself within a long word. */
function wordStart(text: string, offset: number): number {
  const blank = text.slice(offset, offset + before).search(/\s/);
  if (blank !== -1) return offset + blank + 1;
  // Not between the halves of a surrogate pair.
  return /^[\uDC00-\uDFFF]/.test(text.slice(offset)) ? offset + 1 : offset;
}

function split(text: string, words: RegExp): ExcerptPiece[] {
  const pieces: ExcerptPiece[] = [];
  let position = 0;
  for (const match of text.matchAll(words)) {
    if (match.index > position) {
      pieces.push({ text: text.slice(position, match.index), isMatch: false });
    }
    pieces.push({ text: match[0], isMatch: true });
    position = match.index + match[0].length;
  }
  if (position < text.length) pieces.push({ text: text.slice(position), isMatch: false });
  return pieces;
}
