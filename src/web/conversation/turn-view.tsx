// A question, what it was searched with, and what came of it.
import { LoaderCircle, RotateCcw, Undo2 } from "lucide-react";
import { useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import { AnswerView } from "../answer/answer-view.tsx";
import { DraftView } from "../answer/draft-view.tsx";
import controls from "../controls/controls.module.css";
import type { AskingProgress, Turn, TurnState } from "../state/conversation.ts";
import { useServerState } from "../state/server-state.ts";
import { restartReasonInWords } from "../../wording/in-words.ts";
import { useFormats } from "../words/formats.ts";
import { usePageLanguage } from "../words/use-page-language.ts";
import { askAgain, hasEarlierAnswer, keepEarlierAnswer, type AskingState } from "./asking.ts";
import { TurnActions } from "./turn-actions.tsx";
import { TurnChips } from "./turn-chips.tsx";
import { TurnQuestion } from "./turn-question.tsx";
import styles from "./turn-view.module.css";
import { turnElementId } from "./use-follow-end.ts";

export interface TurnViewProps {
  readonly conversationId: string;
  readonly turn: Turn;
  /** Questions after this one. */
  readonly laterTurns: number;
}

export function TurnView({ conversationId, turn, laterTurns }: TurnViewProps) {
  const { t } = useTranslation("conversation");
  return (
    <li id={turnElementId(turn.id)} className={styles.turn}>
      <article className={styles.article} aria-label={t("turn", { question: turn.question })}>
        <TurnQuestion conversationId={conversationId} turn={turn} laterTurns={laterTurns} />
        <TurnChips turn={turn} onAskAgain={(filter) => askAgain(conversationId, turn, filter)} />
        <TurnOutcome conversationId={conversationId} turn={turn} />
      </article>
    </li>
  );
}

function TurnOutcome({ conversationId, turn }: Omit<TurnViewProps, "laterTurns">) {
  const { state, id } = turn;
  switch (state.kind) {
    case "asking":
      return <AskingView state={state} askedAt={turn.askedAt} />;
    case "answered":
      return (
        <>
          <AnswerView answer={state.answer} turnId={id} />
          <TurnActions conversationId={conversationId} turn={turn} answer={state.answer} />
        </>
      );
    default:
      return <EndedView conversationId={conversationId} turn={turn} state={state} />;
  }
}

/** Who waits longer wants to know that it is not stuck. */
const secondsShownFrom = 5;
const builtIn = "extractive";

interface AskingViewProps {
  readonly state: AskingState;
  /** ISO time. */
  readonly askedAt: string;
}

/** A question that is being answered: what was written so far, and what it waits for. */
function AskingView({ state, askedAt }: AskingViewProps) {
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

interface EndedViewProps {
  readonly conversationId: string;
  readonly turn: Turn;
  readonly state: Extract<TurnState, { kind: "stopped" | "failed" }>;
}

/** A question that was stopped or failed: why, what was written until then, and how to go on. */
function EndedView({ conversationId, turn, state }: EndedViewProps) {
  const { t } = useTranslation("conversation");
  const hasText = state.text.trim() !== "";
  return (
    <div className={styles.ended} data-kind={state.kind}>
      <h3>{t(state.kind)}</h3>
      {state.kind === "failed" ? <p>{state.message}</p> : null}
      {hasText ? (
        <div className={styles.unchecked}>
          <p className={controls.soft}>{t("unchecked")}</p>
          <DraftView text={state.text} />
        </div>
      ) : null}
      <div className={controls.row}>
        <button
          type="button"
          className={controls.primary}
          onClick={() => askAgain(conversationId, turn)}
        >
          <RotateCcw aria-hidden /> {t("ask-again")}
        </button>
        {hasEarlierAnswer(turn.id) ? (
          <button
            type="button"
            className={controls.button}
            onClick={() => keepEarlierAnswer(conversationId, turn.id)}
          >
            <Undo2 aria-hidden /> {t("earlier-answer")}
          </button>
        ) : null}
      </div>
    </div>
  );
}
