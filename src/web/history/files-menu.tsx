// All conversations as one file, and such a file read back.
import * as Ariakit from "@ariakit/react";
import { Download, Ellipsis, Upload } from "lucide-react";
import { useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import controls from "../controls/controls.module.css";
import { useConversations } from "../state/conversation-store.ts";
import type { Conversation } from "../state/conversation.ts";
import { useKeeping } from "../state/keeping.ts";
import { newAmong, readConversationsFile } from "./export/conversations-file.ts";
import styles from "./history-sidebar.module.css";
import { useExports } from "./use-exports.ts";

interface FilesMenuProps {
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
        <Ariakit.MenuButton className={controls.quiet} aria-label={t("more")}>
          <Ellipsis aria-hidden />
        </Ariakit.MenuButton>
        <Ariakit.Menu portal gutter={4} unmountOnHide className={controls.menu}>
          <Ariakit.MenuItem
            className={controls.menuItem}
            disabled={conversations.length === 0}
            onClick={() => exportAll(conversations)}
          >
            <Download aria-hidden />
            {t("export-all")}
          </Ariakit.MenuItem>
          <Ariakit.MenuItem className={controls.menuItem} onClick={() => field.current?.click()}>
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

interface ImportOutcome {
  readonly kind: "done" | "failed";
  readonly words: string;
}

interface Import {
  readonly outcome: ImportOutcome | null;
  readonly forgetOutcome: () => void;
  readonly importFile: (file: File) => Promise<void>;
}

/** Reads conversations back from a file, and says what came of it. */
function useImport(): Import {
  const { t } = useTranslation("history");
  const [outcome, setOutcome] = useState<ImportOutcome | null>(null);
  const importText = (text: string): ImportOutcome => {
    const read = readConversationsFile(text);
    if (read.kind !== "read") return { kind: "failed", words: t(`import-${read.kind}`) };
    const { conversations, restore } = useConversations.getState();
    const setAside = new Set(useKeeping.getState().setAside.map(({ key }) => key));
    const added = newAmong(read.conversations, conversations, setAside, () => crypto.randomUUID());
    for (const conversation of added) restore(conversation);
    const said =
      added.length > 0
        ? t("imported", { count: added.length })
        : read.broken === 0
          ? t("imported-none")
          : "";
    const broken = read.broken === 0 ? "" : t("import-broken", { count: read.broken });
    return { kind: broken === "" ? "done" : "failed", words: `${said} ${broken}`.trim() };
  };
  const importFile = async (file: File): Promise<void> => {
    try {
      setOutcome(importText(await file.text()));
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      setOutcome({ kind: "failed", words: t("import-unreadable", { reason }) });
    }
  };
  return { outcome, forgetOutcome: () => setOutcome(null), importFile };
}
