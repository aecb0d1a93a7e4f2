// A page with the tags that HTML allows to leave out: <html>, <head> and <body>. The parser does not
// put them in, and without them it finds an empty body.

/** What stands in a head, each at the very place where the look begins. */
const headItem =
  /\s+|<!--[^]*?-->|<(title|style|script|noscript|template)\b[^>]*>[^]*?<\/\1\s*>|<(?:meta|link|base)\b[^>]*>/iuy;

/** The same page where it has both a head and a body. */
export function completePage(html: string): string {
  if (/<html[\s>]/iu.test(html) && /<head[\s>]/iu.test(html) && /<body[\s>]/iu.test(html)) {
    return html;
  }
  const root = rootTag(html);
  const content = html
    .slice(root.end)
    .replace(/^\s*<!doctype\b[^>]*>/iu, "")
    .replace(/<\/html\s*>\s*$/iu, "")
    .replace(/^\s*<head\b[^>]*>/iu, "");
  const headEnd = endOfHead(content);
  const body = content.slice(headEnd).replace(/^<\/head\s*>\s*/iu, "");
  const whole = /^<body[\s>]/iu.test(body) ? body : `<body>${body}</body>`;
  return `${root.tag}<head>${content.slice(0, headEnd)}</head>${whole}</html>`;
}

/** A pattern would look for the end of each tag that has none, and a file can begin very many. */
function rootTag(html: string): { readonly tag: string; readonly end: number } {
  const start = html.search(/<html\b/iu);
  const last = start < 0 ? -1 : html.indexOf(">", start);
  if (last < 0) return { tag: "<html>", end: 0 };
  return { tag: html.slice(start, last + 1), end: last + 1 };
}

function endOfHead(content: string): number {
  let end = 0;
  for (;;) {
    headItem.lastIndex = end;
    const item = headItem.exec(content);
    if (item === null) return end;
    end += item[0].length;
  }
}
