// Words by which the text tells that somebody said or did something that one can ask about.

/**
 * By the past tense, what the question asks: "What did … explain?" Null where that would ask for
 * nothing in particular: then the question is what is told about the person.
 */
export const englishActs: Readonly<Record<string, string | null>> = {
  added: null,
  announced: "announce",
  confirmed: "confirm",
  criticised: "criticise",
  criticized: "criticize",
  demanded: "demand",
  described: "describe",
  emphasised: "emphasise",
  emphasized: "emphasize",
  explained: "explain",
  noted: null,
  pledged: "pledge",
  presented: "present",
  promised: "promise",
  proposed: "propose",
  recommended: "recommend",
  said: null,
  signed: "sign",
  stressed: "stress",
  suggested: "suggest",
};

/** Masculine; the feminine form has an `а` behind it. The question takes the verb as it is. */
export const russianActs: readonly string[] = [
  "заявил",
  "объявил",
  "отметил",
  "подписал",
  "подчеркнул",
  "пообещал",
  "предложил",
  "рассказал",
  "сказал",
  "сообщил",
];

/** How surnames end in the nominative. */
export const russianSurname = "(?:[оеё]ва?|[иы]на?|[сц]кий|[сц]кая|ко|дзе|швили|ян)";
export const kazakhSurname = "(?:[ое]ва?|ұлы|қызы)";

/** Capitalised words that stand before a surname and are no first name. */
export const titlesOfPeople: ReadonlySet<string> = new Set(
  (
    "Mr Mrs Ms Miss Dr Sir Lady Lord Dame Professor President Premier Chancellor Minister Secretary " +
    "Commissioner Ombudsman Ombudsperson Ombudswoman Director General Chairman Chairwoman Chair Judge " +
    "Justice Prosecutor Attorney Senator Governor Mayor Deputy Ambassador Spokesman Spokeswoman " +
    "Spokesperson Officer Inspector Sergeant Captain Colonel Major Admiral King Queen Prince Princess " +
    "Pope Bishop Archbishop Father Sister Saint Coach Chief The And But In On At When While After Before " +
    "As If That This His Her Their Both Another Foreign Prime Then Later Since " +
    "Президент Премьер Министр Председатель Директор Уполномоченный Омбудсмен Комиссар Судья Прокурор " +
    "Господин Госпожа Генерал Полковник Депутат Сенатор Аким Мэр Губернатор Профессор Доктор Глава И Но " +
    "Как Когда Также Затем Позже Ранее"
  ).split(" "),
);
