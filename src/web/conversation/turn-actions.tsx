// What can be done with an answer: copy it, have it written anew, say what one thinks of it.
import * as Ariakit from "@ariakit/react";
import { Check, Copy, RotateCcw } from "lucide-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Answer } from "../../answering/answer.ts";
import controls from "../controls/controls.module.css";
import { putOnClipboard } from "../controls/put-on-clipboard.ts";
import { announce } from "../shell/announce.ts";
import { focusQuestion } from "../shell/use-shortcuts.ts";
import type { Turn } from "../state/conversation.ts";
import { useFormats } from "../words/formats.ts";
import { askAgain } from "./asking.ts";
import { citedCopy, plainCopy } from "./copy-words.ts";
import { FeedbackButtons } from "./feedback.tsx";
import styles from "./turn-view.module.css";

interface TurnActionsProps {
  readonly conversationId: string;
  readonly turn: Turn;
  readonly answer: Answer;
}

export function TurnActions({ conversationId, turn, answer }: TurnActionsProps) {
  const { t } = useTranslation("conversation");
  return (
    <div role="group" aria-label={t("actions")} className={styles.actions}>
      <CopyMenu answer={answer} />
      <button
        type="button"
        className={controls.quiet}
        onClick={() => {
          askAgain(conversationId, turn);
          // This button goes with the answer.
          focusQuestion();
        }}
      >
        <RotateCcw aria-hidden /> {t("regenerate")}
      </button>
      <FeedbackButtons conversationId={conversationId} turn={turn} />
    </div>
  );
}

type CopyState = "copy" | "copied" | "copy-failed";

const shownMs = 4000;

/** Copies an answer, with its citations or without. */
function CopyMenu({ answer }: { readonly answer: Answer }) {
  const { t } = useTranslation("conversation");
  const { date } = useFormats();
  const [state, setState] = useState<CopyState>("copy");
  const copy = async (text: string): Promise<void> => {
    const next = (await putOnClipboard(text)) ? "copied" : "copy-failed";
    setState(next);
    announce(t(next));
    setTimeout(() => setState("copy"), shownMs);
  };
  const options = { sourcesHeading: t("copy-sources"), pageUrl: location.href, date };
  return (
    <Ariakit.MenuProvider placement="bottom-start">
      <Ariakit.MenuButton className={controls.quiet}>
        {state === "copied" ? <Check aria-hidden /> : <Copy aria-hidden />} {t(state)}
      </Ariakit.MenuButton>
      <Ariakit.Menu portal gutter={4} className={controls.menu} aria-label={t("copy")}>
        <Ariakit.MenuItem
          className={controls.menuItem}
          onClick={() => void copy(citedCopy(answer, options))}
        >
          {t("copy-cited")}
        </Ariakit.MenuItem>
        <Ariakit.MenuItem
          className={controls.menuItem}
          onClick={() => void copy(plainCopy(answer))}
        >
          {t("copy-plain")}
        </Ariakit.MenuItem>
      </Ariakit.Menu>
    </Ariakit.MenuProvider>
  );
}
