// Why a file could not be read, in Kazakh.
import { pageRanges } from "./page-ranges.ts";
import type { UnreadWords } from "./wording.ts";

const megabytes = (bytes: number): string => `${(bytes / 2 ** 20).toFixed(1).replace(".", ",")} МБ`;

const whatIs = {
  file: "файлды оқу мүмкін емес",
  folder: "қалтаның ішін көру мүмкін емес",
  link: "сілтемемен өту мүмкін емес",
};
const causes = {
  noPermission: "рұқсат жоқ",
  missing: "онда ештеңе жоқ",
  linkLoop: "сілтемелер шеңберге тұйықталған",
  isFolder: "бұл – қалта",
};
const found = { file: "файл", folder: "қалта", link: "сілтеме", nothing: "ештеңе" };
const names = {
  missing: "атауы бос немесе / белгісінен басталады",
  hidden: "атауы нүктеден басталады",
  backslash: "атауында кері қиғаш сызық бар",
  invisibleSigns: "атауында көрінбейтін таңбалар бар",
  notUtf8: "атауы UTF-8 түрінде жазылмаған",
  badEnd: "атауы бос орынмен немесе нүктемен аяқталады",
  tooLong: "атауы тым ұзын",
  reservedSigns: 'атауында < > : " | ? * таңбаларының бірі бар',
  leavesZip: "атауы zip мұрағатынан тысқа шығарады; файлды қайта қаптаңыз",
  controlSigns: "атауында басқару таңбалары бар; атын өзгертіп, қайта қаптаңыз",
};
const emptiness = {
  none: "мәтін жоқ",
  blankPages: "мәтін жоқ: барлық беті бос",
  pictures: "мәтін жоқ: тараулары суреттерден тұрады",
  nothingShown: "оқырманға көрінетін мәтін жоқ",
  onlyTitle: "тақырыптан басқа мәтін жоқ",
  onlyQuoted: "тек дәйексөз немесе қайта жіберілген мәтін бар; бастапқы хатты сақтаңыз",
  noRows: "кесте тақырыбының астында жол жоқ",
  noItems: "жазбасы жоқ таспа",
};
const unpack = "оны қаптамадан шығарыңыз немесе .zip етіп қаптаңыз";
const useless = "онда оқылатын мәтін жоқ; оны қалтадан алып тастаңыз";
const contents = {
  pdf: ["PDF", "атауы .pdf деп аяқталсын"],
  zip: [
    "қапталған файл (zip, Word құжаты немесе электрондық кітап)",
    "атауы түріне қарай .zip, .docx немесе .epub деп аяқталсын",
  ],
  rtf: ["RTF", "оны .docx немесе .txt етіп сақтаңыз"],
  gzip: ["gzip мұрағаты", unpack],
  sevenZip: ["7-Zip мұрағаты", unpack],
  rar: ["RAR мұрағаты", unpack],
  picture: ["сурет", useless],
  database: ["дерекқор", useless],
} as const;
const expectations = { text: "мәтін", pdf: "PDF", zip: "атауында айтылғандай қапталған файл" };
const locks = {
  zip: "құпиясөзбен жабылған; оны өзіңіз қаптамадан шығарыңыз",
  docx: "құпиясөзбен жабылған немесе ескі .doc. Оны құпиясөзсіз .docx етіп сақтаңыз",
  pdf: "шифрланған: тек құпиясөзбен ашылады. Құпиясөзді, мысалы, `qpdf --decrypt` арқылы алып, шыққан файлды орнына қойыңыз",
  epub: "сатушысы жапқан (DRM): мәтінін оқу мүмкін емес. Баспадан мұндай қорғанысы жоқ файлды сұраңыз",
};
const ofJson = {
  syntax: "бұл JSON емес",
  noObject: "бұл JSON нысаны емес",
  noId: "«_id» де, «id» де жоқ",
};
const pagesUnread = {
  noText:
    "мәтін жоқ (скан ба?). Алдымен оны, мысалы, `ocrmypdf` арқылы танытып, шыққан файлды орнына қойыңыз",
  noLetters:
    "қаріптер қай әріпті көрсететінін айтпайды. Мәтінді суреттен, мысалы, `ocrmypdf --force-ocr` арқылы танытып, шыққан файлды орнына қойыңыз",
  broken: "оқу мүмкін емес. Файлды PDF оқитын бағдарламада ашып, қайта сақтаңыз",
};

export const unreadInKazakh: UnreadWords = {
  place: {
    line: (name) => `${name}-жол`,
    row: (name) => `кестенің ${name}-жолы`,
    item: (name) => `${name}-жазба`,
    chapter: (name) => `«${name}» тарауы`,
    file: (name) => `ішіндегі «${name}»`,
  },
  reason: {
    unreadable: ({ what, cause, detail }) =>
      `${whatIs[what]}: ${cause === "other" ? detail : causes[cause]}`,
    linkRepeats: () => "бұрын оқылған қалтаға сілтеме",
    changedMeanwhile: () => "мақалалар оқылып жатқанда файл өзгерді; жүктеуді қайта іске қосыңыз",
    unwritable: ({ detail }) => `мақалалар қалтасына салу мүмкін емес: ${detail}`,
    nameTaken: () =>
      "мұндай атаулы файл бар, мәтіні басқа. Басқа атау беріңіз немесе бұрынғысын ауыстыру үшін ?replace=true деп жіберіңіз",
    wayBlocked: ({ name, found: what }) =>
      name === null
        ? `салу мүмкін емес: орнында бұрыннан тұр: ${found[what]}`
        : `«${name}» ішіне салу мүмкін емес: бұл – ${found[what]}`,
    badName: ({ fault }) => names[fault],
    tooManyFolders: ({ most }) => `қалталардың тереңдігі ${most}-ден артық`,
    unknownFormat: ({ formats, isPacked }) =>
      `${isPacked ? "ішінде мына пішімдегі файл жоқ" : "мына пішімдердің бірі емес"}: ${formats.join(", ")}`,
    tooLarge: ({ bytes, maxBytes }) =>
      `көлемі${bytes === null ? "" : ` ${megabytes(bytes)},`} рұқсат етілген ${megabytes(maxBytes)} шегінен асады; файлды бөліңіз немесе MAX_FILE_MB мәнін арттырыңыз`,
    unpacksTooLarge: ({ bytes, maxBytes }) =>
      bytes === null
        ? `бір бөлігі қаптамадан шыққанда оқылатын ${megabytes(maxBytes)} шегінен асады. Файл сенімді болса, MAX_UNPACKED_MB мәнін арттырыңыз`
        : `қаптамадан шыққанда ${megabytes(bytes)}, рұқсат етілген ${megabytes(maxBytes)} шегінен асады; файлды бөліңіз немесе MAX_UNPACKED_MB мәнін арттырыңыз`,
    tooManyFiles: ({ files, most }) =>
      `ішінде ${files} файл бар, рұқсат етілгені – ${most}; мұрағатты бөліңіз`,
    tooMuchText: () =>
      "мәтін бір файлдан оқылатын мөлшерден көп. Файлды бөліңіз немесе MAX_UNPACKED_MB мәнін арттырыңыз",
    tooSlow: ({ seconds }) =>
      `талдау рұқсат етілген ${seconds} секундтан ұзақ; файлды бөліңіз, басқа пішімде сақтаңыз немесе MAX_PARSE_SECONDS мәнін арттырыңыз`,
    tooMuchMemory: ({ megabytes: allowed }) =>
      `талдауға рұқсат етілген ${allowed} МБ жадтан көп керек; файлды бөліңіз немесе MAX_PARSE_MB мәнін арттырыңыз`,
    restNotRead: ({ seconds }) =>
      seconds === null
        ? "қалғаны оқылмады: ішіндегінің тым көбін талдау мүмкін емес"
        : `қалғаны оқылмады: талдау рұқсат етілген ${seconds} секундтан ұзақ; файлды бөліңіз немесе MAX_PARSE_SECONDS мәнін арттырыңыз`,
    nestedTooDeep: () =>
      "элементтері мақалаларда кездеспейтіндей терең орналасқан; файлды қайта сақтаңыз",
    packedToHarm: ({ layers }) =>
      layers === null
        ? "бұл – zip-бомба: бөліктері бір байттарды қолданады"
        : `бір бөлігі ${layers} рет қапталған, мұндай файл оқылмайды`,
    ownEntities: () =>
      "өз мәндерін (entity) жариялайды, олар ашылмайды; файлды <!DOCTYPE> жолынсыз сақтаңыз",
    brokeParser: ({ detail }) =>
      `${detail === null ? "талдау үзілді" : `талдау үзілді (${detail})`}; файлды басқа пішімде сақтаңыз`,
    unparsable: ({ detail }) => `талдау мүмкін емес: ${detail}`,
    empty: () => "файл бос",
    noText: ({ why }) => emptiness[why],
    wrongContent: ({ found: what, expected }) => {
      if (what === "office") {
        return "мазмұны – ескі немесе жабық Office файлы; оны мәтін редакторында ашып, .docx етіп сақтаңыз және сондай атау беріңіз";
      }
      if (what === "unknown") {
        return `бұл ${expectations[expected]} емес: басы бүлінген немесе басқа пішімде; файлды қайта сақтаңыз`;
      }
      const [content, remedy] = contents[what];
      return `мазмұны – ${content}, ${expectations[expected]} емес; ${remedy}`;
    },
    notOfFormat: ({ format, detail }) => {
      const lacks = {
        docx: "бұл zip, бірақ Word құжаты емес. Оны .docx етіп қайта сақтаңыз",
        epub: `бұл электрондық кітап емес: «${detail ?? ""}» жоқ`,
        mhtml: "веб-бет жоқ; бетті HTML немесе MHTML етіп қайта сақтаңыз",
        xml: "бұл XML емес; XML-ден тек таспалар оқылады",
        feed: `бұл түбір элементі <${detail ?? ""}> болатын XML, таспа емес; ішіндегісін мәтін, HTML немесе JSON жолдары етіп сақтаңыз`,
      };
      return lacks[format];
    },
    zipInFile: () => "бұл – басқа файлдың ішіндегі zip; оны қаптамадан шығарыңыз",
    damagedZip: ({ detail }) =>
      detail === null
        ? "файл бүлінген: қаптамадан zip мәлімдегеннен басқа нәрсе шықты; қайта қаптаңыз"
        : `zip мұрағаты бүлінген (${detail}); қайта қаптаңыз`,
    unknownPacking: ({ method }) =>
      `${method}-тәсілмен қапталған, ол оқылмайды; әдеттегі тәсілмен (deflate) қаптаңыз`,
    locked: ({ format }) => locks[format],
    binary: ({ holds }) =>
      `файл екілік: ${holds === "nul" ? "нөлдік байттары бар" : "басқару таңбалары көп"}; тек мәтін оқылады`,
    badEncoding: ({ fault, encoding }) => {
      const name = encoding ?? "белгісіз кодтау";
      const faults = {
        broken: `${name}, таңбалары бүлінген; файлды редакторда ашып, UTF-8 түрінде сақтаңыз`,
        unknown: "кодтауын анықтау мүмкін емес; файлды UTF-8 түрінде сақтаңыз",
        unsupported: `${name} кодтауы оқылмайды; файлды UTF-8 түрінде сақтаңыз`,
        foreignBytes: `${name} сияқты, бірақ онда жоқ байттар бар; файлды UTF-8 түрінде сақтаңыз`,
        noLanguage: `${name} сияқты, бірақ тілі танылмайды; файлды UTF-8 түрінде сақтаңыз`,
        misnamed: "кодтауы қате аталған; хатты UTF-8 түріндегі .txt етіп сақтаңыз",
      };
      return faults[fault];
    },
    halfCharacter: () => "таңбаның жартысы бар",
    badJson: ({ fault }) => ofJson[fault],
    badField: ({ field, fault, most }) => {
      const faults = {
        notText: "жол болуға тиіс",
        notTextOrNumber: "жол немесе сан болуға тиіс",
        badId: `басқару таңбаларынсыз 1–${most} таңба болуға тиіс`,
        empty: "бос болмауға тиіс",
        halfCharacter: "таңбаның жартысын қамтымауға тиіс",
      };
      return `«${field}» өрісі ${faults[fault]}`;
    },
    idTaken: ({ id, where, holder }) =>
      where === null
        ? `«${id}» id-і мына жерде тұр: ${holder}`
        : `«${id}» id-і (${where}) басқа мақаланікі: ${holder}. Біріне басқа id беріңіз`,
    badFrontMatter: ({ fault, detail }) => {
      const faults = {
        yaml: `бұл YAML емес: ${detail ?? ""}`,
        noKeys: "мәндері бар кілттер тізімі керек",
        severalValues: `«${detail ?? ""}» кілтінің мәні біреу болуға тиіс`,
      };
      return `файлдың бас бөлігі жарамайды: ${faults[fault]}`;
    },
    columnMissing: ({ column, field, columns }) => {
      const missing =
        column === null
          ? `«${field}» қай бағанда екені белгісіз; CSV_COLUMNS ішінде ${field}=<атауы> деп көрсетіңіз`
          : `CSV_COLUMNS «${field}» үшін атаған «${column}» бағаны жоқ`;
      return `${missing}; бағандары: ${columns.join(", ")}`;
    },
    cellCount: ({ cells, header }) =>
      `ұяшық саны ${cells}, ал кесте тақырыбында ${header}; бөлгіші немесе жол соңы бар ұяшықты тырнақшаға алыңыз`,
    badQuotes: ({ fault }) =>
      `${fault === "notClosed" ? "тырнақша ашылып, жабылмаған" : "ұяшықтың ішінде тырнақша бар"}; ұяшықты тырнақшаға алып, ішіндегісін қосарлаңыз`,
    chapterMissing: () => "жоқ",
    badPdf: ({ detail }) =>
      `PDF ретінде оқылмайды: ${detail}. Файлды PDF оқитын бағдарламада ашып, қайта сақтаңыз`,
    pagesUnread: ({ why, pages }) => `${pageRanges(pages)}-бет: ${pagesUnread[why]}`,
    pagesLeft: ({ read }) =>
      `${read + 1}-беттен бастап оқылмады: ең көбі ${read} бет оқылады. Файлды бөліңіз немесе MAX_PDF_PAGES мәнін арттырыңыз`,
    passageRefused: ({ articleId, startOffset, endOffset, detail }) =>
      `«${articleId}» ішіндегі үзінді, ${startOffset}–${endOffset} таңбалар: ${detail}`,
  },
};
