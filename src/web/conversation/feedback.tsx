// Thumbs up and down for an answer; each asks for a reason, which may stay empty.
import * as Ariakit from "@ariakit/react";
import { ThumbsDown, ThumbsUp } from "lucide-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import controls from "../controls/controls.module.css";
import { announce } from "../shell/announce.ts";
import { fetchFromServer } from "../state/ask-server.ts";
import { useConversations } from "../state/conversation-store.ts";
import type { Turn, TurnFeedback } from "../state/conversation.ts";
import { failureWords } from "./failure-words.ts";
import { historyBefore } from "./history-of.ts";

interface FeedbackButtonsProps {
  readonly conversationId: string;
  readonly turn: Turn;
}

export function FeedbackButtons({ conversationId, turn }: FeedbackButtonsProps) {
  const { t } = useTranslation("conversation");
  return (
    <>
      <FeedbackPopover conversationId={conversationId} turn={turn} verdict="good" />
      <FeedbackPopover conversationId={conversationId} turn={turn} verdict="bad" />
      {turn.feedback === null ? null : <span className={controls.soft}>{t("thanks")}</span>}
    </>
  );
}

interface FeedbackPopoverProps extends FeedbackButtonsProps {
  readonly verdict: TurnFeedback["verdict"];
}

function FeedbackPopover({ conversationId, turn, verdict }: FeedbackPopoverProps) {
  const { t } = useTranslation("conversation");
  const popover = Ariakit.usePopoverStore({ placement: "bottom-start" });
  const Icon = verdict === "good" ? ThumbsUp : ThumbsDown;
  return (
    <>
      <Ariakit.PopoverDisclosure
        store={popover}
        className={controls.quiet}
        aria-pressed={turn.feedback?.verdict === verdict}
        aria-label={t(`verdict-${verdict}`)}
        title={t(`verdict-${verdict}`)}
      >
        <Icon aria-hidden />
      </Ariakit.PopoverDisclosure>
      <Ariakit.Popover store={popover} portal gutter={8} unmountOnHide className={controls.popover}>
        <Ariakit.PopoverHeading render={<h2 />}>{t(`verdict-${verdict}`)}</Ariakit.PopoverHeading>
        <FeedbackForm
          conversationId={conversationId}
          turn={turn}
          verdict={verdict}
          onSent={() => popover.hide()}
        />
      </Ariakit.Popover>
    </>
  );
}

interface FeedbackFormProps {
  readonly conversationId: string;
  readonly turn: Turn;
  readonly verdict: TurnFeedback["verdict"];
  readonly onSent: () => void;
}

const longestReason = 2000;

/** Asks why an answer is good or bad, and sends it. */
function FeedbackForm({ conversationId, turn, verdict, onSent }: FeedbackFormProps) {
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

/** Kept in the turn once the server has it. Throws `CitewellError`. */
async function sendFeedback(
  conversationId: string,
  turn: Turn,
  feedback: TurnFeedback,
): Promise<void> {
  if (turn.state.kind !== "answered") return;
  const history = historyBefore(conversationId, turn);
  const reason = feedback.reason.trim();
  const body = {
    answer: turn.state.answer,
    question: turn.question,
    ...(history.length === 0 ? {} : { history }),
    verdict: feedback.verdict,
    ...(reason === "" ? {} : { reason }),
  };
  await fetchFromServer("feedback", {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify(body),
  });
  useConversations.getState().changeTurn(conversationId, turn.id, {
    feedback: { verdict: feedback.verdict, reason },
  });
}
