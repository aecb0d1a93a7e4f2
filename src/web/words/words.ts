// How the words of a part of the page are written down: the same keys in every language. A count's
// forms are keys with the endings of i18next, `_one`, `_few`, `_many` and `_other`, as `Intl.PluralRules`
// names them; English and Kazakh need `_one` and `_other`, Russian all four.
import type { PageLanguage } from "../state/preferences.ts";

export type Words = Readonly<Record<PageLanguage, Readonly<Record<string, string>>>>;
