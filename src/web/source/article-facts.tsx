// Who published an article, when, from where and in which language, in one line.
import { useTranslation } from "react-i18next";
import type { ArticleMetadata } from "../../../vectorstore/article.ts";
import { useFormats } from "../words/formats.ts";
import styles from "./source-panel.module.css";

export function ArticleFacts({ article }: { readonly article: ArticleMetadata }) {
  const { t } = useTranslation("source");
  const formats = useFormats();
  const { publisher, date, dateline, language } = article;
  const facts = {
    publisher: publisher ?? t("noPublisher"),
    date: date === null ? t("noDate") : <time dateTime={date}>{formats.date(date)}</time>,
    dateline,
    language: language === null ? null : formats.language(language),
  };
  return (
    <dl className={styles.facts}>
      {Object.entries(facts).map(([name, value]) =>
        value === null ? null : (
          <div key={name}>
            <dt className="visually-hidden">{t(name)}</dt>
            <dd>{value}</dd>
          </div>
        ),
      )}
    </dl>
  );
}
