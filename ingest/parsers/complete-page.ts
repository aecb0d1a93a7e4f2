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
  const root = /<html\b[^>]*>/iu.exec(html);
  const content = html
    .slice(root === null ? 0 : root.index + root[0].length)
    .replace(/^\s*<!doctype\b[^>]*>/iu, "")
    .replace(/<\/html\s*>\s*$/iu, "")
    .replace(/^\s*<head\b[^>]*>/iu, "");
  const headEnd = endOfHead(content);
  const body = content.slice(headEnd).replace(/^<\/head\s*>\s*/iu, "");
  const whole = /^<body[\s>]/iu.test(body) ? body : `<body>${body}</body>`;
  return `${root?.[0] ?? "<html>"}<head>${content.slice(0, headEnd)}</head>${whole}</html>`;
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
