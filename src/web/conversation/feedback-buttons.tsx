// Thumbs up and down for an answer; each asks for a reason, which may stay empty.
import * as Ariakit from "@ariakit/react";
import { ThumbsDown, ThumbsUp } from "lucide-react";
import { useTranslation } from "react-i18next";
import type { Turn, TurnFeedback } from "../state/conversation.ts";
import controls from "./controls.module.css";
import { FeedbackForm } from "./feedback-form.tsx";

export interface FeedbackButtonsProps {
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
