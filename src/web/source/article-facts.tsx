// Who published an article, when, from where and in which language, in one line.
import { ExternalLink, FileText } from "lucide-react";
import { useTranslation } from "react-i18next";
import type { ArticleMetadata } from "../../../vectorstore/article.ts";
import { useFormats } from "../words/formats.ts";
import { CopyButton } from "./quote-actions.tsx";
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

/**
 * Where an article's text comes from: its file, and the address of the original if it names one.
 */
export function ArticleOrigin({ article }: { readonly article: ArticleMetadata }) {
  const { t } = useTranslation("source");
  const { id, url } = article;
  return (
    <dl className={styles.origin}>
      <div>
        <dt className="visually-hidden">{t("file")}</dt>
        <dd>
          <FileText size={14} aria-hidden /> {id}
        </dd>
      </div>
      {url === null ? null : (
        <div>
          <dt className="visually-hidden">{t("original")}</dt>
          <dd>
            <OriginalAddress url={url} />
            <CopyButton isSmall label={t("copyOriginal")} words={() => url} />
          </dd>
        </div>
      )}
    </dl>
  );
}

/** Leaves this machine only when the reader follows it, and says so. */
function OriginalAddress({ url }: { readonly url: string }) {
  const { t } = useTranslation("source");
  if (!/^https?:\/\//i.test(url)) return <span>{url}</span>;
  return (
    <a
      href={url}
      target="_blank"
      rel="noreferrer noopener"
      title={t("leaves")}
      className={styles.original}
    >
      {url}
      <ExternalLink size={13} aria-hidden />
      <span className="visually-hidden">{t("leaves")}</span>
    </a>
  );
}
