// The line at the top: where one is, language, theme, shortcuts.
export function PageHeader() {
  return <section aria-label="PageHeader" />;
}
