// One of several values, or all of them.
import styles from "./list-filters.module.css";

export interface ChoiceSelectProps {
  readonly id: string;
  readonly label: string;
  /** What no choice is called. */
  readonly all: string;
  readonly options: readonly { readonly value: string; readonly name: string }[];
  readonly value: string | null;
  readonly onChange: (value: string | null) => void;
}

export function ChoiceSelect({ id, label, all, options, value, onChange }: ChoiceSelectProps) {
  // One that was chosen and is gone from the archive meanwhile is still what the list is limited to.
  const isMissing = value !== null && options.every((option) => option.value !== value);
  return (
    <div className={styles.field}>
      <label htmlFor={id} className={styles.name}>
        {label}
      </label>
      <select
        id={id}
        value={value ?? ""}
        onChange={({ target }) => onChange(target.value === "" ? null : target.value)}
      >
        <option value="">{all}</option>
        {isMissing ? <option value={value}>{value}</option> : null}
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.name}
          </option>
        ))}
      </select>
    </div>
  );
}
