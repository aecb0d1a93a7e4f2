// A day, or none. While a year is being typed its first digits make a date of their own: it counts
// once the field is left, Enter is pressed, or the year has four digits.
import { useState } from "react";
import styles from "./list-filters.module.css";

export interface DateFieldProps {
  readonly id: string;
  readonly label: string;
  /** ISO date. */
  readonly value: string | null;
  readonly onChange: (value: string | null) => void;
}

export function DateField({ id, label, value, onChange }: DateFieldProps) {
  const [draft, setDraft] = useState<string | null>(null);
  const settle = () => {
    if (draft !== null) onChange(draft === "" ? null : draft);
    setDraft(null);
  };
  return (
    <div className={styles.field}>
      <label htmlFor={id} className={styles.name}>
        {label}
      </label>
      <input
        id={id}
        type="date"
        max="9999-12-31"
        value={draft ?? value ?? ""}
        onChange={({ target }) => {
          if (target.value.startsWith("0") || target.value === "") {
            setDraft(target.value);
          } else {
            setDraft(null);
            onChange(target.value);
          }
        }}
        onBlur={settle}
        onKeyDown={({ key }) => {
          if (key === "Enter") settle();
        }}
      />
    </div>
  );
}
