// A question that was stopped or failed: why, what was written until then, and how to go on.
import { RotateCcw, Undo2 } from "lucide-react";
import { useTranslation } from "react-i18next";
import { DraftView } from "../answer/draft-view.tsx";
import type { Turn, TurnState } from "../state/conversation.ts";
import { askAgain, hasEarlierAnswer, keepEarlierAnswer } from "./asking.ts";
import controls from "./controls.module.css";
import styles from "./turn-view.module.css";

export interface EndedViewProps {
  readonly conversationId: string;
  readonly turn: Turn;
  readonly state: Extract<TurnState, { kind: "stopped" | "failed" }>;
}

export function EndedView({ conversationId, turn, state }: EndedViewProps) {
  const { t } = useTranslation("conversation");
  const hasText = state.text.trim() !== "";
  return (
    <div className={styles.ended} data-kind={state.kind}>
      <h3>{t(state.kind)}</h3>
      {state.kind === "failed" ? <p>{state.message}</p> : null}
      {hasText ? (
        <div className={styles.unchecked}>
          <p className={controls.soft}>{t("unchecked")}</p>
          <DraftView text={state.text} />
        </div>
      ) : null}
      <div className={controls.row}>
        <button
          type="button"
          className={controls.primary}
          onClick={() => askAgain(conversationId, turn)}
        >
          <RotateCcw aria-hidden /> {t("ask-again")}
        </button>
        {hasEarlierAnswer(turn.id) ? (
          <button
            type="button"
            className={controls.button}
            onClick={() => keepEarlierAnswer(conversationId, turn.id)}
          >
            <Undo2 aria-hidden /> {t("earlier-answer")}
          </button>
        ) : null}
      </div>
    </div>
  );
}
