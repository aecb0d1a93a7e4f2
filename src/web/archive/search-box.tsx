// Finds articles by words of their titles, publishers and file names, while they are being typed.
import { Search } from "lucide-react";
import { useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import styles from "./list-filters.module.css";
import { useListChoice } from "../state/list-choice.ts";

/** Shorter than this between two keys is one word being typed. */
const pauseMs = 250;

export function SearchBox() {
  const { t } = useTranslation("archive");
  const { choice, change } = useListChoice();
  /** Typed, but not searched for yet. */
  const [draft, setDraft] = useState<string | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const search = (words: string) => {
    clearTimeout(timer.current);
    setDraft(null);
    change({ words });
  };
  return (
    <form
      role="search"
      aria-label={t("searchArticles")}
      className={styles.search}
      onSubmit={(event) => {
        event.preventDefault();
        if (draft !== null) search(draft);
      }}
    >
      <label htmlFor="archive-search" className={styles.name}>
        {t("search")}
      </label>
      <Search aria-hidden="true" />
      <input
        id="archive-search"
        type="search"
        maxLength={200}
        autoComplete="off"
        value={draft ?? choice.words}
        placeholder={t("searchHint")}
        onChange={({ target }) => {
          const words = target.value;
          setDraft(words);
          clearTimeout(timer.current);
          timer.current = setTimeout(() => search(words), pauseMs);
        }}
      />
    </form>
  );
}
