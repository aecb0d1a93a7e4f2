// Reads conversations back from a file, and says what came of it.
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useConversations } from "../state/conversation-store.ts";
import { useKeeping } from "../state/keeping.ts";
import { newAmong, readConversationsFile } from "./export/conversations-file.ts";

export interface ImportOutcome {
  readonly kind: "done" | "failed";
  readonly words: string;
}

export interface Import {
  readonly outcome: ImportOutcome | null;
  readonly forgetOutcome: () => void;
  readonly importFile: (file: File) => Promise<void>;
}

export function useImport(): Import {
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
