// Conversations as a file that can be read back: whole, with every answer as it was checked.
import { isConversation, ofEarlierVersion, settled } from "../../state/conversation-shape.ts";
import type { Conversation } from "../../state/conversation.ts";
import { parametersOf } from "../../state/address.ts";

const format = "citewell-conversations";
const version = 1;

export type ReadFile =
  /** `broken` counts entries that are no conversations. */
  | {
      readonly kind: "read";
      readonly conversations: readonly Conversation[];
      readonly broken: number;
    }
  /** Not of this format, or of a later version of it. */
  | { readonly kind: "foreign" | "newer" };

export function toConversationsFile(conversations: readonly Conversation[], now: Date): string {
  const file = { format, version, exportedAt: now.toISOString(), conversations };
  return `${JSON.stringify(file, null, 2)}\n`;
}

/** Nothing in the file is trusted: addresses of citations are made anew from what they cite. */
export function readConversationsFile(text: string): ReadFile {
  const file = parse(text);
  if (file?.["format"] !== format || !Array.isArray(file["conversations"])) {
    return { kind: "foreign" };
  }
  if (file["version"] !== version) return { kind: "newer" };
  const entries: readonly unknown[] = file["conversations"];
  const conversations = entries
    .map(ofEarlierVersion)
    .filter(isConversation)
    .map(settled)
    .map(withOwnAddresses);
  return { kind: "read", conversations, broken: entries.length - conversations.length };
}

/**
 * What is new among those read. One that is here already in another state comes as one of its own:
 * neither takes the other's place.
 */
export function newAmong(
  read: readonly Conversation[],
  known: readonly Conversation[],
  takenIds: ReadonlySet<string>,
  makeId: () => string,
): Conversation[] {
  const taken = new Set([...takenIds, ...known.map(({ id }) => id)]);
  const contents = new Set(known.map(contentOf));
  const added: Conversation[] = [];
  for (const conversation of read) {
    const content = contentOf(conversation);
    if (contents.has(content)) continue;
    const id = taken.has(conversation.id) ? makeId() : conversation.id;
    contents.add(content);
    taken.add(id);
    added.push({ ...conversation, id });
  }
  return added;
}

/** All that a reader sees of it. */
function contentOf({ name, turns }: Conversation): string {
  return JSON.stringify([name, turns.map(({ id, question, state }) => [id, question, state])]);
}

function parse(text: string): Record<string, unknown> | null {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === "object" && value !== null ? { ...value } : null;
  } catch {
    // Text that is no JSON is no file of this format either, which is what the reader is told.
    return null;
  }
}

function withOwnAddresses(conversation: Conversation): Conversation {
  return {
    ...conversation,
    turns: conversation.turns.map((turn) => {
      if (turn.state.kind !== "answered") return turn;
      const { answer } = turn.state;
      const citations = answer.citations.map((citation) => {
        const { source, startOffset, endOffset } = citation;
        const place = { source, startOffset, endOffset };
        const parameters = parametersOf({ view: "chat", conversationId: null, place });
        return { ...citation, url: `/?${parameters.toString()}` };
      });
      return { ...turn, state: { kind: "answered", answer: { ...answer, citations } } };
    }),
  };
}
