// The difference of two texts word by word, by their longest common subsequence of words.

export interface Word {
  readonly word: string;
  /** UTF-16 code units into the text. */
  readonly offset: number;
}

export interface DiffPart {
  readonly kind: "same" | "removed" | "added";
  /** Words with single spaces between them. */
  readonly text: string;
}

/** What stands between spaces, with its signs. */
export function wordsOf(text: string): Word[] {
  return [...text.matchAll(/\S+/gu)].map(({ 0: word, index: offset }) => ({ word, offset }));
}

/** Neighbours of one kind are one part; where words were replaced, `removed` stands before `added`. */
export function wordDiff(before: string, after: string): DiffPart[] {
  const old = wordsOf(before).map(({ word }) => word);
  const now = wordsOf(after).map(({ word }) => word);
  const lengths = commonLengths(old, now);
  const parts: { kind: DiffPart["kind"]; words: string[] }[] = [];
  const push = (kind: DiffPart["kind"], word: string): void => {
    const last = parts.at(-1);
    if (last?.kind === kind) last.words.push(word);
    else parts.push({ kind, words: [word] });
  };
  let i = 0;
  let j = 0;
  while (i < old.length || j < now.length) {
    if (i < old.length && j < now.length && old[i] === now[j]) {
      push("same", old[i]!);
      i++;
      j++;
    } else if (j === now.length || (i < old.length && lengths[i + 1]![j]! >= lengths[i]![j + 1]!)) {
      push("removed", old[i++]!);
    } else {
      push("added", now[j++]!);
    }
  }
  return parts.map(({ kind, words }) => ({ kind, text: words.join(" ") }));
}

/** As `git diff --word-diff` writes it: `[-removed-]`, `{+added+}`. */
export function diffAsText(parts: readonly DiffPart[]): string {
  const brackets = { same: ["", ""], removed: ["[-", "-]"], added: ["{+", "+}"] } as const;
  return parts.map(({ kind, text }) => `${brackets[kind][0]}${text}${brackets[kind][1]}`).join(" ");
}

/** At [i][j]: of the words from i and from j on. */
function commonLengths(old: readonly string[], now: readonly string[]): Uint32Array[] {
  const lengths = Array.from({ length: old.length + 1 }, () => new Uint32Array(now.length + 1));
  for (let i = old.length - 1; i >= 0; i--) {
    for (let j = now.length - 1; j >= 0; j--) {
      lengths[i]![j] =
        old[i] === now[j]
          ? lengths[i + 1]![j + 1]! + 1
          : Math.max(lengths[i + 1]![j]!, lengths[i]![j + 1]!);
    }
  }
  return lengths;
}
