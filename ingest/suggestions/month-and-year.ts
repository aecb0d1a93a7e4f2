// A month as a question says it: "in February 2018", «в феврале 2018 года», «2018 жылғы ақпанда».
import type { Language } from "../../vectorstore/article.ts";

const months: Readonly<Record<Language, readonly string[]>> = {
  en: "January February March April May June July August September October November December".split(
    " ",
  ),
  ru: "январе феврале марте апреле мае июне июле августе сентябре октябре ноябре декабре".split(
    " ",
  ),
  kk: "қаңтарда ақпанда наурызда сәуірде мамырда маусымда шілдеде тамызда қыркүйекте қазанда қарашада желтоқсанда".split(
    " ",
  ),
};

/** `date` is ISO `yyyy-mm-dd`. */
export function monthAndYear(date: string, language: Language): string {
  const year = date.slice(0, 4);
  const month = months[language][Number(date.slice(5, 7)) - 1]!;
  switch (language) {
    case "en":
      return `in ${month} ${year}`;
    case "ru":
      return `в ${month} ${year} года`;
    case "kk":
      return `${year} жылғы ${month}`;
  }
}
