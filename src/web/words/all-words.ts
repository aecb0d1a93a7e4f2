// The words of all parts of the page, by part: `useTranslation("archive")` gives those of the archive.
import { answerWords } from "../answer/answer-words.ts";
import { archiveWords } from "../archive/archive-words.ts";
import { conversationWords } from "../conversation/conversation-words.ts";
import { historyWords } from "../history/history-words.ts";
import { shellWords } from "../shell/shell-words.ts";
import { sourceWords } from "../source/source-words.ts";

export const allWords = {
  answer: answerWords,
  archive: archiveWords,
  conversation: conversationWords,
  history: historyWords,
  shell: shellWords,
  source: sourceWords,
};
