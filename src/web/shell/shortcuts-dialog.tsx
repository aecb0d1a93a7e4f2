// The keys that do something, listed under `?`; single letters can be turned off, as dictation may press them.
import * as Ariakit from "@ariakit/react";
import { Keyboard, X } from "lucide-react";
import { Fragment } from "react";
import { useTranslation } from "react-i18next";
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
      <Ariakit.Dialog
        store={dialog}
        className={styles.dialog}
        backdrop={<div className={styles.backdrop} />}
      >
        <div className={styles.head}>
          <Ariakit.DialogHeading className={styles.heading}>{t("shortcuts")}</Ariakit.DialogHeading>
          <Ariakit.DialogDismiss className={styles.dismiss} aria-label={t("close")}>
            <X aria-hidden />
          </Ariakit.DialogDismiss>
        </div>
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
      </Ariakit.Dialog>
    </>
  );
}
