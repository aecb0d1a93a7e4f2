// Copies text, also where the page is not served over a safe connection and so has no clipboard.

/** False where the browser does not let it. */
export async function putOnClipboard(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return copySelected(text);
  }
}

/** The older way: selects the text in a field of its own. */
function copySelected(text: string): boolean {
  const field = document.createElement("textarea");
  const focused = document.activeElement;
  field.value = text;
  field.className = "visually-hidden";
  document.body.append(field);
  field.select();
  const copy = Reflect.get(document, "execCommand") as ((command: string) => boolean) | undefined;
  const isCopied = copy?.call(document, "copy") ?? false;
  field.remove();
  if (focused instanceof HTMLElement) focused.focus();
  return isCopied;
}
