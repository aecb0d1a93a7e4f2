// Why a file could not be read, in Russian.
import { pageRanges } from "./page-ranges.ts";
import type { UnreadWords } from "./wording.ts";

const megabytes = (bytes: number): string => `${(bytes / 2 ** 20).toFixed(1).replace(".", ",")} МБ`;

const whatIs = {
  file: "файл не удаётся прочитать",
  folder: "содержимое папки не удаётся получить",
  link: "по ссылке не удаётся перейти",
};
const causes = {
  noPermission: "нет прав",
  missing: "там ничего нет",
  linkLoop: "ссылки замкнуты в круг",
  isFolder: "это папка",
};
const found = { file: "файл", folder: "папка", link: "ссылка", nothing: "ничего" };
const names = {
  missing: "имя пустое или начинается с /",
  hidden: "имя начинается с точки",
  backslash: "в имени есть обратная косая черта",
  invisibleSigns: "в имени есть невидимые знаки",
  notUtf8: "имя записано не в UTF-8",
  badEnd: "имя кончается пробелом или точкой",
  tooLong: "имя слишком длинное",
  reservedSigns: 'в имени есть один из знаков < > : " | ? *',
  leavesZip: "имя выводит за пределы архива zip; упакуйте файл заново",
  controlSigns: "в имени есть управляющие знаки; переименуйте файл и упакуйте заново",
};
const emptiness = {
  none: "нет текста",
  blankPages: "нет текста: все страницы пустые",
  pictures: "нет текста: главы состоят из изображений",
  nothingShown: "нет текста, видимого читателю",
  onlyTitle: "нет текста, кроме заголовка",
  onlyQuoted: "есть только цитируемое или пересланное; сохраните исходное письмо",
  noRows: "под заголовком таблицы нет строк",
  noItems: "лента без записей",
};
const unpack = "распакуйте его или упакуйте в .zip";
const useless = "в нём нет текста, который можно прочитать; уберите его из папки";
const contents = {
  pdf: ["PDF", "дайте ему имя с окончанием .pdf"],
  zip: [
    "упакованный файл (zip, документ Word или электронная книга)",
    "дайте ему имя с окончанием .zip, .docx или .epub, смотря что это",
  ],
  rtf: ["RTF", "сохраните его как .docx или .txt"],
  gzip: ["архив gzip", unpack],
  sevenZip: ["архив 7-Zip", unpack],
  rar: ["архив RAR", unpack],
  picture: ["изображение", useless],
  database: ["база данных", useless],
} as const;
const expectations = { text: "текст", pdf: "PDF", zip: "упакованный файл, как сказано в имени" };
const locks = {
  zip: "закрыт паролем; распакуйте его сами",
  docx: "закрыт паролем или это старый .doc. Сохраните его как .docx без пароля",
  pdf: "зашифрован: открывается только с паролем. Снимите пароль, например программой `qpdf --decrypt`, и положите полученный файл на его место",
  epub: "закрыт продавцом (DRM): текст не прочитать. Попросите у издателя файл без такой защиты",
};
const ofJson = {
  syntax: "это не JSON",
  noObject: "это не объект JSON",
  noId: "нет ни «_id», ни «id»",
};
const pagesUnread = {
  noText:
    "нет текста (скан?). Сначала распознайте его, например программой `ocrmypdf`, и положите полученный файл на его место",
  noLetters:
    "шрифты не сообщают, какие буквы они показывают. Распознайте текст по изображению, например программой `ocrmypdf --force-ocr`, и положите полученный файл на его место",
  broken: "не удаётся прочитать. Откройте файл в программе для чтения PDF и сохраните заново",
};

export const unreadInRussian: UnreadWords = {
  place: {
    line: (name) => `строка ${name}`,
    row: (name) => `строка таблицы ${name}`,
    item: (name) => `запись ${name}`,
    chapter: (name) => `глава «${name}»`,
    file: (name) => `«${name}» внутри`,
  },
  reason: {
    unreadable: ({ what, cause, detail }) =>
      `${whatIs[what]}: ${cause === "other" ? detail : causes[cause]}`,
    linkRepeats: () => "ссылка на папку, которая уже прочитана",
    changedMeanwhile: () => "файл изменён, пока читались статьи; запустите загрузку ещё раз",
    unwritable: ({ detail }) => `не удаётся положить в папку статей: ${detail}`,
    nameTaken: () =>
      "файл с таким именем уже есть, с другим текстом. Дайте ему другое имя или отправьте с ?replace=true, чтобы заменить прежний",
    wayBlocked: ({ name, found: what }) =>
      name === null
        ? `не удаётся положить: на этом месте уже есть ${found[what]}`
        : `не удаётся положить в «${name}»: это ${found[what]}`,
    badName: ({ fault }) => names[fault],
    tooManyFolders: ({ most }) => `вложенность папок больше ${most}`,
    unknownFormat: ({ formats, isPacked }) =>
      `${isPacked ? "внутри нет файлов" : "формат не из числа"} ${formats.join(", ")}`,
    tooLarge: ({ bytes, maxBytes }) =>
      `${bytes === null ? "размер" : `размер ${megabytes(bytes)},`} больше допустимых ${megabytes(maxBytes)}; разделите файл или увеличьте MAX_FILE_MB`,
    unpacksTooLarge: ({ bytes, maxBytes }) =>
      bytes === null
        ? `есть часть, которая после распаковки больше читаемых ${megabytes(maxBytes)}. Если файлу можно доверять, увеличьте MAX_UNPACKED_MB`
        : `после распаковки ${megabytes(bytes)}, больше допустимых ${megabytes(maxBytes)}; разделите файл или увеличьте MAX_UNPACKED_MB`,
    tooManyFiles: ({ files, most }) =>
      `внутри файлов: ${files}, больше допустимых ${most}; разделите архив`,
    tooMuchText: () =>
      "текста больше, чем читается из одного файла. Разделите файл или увеличьте MAX_UNPACKED_MB",
    tooSlow: ({ seconds }) =>
      `разбор занимает больше допустимых ${seconds} с; разделите файл, сохраните его в другом формате или увеличьте MAX_PARSE_SECONDS`,
    tooMuchMemory: ({ megabytes: allowed }) =>
      `для разбора нужно больше допустимых ${allowed} МБ памяти; разделите файл или увеличьте MAX_PARSE_MB`,
    restNotRead: ({ seconds }) =>
      seconds === null
        ? "остальное не прочитано: слишком многое не поддаётся разбору"
        : `остальное не прочитано: разбор занимает больше допустимых ${seconds} с; разделите файл или увеличьте MAX_PARSE_SECONDS`,
    nestedTooDeep: () => "элементы вложены глубже, чем бывает в статьях; сохраните файл заново",
    packedToHarm: ({ layers }) =>
      layers === null
        ? "это zip-бомба: части архива занимают одни и те же байты"
        : `часть файла упакована многократно (слоёв: ${layers}), такое не читается`,
    ownEntities: () =>
      "объявлены собственные сущности, они не раскрываются; сохраните файл без <!DOCTYPE>",
    brokeParser: ({ detail }) =>
      `${detail === null ? "разбор прервался" : `разбор прервался (${detail})`}; сохраните файл в другом формате`,
    unparsable: ({ detail }) => `не удаётся разобрать: ${detail}`,
    empty: () => "файл пуст",
    noText: ({ why }) => emptiness[why],
    wrongContent: ({ found: what, expected }) => {
      if (what === "office") {
        return "по содержимому это старый или закрытый файл Office; откройте его в текстовом редакторе, сохраните как .docx и дайте ему такое имя";
      }
      if (what === "unknown") {
        return `это не ${expectations[expected]}: начало повреждено или другого формата; сохраните файл заново`;
      }
      const [content, remedy] = contents[what];
      return `по содержимому это ${content}, а не ${expectations[expected]}; ${remedy}`;
    },
    notOfFormat: ({ format, detail }) => {
      const lacks = {
        docx: "это zip, но не документ Word. Сохраните его как .docx заново",
        epub: `это не электронная книга: нет «${detail ?? ""}»`,
        mhtml: "нет веб-страницы; сохраните страницу ещё раз, как HTML или MHTML",
        xml: "это не XML; из XML читаются только ленты",
        feed: `это XML с корневым элементом <${detail ?? ""}>, а не лента; сохраните содержимое как текст, HTML или строки JSON`,
      };
      return lacks[format];
    },
    zipInFile: () => "это zip внутри другого файла; распакуйте его",
    damagedZip: ({ detail }) =>
      detail === null
        ? "файл повреждён: распаковано не то, что объявлено в zip; упакуйте его заново"
        : `архив zip повреждён (${detail}); упакуйте его заново`,
    unknownPacking: ({ method }) =>
      `упакован способом ${method}, который не читается; упакуйте обычным способом (deflate)`,
    locked: ({ format }) => locks[format],
    binary: ({ holds }) =>
      `файл двоичный: в нём ${holds === "nul" ? "есть нулевые байты" : "много управляющих знаков"}; читается только текст`,
    badEncoding: ({ fault, encoding }) => {
      const name = encoding ?? "неизвестная кодировка";
      const faults = {
        broken: `${name} с повреждёнными знаками; откройте файл в редакторе и сохраните в UTF-8`,
        unknown: "кодировку не удаётся определить; сохраните файл в UTF-8",
        unsupported: `кодировка ${name} не поддерживается; сохраните файл в UTF-8`,
        foreignBytes: `похоже на ${name}, но есть байты, которых в ней нет; сохраните файл в UTF-8`,
        noLanguage: `похоже на ${name}, но язык не узнаётся; сохраните файл в UTF-8`,
        misnamed: "кодировка названа неверно; сохраните письмо как .txt в UTF-8",
      };
      return faults[fault];
    },
    halfCharacter: () => "есть половина знака",
    badJson: ({ fault }) => ofJson[fault],
    badField: ({ field, fault, most }) => {
      const faults = {
        notText: "должно быть строкой",
        notTextOrNumber: "должно быть строкой или числом",
        badId: `должно содержать от 1 до ${most} знаков без управляющих`,
        empty: "не должно быть пустым",
        halfCharacter: "не должно содержать половину знака",
      };
      return `поле «${field}» ${faults[fault]}`;
    },
    idTaken: ({ id, where, holder }) =>
      where === null
        ? `id «${id}» уже стоит здесь: ${holder}`
        : `id «${id}» (${where}) занят другой статьёй: ${holder}. Дайте одной из них другой id`,
    badFrontMatter: ({ fault, detail }) => {
      const faults = {
        yaml: `это не YAML: ${detail ?? ""}`,
        noKeys: "нужен список ключей со значениями",
        severalValues: `у ключа «${detail ?? ""}» должно быть одно значение`,
      };
      return `шапка файла не годится: ${faults[fault]}`;
    },
    columnMissing: ({ column, field, columns }) => {
      const missing =
        column === null
          ? `неизвестно, какой столбец содержит «${field}»; задайте в CSV_COLUMNS ${field}=<его имя>`
          : `нет столбца «${column}», который CSV_COLUMNS называет для «${field}»`;
      return `${missing}; столбцы: ${columns.join(", ")}`;
    },
    cellCount: ({ cells, header }) =>
      `ячеек ${cells}, а в заголовке ${header}; возьмите ячейку с разделителем или переводом строки в кавычки`,
    badQuotes: ({ fault }) =>
      `${fault === "notClosed" ? "кавычка открыта и не закрыта" : "кавычка внутри ячейки"}; возьмите ячейку в кавычки и удвойте те, что внутри`,
    chapterMissing: () => "отсутствует",
    badPdf: ({ detail }) =>
      `не читается как PDF: ${detail}. Откройте файл в программе для чтения PDF и сохраните заново`,
    pagesUnread: ({ why, pages }) => `стр. ${pageRanges(pages)}: ${pagesUnread[why]}`,
    pagesLeft: ({ read }) =>
      `страницы с ${read + 1}-й не прочитаны: читается не больше ${read}. Разделите файл или увеличьте MAX_PDF_PAGES`,
    passageRefused: ({ articleId, startOffset, endOffset, detail }) =>
      `фрагмент в «${articleId}», знаки ${startOffset}–${endOffset}: ${detail}`,
  },
};
