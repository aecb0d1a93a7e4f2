// A plot as SVG for the page, drawn without a browser. Colours are variables of the page's style.
import * as Plot from "@observablehq/plot";
import { parseHTML } from "linkedom";
import { markup, trusted, type Markup } from "../markup.ts";

/** What a drawn element is used for here, browser or not. */
interface DrawnElement {
  readonly outerHTML: string;
  removeAttribute(name: string): void;
  querySelectorAll(selector: string): Iterable<DrawnElement>;
}

export interface PlotWords {
  /** Above the plot. */
  readonly title: string;
  /** For those who do not see it: what it shows and where the numbers stand. */
  readonly description: string;
  /** Under the plot. */
  readonly note?: string;
}

/** All of it in one figure that shrinks with the page. */
export function drawPlot(
  options: Plot.PlotOptions,
  { title, description, note }: PlotWords,
): Markup {
  const page: unknown = parseHTML("<!doctype html><html></html>");
  const { document } = page as { readonly document: unknown };
  const drawn: unknown = Plot.plot({ ...options, document: document as never });
  const svg = drawn as DrawnElement;
  // Names of its parts are of no use within one image, and not allowed there.
  for (const part of svg.querySelectorAll("g[aria-label]")) part.removeAttribute("aria-label");
  return markup`<figure class="plot">
    <figcaption>${title}</figcaption>
    <div role="img" aria-label="${description}">${trusted(svg.outerHTML)}</div>
    ${note === undefined ? null : markup`<p class="note">${note}</p>`}
  </figure>`;
}

/** A name that fits beside an axis. */
export function shortName(name: string, most = 22): string {
  const signs = Array.from(name);
  return signs.length <= most ? name : `${signs.slice(0, most - 1).join("")}…`;
}
