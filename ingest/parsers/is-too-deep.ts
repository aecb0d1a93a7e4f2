// Whether elements lie in each other deeper than in any article: extraction would need minutes.
import { isElement, type HtmlNode } from "./html-nodes.ts";

const maxDepth = 200;

export function isTooDeep(node: HtmlNode, depth = maxDepth): boolean {
  if (depth === 0) return true;
  for (const child of node.childNodes) {
    if (isElement(child) && isTooDeep(child, depth - 1)) return true;
  }
  return false;
}
