// Shows a checked answer: sentences with citation numbers and reservations, sources, what was searched.
import type { Answer, AnswerSentence, Citation, Searched } from "../answering/answer.ts";
import { button, element } from "./element.ts";
import {
  asOfInWords,
  countInWords,
  filterInWords,
  modelInWords,
  publicationInWords,
  sourcesInWords,
} from "./in-words.ts";
import { layOutSentences } from "./lay-out-sentences.ts";
import { openSource } from "./source-view.ts";

export function answerView(answer: Answer): HTMLElement {
  return answer.status === "answered" ? answeredView(answer) : notInArticlesView(answer);
}

function answeredView(answer: Answer): HTMLElement {
  const view = element("div", "answer", answerText(answer));
  if (answer.citations.length > 0) view.append(sourceList(answer.citations));
  view.append(...notesList(answer.notes), footer(answer), searchDetails(answer.searched));
  return view;
}

function notInArticlesView(answer: Answer): HTMLElement {
  const { searched } = answer;
  const view = element("div", "answer refusal", element("h3", "", "Not in the articles"));
  view.append(answerText(answer));
  if (answer.citations.length > 0) view.append(sourceList(answer.citations));
  if (searched.nearest.length > 0) view.append(nearestList(searched));
  view.append(...notesList(answer.notes), footer(answer), searchDetails(searched));
  return view;
}

function answerText(answer: Answer): HTMLElement {
  const byNumber = new Map(answer.citations.map((citation) => [citation.number, citation]));
  const text = element("p", "answer-text");
  text.dir = "auto";
  for (const piece of layOutSentences(answer.answer, answer.sentences)) {
    text.append(piece.kind === "between" ? piece.text : sentenceView(piece.sentence, byNumber));
  }
  return text;
}

function sentenceView(
  sentence: AnswerSentence,
  byNumber: ReadonlyMap<number, Citation>,
): HTMLElement {
  const view = element("span", `sentence ${sentence.support}`);
  const numbers = sentence.citations
    .map((number) => byNumber.get(number))
    .filter((citation) => citation !== undefined)
    .map(citationButton);
  const [start, lastWord] = splitLastWord(sentence.text);
  view.append(
    element("span", "words", start),
    element("span", "tail", element("span", "words", lastWord), ...numbers),
  );
  if (sentence.support !== "supported") view.append(" ", reservation(sentence));
  return view;
}

/** The last word stays on one line with the numbers. A very long one, such as an address, may break. */
function splitLastWord(text: string): [string, string] {
  const lastWord = /\S{1,24}$/.exec(text)?.[0] ?? "";
  const start = text.slice(0, text.length - lastWord.length);
  return /\s$/.test(start) ? [start, lastWord] : [text, ""];
}

function citationButton(citation: Citation): HTMLElement {
  const made = button("citation", () => void openSource(citation), String(citation.number));
  made.title = `“${citation.quote}”\n${citation.title}`;
  made.ariaLabel = `Source ${citation.number}: ${citation.title}`;
  return made;
}

/** Said in words beside the sentence: colour alone would not reach everyone. */
function reservation({ support, reason }: AnswerSentence): HTMLElement {
  const label = support === "partly" ? "partly supported" : "not supported";
  return element("span", "reservation", reason === undefined ? label : `${label}: ${reason}`);
}

function sourceList(citations: readonly Citation[]): HTMLElement {
  const list = element("ol", "sources");
  for (const citation of citations) {
    const quote = element("blockquote", "", citation.quote);
    quote.dir = "auto";
    const open = button("source-link", () => void openSource(citation), citation.title);
    const details = publicationInWords(citation.publisher, citation.date);
    const item = element("li", "", quote, open, element("span", "small", details));
    item.value = citation.number;
    list.append(item);
  }
  const section = element("section", "", element("h3", "", "Sources"), list);
  section.ariaLabel = "Sources";
  return section;
}

function nearestList(searched: Searched): HTMLElement {
  const list = element("ul", "nearest");
  for (const miss of searched.nearest) {
    const open = button("source-link", () => void openSource(miss), miss.title);
    list.append(
      element("li", "", open, element("span", "small", publicationInWords(null, miss.date))),
    );
  }
  return element("section", "", element("h3", "", "What came nearest, without answering"), list);
}

function notesList(notes: readonly string[]): HTMLElement[] {
  if (notes.length === 0) return [];
  return [element("ul", "notes", ...notes.map((note) => element("li", "", note)))];
}

function footer(answer: Answer): HTMLElement {
  const words = [asOfInWords(answer.asOf), sourcesInWords(answer), modelInWords(answer)];
  return element("p", "small footer", words.filter((part) => part !== "").join(" "));
}

function searchDetails(searched: Searched): HTMLElement {
  const lines = [
    `Searched for: “${searched.question}”`,
    filterInWords(searched.filter),
    `${countInWords(searched.nearest.length, "nearest passage")} compared.`,
    ...Object.entries(searched.signals).map(([name, value]) => `${name}: ${value.toFixed(2)}`),
  ].filter((line) => line !== "");
  const list = element("ul", "", ...lines.map((line) => element("li", "", line)));
  return element("details", "small", element("summary", "", "What was searched"), list);
}
