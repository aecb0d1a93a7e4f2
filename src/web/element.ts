// Makes and finds elements. Text goes in as text nodes only, so no article can bring markup along.

type Child = Node | string;

/** A new element, e.g. `element("p", "small", "Some text")`; an empty class name sets none. */
export function element<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  className: string,
  ...children: readonly Child[]
): HTMLElementTagNameMap[Tag] {
  const made = document.createElement(tag);
  if (className !== "") made.className = className;
  made.append(...children);
  return made;
}

export function button(className: string, onClick: () => void, ...children: readonly Child[]) {
  const made = element("button", className, ...children);
  made.type = "button";
  made.addEventListener("click", onClick);
  return made;
}

/** The element of the page with this id. Throws `TypeError` if index.html has none of this kind. */
export function find<Kind extends HTMLElement>(id: string, kind: new () => Kind): Kind {
  const found = document.getElementById(id);
  if (!(found instanceof kind)) throw new TypeError(`The page has no ${kind.name} #${id}.`);
  return found;
}
