// What the ingest reads: the page offers these files where files are chosen. A test compares.
export const articleExtensions: readonly string[] =
  ".txt .md .html .htm .jsonl .csv .tsv .zip".split(" ");
