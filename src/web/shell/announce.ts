// Tells screen readers what happened, in the page's one live region.

/** Said politely, after what is being read. The same words twice are said twice. */
export function announce(words: string): void {
  const region = document.getElementById("live");
  if (region === null) return;
  // A region whose text does not change is not read again.
  region.textContent = "";
  requestAnimationFrame(() => {
    region.textContent = words;
  });
}
