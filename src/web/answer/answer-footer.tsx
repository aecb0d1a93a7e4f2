// What a reader should know of an answer, on a quiet line: how recent, on how many sources, by whom.
import type { TFunction } from "i18next";
import { Info } from "lucide-react";
import { useTranslation } from "react-i18next";
import type { Answer } from "../../answering/answer.ts";
import { useFormats } from "../words/formats.ts";
import { noteInWords } from "../../wording/in-words.ts";
import { usePageLanguage } from "../words/use-page-language.ts";
import styles from "./answer-view.module.css";

export function AnswerFooter({ answer }: { readonly answer: Answer }) {
  const { t } = useTranslation("answer");
  const language = usePageLanguage();
  const facts = useFacts(answer);
  return (
    <footer className={styles.footer} aria-label={t("about")}>
      {facts.length === 0 ? null : (
        <ul className={styles.facts}>
          {facts.map((fact) => (
            <li key={fact}>{fact}</li>
          ))}
        </ul>
      )}
      {answer.notes.length === 0 ? null : (
        <ul className={styles.notes} aria-label={t("notes")}>
          {answer.notes.map((note, at) => (
            <li key={at}>
              <Info aria-hidden="true" size="1em" /> <span>{noteInWords(note, language)}</span>
            </li>
          ))}
        </ul>
      )}
    </footer>
  );
}

/** Of a refusal nothing: it rests on no articles, and nothing wrote it. */
function useFacts(answer: Answer): string[] {
  const { t } = useTranslation("answer");
  const { date } = useFormats();
  if (answer.status === "not-in-articles") return [];
  const { asOf, sentences, citations, independentSources, model } = answer;
  const articles = new Set(citations.map(({ source }) => source)).size;
  const supported = sentences.filter(({ support }) => support === "supported").length;
  const isAllSupported = supported === sentences.length && supported > 0;
  return [
    ...asOfInWords(asOf, t, date),
    ...(articles > 0 ? [t("citedArticles", { count: articles })] : []),
    ...(articles > 1 ? [t("independent", { count: independentSources })] : []),
    isAllSupported ? t("allSupported") : t("someSupported", { supported, count: sentences.length }),
    model === "extractive" ? t("extractive") : t("writtenBy", { model }),
  ];
}

function asOfInWords(
  { oldest, newest }: Answer["asOf"],
  t: TFunction<"answer">,
  date: (isoDate: string) => string,
): string[] {
  if (oldest === null || newest === null) return [];
  return oldest === newest
    ? [t("asOf", { date: date(newest) })]
    : [t("asOfRange", { from: date(oldest), to: date(newest) })];
}
