// The words of all parts of the page, by part, for what renders and checks them.
import { answerWords } from "../../src/web/answer/answer-words.ts";
import { archiveWords } from "../../src/web/archive/archive-words.ts";
import { conversationWords } from "../../src/web/conversation/conversation-words.ts";
import { historyWords } from "../../src/web/history/history-words.ts";
import { keyWords } from "../../src/web/key/key-words.ts";
import { shellWords } from "../../src/web/shell/shell-words.ts";
import { sourceWords } from "../../src/web/source/source-words.ts";

export const allWords = {
  answer: answerWords,
  archive: archiveWords,
  conversation: conversationWords,
  history: historyWords,
  key: keyWords,
  shell: shellWords,
  source: sourceWords,
};
