// The address names a conversation that this browser does not keep.
import { useTranslation } from "react-i18next";
import { focusQuestion } from "../shell/use-shortcuts.ts";
import { useAddress } from "../state/address.ts";
import controls from "./controls.module.css";
import styles from "./welcome.module.css";

export function MissingConversation() {
  const { t } = useTranslation("conversation");
  const { go } = useAddress();
  return (
    <section className={styles.welcome} aria-labelledby="missing">
      <h2 id="missing">{t("missing")}</h2>
      <p>{t("missing-why")}</p>
      <div className={controls.row}>
        <button
          type="button"
          className={controls.primary}
          onClick={() => {
            go({ conversationId: null });
            focusQuestion();
          }}
        >
          {t("new-conversation")}
        </button>
      </div>
    </section>
  );
}
