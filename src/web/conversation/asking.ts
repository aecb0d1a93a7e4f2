// The questions that are being answered just now. They run outside of components, so that an answer
// goes on being written while the reader looks at something else.
import i18next from "i18next";
import type { AnswerEvent, AskRequest, Filter } from "../../answering/answer.ts";
import { withoutCitations } from "../answer/find-citations.ts";
import { announce } from "../shell/announce.ts";
import { askServer } from "../state/ask-server.ts";
import { useConversations } from "../state/conversation-store.ts";
import type { Turn, TurnState } from "../state/conversation.ts";
import { failureWords } from "./failure-words.ts";
import { historyBefore } from "./history-of.ts";

/** What stops them, by turn. */
const running = new Map<string, AbortController>();
/** Answered turns that are being asked again: a new try that is stopped or fails must not cost the answer. */
const earlierTurns = new Map<string, Turn>();

/** Text that streams is shown in steps of this: each step draws the answer anew. */
const showEveryMs = 50;

export function isRunning(turnId: string): boolean {
  return running.has(turnId);
}

/** Adds a turn to the conversation and has it answered; what comes of it is in the turn's state. */
export function ask(conversationId: string, question: string, filter: Filter | null): void {
  const askedAt = new Date().toISOString();
  const id = crypto.randomUUID();
  const turn = { id, question, filter, askedAt, state: justAsked, feedback: null };
  start(conversationId, turn, () => useConversations.getState().addTurn(conversationId, turn));
}

/** The same question once more, in the same place. */
export function askAgain(conversationId: string, turn: Turn, filter = turn.filter): void {
  stopAsking(turn.id);
  if (turn.state.kind === "answered") earlierTurns.set(turn.id, turn);
  const askedAt = new Date().toISOString();
  const changes = { filter, askedAt, state: justAsked, feedback: null };
  start(conversationId, { ...turn, ...changes }, () => change(conversationId, turn.id, changes));
}

/** Another question in place of this turn and all that follow it. */
export function askInstead(conversationId: string, turn: Turn, question: string): void {
  const turns = turnsOf(conversationId);
  const later = turns.slice(turns.findIndex(({ id }) => id === turn.id));
  for (const { id } of later) stopAsking(id);
  useConversations.getState().cutFrom(conversationId, turn.id);
  ask(conversationId, question, withoutAllTime(turn.filter));
}

export function stopAsking(turnId: string): void {
  running.get(turnId)?.abort();
}

/** Whether a failed new try would have replaced an answer, which is still there. */
export function hasEarlierAnswer(turnId: string): boolean {
  return earlierTurns.has(turnId);
}

export function keepEarlierAnswer(conversationId: string, turnId: string): void {
  const earlier = earlierTurns.get(turnId);
  if (earlier === undefined) return;
  earlierTurns.delete(turnId);
  change(conversationId, turnId, earlier);
}

function start(conversationId: string, turn: Turn, show: () => void): void {
  const controller = new AbortController();
  // First: a turn that says it is asked while nothing runs counts as stopped.
  running.set(turn.id, controller);
  show();
  announceTurn(justAsked);
  void run(conversationId, turn, controller.signal).then((state) => {
    // A newer try of the same turn has the say.
    if (running.get(turn.id) !== controller) return;
    running.delete(turn.id);
    if (state.kind === "answered") earlierTurns.delete(turn.id);
    change(conversationId, turn.id, { state });
    announceTurn(state);
    if (state.kind === "stopped") keepEarlierAnswer(conversationId, turn.id);
  });
}

/** Shows the turn as it grows; gives its last state. */
async function run(conversationId: string, turn: Turn, signal: AbortSignal): Promise<TurnState> {
  let state: AskingState = justAsked;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const show = (): void => {
    timer = undefined;
    if (!signal.aborted) change(conversationId, turn.id, { state });
  };
  try {
    for await (const event of askServer(requestFor(conversationId, turn), signal)) {
      const next = advanceTurn(state, event);
      if (next.kind === "answered") return next;
      state = next;
      timer ??= setTimeout(show, showEveryMs);
    }
    throw new Error("The server ended without an answer.");
  } catch (error) {
    if (signal.aborted) return { kind: "stopped", text: state.text };
    return { kind: "failed", text: state.text, message: failureWords(error) };
  } finally {
    clearTimeout(timer);
  }
}

function requestFor(conversationId: string, turn: Turn): AskRequest {
  const history = historyBefore(conversationId, turn);
  return {
    question: turn.question,
    ...(history.length === 0 ? {} : { history }),
    ...(turn.filter === null ? {} : { filter: turn.filter }),
    ...(isAskedAgain(turn) ? { fresh: true } : {}),
  };
}

/** Who asks the very same again wants another try, not the answer that is there. */
function isAskedAgain({ id, filter }: Turn): boolean {
  const earlier = earlierTurns.get(id);
  return earlier !== undefined && earlier.filter === filter;
}

/** Another question speaks of another time. */
function withoutAllTime(filter: Filter | null): Filter | null {
  const rest = Object.entries(filter ?? {}).filter(([name]) => name !== "allTime");
  return rest.length === 0 ? null : Object.fromEntries(rest);
}

function turnsOf(conversationId: string): readonly Turn[] {
  const { conversations } = useConversations.getState();
  return conversations.find(({ id }) => id === conversationId)?.turns ?? [];
}

function change(conversationId: string, turnId: string, changes: Partial<Turn>): void {
  useConversations.getState().changeTurn(conversationId, turnId, changes);
}

export type AskingState = Extract<TurnState, { kind: "asking" }>;

const justAsked: AskingState = { kind: "asking", text: "", progress: { step: "searching" } };

/** What an event of the server makes of a turn that is being answered. */
function advanceTurn(
  state: AskingState,
  event: AnswerEvent,
): AskingState | Extract<TurnState, { kind: "answered" }> {
  switch (event.type) {
    case "evidence":
      return { ...state, progress: { step: "reading", passages: event.evidence.length } };
    case "text":
      return { ...state, text: state.text + event.text, progress: { step: "writing" } };
    case "restart":
      return { ...state, text: "", progress: { step: "restarted", reason: event.reason } };
    case "answer":
      return { kind: "answered", answer: event.answer };
  }
}

/** Tells those who listen to the page that a question is asked, and what came of it. */
function announceTurn(state: TurnState): void {
  announce(wordsFor(state));
}

function wordsFor(state: TurnState): string {
  const t = i18next.getFixedT(null, "conversation");
  switch (state.kind) {
    case "asking":
      return t("searching");
    case "answered":
      return t("said-answer", { text: withoutCitations(state.answer.answer) });
    case "stopped":
      return t("stopped");
    case "failed":
      return state.message;
  }
}
