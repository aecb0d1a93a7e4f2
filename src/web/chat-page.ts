// The chat page: takes questions, shows answers as they come, keeps the conversation for follow-ups.
import { archiveSizeInWords } from "./archive-size.ts";
import { askServer, ServerFailure } from "./ask-server.ts";
import { find } from "./element.ts";
import { historyOf, type Exchange } from "./history-of.ts";
import { startSourceView } from "./source-view.ts";
import { turnView, type TurnView } from "./turn-view.ts";

const form = find("ask", HTMLFormElement);
const question = find("question", HTMLTextAreaElement);
const send = find("send", HTMLButtonElement);
const stop = find("stop", HTMLButtonElement);
const conversation = find("conversation", HTMLElement);
const welcome = find("welcome", HTMLElement);
const newConversation = find("new-conversation", HTMLButtonElement);
const status = find("status", HTMLElement);

let exchanges: Exchange[] = [];
/** The question being answered, if there is one. */
let running: AbortController | undefined;

form.addEventListener("submit", (event) => {
  event.preventDefault();
  const asked = question.value.trim();
  if (asked === "" || running !== undefined) return;
  question.value = "";
  void askAndShow(asked);
});

question.addEventListener("keydown", (event) => {
  // While letters are being composed (Chinese, Japanese, Korean), Enter chooses a word.
  if (event.key !== "Enter" || event.shiftKey || event.isComposing) return;
  event.preventDefault();
  form.requestSubmit();
});

stop.addEventListener("click", () => running?.abort());
newConversation.addEventListener("click", startAnew);
addEventListener("keydown", (event) => {
  const isSourceOpen = find("source", HTMLDialogElement).open;
  if (event.key === "Escape" && !isSourceOpen) running?.abort();
});

async function askAndShow(asked: string): Promise<void> {
  const controller = new AbortController();
  running = controller;
  showRunning(true);
  const view = turnView(asked, (words) => (status.textContent = words));
  conversation.append(view.root);
  view.root.scrollIntoView({ block: "start" });
  try {
    await showAnswer(asked, view, controller.signal);
  } catch (error) {
    if (controller.signal.aborted) view.stop();
    else view.fail(error instanceof ServerFailure ? error.message : String(error));
  }
  if (running !== controller) return;
  running = undefined;
  showRunning(false);
}

async function showAnswer(asked: string, view: TurnView, signal: AbortSignal): Promise<void> {
  const history = historyOf(exchanges);
  const request = { question: asked, ...(history.length === 0 ? {} : { history }) };
  const conversationOfThis = exchanges;
  for await (const event of askServer(request, signal)) {
    const answer = view.show(event);
    if (answer !== undefined) conversationOfThis.push({ question: asked, answer });
  }
}

function showRunning(isRunning: boolean): void {
  send.hidden = isRunning;
  stop.hidden = !isRunning;
  welcome.hidden = true;
  newConversation.hidden = false;
  if (!isRunning) question.focus({ preventScroll: true });
}

function startAnew(): void {
  running?.abort();
  running = undefined;
  exchanges = [];
  conversation.replaceChildren();
  showRunning(false);
  welcome.hidden = false;
  newConversation.hidden = true;
}

startSourceView();
void archiveSizeInWords().then((words) => {
  find("archive-size", HTMLElement).textContent = words;
});
