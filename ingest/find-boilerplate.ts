// Lines that belong to the page and not to the report: newsletter calls, links to other reports,
// share buttons, hashtags, copyright. Each pattern must fit a whole line; what is not surely
// boilerplate stays, because content that is marked cannot be found or quoted.
import { isClosed, type TextLine } from "./split-lines.ts";

export interface Boilerplate {
  readonly lines: readonly TextLine[];
  /** Whom a newsletter line names as its sender. */
  readonly publisher: string | null;
}

const newsletter =
  /^Get (?<publisher>.{2,60}?) (?:stories|news|updates|headlines) (?:sent|delivered) (?:directly |straight )?to (?:you|your)\b.{0,200}$/iu;

/** A label alone in its line; it is page furniture wherever it stands. */
const labels =
  /^(?:also read|read also|read more|read next|see also|related (?:articles|stories|news|topics)|recommended for you|advertisement|story continues below(?: advertisement)?|читайте также|читать также|смотрите также|по теме|ещ[её] по теме|подробнее|реклама|сондай-ақ оқыңыз|тағы оқыңыз|тағы да оқыңыз|оқи отырыңыз|жарнама)\s*[:.…»>]*$/iu;

/** A line that only counts where it is a paragraph of its own. */
const lines: readonly RegExp[] = [
  /^(?:also read|read also|read more|read next|читайте также|читать также|смотрите также|сондай-ақ оқыңыз|тағы оқыңыз)\s*[:|–—].{1,200}$/iu,
  /^(?:sign up|subscribe)(?: now| here| today)? (?:for|to|via) (?:our|the|my) .{0,120}(?:newsletter|channel|telegram|youtube|updates|podcast).{0,60}$/iu,
  /^(?:share|tweet)(?: this(?: article| story| post| page)?)?(?: on .{1,60})?[:.!]?$/iu,
  /^follow (?:us|@?[\p{L}\d_ ]{2,40}) on .{2,100}$/iu,
  /^(?:поделиться|поделитесь)(?: .{1,80})?$/iu,
  /^(?:подписывайтесь|подпишитесь) на (?:наш|канал|новости|нас|рассылк|telegram|телеграм|@).{0,120}$/iu,
  /^бөлісу[:.!]?$/iu,
  /^біздің .{2,80} (?:жазылыңыз|жазылыңыздар|тіркеліңіз)[.!]?$/iu,
  /^.{0,80}ctrl\s*\+\s*enter.{0,40}$/iu,
  /^(?:©|\(c\)|copyright\b)(?: ?©| ?\(c\))? ?\d{4}.{0,160}$/iu,
  /^(?:all rights reserved|все права защищены|барлық құқықтар қорғалған)\.?$/iu,
  /^(?:photo|image|picture)s? (?:credits?|courtesy)(?: of)? ?:? ?.{2,80}$/iu,
  /^(?:photo|фото|сурет)(?: by| с сайта)? ?[:©] ?\S+(?: \S+){0,4}$/iu,
];
const hashtags = /^(?:#[\p{L}\p{N}_]*\p{L}[\p{L}\p{N}_]*[,;]?\s*)+$/u;

/** The lines that are boilerplate, and the publisher if one of them gives it away. */
export function findBoilerplate(candidates: readonly TextLine[]): Boilerplate {
  const found = candidates.filter((line, index) => {
    const next = candidates[index + 1];
    if (labels.test(line.text)) return true;
    if (hashtags.test(line.text)) return next === undefined || isTagRow(line);
    return standsAlone(line, candidates[index - 1], next) && isBoilerplate(line);
  });
  const publisher = found.map((line) => newsletter.exec(line.text)?.groups?.["publisher"]);
  return { lines: found, publisher: publisher.find((name) => name !== undefined) ?? null };
}

/** Such lines often lack a full stop; then a capital must begin what comes next. */
function standsAlone(
  line: TextLine,
  before: TextLine | undefined,
  next: TextLine | undefined,
): boolean {
  if (line.isParagraph) return true;
  const begins = line.isBlankBefore || before === undefined || isClosed(before);
  return begins && (next === undefined || /^["“«'‘]?\p{Lu}/u.test(next.text));
}

function isBoilerplate(line: TextLine): boolean {
  return newsletter.test(line.text) || lines.some((pattern) => pattern.test(line.text));
}

/** Several hashtags and nothing else. */
function isTagRow(line: TextLine): boolean {
  return (line.text.match(/#/gu)?.length ?? 0) >= 2;
}
