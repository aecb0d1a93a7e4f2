// Why a sentence is not, or only partly, carried by what it cites; small, in the flow of the text.
import { CircleAlert, CircleDashed } from "lucide-react";
import { useTranslation } from "react-i18next";
import type { AnswerSentence } from "../../answering/answer.ts";
import { supportReasonInWords } from "../../wording/in-words.ts";
import { usePageLanguage } from "../words/use-page-language.ts";
import styles from "./answer-markdown.module.css";

export function SupportNote({ sentence }: { readonly sentence: AnswerSentence }) {
  const { t } = useTranslation("answer");
  const language = usePageLanguage();
  const { support, reason } = sentence;
  const Icon = support === "partly" ? CircleDashed : CircleAlert;
  return (
    <small className={styles.note} data-support={support}>
      {" "}
      <span className={styles.tie}>
        <Icon aria-hidden="true" size="1em" />{" "}
        {t(support === "partly" ? "partlySupported" : "notSupported")}
      </span>
      {reason === undefined ? null : <>. {supportReasonInWords(reason, language)}</>}
    </small>
  );
}
