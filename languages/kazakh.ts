// Kazakh, in Cyrillic letters.
import { kazakhWordForms } from "./kazakh-word-forms.ts";
import type { Language } from "./language.ts";
import { nameWord } from "./names.ts";
import { stemKazakh } from "./stem-kazakh.ts";

const monthsIn =
  "қаңтарда ақпанда наурызда сәуірде мамырда маусымда шілдеде тамызда қыркүйекте қазанда қарашада желтоқсанда".split(
    " ",
  );

export const kazakh: Language = {
  code: "kk",
  longCode: "kaz",
  names: "kk kz kaz kazakh қазақша",

  letters: {
    script: "Cyrillic",
    own: "ғқұәңөүһі",
    // `і` is Ukrainian as well, `ө` and `ү` are Kyrgyz.
    unmistakable: "ғқұ",
    tellingWords: "",
    sameLetters: {},
    sounds: { ә: "a", ғ: "g", і: "i", қ: "k", ң: "n", ө: "o", ұ: "u", ү: "u", һ: "h" },
    spellings: [],
  },

  words: {
    stop: `
      және мен пен бен да де та те не ма ме ба бе па пе ол олар оның оны оған онда одан бұл бұлар осы сол
      мына ана үшін туралы жайлы арқылы бойынша дейін кейін емес бар жоқ еді екен болды болып болған
      болады болатын болса бола болу деп деген дейді деді кім кімнің кімді не нені неге қандай қай қайда
      қашан қалай қанша неше неліктен біз біздің сіз сіздің мен менің өз өзі өзінің өте ең тағы ғана гөрі
      сияқты секілді себебі өйткені бірақ алайда немесе яғни ал ғой шейін қарай бір барлық әр кез`,
    stem: stemKazakh,
    irregular: [],
    formsOf: kazakhWordForms,
    lightVerbs: `алу асыру айту беру болу жасау көрсету келтіру келу қою қалу салу тарту табу тұру шегу
      шығу ету емес`,
  },

  sentences: {
    abbreviations: {
      titles: "",
      never: "қаз орыс мыс",
      beforeNumber: "",
      ambiguous: "т тт с ж жж ғ ғғ қ ауд бап б қаң ақп",
      closing: "т.б т.с.с",
    },
    openers: `Ол Олар Бұл Осы Сол Біз Сіз Мен Сондай-ақ Сонымен Сонда Бірақ Және Оның Олардың Егер Қазір
      Бүгін Сондықтан Сонан Алайда Кейін`,
    joining: "және мен пен",
    hyphenated: { first: "", last: "" },
  },

  times: {
    months: [
      { names: "қаңтар", short: "" },
      { names: "ақпан", short: "" },
      { names: "наурыз", short: "" },
      { names: "сәуір", short: "" },
      { names: "мамыр", short: "" },
      { names: "маусым", short: "" },
      { names: "шілде", short: "" },
      { names: "тамыз", short: "" },
      { names: "қыркүйек", short: "" },
      // Kazan, too.
      { names: "қазан", short: "", isNameToo: true },
      { names: "қараша", short: "" },
      { names: "желтоқсан", short: "" },
    ],
    weekdays: [
      { names: "дүйсенбі", short: "" },
      { names: "сейсенбі", short: "" },
      { names: "сәрсенбі", short: "" },
      { names: "бейсенбі", short: "" },
      { names: "жұма", short: "" },
      { names: "сенбі", short: "" },
      { names: "жексенбі", short: "" },
    ],
    // Also of "the month of" (қаңтар айында is another word, ақпанының is this one).
    endings:
      "да|де|та|те|дан|ден|тан|тен|ға|ге|қа|ке|ның|нің|дың|дің|тың|тің|дағы|дегі|тағы|тегі|ын(?:да|дағы|ан|а|ың)|ін(?:де|дегі|ен|е|ің)|ы|і",
    before: "",
    ordinalEndings: "-ші|-шы",
    yearWords: "жылғы|жылы|жыл|ж\\.",
    of: "",
    atHour: "",
  },

  articles: {
    dateLabels: { published: "жарияланды|жарияланған күні|күні", updated: "жаңартылды" },
    bylines: "мәтін:",
    and: "және",
    datelinePlaces: `
      нұр-сұлтан|ақтөбе|ақтау|орал|қарағанды|көкшетау|қостанай|қызылорда|петропавл|талдықорған|түркістан|өскемен
      жезқазған|екібастұз|жаңаөзен|байқоңыр|балқаш|қонаев|ақорда|бішкек|мәскеу|қазан|женева|бейжің|үрімжі|душанбе`,
    agencies: "қазақпарат",
    labels: "сондай-ақ оқыңыз|тағы оқыңыз|тағы да оқыңыз|оқи отырыңыз|жарнама",
    furniture: [
      "(?:сондай-ақ оқыңыз|тағы оқыңыз)\\s*[:|–—].{1,200}",
      "бөлісу[:.!]?",
      "біздің .{2,80} (?:жазылыңыз|жазылыңыздар|тіркеліңіз)[.!]?",
      "барлық құқықтар қорғалған\\.?",
      "сурет ?[:©] ?\\S+(?: \\S+){0,4}",
    ],
    columns: {
      id: "сәйкестендіргіш",
      title: "тақырып, тақырыбы, атауы",
      text: "мәтін, мәтіні, мақала мәтіні, мазмұны, мақала",
      date: "күні, жарияланған күні",
      publisher: "дереккөз, басылым",
      url: "сілтеме",
      language: "тіл, тілі",
    },
    mail: {
      wrote: "жазды|жазған",
      forwarded: "бастапқы хабарлама|қайта жіберілген хабарлама",
      from: "кімнен",
      otherHeaders: "кімге|күні|тақырыбы",
    },
    noTitles: "құжат\\s*\\d*",
    pageFolders: "_файлдар",
  },

  suggestions: {
    // Kazakh puts its case endings behind the surname, so that a bare one is in the nominative.
    actors: [
      String.raw`(?<!\p{L})(?<name>${nameWord} \p{Lu}\p{Ll}{2,}(?:[ое]ва?|ұлы|қызы))(?![\p{L}-])`,
    ],
    actAsked: () => null,
    titlesOfPeople: "",
    inMonth: (date) => `${date.slice(0, 4)} жылғы ${monthsIn[Number(date.slice(5, 7)) - 1]!}`,
    aboutTopic: ({ name, when, publisher }) => {
      const then = when === null ? "" : ` ${when}`;
      if (publisher !== null) return [`${publisher}${then} ${name} туралы не хабарлады?`];
      if (when !== null) return [`${when} ${name} туралы не хабарланды?`];
      return [`${name} туралы не айтылады?`];
    },
    aboutTitle: (title) => `«${title}» мақаласында не айтылады?`,
  },
};
