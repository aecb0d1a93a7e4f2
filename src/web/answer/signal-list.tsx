// Signals with their values, from 0 to 1.
import { useTranslation } from "react-i18next";
import { useFormats } from "../words/formats.ts";
import { signalInWords } from "../../wording/in-words.ts";
import { usePageLanguage } from "../words/use-page-language.ts";
import styles from "./searched-details.module.css";

export interface SignalListProps {
  readonly signals: Readonly<Record<string, number>>;
}

/** What the decision compares comes first. */
const first = ["confidence", "gate"];

export function SignalList({ signals }: SignalListProps) {
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
