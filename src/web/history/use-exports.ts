// The ways a conversation can leave the page as a file.
import { useTranslation } from "react-i18next";
import { announce } from "../shell/announce.ts";
import { conversationTitle, type Conversation } from "../state/conversation.ts";
import { useFormats } from "../words/formats.ts";
import { usePageLanguage } from "../words/use-page-language.ts";
import { downloadText, fileNameOf } from "./download-text.ts";
import { toConversationsFile } from "./export/conversations-file.ts";
import type { ExportKind } from "./export/export-as-text.ts";

const files: Readonly<Record<ExportKind, { readonly ending: string; readonly type: string }>> = {
  markdown: { ending: "md", type: "text/markdown" },
  footnotes: { ending: "footnotes.md", type: "text/markdown" },
  bibtex: { ending: "bib", type: "application/x-bibtex" },
  csl: { ending: "csl.json", type: "application/vnd.citationstyles.csl+json" },
  json: { ending: "json", type: "application/json" },
};

export const exportKinds = Object.keys(files) as ExportKind[];

export interface Exports {
  readonly exportOne: (conversation: Conversation, kind: ExportKind) => Promise<void>;
  readonly exportAll: (conversations: readonly Conversation[]) => void;
}

export function useExports(): Exports {
  const { t } = useTranslation("history");
  const { time } = useFormats();
  const language = usePageLanguage();
  return {
    exportOne: async (conversation, kind) => {
      const title = conversationTitle(conversation, t("unnamed"));
      const { ending, type } = files[kind];
      const exporting = await loadExports().catch(() => null);
      if (exporting === null) {
        // The server is gone, or serves another build by now.
        announce(t("part-missing", { ns: "shell" }));
        return;
      }
      const words = { title, time, language, say: (key: string, values = {}) => t(key, values) };
      const text = exporting.exportAsText(conversation, kind, words);
      downloadText(fileNameOf(title, ending), text, type);
    },
    exportAll: (conversations) => {
      const text = toConversationsFile(conversations, new Date());
      downloadText(fileNameOf(t("conversations"), "json"), text, "application/json");
    },
  };
}

/** Early enough, it is there also where the server is gone by the time it is wanted. */
export function loadExports() {
  return import("./export/export-as-text.ts");
}
