// What can be done with an answer: copy it, have it written anew, say what one thinks of it.
import { RotateCcw } from "lucide-react";
import { useTranslation } from "react-i18next";
import type { Answer } from "../../answering/answer.ts";
import { focusQuestion } from "../shell/use-shortcuts.ts";
import type { Turn } from "../state/conversation.ts";
import { askAgain } from "./asking.ts";
import controls from "./controls.module.css";
import { CopyMenu } from "./copy-menu.tsx";
import { FeedbackButtons } from "./feedback-buttons.tsx";
import styles from "./turn-view.module.css";

export interface TurnActionsProps {
  readonly conversationId: string;
  readonly turn: Turn;
  readonly answer: Answer;
}

export function TurnActions({ conversationId, turn, answer }: TurnActionsProps) {
  const { t } = useTranslation("conversation");
  return (
    <div role="group" aria-label={t("actions")} className={styles.actions}>
      <CopyMenu answer={answer} />
      <button
        type="button"
        className={controls.quiet}
        onClick={() => {
          askAgain(conversationId, turn);
          // This button goes with the answer.
          focusQuestion();
        }}
      >
        <RotateCcw aria-hidden /> {t("regenerate")}
      </button>
      <FeedbackButtons conversationId={conversationId} turn={turn} />
    </div>
  );
}
