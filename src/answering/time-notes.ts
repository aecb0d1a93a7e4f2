// What a reader should know of the time of an answer, in the language of the question.
import type { Language } from "../../vectorstore/article.ts";
import type { InferredTime } from "../retrieval/retrieve-for-time.ts";
import type { Answer } from "./answer.ts";

/** Articles older than this may no longer tell how things are now. */
const staleYears = 1;

const nothingOfPeriod: Readonly<Record<Language, (words: string) => string>> = {
  en: (words) => `No article that was found is of the time asked for (“${words}”); all were used.`,
  ru: (words) =>
    `Среди найденных статей нет относящихся к указанному времени («${words}»); использованы все.`,
  kk: (words) =>
    `Табылған мақалалардың ішінде сұралған уақытқа («${words}») жататыны жоқ; барлығы пайдаланылды.`,
};

const undated: Readonly<Record<Language, string>> = {
  en: "An article cited here has no date and may be of another time than the one asked for.",
  ru: "Одна из цитируемых статей не имеет даты и может относиться к другому времени.",
  kk: "Дәйексөз алынған мақалалардың бірінің күні жоқ, ол басқа уақытқа жатуы мүмкін.",
};

const stale: Readonly<Record<Language, (date: string) => string>> = {
  en: (date) => `The newest article on this is of ${date}; things may have changed.`,
  ru: (date) => `Самая новая статья об этом вышла ${date}; с тех пор многое могло измениться.`,
  kk: (date) =>
    `Бұл туралы ең жаңа мақаланың күні: ${date}; содан бері жағдай өзгерген болуы мүмкін.`,
};

/** That the period asked for had no effect; null where it had one. */
export function noteOnPeriod(time: InferredTime | null, language: Language | null): string | null {
  if (time?.effect !== "none") return null;
  return nothingOfPeriod[language ?? "en"](time.period.words);
}

/** What a reader should know of the dates of the articles that an answer cites. */
export function notesOnDates(
  time: InferredTime | null,
  { citations, asOf }: Pick<Answer, "citations" | "asOf">,
  today: Date,
  language: Language | null,
): string[] {
  const staleness = noteOnStaleness(time, asOf.newest, today, language);
  const isUndated = time?.effect === "only" && citations.some(({ date }) => date === null);
  return [
    ...(isUndated ? [undated[language ?? "en"]] : []),
    ...(staleness === null ? [] : [staleness]),
  ];
}

/** That the question asks for the present and the newest cited article (ISO date) is old; else null. */
function noteOnStaleness(
  time: InferredTime | null,
  newest: string | null,
  today: Date,
  language: Language | null,
): string | null {
  if (time === null || newest === null) return null;
  const { from, to, prefersNewest } = time.period;
  if (!prefersNewest || from !== undefined || to !== undefined) return null;
  const limit = new Date(today);
  limit.setUTCFullYear(limit.getUTCFullYear() - staleYears);
  if (newest >= limit.toISOString().slice(0, 10)) return null;
  return stale[language ?? "en"](dateInWords(newest, language ?? "en"));
}

const locales: Readonly<Record<Language, string>> = { en: "en-GB", ru: "ru", kk: "kk" };

function dateInWords(iso: string, language: Language): string {
  const format = new Intl.DateTimeFormat(locales[language], { dateStyle: "long", timeZone: "UTC" });
  return format.format(Date.parse(iso));
}
