// Why a sentence is not, or only partly, carried by what it cites; small, in the flow of the text.
import { CircleAlert, CircleDashed } from "lucide-react";
import { useTranslation } from "react-i18next";
import type { AnswerSentence } from "../../answering/answer.ts";
import { reasonInWords } from "./reason-in-words.ts";
import styles from "./answer-markdown.module.css";

export function SupportNote({ sentence }: { readonly sentence: AnswerSentence }) {
  const { t, i18n } = useTranslation("answer");
  const { support, reason } = sentence;
  const Icon = support === "partly" ? CircleDashed : CircleAlert;
  const told = reason === undefined ? undefined : reasonInWords(reason, t, i18n.language);
  return (
    <small className={styles.note} data-support={support}>
      {" "}
      <span className={styles.tie}>
        <Icon aria-hidden="true" size="1em" />{" "}
        {t(support === "partly" ? "partlySupported" : "notSupported")}
      </span>
      {told === undefined ? null : (
        <>
          {": "}
          <span lang={told.language}>{told.text}</span>
        </>
      )}
    </small>
  );
}
