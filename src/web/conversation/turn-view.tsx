// A question, what it was searched with, and what came of it.
import { useTranslation } from "react-i18next";
import { AnswerView } from "../answer/answer-view.tsx";
import type { Turn } from "../state/conversation.ts";
import { askAgain } from "./asking.ts";
import { AskingView } from "./asking-view.tsx";
import { EndedView } from "./ended-view.tsx";
import { turnElementId } from "./turn-element-id.ts";
import { TurnActions } from "./turn-actions.tsx";
import { TurnChips } from "./turn-chips.tsx";
import { TurnQuestion } from "./turn-question.tsx";
import styles from "./turn-view.module.css";

export interface TurnViewProps {
  readonly conversationId: string;
  readonly turn: Turn;
  /** Questions after this one. */
  readonly laterTurns: number;
}

export function TurnView({ conversationId, turn, laterTurns }: TurnViewProps) {
  const { t } = useTranslation("conversation");
  return (
    <li id={turnElementId(turn.id)} className={styles.turn}>
      <article className={styles.article} aria-label={t("turn", { question: turn.question })}>
        <TurnQuestion conversationId={conversationId} turn={turn} laterTurns={laterTurns} />
        <TurnChips turn={turn} onAskAgain={(filter) => askAgain(conversationId, turn, filter)} />
        <TurnOutcome conversationId={conversationId} turn={turn} />
      </article>
    </li>
  );
}

function TurnOutcome({ conversationId, turn }: Omit<TurnViewProps, "laterTurns">) {
  const { state, id } = turn;
  switch (state.kind) {
    case "asking":
      return <AskingView state={state} askedAt={turn.askedAt} />;
    case "answered":
      return (
        <>
          <AnswerView answer={state.answer} turnId={id} />
          <TurnActions conversationId={conversationId} turn={turn} answer={state.answer} />
        </>
      );
    default:
      return <EndedView conversationId={conversationId} turn={turn} state={state} />;
  }
}
