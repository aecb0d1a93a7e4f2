// The chat: turns and the composer.
export function ConversationView() {
  return <section aria-label="ConversationView" />;
}
