// Leads to the chat, where the next question is limited to the articles of the list.
import { errorWords } from "../words/error-words.ts";
import { MessageCircleQuestionMark } from "lucide-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import controls from "../controls/controls.module.css";
import { useAddress } from "../state/address.ts";
import { useFilter } from "../state/filter.ts";
import { hasFilter, useListChoice } from "../state/list-choice.ts";
import { useFormats } from "../words/formats.ts";
import styles from "./article-list.module.css";
import { filterOfList, mostSources, needsIds } from "./article-list.ts";

export function AskAboutThese({ total }: { readonly total: number }) {
  const { t } = useTranslation("archive");
  const { number } = useFormats();
  const { choice } = useListChoice();
  const { go } = useAddress();
  const { setFilter } = useFilter();
  const [failure, setFailure] = useState<string | null>(null);

  if (needsIds(choice) && total > mostSources) {
    return <p className={styles.count}>{t("tooManyToAsk", { n: number(mostSources) })}</p>;
  }
  const ask = async () => {
    try {
      const filter = await filterOfList(choice, AbortSignal.timeout(longestWait));
      if (filter === null) {
        setFailure(t("listChanged"));
        return;
      }
      setFilter(filter);
      go({ view: "chat", place: null });
    } catch (error) {
      setFailure(errorWords(error));
    }
  };
  return (
    <div className={styles.ask}>
      <button type="button" className={controls.primary} onClick={() => void ask()}>
        <MessageCircleQuestionMark aria-hidden="true" />
        {hasFilter(choice) ? t("askThese", { count: total, n: number(total) }) : t("askAll")}
      </button>
      {failure === null ? null : <p role="alert">{failure}</p>}
    </div>
  );
}

const longestWait = 10_000;
