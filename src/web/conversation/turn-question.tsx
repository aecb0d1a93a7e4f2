// A question as it was asked, and a way to ask another one in its place.
import { Pencil } from "lucide-react";
import { useEffect, useId, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import controls from "../controls/controls.module.css";
import { focusQuestion } from "../shell/use-shortcuts.ts";
import type { Turn } from "../state/conversation.ts";
import { useFormats } from "../words/formats.ts";
import { askInstead } from "./asking.ts";
import { canAsk, QuestionField } from "./question-field.tsx";
import styles from "./turn-view.module.css";

interface TurnQuestionProps {
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

interface QuestionEditorProps {
  readonly conversationId: string;
  readonly turn: Turn;
  readonly laterTurns: number;
  readonly onClose: () => void;
}

/**
 * Changes a question that was asked. Asking it removes the answer and what followed, and says so
 * before.
 */
function QuestionEditor({ conversationId, turn, laterTurns, onClose }: QuestionEditorProps) {
  const { t } = useTranslation("conversation");
  const { number } = useFormats();
  const [text, setText] = useState(turn.question);
  const field = useFieldWithFocusAtEnd();
  const laterId = useId();
  const send = (): void => {
    if (!canAsk(text)) return;
    // This turn and its editor go: the new one is followed from the composer.
    askInstead(conversationId, turn, text.trim());
    focusQuestion();
  };
  return (
    <form
      className={styles.editor}
      aria-label={t("edit")}
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
      onKeyDown={(event) => {
        if (event.key !== "Escape" || event.nativeEvent.isComposing) return;
        event.stopPropagation();
        onClose();
      }}
    >
      <QuestionField
        ref={field}
        value={text}
        describedBy={laterId}
        onChange={setText}
        onEnter={send}
      />
      {laterTurns === 0 ? null : (
        <p id={laterId} className={controls.soft}>
          {t("edit-removes", { count: laterTurns, n: number(laterTurns) })}
        </p>
      )}
      <div className={controls.row}>
        <button type="submit" className={controls.primary} disabled={!canAsk(text)}>
          {t("ask")}
        </button>
        <button type="button" className={controls.button} onClick={onClose}>
          {t("cancel")}
        </button>
      </div>
    </form>
  );
}

function useFieldWithFocusAtEnd() {
  const field = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    const { current } = field;
    current?.focus();
    current?.setSelectionRange(current.value.length, current.value.length);
  }, []);
  return field;
}
