// Links stay only where they open an article of the archive, pictures nowhere: their words remain.
import type { PageContent, PageParent } from "./text-leaves.ts";

/** A plugin of rehype. Without `hasLinks` no link stays at all. */
export function keepToArchive(hasLinks: boolean) {
  return function keep(parent: PageParent): void {
    parent.children = parent.children.flatMap((node): PageContent[] => {
      if (node.type !== "element") return [node];
      if (node.tagName === "img") return wordsOf(node.properties["alt"]);
      keep(node);
      const isDropped =
        node.tagName === "a" && !(hasLinks && opensArticle(node.properties["href"]));
      return isDropped ? node.children : [node];
    });
  };
}

/** `/?article=…`, as the server writes it: nothing but a place in this page. */
export function opensArticle(href: unknown): href is string {
  if (typeof href !== "string" || !/^\/?\?/.test(href)) return false;
  const article = new URLSearchParams(href.slice(href.indexOf("?"))).get("article");
  return article !== null && article !== "";
}

function wordsOf(alternative: unknown): PageContent[] {
  return typeof alternative === "string" && alternative !== ""
    ? [{ type: "text", value: alternative }]
    : [];
}
