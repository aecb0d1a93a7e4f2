// Asks for the key where the server wants one, and lets the reader forget it.
import * as Ariakit from "@ariakit/react";
import { X } from "lucide-react";
import { useRef } from "react";
import { useTranslation } from "react-i18next";
import { useReaderKey } from "../state/reader-key.ts";
import styles from "./key-dialog.module.css";
import { KeyForm } from "./key-form.tsx";

export function KeyDialog() {
  const { t } = useTranslation("key");
  const field = useRef<HTMLInputElement>(null);
  const { key, isAsked, dismiss, forget } = useReaderKey();
  return (
    <Ariakit.Dialog
      open={isAsked}
      onClose={dismiss}
      className={styles.dialog}
      backdrop={<div className={styles.backdrop} />}
      initialFocus={field}
      unmountOnHide
    >
      <div className={styles.head}>
        <Ariakit.DialogHeading className={styles.heading}>
          {t(key === null ? "title" : "inUse")}
        </Ariakit.DialogHeading>
        <Ariakit.DialogDismiss className={styles.dismiss} aria-label={t("close")}>
          <X aria-hidden />
        </Ariakit.DialogDismiss>
      </div>
      {key === null ? (
        <KeyForm field={field} />
      ) : (
        <>
          <p>{t("inUseHint")}</p>
          <div className={styles.row}>
            <button type="button" className={styles.primary} onClick={forget}>
              {t("forget")}
            </button>
            <button type="button" onClick={dismiss}>
              {t("cancel")}
            </button>
          </div>
        </>
      )}
    </Ariakit.Dialog>
  );
}
