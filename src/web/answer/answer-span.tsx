// What `weave-answer.ts` put into the text: a citation's number, a doubtful sentence, its note.
import { CircleAlert, CircleDashed } from "lucide-react";
import type { ComponentProps } from "react";
import { useTranslation } from "react-i18next";
import type { ExtraProps } from "react-markdown";
import type { AnswerSentence } from "../../answering/answer.ts";
import { supportReasonInWords } from "../../wording/in-words.ts";
import { usePageLanguage } from "../words/use-page-language.ts";
import { useShownAnswer } from "./answer-context.ts";
import styles from "./answer-markdown.module.css";
import markStyles from "./citation-mark.module.css";
import { CitationMark } from "./citation-mark.tsx";

export function AnswerSpan({ node, children }: ComponentProps<"span"> & ExtraProps) {
  const shown = useShownAnswer();
  const { dataPart, dataNumber, dataSentence } = node?.properties ?? {};
  switch (dataPart) {
    case "tie":
      return <span className={styles.tie}>{children}</span>;
    case "citation": {
      if (shown === null) return <span className={inertMark}>{String(dataNumber)}</span>;
      const citation = shown.answer.citations.find(({ number }) => number === dataNumber);
      // A number that names nothing is no button: it would look like a source.
      if (citation === undefined) return ` [${String(dataNumber)}]`;
      return <CitationMark citation={citation} turnId={shown.turnId} />;
    }
    case "sentence": {
      const support = shown?.answer.sentences[Number(dataSentence)]?.support;
      return (
        <span className={styles.doubtful} data-support={support}>
          {children}
        </span>
      );
    }
    case "note": {
      const sentence = shown?.answer.sentences[Number(dataSentence)];
      return sentence === undefined ? null : <SupportNote sentence={sentence} />;
    }
    case "caret":
      return <span className={styles.caret} aria-hidden="true" />;
    default:
      return <>{children}</>;
  }
}

const inertMark = `${markStyles.mark ?? ""} ${markStyles.inert ?? ""}`;

/**
 * Why a sentence is not, or only partly, carried by what it cites; small, in the flow of the text.
 */
function SupportNote({ sentence }: { readonly sentence: AnswerSentence }) {
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
