// What the archive holds, in numbers.
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { useFormats } from "../words/formats.ts";
import styles from "./archive-numbers.module.css";
import type { ArchiveOverview } from "../state/archive-overview.ts";

export function ArchiveNumbers({ overview }: { readonly overview: ArchiveOverview }) {
  const { t } = useTranslation("archive");
  const formats = useFormats();
  const { articles, passages, languages, oldest, newest, undated } = overview;
  const publishers = overview.publishers.filter(({ publisher }) => publisher !== null);
  const languageWords = languages.map(({ language, articles: count }) => {
    const name = language === null ? t("otherLanguage") : formats.language(language);
    return `${name} ${formats.number(count)}`;
  });
  return (
    <dl className={styles.numbers} aria-label={t("numbers")}>
      <Fact name={t("articles")}>{formats.number(articles)}</Fact>
      <Fact name={t("passages")}>{formats.number(passages)}</Fact>
      <Fact name={t("publishers")}>
        {publishers.length >= mostPublishers
          ? t("orMore", { n: formats.number(publishers.length) })
          : formats.number(publishers.length)}
      </Fact>
      <Fact name={t("published")}>
        {oldest === null || newest === null ? t("noDates") : null}
        {oldest !== null && newest !== null ? (
          <span className={styles.dates}>
            <time dateTime={oldest}>{formats.date(oldest)}</time>
            {newest === oldest ? null : (
              <>
                {" – "}
                <time dateTime={newest}>{formats.date(newest)}</time>
              </>
            )}
          </span>
        ) : null}
      </Fact>
      <Fact name={t("undated")}>{formats.number(undated)}</Fact>
      <Fact name={t("languages")}>
        <span className={styles.words}>{languageWords.join(" · ")}</span>
      </Fact>
    </dl>
  );
}

/** The server names no more, one place of them may be of those without a publisher. */
const mostPublishers = 99;

function Fact({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}
