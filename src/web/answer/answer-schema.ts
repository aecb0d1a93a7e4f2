// The elements that the Markdown of an answer may become: no classes, no ids, no addresses elsewhere.
import type { Options } from "rehype-sanitize";

const alignment: ["align", ...string[]] = ["align", "left", "center", "right"];

export const answerSchema: Options = {
  tagNames: [
    ...["p", "br", "hr", "blockquote", "pre", "code", "em", "strong", "del", "a"],
    ...["ul", "ol", "li", "h1", "h2", "h3", "h4", "h5", "h6"],
    ...["table", "thead", "tbody", "tr", "th", "td"],
  ],
  attributes: { a: ["href"], ol: ["start"], th: [alignment], td: [alignment] },
  // Without a scheme: relative to this page.
  protocols: { href: [] },
};
