// Asks for the key that adding articles needs. It stays in this tab.
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useFormats } from "../words/formats.ts";
import styles from "./add-articles-panel.module.css";
import { useAdding } from "../state/adding-store.ts";
import notes from "./notes.module.css";

export interface AdminKeyFormProps {
  readonly files: readonly File[];
  readonly refusal: string | null;
}

export function AdminKeyForm({ files, refusal }: AdminKeyFormProps) {
  const { t } = useTranslation("archive");
  const { number } = useFormats();
  const { giveKey, dismiss } = useAdding();
  const [adminKey, setAdminKey] = useState("");
  return (
    <form
      className={notes.note}
      onSubmit={(event) => {
        event.preventDefault();
        if (adminKey.trim() !== "") giveKey(adminKey.trim());
      }}
    >
      <label htmlFor="admin-key" className={notes.strong}>
        {t("adminKey")}
      </label>
      <p id="admin-key-hint">{t("adminKeyHint")}</p>
      {refusal === null ? null : (
        <p role="alert" className={styles.refusal}>
          {t("keyRefused")} <span lang="en">{refusal}</span>
        </p>
      )}
      <div className={styles.row}>
        <input
          id="admin-key"
          type="password"
          autoComplete="off"
          autoFocus
          required
          aria-describedby="admin-key-hint"
          value={adminKey}
          onChange={({ target }) => setAdminKey(target.value)}
        />
        <button type="submit" className={notes.mainButton}>
          {t("addFiles", { count: files.length, n: number(files.length) })}
        </button>
        <button type="button" className={notes.button} onClick={dismiss}>
          {t("cancel")}
        </button>
      </div>
    </form>
  );
}
