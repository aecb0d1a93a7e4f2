// Says that a conversation was deleted and offers it back, for a while, or as long as the focus is here.
import * as Ariakit from "@ariakit/react";
import { Undo2, X } from "lucide-react";
import { useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import controls from "../controls/controls.module.css";
import { announce } from "../shell/announce.ts";
import { useAddress } from "../state/address.ts";
import { useConversations } from "../state/conversation-store.ts";
import { conversationTitle, type Conversation } from "../state/conversation.ts";
import { useRemoval } from "../state/page-memory.ts";
import styles from "./history-sidebar.module.css";

const offeredMs = 10_000;

export function RemovalToast() {
  const { conversation } = useRemoval();
  return conversation === null ? null : <Offer key={conversation.id} conversation={conversation} />;
}

function Offer({ conversation }: { readonly conversation: Conversation }) {
  const { t } = useTranslation("history");
  const { dismiss } = useRemoval();
  const undo = useUndo(conversation);
  const [isHeld, setHeld] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const title = conversationTitle(conversation, t("unnamed"));
  const said = t("deleted", { title });
  useEffect(() => announce(said), [said]);
  useEffect(() => {
    // The menu that it was deleted from is gone, and would leave the focus nowhere.
    const frame = requestAnimationFrame(() => button.current?.focus({ preventScroll: true }));
    return () => cancelAnimationFrame(frame);
  }, []);
  useEffect(() => {
    if (isHeld) return undefined;
    const timer = setTimeout(dismiss, offeredMs);
    return () => clearTimeout(timer);
  }, [isHeld, dismiss]);
  return (
    <Ariakit.Portal>
      <div
        className={styles.toast}
        role="group"
        aria-label={said}
        onFocus={(event) => setHeld(event.target.matches(":focus-visible"))}
        onBlur={() => setHeld(false)}
        onPointerEnter={() => setHeld(true)}
        onPointerLeave={() => setHeld(false)}
      >
        <span className={styles.words}>{said}</span>
        <button
          ref={button}
          type="button"
          className={`${controls.quiet} ${styles.undo}`}
          onClick={undo}
        >
          <Undo2 aria-hidden />
          {t("undo")}
        </button>
        <button
          type="button"
          className={controls.quiet}
          aria-label={t("dismiss")}
          onClick={() => {
            dismiss();
            focusLink("[data-conversation]");
          }}
        >
          <X aria-hidden />
        </button>
      </div>
    </Ariakit.Portal>
  );
}

function useUndo(conversation: Conversation): () => void {
  const { t } = useTranslation("history");
  const { go } = useAddress();
  const { restore } = useConversations();
  const { wasCurrent, dismiss } = useRemoval();
  return () => {
    restore(conversation);
    dismiss();
    if (wasCurrent) go({ view: "chat", conversationId: conversation.id });
    announce(t("restored", { title: conversationTitle(conversation, t("unnamed")) }));
    focusLink(`[data-conversation="${CSS.escape(conversation.id)}"]`);
  };
}

/** In the list, after it has been shown anew: the focus goes with the toast otherwise. */
function focusLink(selector: string): void {
  requestAnimationFrame(() => document.querySelector<HTMLElement>(selector)?.focus());
}
