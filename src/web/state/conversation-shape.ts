// Whether something from outside is a conversation, and what becomes of a question nobody asks any more.
import { answerOfEarlierVersion } from "../../wording/of-earlier-version.ts";
import { isAnswer, isFilter, isReason } from "./answer-shape.ts";
import type {
  AskingProgress,
  Conversation,
  Turn,
  TurnFeedback,
  TurnState,
} from "./conversation.ts";
import {
  either,
  isCount,
  isIsoTime,
  isObject,
  isOneOf,
  isText,
  listOf,
  nullable,
  shapeOf,
  type Guard,
} from "./shape.ts";

type StateOf<Kind extends TurnState["kind"]> = Extract<TurnState, { kind: Kind }>;
type StepOf<Step extends AskingProgress["step"]> = Extract<AskingProgress, { step: Step }>;

const isProgress: Guard<AskingProgress> = either(
  either(
    shapeOf<StepOf<"searching">>({ step: isOneOf("searching") }),
    shapeOf<StepOf<"writing">>({ step: isOneOf("writing") }),
  ),
  either(
    shapeOf<StepOf<"reading">>({ step: isOneOf("reading"), passages: isCount }),
    shapeOf<StepOf<"restarted">>({ step: isOneOf("restarted"), reason: isReason }),
  ),
);

const isTurnState: Guard<TurnState> = either(
  either(
    shapeOf<StateOf<"asking">>({ kind: isOneOf("asking"), text: isText, progress: isProgress }),
    shapeOf<StateOf<"answered">>({ kind: isOneOf("answered"), answer: isAnswer }),
  ),
  either(
    shapeOf<StateOf<"stopped">>({ kind: isOneOf("stopped"), text: isText }),
    shapeOf<StateOf<"failed">>({ kind: isOneOf("failed"), text: isText, message: isText }),
  ),
);

const isTurn = shapeOf<Turn>({
  id: isText,
  question: isText,
  filter: nullable(isFilter),
  askedAt: isIsoTime,
  state: isTurnState,
  feedback: nullable(shapeOf<TurnFeedback>({ verdict: isOneOf("good", "bad"), reason: isText })),
});

const hasConversationShape = shapeOf<Conversation>({
  id: isText,
  name: nullable(isText),
  createdAt: isIsoTime,
  updatedAt: isIsoTime,
  turns: listOf(isTurn),
});

export function isConversation(value: unknown): value is Conversation {
  if (!hasConversationShape(value) || value.id === "") return false;
  return new Set(value.turns.map(({ id }) => id)).size === value.turns.length;
}

/** What reasons and notes were before they had codes becomes codes; anything else stays as it is. */
export function ofEarlierVersion(conversation: unknown): unknown {
  if (!isObject(conversation) || !Array.isArray(conversation["turns"])) return conversation;
  return { ...conversation, turns: conversation["turns"].map(turnOfEarlierVersion) };
}

function turnOfEarlierVersion(turn: unknown): unknown {
  if (!isObject(turn) || !isObject(turn["state"])) return turn;
  const { state } = turn;
  if ("answer" in state) {
    return { ...turn, state: { ...state, answer: answerOfEarlierVersion(state["answer"]) } };
  }
  const { progress } = state;
  if (!isObject(progress) || !isText(progress["reason"])) return turn;
  return { ...turn, state: { ...state, progress: { step: "searching" } } };
}

/** The conversation as nobody asks in it: what was being written is kept, as stopped. */
export function settled(conversation: Conversation): Conversation {
  if (!conversation.turns.some(({ state }) => state.kind === "asking")) return conversation;
  return { ...conversation, turns: conversation.turns.map(settledTurn) };
}

function settledTurn(turn: Turn): Turn {
  if (turn.state.kind !== "asking") return turn;
  return { ...turn, state: { kind: "stopped", text: turn.state.text } };
}
