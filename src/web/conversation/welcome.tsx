// The beginning: what this archive holds, what one can ask of it, and questions to try.
import { useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import controls from "../controls/controls.module.css";
import {
  readArchiveOverview,
  useArchiveOverview,
  type ArchiveOverview,
} from "../state/archive-overview.ts";
import { useServerState } from "../state/server-state.ts";
import { useFormats } from "../words/formats.ts";
import { usePeriodWords } from "../words/use-period-words.ts";
import styles from "./conversation-view.module.css";
import { failureWords } from "./failure-words.ts";

const mostSuggestions = 6;

interface WelcomeProps {
  readonly onAsk: (question: string) => void;
}

export function Welcome({ onAsk }: WelcomeProps) {
  const { t } = useTranslation("conversation");
  const { overview, failure } = useReadOverview();
  const { condition } = useServerState();
  return (
    <section className={styles.welcome} aria-labelledby="welcome">
      <h2 id="welcome">{t("welcome")}</h2>
      <p>{t("promise")}</p>
      {condition === "no-store" ? <NoStore /> : null}
      {condition !== "no-store" && overview !== null ? <Holdings overview={overview} /> : null}
      {condition === "ready" && failure !== null ? (
        <p className={controls.error}>{t("overview-failed", { failure })}</p>
      ) : null}
      <ul className={styles.kinds} aria-label={t("kinds")}>
        <li>{t("kind-facts")}</li>
        <li>{t("kind-time")}</li>
        <li>{t("kind-follow-up")}</li>
      </ul>
      {overview === null ? null : <Suggestions overview={overview} onAsk={onAsk} />}
    </section>
  );
}

function NoStore() {
  const { t } = useTranslation("conversation");
  return (
    <div className={styles.remedy}>
      <p>{t("no-store")}</p>
      <p>{t("no-store-run")}</p>
      <pre>
        <code>npm run ingest</code>
      </pre>
    </div>
  );
}

function Holdings({ overview }: { readonly overview: ArchiveOverview }) {
  const { t } = useTranslation("conversation");
  const { number, list, language: nameOf } = useFormats();
  const { articles, passages, oldest, newest, undated } = overview;
  const isDated = oldest !== null && newest !== null;
  const period = usePeriodWords()(isDated ? { from: oldest, to: newest } : {});
  const languages = overview.languages.map(({ language, articles: count }) =>
    t("language-count", {
      language: language === null ? t("language-other") : nameOf(language),
      n: number(count),
    }),
  );
  return (
    <ul className={styles.holdings} aria-label={t("holdings")}>
      <li>
        {t("holds", {
          articles: t("articles", { count: articles, n: number(articles) }),
          passages: t("passages", { count: passages, n: number(passages) }),
        })}
      </li>
      {period === null ? null : <li>{t("published", { period })}</li>}
      {undated === 0 ? null : <li>{t("undated", { count: undated, n: number(undated) })}</li>}
      {languages.length === 0 ? null : <li>{t("languages", { languages: list(languages) })}</li>}
    </ul>
  );
}

function Suggestions({ overview, onAsk }: WelcomeProps & { readonly overview: ArchiveOverview }) {
  const { t } = useTranslation("conversation");
  if (overview.suggestions.length === 0) return null;
  return (
    <div className={styles.suggestions}>
      <h3 id="suggestions">{t("suggestions")}</h3>
      <ul aria-labelledby="suggestions">
        {overview.suggestions.slice(0, mostSuggestions).map(({ question, language }) => (
          <li key={question}>
            <button type="button" lang={language} onClick={() => onAsk(question)}>
              {question}
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}

interface ReadOverview {
  readonly overview: ArchiveOverview | null;
  /** Why it could not be read, for the reader. */
  readonly failure: string | null;
}

/** Reads what the archive holds, anew whenever its articles changed or the server is back. */
function useReadOverview(): ReadOverview {
  const { overview } = useArchiveOverview();
  const { condition, generation } = useServerState();
  const [failure, setFailure] = useState<string | null>(null);
  useEffect(() => {
    if (condition !== "ready") return undefined;
    const controller = new AbortController();
    readArchiveOverview(controller.signal).then(
      () => setFailure(null),
      (error: unknown) => {
        if (!controller.signal.aborted) setFailure(failureWords(error));
      },
    );
    return () => controller.abort();
  }, [condition, generation]);
  return { overview, failure };
}
