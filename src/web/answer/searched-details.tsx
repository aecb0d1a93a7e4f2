// For the curious: what was searched, and the signals that the decision to answer was made from.
import { useTranslation } from "react-i18next";
import type { Answer } from "../../answering/answer.ts";
import { useFormats } from "../words/formats.ts";
import styles from "./searched-details.module.css";
import { SignalList } from "./signal-list.tsx";
import { useFilterWords } from "./use-filter-words.ts";

export function SearchedDetails({ answer }: { readonly answer: Answer }) {
  const { t } = useTranslation("answer");
  const formats = useFormats();
  const filterWords = useFilterWords();
  const { question, filter, signals, parts } = answer.searched;
  const totalMs = answer.timings["totalMs"];
  const searches = parts ?? [{ question, filter, signals }];
  return (
    <details className={styles.details}>
      <summary>{t("whatWasSearched")}</summary>
      {searches.map((part, at) => (
        <div key={at} className={styles.part}>
          <p>{t("searchedFor", { question: part.question })}</p>
          <p>{t("searchedIn", { filter: filterWords(part.filter) ?? t("everything") })}</p>
          <SignalList signals={part.signals} />
        </div>
      ))}
      {totalMs === undefined ? null : (
        <p>{t("took", { seconds: formats.number(Math.round(totalMs / 10) / 100) })}</p>
      )}
    </details>
  );
}
