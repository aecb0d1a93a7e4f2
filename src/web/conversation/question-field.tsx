// A field for a question: grows with its text to ten lines; Enter asks, Shift+Enter begins a line. Below
// it stands how long the question is, once it comes near what the server takes.
import { useId, useRef, type KeyboardEvent, type Ref } from "react";
import { useTranslation } from "react-i18next";
import controls from "../controls/controls.module.css";
import { useFormats } from "../words/formats.ts";
import styles from "./composer.module.css";

export interface QuestionFieldProps {
  readonly id?: string;
  readonly value: string;
  readonly placeholder?: string;
  /** Id of what describes the field besides the length. */
  readonly describedBy?: string;
  readonly ref?: Ref<HTMLTextAreaElement>;
  readonly onChange: (value: string) => void;
  readonly onEnter: () => void;
}

/** A key that ended a composition is told at once; nobody presses another so soon. */
const composingMs = 20;

export function QuestionField(props: QuestionFieldProps) {
  const { id, value, placeholder, describedBy = "", ref, onChange, onEnter } = props;
  const { t } = useTranslation("conversation");
  const lengthId = useId();
  const composedAt = useRef(-Infinity);
  /** Enter that accepts a word of an input method asks nothing; Safari sends it after the word's end. */
  const isPlainEnter = ({ key, shiftKey, nativeEvent, timeStamp }: KeyboardEvent): boolean => {
    const isComposing = nativeEvent.isComposing || timeStamp - composedAt.current < composingMs;
    return key === "Enter" && !shiftKey && !isComposing;
  };
  return (
    <>
      <div className={styles.frame} data-text={value}>
        <textarea
          id={id}
          ref={ref}
          rows={1}
          className={styles.field}
          aria-label={t("question")}
          aria-describedby={`${lengthId} ${describedBy}`.trim()}
          aria-invalid={isTooLong(value)}
          placeholder={placeholder}
          value={value}
          onChange={(event) => onChange(event.target.value)}
          onCompositionEnd={({ timeStamp }) => {
            composedAt.current = timeStamp;
          }}
          onKeyDown={(event) => {
            if (!isPlainEnter(event)) return;
            event.preventDefault();
            onEnter();
          }}
        />
      </div>
      <QuestionLength id={lengthId} text={value} />
    </>
  );
}

/** What the server takes, in UTF-16 code units, blanks around not counted. */
export const maxQuestionLength = 2000;
const shownFrom = 1800;

function QuestionLength({ id, text }: { readonly id: string; readonly text: string }) {
  const { t } = useTranslation("conversation");
  const { number } = useFormats();
  const { length } = text.trim();
  if (length < shownFrom) return null;
  const counts = { length: number(length), most: number(maxQuestionLength) };
  return (
    <p id={id} className={isTooLong(text) ? controls.error : controls.soft}>
      {t(isTooLong(text) ? "too-long" : "length", counts)}
    </p>
  );
}

export function canAsk(text: string): boolean {
  return text.trim() !== "" && !isTooLong(text);
}

function isTooLong(text: string): boolean {
  return text.trim().length > maxQuestionLength;
}
