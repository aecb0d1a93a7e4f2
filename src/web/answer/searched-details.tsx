// For the curious: what was searched, and the signals that the decision to answer was made from.
import { useTranslation } from "react-i18next";
import type { Answer } from "../../answering/answer.ts";
import { signalInWords } from "../../wording/in-words.ts";
import { useFormats } from "../words/formats.ts";
import { usePageLanguage } from "../words/use-page-language.ts";
import styles from "./answer-view.module.css";
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

interface SignalListProps {
  readonly signals: Readonly<Record<string, number>>;
}

/** What the decision compares comes first. */
const first = ["confidence", "gate"];

/** Signals with their values, from 0 to 1. */
function SignalList({ signals }: SignalListProps) {
  const { t } = useTranslation("answer");
  const { number } = useFormats();
  const language = usePageLanguage();
  const names = Object.keys(signals);
  const ordered = [
    ...first.filter((name) => names.includes(name)),
    ...names.filter((name) => !first.includes(name)),
  ];
  if (names.length === 0) return null;
  return (
    <>
      <p>{t("signals")}</p>
      <dl className={styles.signals}>
        {ordered.map((name) => (
          <div key={name}>
            <dt>{signalInWords(name, language)}</dt>
            <dd>
              <meter aria-hidden="true" min={0} max={1} value={signals[name] ?? 0} />
              {number(signals[name] ?? 0)}
            </dd>
          </div>
        ))}
      </dl>
    </>
  );
}
