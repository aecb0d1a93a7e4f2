// English verbs and nouns whose forms a stemmer cannot bring together (fell, fall; children, child).
// Forms that are common words of their own (saw, lay, ground, wound) are told apart by
// nobody here, so only those are listed whose other meaning is rare in news.

const forms = `
arise arose arisen|awake awoke awoken|bear bore borne|beat beaten|become became|begin began begun
bend bent|bet bets|bind bound|bite bit bitten|bleed bled|blow blew blown|break broke broken
breed bred|bring brought|broadcast broadcasts|build built|burn burnt|buy bought|catch caught
choose chose chosen|come came|creep crept|deal dealt|dig dug|draw drew drawn|dream dreamt
drink drank drunk|drive drove driven|eat ate eaten|fall fell fallen|feed fed|feel felt
fight fought|find found|flee fled|fly flew flown|forbid forbade forbidden|forget forgot forgotten
forgive forgave forgiven|freeze froze frozen|get got gotten|give gave given|go went gone
grow grew grown|hang hung|hear heard|hide hid hidden|hold held|keep kept|kneel knelt
know knew known|lead led|lean leant|learn learnt|leave left|lend lent|lie lain|light lit
lose lost|make made|mean meant|meet met|mistake mistook mistaken|overcome overcame|pay paid
prove proven|ride rode ridden|ring rang rung|rise rose risen|run ran|say said|see seen
seek sought|sell sold|send sent|shake shook shaken|shine shone|shoot shot|show shown
shrink shrank shrunk|sing sang sung|sink sank sunk|sit sat|sleep slept|slide slid|speak spoke spoken
speed sped|spend spent|spin spun|spring sprang sprung|stand stood|steal stole stolen|stick stuck
strike struck stricken|strive strove|swear swore sworn|sweep swept|swim swam swum|swing swung
take took taken|teach taught|tear tore torn|tell told|think thought|throw threw thrown
understand understood|undertake undertook undertaken|uphold upheld|wake woke woken|wear wore worn
weave wove woven|weep wept|win won|withdraw withdrew withdrawn|withstand withstood|write wrote written
man men|woman women|child children|person people|foot feet|tooth teeth|goose geese|mouse mice
ox oxen|wife wives|life lives|knife knives|half halves|leaf leaves|thief thieves|shelf shelves
wolf wolves|crisis crises|analysis analyses|basis bases|thesis theses|hypothesis hypotheses
phenomenon phenomena|criterion criteria|bacterium bacteria|index indices
die dying died|tie tying tied
`;

/** An irregular form's plain one. */
export const irregularForms: ReadonlyMap<string, string> = new Map(
  forms
    .trim()
    .split(/[|\n]/u)
    .flatMap((line) => {
      const [plain, ...others] = line.trim().split(" ");
      return others.map((form) => [form, plain!] as const);
    }),
);
