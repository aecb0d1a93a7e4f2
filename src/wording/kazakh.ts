// What the codes say in Kazakh.
import type { Wording } from "./wording.ts";

export const kazakh: Wording = {
  answer: {
    partly: "Жартылай расталған",
    unsupported: "РАСТАЛМАҒАН",
    nearest: "Ең жақын үзінділер:",
    searchedFor: (question) => `Ізделгені: ${question}`,
    note: (words) => `Ескертпе: ${words}`,
    writtenBy: (model) => `Жауапты құраған: ${model}.`,
    asOf: (oldest, newest) =>
      oldest === newest
        ? `${newest} жағдай бойынша.`
        : `${oldest} – ${newest} аралығындағы деректер бойынша.`,
    sources: (articles, independent) => `${articles} мақала, ${independent} тәуелсіз дереккөз.`,
    pages: (first, last) => (first === last ? `${first}-бет` : `${first}–${last}-беттер`),
    characters: (start, end) => `${start}–${end}-таңбалар`,
  },
  supportReason: {
    asWritten: ({ words }) => words,
    citesNothing: () => "Дереккөз көрсетілмеген.",
    noSingleQuote: () => "Сөйлемде айтылғанның бәрі бірде-бір дәйексөзде толық жоқ.",
    nothingToCheck: () => "Сөйлемде тексеруге болатын ештеңе айтылмаған.",
    otherThings: () => "Дәйексөзде басқа нәрсе туралы айтылған.",
    onlyPartTold: () => "Дәйексөзде айтылғанның бір бөлігі ғана бар.",
    languagesDiffer: () =>
      "Сөйлем мен дәйексөз екі түрлі тілде: тек есімдер мен сандар салыстырылды.",
    nothingShared: () => "Сөйлем мен дәйексөзде ортақ есім де, сан да жоқ.",
    nameMissing: ({ name }) => `«${name}» есімі дәйексөзде жоқ.`,
    nameOnlyInTitle: ({ name }) =>
      `«${name}» есімі дәйексөзде жоқ, бірақ мақаланың тақырыбында бар.`,
    nameInPart: ({ name }) => `Дәйексөзде «${name}» есімінің бір бөлігі ғана бар.`,
    nameDiffers: ({ name }) => `Дәйексөзде ${name} емес, басқа біреу аталған.`,
    wordMissing: ({ word }) => `«${word}» сөзі дәйексөзде жоқ.`,
    wordOnlyInTitle: ({ word }) =>
      `«${word}» сөзі дәйексөзде жоқ, бірақ мақаланың тақырыбында бар.`,
    wordNotOfName: ({ word, name }) =>
      `Дәйексөзде «${word}» сөзі мынаған қатысты айтылмаған: ${name}.`,
    numberMissing: ({ said }) => `Дәйексөзде ${said} саны жоқ.`,
    numberDiffers: ({ word, said, cited }) =>
      `Дәйексөзде «${word}» сөзінің жанында ${said} емес, ${cited} тұр.`,
    dateMissing: ({ said }) => `Дәйексөзде ${said} күні жоқ.`,
    dateOfArticle: ({ said }) => `${said} — мақаланың өз күні, дәйексөзде ол жоқ.`,
    yearOfArticle: ({ said }) => `${said} — мақаланың өз жылы, дәйексөзде ол жоқ.`,
    yearDiffers: ({ said, cited }) =>
      `Дәйексөзде бұл сөздер ${said} емес, ${cited} жылына қатысты.`,
    negationMissing: () => "Сөйлемде болымсыздық бар, дәйексөзде жоқ.",
    negationDiffers: () => "Болымсыздық сөйлем мен дәйексөздің біреуінде ғана бар.",
    sentenceDenies: ({ word }) => `Сөйлем «${word}» дегенді жоққа шығарады, дәйексөз олай демейді.`,
    quoteDenies: ({ word }) => `Дәйексөз «${word}» дегенді жоққа шығарады, сөйлем олай демейді.`,
    oppositeTold: ({ word }) => `Дәйексөзде «${word}» дегенге қарама-қарсы айтылған.`,
    notToldAsFact: ({ word }) => `Дәйексөз «${word}» дегенді факт ретінде айтпайды.`,
    toldOfAnother: ({ cited }) => `Дәйексөзде бұл басқаға қатысты айтылған: ${cited}.`,
    notTheDoer: ({ name }) => `Дәйексөз бойынша мұны істеген ${name} емес.`,
    namesExchanged: ({ first, second }) => `Дәйексөзде ${first} мен ${second} керісінше тұр.`,
    standsWithAnother: ({ said, cited }) =>
      `Дәйексөзде бұл сөздердің жанында ${said} емес, ${cited} тұр.`,
  },
  signal: {
    confidence: "Мақалаларда жауап барына сенімділік",
    gate: "Жауап беруге қажет ең аз сенімділік",
    passageCoverage: "Ең жақсы үзіндідегі сұрақ сөздері",
    sentenceCoverage: "Ең жақсы сөйлемдегі сұрақ сөздері",
    namesMissing: "Сұрақтағы, бірақ үзіндіде жоқ есімдер",
    nameUnknown: "Мұрағатта жоқ есім",
    numbersMissing: "Сұрақтағы, бірақ үзіндіде жоқ сандар",
    kindMissing: "Сұралған күн, сан не адам жоқ",
    worthFound: "Табылған сөздердің салмағы",
    wordScore: "Сөз бойынша ең жақсы үзінді",
    similarity: "Мағынасы ең жақын үзінді",
    topicality: "Мұрағат тақырыбының сөздері",
    translated: "Тек басқа тілде табылған сөздер",
    lead: "Ең жақсы үзіндінің артықшылығы",
    questionLength: "Сұрақтың ұзындығы",
    officeUnknown: "Мұрағатта жоқ лауазым",
    deedUnknown: "Мұрағатта жоқ іс-әрекет",
  },
};
