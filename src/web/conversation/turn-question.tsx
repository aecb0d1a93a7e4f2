// A question as it was asked, and a way to ask another one in its place.
import { Pencil } from "lucide-react";
import { useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import type { Turn } from "../state/conversation.ts";
import controls from "./controls.module.css";
import { QuestionEditor } from "./question-editor.tsx";
import styles from "./turn-view.module.css";

export interface TurnQuestionProps {
  readonly conversationId: string;
  readonly turn: Turn;
  readonly laterTurns: number;
}

const longFrom = 160;

export function TurnQuestion({ conversationId, turn, laterTurns }: TurnQuestionProps) {
  const { t } = useTranslation("conversation");
  const [isEditing, setEditing] = useState(false);
  const edit = useFocusOnReturn(isEditing);
  if (isEditing) {
    return (
      <QuestionEditor
        conversationId={conversationId}
        turn={turn}
        laterTurns={laterTurns}
        onClose={() => setEditing(false)}
      />
    );
  }
  return (
    <div className={styles.head}>
      <h2 className={styles.question} data-long={turn.question.length > longFrom}>
        {turn.question}
      </h2>
      <button
        ref={edit}
        type="button"
        className={controls.quiet}
        aria-label={t("edit")}
        title={t("edit")}
        onClick={() => setEditing(true)}
      >
        <Pencil aria-hidden />
      </button>
    </div>
  );
}

/** The button that opened the editor gets the focus back when it is closed. */
function useFocusOnReturn(isEditing: boolean) {
  const button = useRef<HTMLButtonElement>(null);
  const wasEditing = useRef(false);
  useEffect(() => {
    if (wasEditing.current && !isEditing) button.current?.focus();
    wasEditing.current = isEditing;
  }, [isEditing]);
  return button;
}
