// Earlier turns of a conversation in the spellings that other programs keep them in: `role` or
// `speaker`, `text` or `content`, `assistant` or `agent`.

/** The turn with `role` and `text`; whatever else it is stays as it is, for the schema to refuse. */
export function readTurn(turn: unknown): unknown {
  if (typeof turn !== "object" || turn === null || Array.isArray(turn)) return turn;
  const { speaker, content, ...plain } = turn as Record<string, unknown>;
  if (speaker !== undefined) {
    if ("role" in plain) plain["speaker"] = speaker;
    else plain["role"] = speaker === "agent" ? "assistant" : speaker;
  }
  if (content !== undefined) plain["text" in plain ? "content" : "text"] = content;
  return plain;
}
