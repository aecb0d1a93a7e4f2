// How the page's words are written down in one language: for each part of the page a text for each
// key, the same keys in every language. A count's forms are keys with the endings of i18next, `_one`,
// `_few`, `_many` and `_other`, as `Intl.PluralRules` names them; English and Kazakh need `_one` and
// `_other`, Russian all four. Blanks to fill in are `{{name}}`.
import type { english } from "./english.ts";

export type Words = Readonly<Record<keyof typeof english, Readonly<Record<string, string>>>>;
