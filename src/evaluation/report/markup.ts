// HTML that is escaped wherever a value is put in: text becomes markup by way of `markup` only.

/** Made by `markup` or `trusted`, so that what is a plain string is known to need escaping. */
export class Markup {
  readonly #text: string;

  constructor(text: string) {
    this.#text = text;
  }

  toString(): string {
    return this.#text;
  }
}

/** What may stand in a template: null is left out, a list is joined. */
export type MarkupValue = string | number | null | Markup | readonly MarkupValue[];

/** A template whose values are escaped for text and for attributes in double quotes. */
export function markup(parts: TemplateStringsArray, ...values: readonly MarkupValue[]): Markup {
  return new Markup(parts.map((part, at) => part + toText(values[at] ?? null)).join(""));
}

/** Markup of our own making, such as a plot. */
export function trusted(text: string): Markup {
  return new Markup(text);
}

/** JSON for the inside of a `<script>`: no `<` that could end or open an element. */
export function scriptData(value: unknown): Markup {
  const escaped = JSON.stringify(value)
    .replaceAll("<", String.raw`\u003c`)
    .replaceAll("\u2028", String.raw`\u2028`)
    .replaceAll("\u2029", String.raw`\u2029`);
  return trusted(escaped);
}

function toText(value: MarkupValue): string {
  if (value === null) return "";
  if (value instanceof Markup) return value.toString();
  if (typeof value === "number") return String(value);
  if (typeof value === "string") return escapeText(value);
  return value.map(toText).join("");
}

const entities: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

function escapeText(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => entities[sign]!);
}
