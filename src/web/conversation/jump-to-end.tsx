// Goes to the end of the conversation, shown while the reader is elsewhere in it.
import { ArrowDown } from "lucide-react";
import { useTranslation } from "react-i18next";
import { focusQuestion } from "../shell/use-shortcuts.ts";
import controls from "./controls.module.css";
import styles from "./conversation-view.module.css";

export function JumpToEnd({ onJump }: { readonly onJump: () => void }) {
  const { t } = useTranslation("conversation");
  return (
    <button
      type="button"
      className={`${controls.button} ${styles.jump}`}
      onClick={() => {
        onJump();
        // The button goes.
        focusQuestion();
      }}
    >
      <ArrowDown aria-hidden /> {t("jump")}
    </button>
  );
}
