// Page numbers as people list them: `3, 5–9`.

export function pageRanges(
  pages: readonly { readonly first: number; readonly last: number }[],
): string {
  const ranges = pages.map(({ first, last }) => {
    if (first === last) return `${first}`;
    return `${first}${last === first + 1 ? ", " : "–"}${last}`;
  });
  return ranges.join(", ");
}
