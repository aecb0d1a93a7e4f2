// All conversations as one file, and such a file read back.
import * as Ariakit from "@ariakit/react";
import { Download, Ellipsis, Upload } from "lucide-react";
import { useRef } from "react";
import { useTranslation } from "react-i18next";
import type { Conversation } from "../state/conversation.ts";
import menuStyles from "./conversation-menu.module.css";
import styles from "./files-menu.module.css";
import { useExports } from "./use-exports.ts";
import { useImport } from "./use-import.ts";

export interface FilesMenuProps {
  readonly conversations: readonly Conversation[];
}

export function FilesMenu({ conversations }: FilesMenuProps) {
  const { t } = useTranslation("history");
  const { exportAll } = useExports();
  const { outcome, forgetOutcome, importFile } = useImport();
  const field = useRef<HTMLInputElement>(null);
  return (
    <>
      <Ariakit.MenuProvider
        placement="top-end"
        setOpen={(isOpen) => {
          if (isOpen) forgetOutcome();
        }}
      >
        <Ariakit.MenuButton className={styles.button} aria-label={t("more")}>
          <Ellipsis aria-hidden />
        </Ariakit.MenuButton>
        <Ariakit.Menu portal gutter={4} unmountOnHide className={menuStyles.menu}>
          <Ariakit.MenuItem
            className={menuStyles.item}
            disabled={conversations.length === 0}
            onClick={() => exportAll(conversations)}
          >
            <Download aria-hidden />
            {t("export-all")}
          </Ariakit.MenuItem>
          <Ariakit.MenuItem className={menuStyles.item} onClick={() => field.current?.click()}>
            <Upload aria-hidden />
            {t("import")}
          </Ariakit.MenuItem>
        </Ariakit.Menu>
      </Ariakit.MenuProvider>
      <input
        ref={field}
        type="file"
        hidden
        accept=".json,application/json"
        aria-label={t("import")}
        onChange={(event) => {
          const [file] = event.target.files ?? [];
          if (file !== undefined) void importFile(file);
          // The same file chosen again is a change again.
          event.target.value = "";
        }}
      />
      <p role="status" className={styles.outcome} data-kind={outcome?.kind}>
        {outcome?.words}
      </p>
    </>
  );
}
