// Verbs with which papers tell the same event: "117 countries participated" and "120 took part".

/** Each row: the beginnings of words of one sense, in English, Russian and Kazakh. */
const rows = `
participat took take taken taking part attend came come gather assembl present represent delegat
участ присутств собра съехал прибыл прие
қатыс келді келген жинал
die died dead death kill fatal perish
погиб умер скончал жертв убит
қаза қайтыс өлді өлген
injur wound hurt
ранен постра травм
жарақат жаралан
arrest detain custody
арест задерж
ұсталды қамау
sign conclud
подпис заключ
қол
found establish creat set
основ созда учред
құрыл құрды негіз
built build construct erect
построен постро возв
салынды салған
evacuat relocat
эвакуи
cost worth spent spend
стоил потрач обош
`
  .trim()
  .split("\n")
  .map((row) => row.split(" "));

/** A number for each sense; null for words of none. */
export function senseOf(word: string): number | null {
  const folded = word.toLowerCase();
  const sense = rows.findIndex((starts) => starts.some((start) => begins(folded, start)));
  return sense === -1 ? null : sense;
}

const englishEnding =
  /^(?:s|es|ed|d|ing|e|ees?|ants?|ates?|ated|ations?|ance|atives?|ions?|ities|ment|ruction)?$/u;

/** English beginnings only with an ending of their own: `part` would find `party`. */
function begins(word: string, start: string): boolean {
  if (!word.startsWith(start)) return false;
  return !/^[a-z]/u.test(start) || englishEnding.test(word.slice(start.length));
}
