// Which words of a question only ask.
import { expect, test } from "vitest";
import { isAskingWord } from "../../../src/retrieval/terms/asking-words.ts";

test.each(["type", "called", "percentage", "сколько", "называется", "аталады"])(
  "isAskingWord() knows %j",
  (word) => {
    expect(isAskingWord(word)).toBe(true);
  },
);

test.each(["bridge", "typewriter", "мост", "такси", "видео", "көпір"])(
  "isAskingWord() leaves %j as a word with a topic",
  (word) => {
    expect(isAskingWord(word)).toBe(false);
  },
);
