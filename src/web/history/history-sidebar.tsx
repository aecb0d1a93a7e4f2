// The conversations kept in this browser: beside the chat, or in a drawer where there is no room.
import * as Ariakit from "@ariakit/react";
import { X } from "lucide-react";
import { useTranslation } from "react-i18next";
import { useSidebar } from "../state/sidebar.ts";
import { HistoryContent } from "./history-content.tsx";
import styles from "./history-sidebar.module.css";
import { RemovalToast } from "./removal-toast.tsx";
import { useMedia } from "./use-media.ts";

/** The width below which the header shows its menu button. */
const narrow = "(width < 60rem)";

export function HistorySidebar() {
  const { t } = useTranslation("history");
  const isNarrow = useMedia(narrow);
  return (
    <>
      {isNarrow ? (
        <HistoryDrawer />
      ) : (
        <aside className={styles.sidebar} aria-label={t("conversations")}>
          <HistoryContent />
        </aside>
      )}
      <RemovalToast />
    </>
  );
}

function HistoryDrawer() {
  const { t } = useTranslation("history");
  const { isOpen, setOpen } = useSidebar();
  return (
    <Ariakit.Dialog
      open={isOpen}
      onClose={() => setOpen(false)}
      unmountOnHide
      className={styles.drawer}
      backdrop={<div className={styles.backdrop} />}
      aria-label={t("conversations")}
    >
      <Ariakit.DialogDismiss className={styles.close} aria-label={t("close")}>
        <X aria-hidden />
      </Ariakit.DialogDismiss>
      <HistoryContent />
    </Ariakit.Dialog>
  );
}
