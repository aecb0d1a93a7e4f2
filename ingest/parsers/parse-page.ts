// HTML as a document that can be read, and the text of a piece of it, such as a feed's item holds.
import { DOMParser } from "linkedom";
import { completePage } from "./complete-page.ts";
import { extractHtmlText, type HtmlText } from "./extract-html-text.ts";
import type { HtmlDocument } from "./html-nodes.ts";

/** linkedom by the part used here; its own types want the compiler's DOM. */
type Parser = new () => { parseFromString(html: string, type: "text/html"): HtmlDocument };
const PageParser = DOMParser as unknown as Parser;

/** A new document each time, as those who read it may take it apart. */
export function parsePage(html: string): HtmlDocument {
  return new PageParser().parseFromString(completePage(html), "text/html");
}

/** Elements that match `unwanted`, a CSS selector, are left out. */
export function textOfHtml(html: string, unwanted?: string): HtmlText {
  const page = parsePage(html);
  if (unwanted !== undefined) {
    for (const element of [...page.querySelectorAll(unwanted)]) element.remove();
  }
  return page.body ? extractHtmlText(page.body) : { text: "", marks: [] };
}
