// Changes a question that was asked. Asking it removes the answer and what followed, and says so before.
import { useEffect, useId, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { focusQuestion } from "../shell/use-shortcuts.ts";
import type { Turn } from "../state/conversation.ts";
import { useFormats } from "../words/formats.ts";
import { askInstead } from "./asking.ts";
import controls from "./controls.module.css";
import { GrowingField } from "./growing-field.tsx";
import { QuestionLength } from "./question-length.tsx";
import { canAsk, isTooLong } from "./question-limit.ts";
import styles from "./turn-view.module.css";

export interface QuestionEditorProps {
  readonly conversationId: string;
  readonly turn: Turn;
  readonly laterTurns: number;
  readonly onClose: () => void;
}

export function QuestionEditor({ conversationId, turn, laterTurns, onClose }: QuestionEditorProps) {
  const { t } = useTranslation("conversation");
  const { number } = useFormats();
  const [text, setText] = useState(turn.question);
  const field = useFieldWithFocusAtEnd();
  const id = useId();
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
      <GrowingField
        ref={field}
        label={t("question")}
        value={text}
        describedBy={`${id}-length ${id}-later`}
        isInvalid={isTooLong(text)}
        onChange={setText}
        onEnter={send}
      />
      <QuestionLength id={`${id}-length`} text={text} />
      {laterTurns === 0 ? null : (
        <p id={`${id}-later`} className={controls.soft}>
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
