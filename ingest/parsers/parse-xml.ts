// XML as a tree, by linkedom. Entities that a file defines for itself are not expanded.
import { DOMParser } from "linkedom";
import type { HtmlDocument } from "./html-nodes.ts";

/** linkedom by the part used here; its own types want the compiler's DOM. */
type Parser = new () => { parseFromString(xml: string, type: "text/xml"): HtmlDocument };
const XmlParser = DOMParser as unknown as Parser;

/** Throws what the parser throws at what is no XML at all. */
export function parseXml(xml: string): HtmlDocument {
  return new XmlParser().parseFromString(xml, "text/xml");
}
