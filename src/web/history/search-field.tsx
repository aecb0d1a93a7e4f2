// The field that searches the conversations. Escape empties it.
import { Search, X } from "lucide-react";
import { useRef } from "react";
import { useTranslation } from "react-i18next";
import styles from "./search-field.module.css";

export interface SearchFieldProps {
  readonly typed: string;
  readonly onType: (typed: string) => void;
}

export function SearchField({ typed, onType }: SearchFieldProps) {
  const { t } = useTranslation("history");
  const field = useRef<HTMLInputElement>(null);
  return (
    <div className={styles.search} role="search">
      <Search aria-hidden />
      <input
        ref={field}
        type="text"
        enterKeyHint="search"
        autoComplete="off"
        aria-label={t("search")}
        placeholder={t("search")}
        value={typed}
        onChange={(event) => onType(event.target.value)}
        onKeyDown={(event) => {
          if (event.key !== "Escape" || typed === "") return;
          // The drawer would close with it.
          event.stopPropagation();
          event.preventDefault();
          onType("");
        }}
      />
      {typed === "" ? null : (
        <button
          type="button"
          aria-label={t("clear-search")}
          onClick={() => {
            onType("");
            field.current?.focus();
          }}
        >
          <X aria-hidden />
        </button>
      )}
    </div>
  );
}
