// Gives the reader a file, without the server: by a link to text in the browser's memory.

export function downloadText(fileName: string, text: string, type: string): void {
  const address = URL.createObjectURL(new Blob([text], { type: `${type};charset=utf-8` }));
  const link = document.createElement("a");
  link.href = address;
  link.download = fileName;
  link.click();
  // The download has its own hold on the text by the next task.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}

/** A name that every file system takes; letters of all alphabets stay. */
export function fileNameOf(title: string, ending: string): string {
  const name = title
    .normalize("NFC")
    .replaceAll(/[^\p{L}\p{N}]+/gu, "-")
    .slice(0, 60)
    .replaceAll(/^-+|-+$/g, "");
  return `${name === "" ? "conversation" : name}.${ending}`;
}
