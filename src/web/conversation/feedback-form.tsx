// Asks why an answer is good or bad, and sends it.
import * as Ariakit from "@ariakit/react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { announce } from "../shell/announce.ts";
import type { Turn, TurnFeedback } from "../state/conversation.ts";
import controls from "./controls.module.css";
import { failureWords } from "./failure-words.ts";
import { sendFeedback } from "./send-feedback.ts";

export interface FeedbackFormProps {
  readonly conversationId: string;
  readonly turn: Turn;
  readonly verdict: TurnFeedback["verdict"];
  readonly onSent: () => void;
}

const longestReason = 2000;

export function FeedbackForm({ conversationId, turn, verdict, onSent }: FeedbackFormProps) {
  const { t } = useTranslation("conversation");
  const kept = turn.feedback?.verdict === verdict ? turn.feedback.reason : "";
  const [reason, setReason] = useState(kept);
  const [failure, setFailure] = useState<string | null>(null);
  const [isSending, setSending] = useState(false);
  const send = async (): Promise<void> => {
    setSending(true);
    try {
      await sendFeedback(conversationId, turn, { verdict, reason });
      announce(t("thanks"));
      onSent();
    } catch (error) {
      setFailure(failureWords(error));
      setSending(false);
    }
  };
  return (
    <form
      className={controls.form}
      onSubmit={(event) => {
        event.preventDefault();
        if (!isSending) void send();
      }}
    >
      <label>
        {t(`reason-${verdict}`)}
        <textarea
          className={controls.field}
          rows={3}
          maxLength={longestReason}
          value={reason}
          onChange={(event) => setReason(event.target.value)}
        />
      </label>
      <p className={controls.soft}>{t("feedback-goes")}</p>
      {failure === null ? null : (
        <p role="alert" className={controls.error}>
          {t("feedback-failed")} {failure}
        </p>
      )}
      <div className={controls.row}>
        <button type="submit" className={controls.primary} aria-disabled={isSending}>
          {t("send")}
        </button>
        <Ariakit.PopoverDismiss className={controls.button}>{t("cancel")}</Ariakit.PopoverDismiss>
      </div>
    </form>
  );
}
