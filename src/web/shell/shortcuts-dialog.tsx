// The keys that do something, listed under `?`; single letters can be turned off, as dictation may press them.
import * as Ariakit from "@ariakit/react";
import { Keyboard } from "lucide-react";
import { Fragment } from "react";
import { useTranslation } from "react-i18next";
import { DialogFrame } from "../controls/dialog-frame.tsx";
import { usePreferences } from "../state/preferences.ts";
import styles from "./shortcuts-dialog.module.css";
import { useShortcuts } from "./use-shortcuts.ts";

const rows = [
  { keys: ["Enter"], words: "key-ask" },
  { keys: ["Shift", "Enter"], words: "key-line" },
  { keys: ["Esc"], words: "key-stop" },
  { keys: ["/"], words: "key-question" },
  { keys: ["c"], words: "key-new" },
  { keys: ["a"], words: "key-archive" },
  { keys: ["n"], words: "key-next" },
  { keys: ["p"], words: "key-previous" },
  { keys: ["?"], words: "key-help" },
] as const;

export function ShortcutsDialog() {
  const { t } = useTranslation("shell");
  const dialog = Ariakit.useDialogStore();
  const { hasShortcuts, setShortcuts } = usePreferences();
  useShortcuts(() => dialog.show());
  return (
    <>
      <button
        type="button"
        aria-label={t("shortcuts")}
        title={t("shortcuts")}
        onClick={() => dialog.show()}
      >
        <Keyboard aria-hidden />
      </button>
      <DialogFrame store={dialog} heading={t("shortcuts")} closeLabel={t("close")}>
        <dl className={styles.list}>
          {rows.map(({ keys, words }) => (
            <Fragment key={words}>
              <dt>
                {keys.map((key) => (
                  <kbd key={key}>{key}</kbd>
                ))}
              </dt>
              <dd>{t(words)}</dd>
            </Fragment>
          ))}
        </dl>
        <label className={styles.choice}>
          <input
            type="checkbox"
            checked={hasShortcuts}
            onChange={(event) => setShortcuts(event.target.checked)}
          />
          {t("single-keys")}
        </label>
      </DialogFrame>
    </>
  );
}
