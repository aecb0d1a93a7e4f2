// Page numbers as people list them: `page 3`, `pages 3, 5–9`.

export function pagesInWords(numbers: readonly number[]): string {
  const ranges: { first: number; last: number }[] = [];
  for (const number of numbers.toSorted((a, b) => a - b)) {
    const range = ranges.at(-1);
    if (range?.last === number - 1) range.last = number;
    else ranges.push({ first: number, last: number });
  }
  const list = ranges.map(({ first, last }) =>
    first === last ? `${first}` : last === first + 1 ? `${first}, ${last}` : `${first}–${last}`,
  );
  return `${numbers.length === 1 ? "page" : "pages"} ${list.join(", ")}`;
}
