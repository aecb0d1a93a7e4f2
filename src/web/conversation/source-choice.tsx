// The publishers and articles that a question may be asked of, found by their names.
import * as Ariakit from "@ariakit/react";
import { useDeferredValue, useState } from "react";
import { useTranslation } from "react-i18next";
import { useFilter } from "../state/filter.ts";
import { useFormats } from "../words/formats.ts";
import { useArchiveOverview } from "../state/archive-overview.ts";
import controls from "./controls.module.css";
import { SourceOption } from "./source-option.tsx";
import styles from "./source-choice.module.css";
import { useFoundArticles } from "./use-found-articles.ts";

export function SourceChoice() {
  const { t } = useTranslation("conversation");
  const { filter, setFilter } = useFilter();
  const [words, setWords] = useState("");
  return (
    <Ariakit.ComboboxProvider
      open
      inputValue={words}
      setInputValue={setWords}
      resetValueOnHide={false}
      selectedValue={filter?.sources ?? []}
      setSelectedValue={(sources: string[]) => setFilter({ ...filter, sources })}
    >
      <Ariakit.Combobox
        autoFocus
        className={controls.field}
        aria-label={t("sources-search")}
        placeholder={t("sources-search")}
      />
      <Ariakit.ComboboxList alwaysVisible className={styles.list} aria-label={t("sources")}>
        <SourceOptions words={words} />
      </Ariakit.ComboboxList>
    </Ariakit.ComboboxProvider>
  );
}

function SourceOptions({ words }: { readonly words: string }) {
  const { t } = useTranslation("conversation");
  const { date, number } = useFormats();
  const publishers = useMatchingPublishers(useDeferredValue(words));
  const { articles, total, hasFailed } = useFoundArticles(words);
  if (hasFailed) return <p className={controls.error}>{t("sources-failed")}</p>;
  if (publishers.length + articles.length === 0) {
    return <p className={controls.soft}>{t("sources-none")}</p>;
  }
  return (
    <>
      {publishers.map(({ publisher, articles: count }) => (
        <SourceOption
          key={`publisher ${publisher}`}
          value={publisher}
          about={t("articles", { count, n: number(count) })}
        >
          {publisher}
        </SourceOption>
      ))}
      {articles.map(({ id, title, publisher, date: day }) => (
        <SourceOption
          key={`article ${id}`}
          value={id}
          about={[publisher, day === null ? null : date(day)]
            .filter((part) => part !== null)
            .join(", ")}
        >
          {title}
        </SourceOption>
      ))}
      {total > articles.length ? (
        <p className={controls.soft}>{t("sources-more", { n: number(total - articles.length) })}</p>
      ) : null}
    </>
  );
}

function useMatchingPublishers(words: string) {
  const { overview } = useArchiveOverview();
  const wanted = words.trim().toLocaleLowerCase();
  return (overview?.publishers ?? []).flatMap(({ publisher, articles }) =>
    publisher?.toLocaleLowerCase().includes(wanted) === true ? [{ publisher, articles }] : [],
  );
}
