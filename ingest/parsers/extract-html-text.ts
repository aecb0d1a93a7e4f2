// The readable text of a piece of HTML: one paragraph per block, headings marked, nothing that a
// reader does not see. Offsets of an HTML article refer to this text.
import type { Mark } from "../../vectorstore/article.ts";
import { isElement, isText, parsePage, type HtmlElement, type HtmlNode } from "./parse-markup.ts";

export interface HtmlText {
  readonly text: string;
  /** Headings, sorted. */
  readonly marks: readonly Mark[];
}

const names = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/u));
const unseen = names(`script style noscript template iframe object embed svg canvas video audio
  button input select textarea head`);
const furniture = names("nav aside footer");
const blocks = names(`address article aside blockquote body dd details dialog div dl dt fieldset
  figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr li main nav ol p pre section
  summary table tbody td tfoot th thead tr ul caption`);
const cells = names("td th");

/** `skipsFurniture` leaves navigation and footers out, for a page that was not cleaned before. */
export function extractHtmlText(root: HtmlNode, skipsFurniture = false): HtmlText {
  const writer = new BlockWriter();
  const visit = (node: HtmlNode, isPreformatted: boolean): void => {
    if (isText(node)) writer.write(node.textContent ?? "", isPreformatted);
    if (!isElement(node) || isHidden(node)) return;
    const name = node.localName;
    if (unseen.has(name) || (skipsFurniture && furniture.has(name))) return;
    if (name === "br") writer.breakLine();
    const isBlock = blocks.has(name) && !cells.has(name);
    if (isBlock) writer.endBlock();
    if (cells.has(name)) writer.beginCell();
    if (/^h[1-6]$/u.test(name)) writer.beginHeading();
    for (const child of node.childNodes) visit(child, isPreformatted || name === "pre");
    if (isBlock) writer.endBlock();
  };
  if (isElement(root)) for (const child of root.childNodes) visit(child, false);
  return writer.finish();
}

function isHidden(element: HtmlElement): boolean {
  const style = element.getAttribute("style") ?? "";
  return (
    element.getAttribute("hidden") !== null ||
    element.getAttribute("aria-hidden") === "true" ||
    /display\s*:\s*none|visibility\s*:\s*hidden/iu.test(style)
  );
}

/** Gathers blocks; a block is written when it ends, if it holds anything. */
class BlockWriter {
  #text = "";
  #block = "";
  #isHeading = false;
  readonly #marks: Mark[] = [];

  write(text: string, isPreformatted: boolean): void {
    this.#block += isPreformatted ? text : text.replace(/\s+/gu, " ");
  }

  /** Two in a row part paragraphs, as they do for the reader's eye. */
  breakLine(): void {
    if (/\n[ ]*$/u.test(this.#block.slice(-8))) this.endBlock();
    else this.#block += "\n";
  }

  beginCell(): void {
    if (this.#block.trim() !== "") this.#block += " | ";
  }

  beginHeading(): void {
    this.#isHeading = true;
  }

  endBlock(): void {
    const block = this.#block
      .replace(/[^\S\n]+/gu, " ")
      .replace(/ ?\n ?/gu, "\n")
      .replace(/\n{2,}/gu, "\n")
      .trim();
    this.#block = "";
    if (block === "") return;
    const startOffset = this.#text === "" ? 0 : this.#text.length + 2;
    this.#text += this.#text === "" ? block : `\n\n${block}`;
    if (this.#isHeading) {
      this.#marks.push({ kind: "heading", startOffset, endOffset: this.#text.length });
    }
    this.#isHeading = false;
  }

  finish(): HtmlText {
    this.endBlock();
    return { text: this.#text, marks: this.#marks };
  }
}

/** The text of a piece of HTML, such as a feed's item holds. Elements that match `unwanted`, a CSS selector, are left out. */
export function textOfHtml(html: string, unwanted?: string): HtmlText {
  const page = parsePage(html);
  if (unwanted !== undefined) {
    for (const element of [...page.querySelectorAll(unwanted)]) element.remove();
  }
  return page.body ? extractHtmlText(page.body) : { text: "", marks: [] };
}
