// The beginning: what this archive holds, what one can ask of it, and questions to try.
import { useTranslation } from "react-i18next";
import { useServerState } from "../state/server-state.ts";
import { useFormats } from "../words/use-formats.ts";
import type { ArchiveOverview } from "./archive-overview.ts";
import controls from "./controls.module.css";
import { useReadOverview } from "./use-read-overview.ts";
import styles from "./welcome.module.css";

export interface WelcomeProps {
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
  const { number, date, list } = useFormats();
  const { articles, passages, oldest, newest, undated } = overview;
  const languages = overview.languages.map(({ language, articles: count }) =>
    t("language-count", { language: t(`language-${language ?? "other"}`), n: number(count) }),
  );
  return (
    <p className={styles.holdings}>
      {t("holds", {
        articles: t("articles", { count: articles, n: number(articles) }),
        passages: t("passages", { count: passages, n: number(passages) }),
      })}{" "}
      {oldest === null || newest === null
        ? null
        : t("published", { oldest: date(oldest), newest: date(newest) })}{" "}
      {undated === 0 ? null : t("undated", { count: undated, n: number(undated) })}{" "}
      {languages.length === 0 ? null : t("languages", { languages: list(languages) })}
    </p>
  );
}

function Suggestions({ overview, onAsk }: WelcomeProps & { readonly overview: ArchiveOverview }) {
  const { t } = useTranslation("conversation");
  if (overview.suggestions.length === 0) return null;
  return (
    <div className={styles.suggestions}>
      <h3 id="suggestions">{t("suggestions")}</h3>
      <ul aria-labelledby="suggestions">
        {overview.suggestions.map(({ question, language }) => (
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
