// Kazakh, in Cyrillic letters.
import { kazakhWordForms } from "./kazakh-word-forms.ts";
import type { Language } from "./language.ts";
import { nameWord } from "./names.ts";
import { stemKazakh } from "./stem-kazakh.ts";

const monthsIn =
  "қаңтарда ақпанда наурызда сәуірде мамырда маусымда шілдеде тамызда қыркүйекте қазанда қарашада желтоқсанда".split(
    " ",
  );

const numberEndings =
  "(?:ден|дан|тен|тан|нің|ның|дің|дың|тің|тың|ге|ға|ке|қа|і|ы|ні|ны|ді|ды|мен|еу|ау)?";

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
    ordinalEndings: "-(?:ші|шы)",
    yearWords: "жылғы|жылы|жыл|ж\\.",
    of: "",
    atHour: "",
    to: "мен",
    others: "жыл\\p{L}{0,5}",
  },

  numbers: {
    ones: "бір екі үш төрт бес алты жеті сегіз тоғыз".split(" "),
    tens: "он жиырма отыз қырық елу алпыс жетпіс сексен тоқсан".split(" "),
    hundreds: [],
    ordinals: "бірінші екінші үшінші төртінші бесінші алтыншы жетінші сегізінші тоғызыншы оныншы"
      .split(" ")
      .map((word) => `${word}(?:сі|сы)?`),
    multipliers: [
      [`жүз${numberEndings}`, 100],
      [`мың${numberEndings}`, 1e3],
      [`млн|миллион${numberEndings}`, 1e6],
      [`млрд|миллиард${numberEndings}`, 1e9],
    ],
    endings: numberEndings,
    amounts: "жарты|бірнеше",
    and: "",
    decades: "",
    units: { "%": "пайыз\\p{L}*", $: "доллар\\p{L}*", "₸": "те[нң]ге\\p{L}*" },
  },

  offices: {
    names: `төраға төрағасы министрі президенті директоры әкімі елшісі уәкіл уәкілі омбудсмен омбудсмені
      елші депутаты`,
    titles: "",
    ranks: "орынбасары бұрынғы жоғарғы",
    alternatives: [["омбудсмен омбудсмені", "омбудсмен омбудсмені уәкіл уәкілі"]],
  },

  questions: {
    kinds: {
      definition: String.raw`(?:^|\s)(?:дегеніміз|деп нені|деп кімді)(?:\s|$|\?)`,
      "how-many": String.raw`(?:^|\s)(?:неше|қанша)`,
      list: String.raw`(?:^|\s)қандай .*(?:лар|лер|дар|дер|тар|тер)(?:ды|ді|ы|і)?(?:\s|$)`,
      when: String.raw`(?:^|\s)қашан(?:\s|$|\?)|қай (?:жыл|күн|ай)`,
      who: String.raw`(?:^|\s)(?:кім|кімді|кімге|кіммен|кімнің)(?:\s|$|\?)`,
      where: String.raw`(?:^|\s)(?:қайда|қайдан|қай жерде)(?:\s|$|\?)|қай (?:қала|ел)`,
      why: String.raw`(?:^|\s)(?:неге|не үшін)(?:\s|$|\?)`,
    },
    whoIsNamed: String.raw`^\s*(?:\p{Lu}[\p{L}'’.-]*\s+){1,3}[-–—]?\s*кім\s*\?*\s*$`,
    severalThings: String.raw`(?:^|\s)(?:кімдер\p{L}*|кіммен|қандай \p{L}+(?:лар|лер|дар|дер|тар|тер)\p{L}*)(?:\s|$|\?)`,
    howMany: "қанша|неше",
    measures: { time: "қанша уақыт", money: "қанша тұр|құны", share: "пайыз" },
    whether: String.raw`\s(?:ма|ме|ба|бе|па|пе)\s*\?*\s*$`,
    officeHolder: String.raw`\sкім\s*\?*\s*$`,
    address: "сілтеме\\p{L}*",
    asking:
      "дегеніміз|дегенiмiз|нелер\\p{L}*|кімдер\\p{L}*|айтамыз|аталады|аталған|атауы|атаңыз|жылы?|уақыт\\p{L}*|саны|түрі|түрлері|ненің|несі|себепті",
    colouring: "мақала\\p{L}*",
    pointsBack: "ол|олар|оның|оны|олардың|бұл|осы|сол|онда|тағы",
    followUps: "ал|және",
    subject: "кім|кімдер",
  },

  statements: {
    pronouns: "ол|олар|оның|олардың",
    links: "бұл|осы|сол|сондай-ақ|алайда|бірақ|сонымен|мысалы",
    reasons: "себебі|өйткені|үшін",
    defines: "деп аталады|болып табылады",
    timeUnits: "жыл|ай|күн",
    moneyUnits: "теңге",
    shares: "жартысы|үштен бір",
    negations: {
      before: "",
      after: "емес|жоқ",
      words: "",
      inside:
        "(?<=\\p{L}{2})(?:ма|ме|ба|бе|па|пе)(?=(?:ды|ді|дық|дік|дым|дім|ған|ген|йды|йді|йтын|йтін)$)",
    },
    hedges: "егер|мүмкін|жоспарла\\p{L}*",
    reporting: "айтты айтқан мәлімдеді хабарлады атап деді қосты түсіндірді пікірінше айтуынша",
    openers: `оған онда оны бұған осыған сондай сонымен қатысушылар адамдар бірінші екінші екі үш ал
      тағы`,
    opposites: ["өсті артты көбей жоғарыла / төменде азай кеміді", "ашыл баста / жабыл аяқта"],
    adjectiveEndings: "тық|тік|дық|дік|лық|лік",
    bounds: {
      least: "кемінде",
      most: "көп дегенде",
      about: "шамамен",
      leastBehind: "астам|артық|аса|көп",
      aboutBehind: "жуық|шақты|таяу",
      partBefore: "тағы|басқа|қалған|алғашқы|соңғы|әр",
      partBehind: "",
    },
    prepositions: "",
    placeEndings: "ға|ге|қа|ке|да|де|та|те|дан|ден|тан|тен|нан|нен|дағы|дегі|тағы|тегі",
    nameEndings: "",
    joiners: "мен|пен|бен|және",
    apposition: { before: "", after: "" },
    insideNames: "",
    sources: "үзінді\\p{L}*|дереккөз\\p{L}*|мақала\\p{L}*",
    ordersToPrograms: [String.raw`(?:нұсқау|ереже)\p{L}*[^.!?]{0,60}(?:елеме|ескерме|ұмыт)`],
  },

  periods: {
    lastYear: "өткен жылы|былтыр",
    thisYear: "биыл",
    yearWord: "жыл(?:ы|да|дың|ғы|ға|дан|ды|дар\\p{L}*)?|жж?\\.",
    naming: { always: "жыл(?:ғы|дың)", behindNoun: "" },
    directions: {
      before: { before: "", behind: "дейін|шейін|бұрын" },
      until: { before: "", behind: "" },
      after: { before: "", behind: "кейін|соң" },
      since: { before: "", behind: "бері|бастап" },
    },
    fromEnding: "[дтн][ае]н",
    rangeEnd: "дейін|шейін",
    ranges: "мен|пен|бен|және",
    inside: "",
    article: "",
    yearNoun: "",
    digits: {
      timeBefore: "",
      textsBefore: "",
      textsBehind: "мақалал|жаңалық",
      numberBefore: "қаулы\\p{L}*|қарар\\p{L}*|бап\\p{L}*",
      quantityBefore: "қосқанда",
      unitBehind: "адам|теңге|шақырым|доллар",
      seriesBefore: "стратегия\\p{L}*|бағдарлама\\p{L}*",
      functionWords: "",
    },
    newest: `(?<!\\p{L})(?:қазіргі|қазір|бүгінгі|бүгін|жақында(?:ғы)?|ең жаңа)(?!\\p{L})|(?<!\\p{L})соңғы(?=\\s+(?:\\p{L}+\\s+)?(?:жаңалық|мәлімет|дерек|хабар|ақпарат|оқиға|өзгеріс|мақала|кездесу|отырыс|сапар|шешім|мәлімдеме|есеп|рет(?!\\p{L})|кез(?:де|дегі)(?!\\p{L})|уақытта))`,
    news: { words: "жаңалық\\p{L}{0,6}", about: "" },
    reports: {
      before: [],
      behind: [
        "(?:шыққан|жарияланған|жазылған|басылған)?\\s*(?:мақалалар|мақала(?!\\p{L})|мақалада|жаңалықтар|хабарлар|басылым)",
        "не (?:жазылды|жарияланды|хабарланды|жазды)",
      ],
    },
  },

  splitting: {
    asksInPlace: true,
    asking:
      "кім(?:дер)?(?:ді|ге|мен|нің|нен)?|қашан|қайда|қайдан|қай|қандай|қанша|неше|неге|неліктен|не\\s+(?:үшін|туралы|жайлы)|немен|нені|қалай|не",
    determiners: "қай|қандай|қанша|неше",
    openers: "кім|қашан|қайда|неге|қалай",
    joints: "және|ал|әрі|сондай-ақ",
    also: "",
    innerClause: "",
    request: "",
    auxiliary: "",
    yesNoJoint: "",
    comparisons: [
      String.raw`^(?<a>.+?)\s+(?:мен|бен|пен|және)\s+(?<b>.+?)\s+(?:арасындағы\s+)?(?:айырмашылы\p{L}+|ұқсасты\p{L}+)(?:\s+(?:неде|қандай|не))?$`,
      String.raw`^(?<a>.+?)\s+(?:мен|бен|пен|және)\s+(?<b>.+?)\s+(?:немен|қалай)\s+ерекшеленеді$`,
      String.raw`^(?<a>.+?)\s+(?:мен|бен|пен|және)\s+(?<b>.+?)\s+салыстыр\p{L}*$`,
    ],
    changes: [
      String.raw`^(?<a>{year})\s+(?:және|мен|жылдан|жылы\s+және)\s+(?<b>{year})\s+жыл\p{L}*\s+(?:арасында|аралығында|дейін)\s+(?<what>.+?)\s+қалай\s+өзгерді$`,
    ],
    ties: "",
    tails: "",
    articles: "",
    sideOpening: "Ал",
    inYear: (what, year) => `${what} ${year} жылы`,
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

  drafts: {
    rules: [
      {
        kind: "who",
        pattern: `{person} (?<verb>\\p{Ll}+)`,
        ask: ({ verb, after }) => `Кім ${verb}${after}`,
      },
      {
        kind: "when",
        pattern: `{edge}(?<answer>{year} жыл(?:ы|ғы(?: \\d{1,2})? {month})){end}`,
        anyCase: true,
        ask: ({ before, after }) => `${before} қашан ${after}`,
      },
      {
        kind: "where",
        pattern: `(?<=[\\p{Ll}\\d]) (?<answer>\\p{Lu}\\p{Ll}{2,}(?:да|де|та|те)){end}`,
        ask: ({ before, after }) => `${before} қайда ${after}`,
      },
      {
        kind: "how-many",
        pattern: `{edge}{count} (?!жыл|{month})(?<noun>\\p{Ll}+)`,
        ask: ({ before, noun, after }) => `${before} неше ${noun} ${after}`,
      },
    ],
    openers: "Ал|\\p{Lu}\\p{L}*(?:да|де|та|те|дағы|дегі|ның|нің)",
    bodies: "",
    leaning: "ол|олар|оның|бұл|онда|оған",
    lowered: "",
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
