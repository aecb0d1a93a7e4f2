// What limits the list: words, language, publisher and the time of publication.
import { Search } from "lucide-react";
import { useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import type { ArchiveOverview } from "../state/archive-overview.ts";
import { periodFrom, periodTo, useListChoice } from "../state/list-choice.ts";
import { useFormats } from "../words/formats.ts";
import styles from "./article-list.module.css";

export function ListFilters({ overview }: { readonly overview: ArchiveOverview }) {
  const { t } = useTranslation("archive");
  const { number, language: languageName } = useFormats();
  const { choice, change } = useListChoice();
  const languages = overview.languages.flatMap(({ language, articles }) =>
    language === null ? [] : { value: language, name: languageName(language), articles },
  );
  const publishers = overview.publishers.flatMap(({ publisher, articles }) =>
    publisher === null ? [] : { value: publisher, name: publisher, articles },
  );
  const named = (options: typeof publishers) =>
    options.map(({ value, name, articles }) => ({ value, name: `${name} (${number(articles)})` }));
  return (
    <div className={styles.filters} role="group" aria-label={t("filters")}>
      <SearchBox />
      <ChoiceSelect
        id="archive-language"
        label={t("column-language")}
        all={t("allLanguages")}
        options={named(languages)}
        value={choice.language}
        onChange={(language) => change({ language })}
      />
      <ChoiceSelect
        id="archive-publisher"
        label={t("column-publisher")}
        all={t("allPublishers")}
        options={named(publishers)}
        value={choice.publisher}
        onChange={(publisher) => change({ publisher })}
      />
      <DateField
        id="archive-from"
        label={t("from")}
        value={choice.from}
        onChange={(from) => change(periodFrom(from, choice))}
      />
      <DateField
        id="archive-to"
        label={t("to")}
        value={choice.to}
        onChange={(to) => change(periodTo(to, choice))}
      />
    </div>
  );
}

/** Shorter than this between two keys is one word being typed. */
const pauseMs = 250;

/**
 * Finds articles by words of their titles, publishers and file names, while they are being typed.
 */
function SearchBox() {
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

interface ChoiceSelectProps {
  readonly id: string;
  readonly label: string;
  /** What no choice is called. */
  readonly all: string;
  readonly options: readonly { readonly value: string; readonly name: string }[];
  readonly value: string | null;
  readonly onChange: (value: string | null) => void;
}

/** One of several values, or all of them. */
function ChoiceSelect({ id, label, all, options, value, onChange }: ChoiceSelectProps) {
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

interface DateFieldProps {
  readonly id: string;
  readonly label: string;
  /** ISO date. */
  readonly value: string | null;
  readonly onChange: (value: string | null) => void;
}

/**
 * A day, or none. While a year is being typed its first digits make a date of their own: it counts
 * once the field is left, Enter is pressed, or the year has four digits.
 */
function DateField({ id, label, value, onChange }: DateFieldProps) {
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
