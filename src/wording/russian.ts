// What the codes say in Russian.
import type { Wording } from "./wording.ts";

const plurals = new Intl.PluralRules("ru");

function counted(count: number, forms: Readonly<Record<"one" | "few" | "many", string>>): string {
  const rule = plurals.select(count);
  return `${count} ${rule === "one" || rule === "few" ? forms[rule] : forms.many}`;
}

const articleForms = { one: "статья", few: "статьи", many: "статей" };
const sourceForms = {
  one: "независимый источник",
  few: "независимых источника",
  many: "независимых источников",
};

export const russian: Wording = {
  answer: {
    partly: "Подтверждено частично",
    unsupported: "НЕ ПОДТВЕРЖДЕНО",
    nearest: "Ближайшие фрагменты:",
    searchedFor: (question) => `Искали: ${question}`,
    note: (words) => `Примечание: ${words}`,
    writtenBy: (model) => `Ответ составлен: ${model}.`,
    asOf: (oldest, newest) =>
      oldest === newest ? `По состоянию на ${newest}.` : `По данным с ${oldest} по ${newest}.`,
    sources: (articles, independent) =>
      `${counted(articles, articleForms)}, ${counted(independent, sourceForms)}.`,
    pages: (first, last) => (first === last ? `с. ${first}` : `с. ${first}–${last}`),
    characters: (start, end) => `знаки ${start}–${end}`,
  },
  supportReason: {
    asWritten: ({ words }) => words,
    citesNothing: () => "Нет ссылки на источник.",
    noSingleQuote: () => "Ни одна цитата не содержит всего, что сказано в предложении.",
    nothingToCheck: () => "В предложении нет ничего, что можно проверить.",
    otherThings: () => "В цитате говорится о другом.",
    onlyPartTold: () => "Цитата содержит лишь часть сказанного.",
    languagesDiffer: () => "Предложение и цитата на разных языках: сверены только имена и числа.",
    nothingShared: () => "У предложения и цитаты нет ни одного общего имени или числа.",
    nameMissing: ({ name }) => `Имени «${name}» нет в цитате.`,
    nameOnlyInTitle: ({ name }) => `Имени «${name}» нет в цитате, но оно есть в заголовке статьи.`,
    nameInPart: ({ name }) => `В цитате есть лишь часть имени «${name}».`,
    nameDiffers: ({ name }) => `В цитате назван кто-то другой, а не ${name}.`,
    wordMissing: ({ word }) => `Слова «${word}» нет в цитате.`,
    wordOnlyInTitle: ({ word }) => `Слова «${word}» нет в цитате, но оно есть в заголовке статьи.`,
    wordNotOfName: ({ word, name }) => `В цитате слово «${word}» не относится к имени «${name}».`,
    numberMissing: ({ said }) => `Числа ${said} нет в цитате.`,
    numberDiffers: ({ word, said, cited }) =>
      `В цитате при слове «${word}» стоит ${cited}, а не ${said}.`,
    dateMissing: ({ said }) => `Даты ${said} нет в цитате.`,
    dateOfArticle: ({ said }) => `${said} — дата самой статьи, в цитате её нет.`,
    yearOfArticle: ({ said }) => `${said} — год самой статьи, в цитате его нет.`,
    yearDiffers: ({ said, cited }) => `В цитате эти слова относятся к году ${cited}, а не ${said}.`,
    negationMissing: () => "В предложении есть отрицание, в цитате его нет.",
    negationDiffers: () => "Отрицание есть только в одном из двух: в предложении или в цитате.",
    sentenceDenies: ({ word }) => `Предложение отрицает «${word}», а цитата — нет.`,
    quoteDenies: ({ word }) => `Цитата отрицает «${word}», а предложение — нет.`,
    oppositeTold: ({ word }) => `В цитате сказано противоположное: не «${word}».`,
    notToldAsFact: ({ word }) => `Цитата не утверждает «${word}» как факт.`,
    toldOfAnother: ({ cited }) => `В цитате это сказано о другом: ${cited}.`,
    notTheDoer: ({ name }) => `По цитате это делает не ${name}.`,
    namesExchanged: ({ first, second }) => `В цитате ${first} и ${second} стоят наоборот.`,
    standsWithAnother: ({ said, cited }) =>
      `В цитате при этих словах стоит ${cited}, а не ${said}.`,
  },
  signal: {
    confidence: "Уверенность, что ответ в статьях есть",
    gate: "Наименьшая уверенность для ответа",
    passageCoverage: "Слова вопроса в лучшем фрагменте",
    sentenceCoverage: "Слова вопроса в лучшем предложении",
    namesMissing: "Имена из вопроса, которых нет во фрагменте",
    nameUnknown: "Имя, которого нет в архиве",
    numbersMissing: "Числа из вопроса, которых нет во фрагменте",
    kindMissing: "Нет даты, числа или лица, о котором спрашивают",
    worthFound: "Вес найденных слов",
    wordScore: "Лучший фрагмент по словам",
    similarity: "Ближайший фрагмент по смыслу",
    topicality: "Слова по теме архива",
    translated: "Слова, найденные только на другом языке",
    lead: "Отрыв лучшего фрагмента",
    questionLength: "Длина вопроса",
    officeUnknown: "Должность, о которой нет слов в архиве",
    deedUnknown: "Действие, о котором нет слов в архиве",
  },
};
