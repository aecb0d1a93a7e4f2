// The ways a conversation can leave the page as a file.
import { useTranslation } from "react-i18next";
import { parametersOf } from "../state/address.ts";
import { conversationTitle, type Conversation } from "../state/conversation.ts";
import { useFormats } from "../words/formats.ts";
import { usePageLanguage } from "../words/use-page-language.ts";
import { downloadText, fileNameOf } from "./download-text.ts";
import { citedSources } from "./export/cited-sources.ts";
import { toConversationsFile } from "./export/conversations-file.ts";
import { toBibtex } from "./export/to-bibtex.ts";
import { toCslJson } from "./export/to-csl-json.ts";
import { toFootnotes, toMarkdown, type ExportWords } from "./export/to-markdown.ts";

export const exportKinds = ["markdown", "footnotes", "bibtex", "csl", "json"] as const;
export type ExportKind = (typeof exportKinds)[number];

export interface Exports {
  readonly exportOne: (conversation: Conversation, kind: ExportKind) => void;
  readonly exportAll: (conversations: readonly Conversation[]) => void;
}

export function useExports(): Exports {
  const { t } = useTranslation("history");
  const { time } = useFormats();
  const language = usePageLanguage();
  const textOf = (conversation: Conversation, kind: ExportKind, title: string): string => {
    const words: ExportWords = { title, time, language, say: (key, values = {}) => t(key, values) };
    switch (kind) {
      case "markdown":
        return toMarkdown(conversation, words);
      case "footnotes":
        return toFootnotes(conversation, words);
      case "bibtex":
        return toBibtex(citedSources(conversation), addressOf);
      case "csl":
        return toCslJson(citedSources(conversation), addressOf);
      case "json":
        return toConversationsFile([conversation], new Date());
    }
  };
  return {
    exportOne: (conversation, kind) => {
      const title = conversationTitle(conversation, t("unnamed"));
      const { ending, type } = files[kind];
      downloadText(fileNameOf(title, ending), textOf(conversation, kind, title), type);
    },
    exportAll: (conversations) => {
      const text = toConversationsFile(conversations, new Date());
      downloadText(fileNameOf(t("conversations"), "json"), text, "application/json");
    },
  };
}

const files: Readonly<Record<ExportKind, { readonly ending: string; readonly type: string }>> = {
  markdown: { ending: "md", type: "text/markdown" },
  footnotes: { ending: "footnotes.md", type: "text/markdown" },
  bibtex: { ending: "bib", type: "application/x-bibtex" },
  csl: { ending: "csl.json", type: "application/vnd.citationstyles.csl+json" },
  json: { ending: "json", type: "application/json" },
};

/** Where the page shows the article. */
function addressOf(source: string): string {
  const parameters = parametersOf({ view: "chat", conversationId: null, place: { source } });
  return new URL(`?${parameters.toString()}`, document.baseURI).href;
}
