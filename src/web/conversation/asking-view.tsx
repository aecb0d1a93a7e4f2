// A question that is being answered: what was written so far, and what it waits for.
import { LoaderCircle } from "lucide-react";
import { useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import { DraftView } from "../answer/draft-view.tsx";
import { useServerState } from "../state/server-state.ts";
import type { AskingProgress } from "../state/conversation.ts";
import { useFormats } from "../words/formats.ts";
import type { AskingState } from "./advance-turn.ts";
import { restartReasonInWords } from "../../wording/in-words.ts";
import { usePageLanguage } from "../words/use-page-language.ts";
import styles from "./turn-view.module.css";

/** Who waits longer wants to know that it is not stuck. */
const secondsShownFrom = 5;
const builtIn = "extractive";

export interface AskingViewProps {
  readonly state: AskingState;
  /** ISO time. */
  readonly askedAt: string;
}

export function AskingView({ state, askedAt }: AskingViewProps) {
  const { t } = useTranslation("conversation");
  const { number } = useFormats();
  const seconds = useSecondsSince(askedAt);
  const isSlow = seconds >= secondsShownFrom;
  const words = useProgressWords(state.progress, isSlow);
  return (
    <>
      {state.text === "" ? null : <DraftView text={state.text} />}
      <p className={styles.waiting}>
        <LoaderCircle aria-hidden />
        <span>
          {words}
          {isSlow ? ` ${t("seconds", { count: seconds, n: number(seconds) })}` : ""}
        </span>
      </p>
    </>
  );
}

function useProgressWords(progress: AskingProgress, isSlow: boolean): string {
  const { t } = useTranslation("conversation");
  const { number } = useFormats();
  const language = usePageLanguage();
  const { languageModel } = useServerState();
  switch (progress.step) {
    case "searching":
      return t("searching");
    case "reading": {
      const { passages: count } = progress;
      const isWaiting = isSlow && languageModel !== null && languageModel !== builtIn;
      const read = t(isWaiting ? "read" : "reading", { count, n: number(count) });
      return isWaiting ? `${read} ${t("waiting-for-model", { model: languageModel })}` : read;
    }
    case "writing":
      return t("writing");
    case "restarted":
      return t("restarted", { reason: restartReasonInWords(progress.reason, language) });
  }
}

function useSecondsSince(isoTime: string): number {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 1000);
    return () => clearInterval(timer);
  }, []);
  return Math.max(0, Math.floor((now - Date.parse(isoTime)) / 1000));
}
