// The little of the DOM that the HTML parser uses. Written out, because the compiler's own DOM types
// would be there for the whole server as well.

export interface HtmlNode {
  readonly nodeType: number;
  readonly textContent: string | null;
  readonly childNodes: Iterable<HtmlNode>;
}

export interface HtmlElement extends HtmlNode {
  readonly localName: string;
  getAttribute(name: string): string | null;
  /** Takes it out of its document. */
  remove(): void;
  querySelector(selector: string): HtmlElement | null;
  querySelectorAll(selector: string): Iterable<HtmlElement>;
}

export interface HtmlDocument extends HtmlNode {
  readonly documentElement: HtmlElement | null;
  readonly body: HtmlElement | null;
  querySelector(selector: string): HtmlElement | null;
  querySelectorAll(selector: string): Iterable<HtmlElement>;
  /** With the prefix, where the name has one. */
  getElementsByTagName(name: string): ArrayLike<HtmlElement> & Iterable<HtmlElement>;
}

const elementType = 1;
const textType = 3;

export const isElement = (node: HtmlNode): node is HtmlElement => node.nodeType === elementType;
export const isText = (node: HtmlNode): boolean => node.nodeType === textType;
