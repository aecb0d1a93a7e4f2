// A conversation as the text of a file. Fetched later than the page: few readers take one along.
import { parametersOf } from "../../state/address.ts";
import type { Conversation } from "../../state/conversation.ts";
import { citedSources } from "./cited-sources.ts";
import { toConversationsFile } from "./conversations-file.ts";
import { toBibtex } from "./to-bibtex.ts";
import { toCslJson } from "./to-csl-json.ts";
import { toFootnotes, toMarkdown, type ExportWords } from "./to-markdown.ts";

export type ExportKind = "markdown" | "footnotes" | "bibtex" | "csl" | "json";

export function exportAsText(
  conversation: Conversation,
  kind: ExportKind,
  words: ExportWords,
): string {
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
}

/** Where the page shows the article. */
function addressOf(source: string): string {
  const parameters = parametersOf({ view: "chat", conversationId: null, place: { source } });
  return new URL(`?${parameters.toString()}`, document.baseURI).href;
}
