// One question with its answer as it comes: searching, growing text, then the checked answer.
import type { Answer, AnswerEvent } from "../answering/answer.ts";
import { answerView } from "./answer-view.ts";
import { element } from "./element.ts";
import { countInWords } from "./in-words.ts";
import { splitAtCitations } from "./split-at-citations.ts";

export interface TurnView {
  readonly root: HTMLElement;
  /** Shows what has happened; returns the answer when it is there. */
  show(event: AnswerEvent): Answer | undefined;
  /** The reader stopped it: what was written so far stays, marked as unchecked. */
  stop(): void;
  fail(message: string): void;
}

/** `announce` tells screen readers what happens, without reading out each piece of text. */
export function turnView(question: string, announce: (words: string) => void): TurnView {
  const questionText = element("h2", "question", question);
  questionText.dir = "auto";
  const progress = element("p", "progress small", "Searching the articles…");
  const draft = element("p", "answer-text draft");
  draft.dir = "auto";
  const body = element("div", "turn-body", progress, draft);
  const root = element("article", "turn", questionText, body);
  root.ariaBusy = "true";
  announce("Searching the articles");
  let text = "";

  const showDraft = () => draft.replaceChildren(...splitAtCitations(text).map(draftPiece));
  const showProgress = (words: string) => {
    progress.textContent = words;
    announce(words);
  };
  const end = (words: string, ...views: readonly HTMLElement[]) => {
    root.ariaBusy = "false";
    body.replaceChildren(...views);
    announce(words);
  };

  return {
    root,
    show(event) {
      switch (event.type) {
        case "evidence":
          showProgress(`Reading ${countInWords(event.evidence.length, "passage")}…`);
          return undefined;
        case "text":
          text += event.text;
          showDraft();
          return undefined;
        case "restart":
          text = "";
          showDraft();
          showProgress(event.reason);
          return undefined;
        case "answer":
          end(endInWords(event.answer), answerView(event.answer));
          return event.answer;
      }
    },
    stop() {
      const note = "Stopped. What was written so far has not been checked.";
      const words = text === "" ? "Stopped." : note;
      end(words, draft, element("p", "small", words));
    },
    fail(message) {
      end(message, element("p", "error", message));
    },
  };
}

/** Numbers of a growing text open nothing yet: their quotes come with the checked answer. */
function draftPiece(piece: ReturnType<typeof splitAtCitations>[number]): Node {
  return piece.kind === "text"
    ? document.createTextNode(piece.text)
    : element("span", "citation", String(piece.number));
}

function endInWords(answer: Answer): string {
  if (answer.status === "not-in-articles") return "Not in the articles.";
  return `Answer complete, ${countInWords(answer.citations.length, "citation")}.`;
}
