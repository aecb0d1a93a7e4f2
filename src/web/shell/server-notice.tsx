// Says when the server is gone or has no store, and that the page looks for it by itself.
import { ServerOff, Database } from "lucide-react";
import { useEffect, useRef } from "react";
import { useTranslation } from "react-i18next";
import { useServerState, type ServerCondition } from "../state/server-state.ts";
import { announce } from "./announce.ts";
import styles from "./server-notice.module.css";

export function ServerNotice() {
  const { t } = useTranslation("shell");
  const { condition, reason } = useServerState();
  useAnnouncedCondition(condition);
  if (condition === "ready" || condition === "checking") return null;
  const isGone = condition === "gone";
  const Icon = isGone ? ServerOff : Database;
  return (
    <aside className={styles.notice} aria-label={t(isGone ? "gone" : "no-store")}>
      <Icon aria-hidden />
      <div>
        <p className={styles.what}>{t(isGone ? "gone" : "no-store")}</p>
        <p>{t(isGone ? "gone-remedy" : "no-store-remedy")}</p>
        {isGone || reason === "" ? null : <p className={styles.reason}>{reason}</p>}
      </div>
    </aside>
  );
}

/** Its return is said as well: there is nothing on the page that would tell. */
function useAnnouncedCondition(condition: ServerCondition): void {
  const { t } = useTranslation("shell");
  const last = useRef<ServerCondition>("checking");
  useEffect(() => {
    const wasUnwell = last.current === "gone" || last.current === "no-store";
    last.current = condition;
    if (condition === "gone") announce(t("gone"));
    if (condition === "no-store") announce(t("no-store"));
    if (condition === "ready" && wasUnwell) announce(t("back"));
  }, [condition, t]);
}
