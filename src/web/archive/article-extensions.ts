// What the ingest reads: the page offers these files where files are chosen. A test compares.
export const articleExtensions: readonly string[] = (
  ".txt .md .html .htm .jsonl .csv .tsv .mhtml .mht .xml .rss .atom .rdf .eml .pdf .docx .epub" +
  " .zip"
).split(" ");
