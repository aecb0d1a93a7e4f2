// The conversations kept in this browser.
export function HistorySidebar() {
  return <section aria-label="HistorySidebar" />;
}
