// A conversation's name being changed in its place: Enter keeps it, Escape does not.
import { useRef } from "react";
import { useTranslation } from "react-i18next";
import styles from "./conversation-item.module.css";

export interface RenameFieldProps {
  readonly name: string;
  /** The new name, perhaps empty; null if it stays. */
  readonly onEnd: (name: string | null) => void;
}

export function RenameField({ name, onEnd }: RenameFieldProps) {
  const { t } = useTranslation("history");
  // Leaving the field comes after Enter and Escape, too, and is not to count twice.
  const isOver = useRef(false);
  const end = (typed: string | null): void => {
    if (isOver.current) return;
    isOver.current = true;
    const kept = typed?.trim().replaceAll(/\s+/g, " ") ?? null;
    onEnd(kept === name ? null : kept);
  };
  return (
    <input
      className={styles.rename}
      aria-label={t("new-name")}
      defaultValue={name}
      maxLength={200}
      autoComplete="off"
      ref={(field) => {
        // After the menu it was chosen from has given the focus back.
        if (field !== null) requestAnimationFrame(() => field.select());
      }}
      onBlur={(event) => end(event.target.value)}
      onKeyDown={(event) => {
        if (event.key === "Enter" && !event.nativeEvent.isComposing) end(event.currentTarget.value);
        if (event.key === "Escape") {
          event.stopPropagation();
          event.preventDefault();
          end(null);
        }
      }}
    />
  );
}
