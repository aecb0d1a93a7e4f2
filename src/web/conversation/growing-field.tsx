// A field for a question: grows with its text to ten lines; Enter asks, Shift+Enter begins a line.
import { useRef, type KeyboardEvent, type Ref } from "react";
import styles from "./growing-field.module.css";

export interface GrowingFieldProps {
  readonly id?: string;
  readonly label: string;
  readonly value: string;
  readonly placeholder?: string;
  /** Id of what describes the field. */
  readonly describedBy?: string;
  readonly isInvalid?: boolean;
  readonly ref?: Ref<HTMLTextAreaElement>;
  readonly onChange: (value: string) => void;
  readonly onEnter: () => void;
}

/** A key that ended a composition is told at once; nobody presses another so soon. */
const composingMs = 20;

export function GrowingField(props: GrowingFieldProps) {
  const { id, label, value, placeholder, describedBy, isInvalid, ref, onChange, onEnter } = props;
  const composedAt = useRef(-Infinity);
  /** Enter that accepts a word of an input method asks nothing; Safari sends it after the word's end. */
  const isPlainEnter = ({ key, shiftKey, nativeEvent, timeStamp }: KeyboardEvent): boolean => {
    const isComposing = nativeEvent.isComposing || timeStamp - composedAt.current < composingMs;
    return key === "Enter" && !shiftKey && !isComposing;
  };
  return (
    <div className={styles.frame} data-text={value}>
      <textarea
        id={id}
        ref={ref}
        rows={1}
        className={styles.field}
        aria-label={label}
        aria-describedby={describedBy}
        aria-invalid={isInvalid}
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
  );
}
