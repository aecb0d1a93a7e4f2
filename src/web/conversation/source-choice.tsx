// The publishers and articles that a question may be asked of, found by their names.
import * as Ariakit from "@ariakit/react";
import { useDeferredValue, useEffect, useState, type ReactNode } from "react";
import { useTranslation } from "react-i18next";
import controls from "../controls/controls.module.css";
import { useArchiveOverview } from "../state/archive-overview.ts";
import { fetchFromServer } from "../state/ask-server.ts";
import { useFilter } from "../state/filter.ts";
import { useSourceTitles } from "../state/page-memory.ts";
import { useFormats } from "../words/formats.ts";
import styles from "./source-choice.module.css";

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

interface SourceOptionProps {
  readonly value: string;
  readonly about: string;
  readonly children: ReactNode;
}

/** A publisher or an article among the sources to choose from. */
function SourceOption({ value, about, children }: SourceOptionProps) {
  return (
    <Ariakit.ComboboxItem
      value={value}
      className={styles.option}
      focusOnHover
      hideOnClick={false}
      setValueOnClick={false}
      resetValueOnSelect={false}
    >
      <Ariakit.ComboboxItemCheck className={styles.check} />
      <span>
        {children}
        {about === "" ? null : <span className={styles.about}>{about}</span>}
      </span>
    </Ariakit.ComboboxItem>
  );
}

interface FoundArticle {
  readonly id: string;
  readonly title: string;
  readonly publisher: string | null;
  readonly date: string | null;
}

interface FoundArticles {
  readonly articles: readonly FoundArticle[];
  readonly total: number;
  readonly hasFailed: boolean;
}

const restMs = 150;
const mostShown = 30;
const none: FoundArticles = { articles: [], total: 0, hasFailed: false };

/** What was found last stays until the next is there. */
function useFoundArticles(words: string): FoundArticles {
  const [found, setFound] = useState(none);
  useEffect(() => {
    const controller = new AbortController();
    const search = async (): Promise<void> => {
      try {
        setFound(await findArticles(words, controller.signal));
      } catch {
        // An aborted one is followed by the next.
        if (!controller.signal.aborted) setFound({ ...none, hasFailed: true });
      }
    };
    const timer = setTimeout(() => void search(), restMs);
    return () => {
      clearTimeout(timer);
      controller.abort();
    };
  }, [words]);
  return found;
}

async function findArticles(words: string, signal: AbortSignal): Promise<FoundArticles> {
  const parameters = new URLSearchParams({ limit: String(mostShown), sort: "title" });
  if (words.trim() !== "") parameters.set("q", words.trim());
  const response = await fetchFromServer(`articles?${parameters.toString()}`, { signal });
  const { articles, total } = (await response.json()) as Omit<FoundArticles, "hasFailed">;
  useSourceTitles.getState().addTitles(articles);
  return { articles, total, hasFailed: false };
}
