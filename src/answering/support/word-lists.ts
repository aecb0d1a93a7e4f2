// Closed lists of words that the checks treat in a way of their own.

const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/u));

/** Papers and models report with different verbs, which say the same. */
const reporting = words(`
said say says saying told tell tells stated states noted notes added adds explained explains reported
reports announced announces emphasised emphasized emphasises emphasizes stressed stresses underlined
remarked observed commented declared mentioned indicated according believes believed
сказал сказала сказали говорит говорят говорил говорила заявил заявила заявили отметил отметила
отметили сообщил сообщила сообщили сообщает добавил добавила подчеркнул подчеркнула рассказал
рассказала пояснил пояснила считает словам мнению согласно указал указала
айтты айтқан мәлімдеді хабарлады атап деді қосты түсіндірді пікірінше айтуынша
`);

/** Words that begin sentences of answers, and are no names. */
const commonOpeners = words(`
additionally furthermore moreover overall instead finally officials authorities people experts women
men children members representatives participants articles sources passages passage under despite
because such several every any following until only yes still even training civil human young
together currently previously recently specifically similarly first second third two three four five
six seven eight nine ten report reports reportedly answer
кроме согласно более участники представители власти люди эксперты женщины дети источники статьи
первый второй третий два три четыре пять наряду среди помимо сейчас поэтому именно также
оған онда оны бұған осыған сондай сонымен қатысушылар адамдар бірінші екінші екі үш ал тағы
`);

/** What stands before a name by office. Folded. */
const offices = words(`
president minister commissioner ombudsman ombudsperson ombudswoman director secretary general judge
king queen prime deputy chairman chairwoman chair chairperson head dr mr mrs ms professor senator
ambassador chancellor governor mayor spokesperson spokesman spokeswoman
президент министр уполномоченный омбудсмен директор секретарь судья король премьер депутат
председатель глава посол профессор доктор губернатор мэр
министрі директоры төраға төрағасы уәкіл уәкілі омбудсмені елші депутаты
`);

/** Each row: words of one sense, then words of the opposite one, as they begin. */
const oppositeRows = `
approv accept adopt endors / reject refus declin veto
ris rose increas grew grow higher / fall fell drop decreas declin lower shrank
win won victor / lose lost defeat
support welcom / oppos condemn criticis criticiz
open launch began begin start / clos shut ended finish ceas
before allow permit legali / ban prohibit forbid forbad outlaw
acquit exonerat releas freed / convict sentenc arrest detain jail
join entered / left withdrew withdraw quit
strengthen / weaken worsen
improv / worsen deteriorat
rais lift / lower reduc cut
includ / exclud
agree / disagree
succeed success / fail failed failure
appoint elect hire / dismiss sack fire resign
expand extend / narrow shorten
innocent / guilty
legal / illegal
north northern / south southern
east eastern / west western
majority / minority
surviv / died killed
confirm admit / deny denied denies
одобр принял поддерж / отклон отверг отказ
выро рост увелич повыс / упал сниз сократ уменьш
побед выигр / проигр пораж
откры начал запуст / закры заверш прекрат законч
разреш позвол / запре
оправда освобод / осуд арест задерж приговор
вступ присоедин / вышел вышл выход
усил укреп / ослаб
улучш / ухудш
назнач избра / уволи отстран
расшир / сузи
север / юг южн
запад / восто
большинств / меньшинств
подтверд призна / отрица опроверг
өсті артты көбей жоғарыла / төменде азай кеміді
ашыл баста / жабыл аяқта
`;

const opposites = oppositeRows
  .trim()
  .split("\n")
  .map((row) => row.split("/").map((side) => side.trim().split(/\s+/u)) as [string[], string[]]);

export function isReporting(word: string): boolean {
  return reporting.has(word);
}

export function isCommonOpener(word: string): boolean {
  return commonOpeners.has(word);
}

export function isOffice(word: string): boolean {
  return offices.has(word);
}

/** Where a word stands in the rows of opposites; none for most words. */
export function sidesOf(word: string): { readonly row: number; readonly side: 0 | 1 }[] {
  return opposites.flatMap(([one, other], row) => [
    ...(one.some((start) => begins(word, start)) ? [{ row, side: 0 as const }] : []),
    ...(other.some((start) => begins(word, start)) ? [{ row, side: 1 as const }] : []),
  ]);
}

/** Short English words only with the endings of a verb: `join` would find `joint`. */
function begins(word: string, start: string): boolean {
  if (!/^[a-z]{1,4}$/u.test(start)) return word.startsWith(start);
  return word.startsWith(start) && /^(?:s|es|d|ed|ing)?$/u.test(word.slice(start.length));
}
