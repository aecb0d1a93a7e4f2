// What a full stop after a short word means. Only rules and word lists of our own: the segmenter of
// the runtime changes between versions, and with it the passages' hashes.

/**
 * - `never`: no sentence ends here (`Mr.`, `ул.`)
 * - `number`: none ends here if a number follows (`No. 5`); an ordinary word otherwise
 * - `initial`: a name's initial, which a line break does not end either
 * - `ambiguous`: one ends here only if the next word is one that is capitalised for that alone
 *   (`U.S.`, `Dec.`, `млн.`)
 * - `closing`: one ends here if a capital follows (`etc.`, `и т.д.`)
 */
export type AbbreviationKind = "never" | "number" | "initial" | "ambiguous" | "closing";

const words = (list: string): string[] => list.trim().split(/\s+/u);

/** Titles, written with a capital: `gen.` and `rep.` in lower case may end a sentence. */
const titles = new Set(
  words(`Mr Mrs Ms Mx Dr Prof Gen Col Capt Lt Sgt Cpl Maj Cmdr Adm Sen Rep Gov Pres Rev Hon Fr Sr
    Messrs Mmes Amb Supt Insp Assoc Asst Проф Акад Доц Ген Полк Г-н Г-жа`),
);

const kinds = new Map<string, AbbreviationKind>();
const list = (kind: AbbreviationKind, abbreviations: string): void => {
  for (const abbreviation of words(abbreviations)) kinds.set(abbreviation, kind);
};
list(
  "never",
  `vs cf viz ca e.g i.e им ул просп пл пер наб бул пос проф акад доц ген полк тов гр см ср напр зам
  нач ред изд о оз св т.е т.к т.н т.ч мин-во англ лат греч нем фр қаз орыс мыс`,
);
list("number", "no nos nr art arts sec sect para paras pp fig figs vol ch eq ref tab");
list(
  "ambiguous",
  `inc ltd corp co bros jr st mt ft dept est approx resp al spp sp ed eds u.s u.k u.n d.c a.m p.m
  ph.d г гг в вв тыс млн млрд трлн руб коп долл тг чел мин сек час обл р-н н.э респ рос каз рус т тт
  с ж жж ғ ғғ қ ауд бап p ст стр п пп ч рис табл гл разд кв корп
  jan feb mar apr jun jul aug sep sept oct nov dec янв фев февр мар апр июн июл авг сен сент окт
  ноя нояб дек қаң ақп`,
);
list("closing", "etc др пр т.д т.п т.б т.с.с");

/** Words that stand with a capital in mid-sentence only as part of a name. */
const sentenceStarters = new Set(
  words(`The This That These Those He She It They We You I His Her Its Their Our My A An In On At By
    But And Or So For From With Without As If When While Where After Before Since During However
    Although Though There Here Then Thus Therefore Also According Meanwhile Moreover Earlier Later
    Now Today Yesterday Last Both Each Some Many Most All No Not One What Who Why How
    В Во На Он Она Оно Они Это Этот Эта Эти Но И А По С Со К Ко У От До Из За При Для О Об Как
    Также Так Кроме Если Когда После Перед Его Её Ее Их Мы Вы Я Все Вот Что Кто Где Однако Затем Ранее
    Позже Напомним Отметим Ол Олар Бұл Осы Сол Біз Сіз Мен Сондай-ақ Сонымен Сонда Бірақ Және Оның
    Олардың Егер Қазір Бүгін Сондықтан Сонан Алайда Кейін`),
);

export const startsSentence = (word: string): boolean => sentenceStarters.has(word);

/**
 * The kind of abbreviation that `word` is, given without its last full stop (`Dec`, `т.д`); null
 * for an ordinary word. `before` is the text just before it, so that `т. д.` is seen as one.
 */
export function abbreviationKind(word: string, before = ""): AbbreviationKind | null {
  if (titles.has(word)) return "never";
  const spaced = /(?:^|[^\p{L}])(\p{Ll}\.)\s$/u.exec(before);
  const lower = word.toLowerCase();
  if (spaced && word === lower && word.length === 1) {
    const joined = kinds.get(`${spaced[1]!}${word}`);
    if (joined) return joined;
  }
  if (/^\p{Lu}$/u.test(word) || /^(?:\p{Lu}\.)+\p{Lu}$/u.test(word)) {
    return kinds.get(lower) === "ambiguous" && word.length > 1 ? "ambiguous" : "initial";
  }
  const kind = kinds.get(lower);
  if (kind) return kind;
  return /^(?:\p{Ll}|(?:\p{L}{1,2}\.)+\p{L}{1,2})$/u.test(word) ? "ambiguous" : null;
}
