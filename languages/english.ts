// English.
import { newStemmer } from "./new-stemmer.ts";
import type { Language } from "./language.ts";
import { nameWord } from "./names.ts";

const stemmer = newStemmer("english");

/** By the past tense, what a question asks: "What did … explain?" Null where that would ask for nothing. */
const acts: Readonly<Record<string, string | null>> = {
  added: null,
  announced: "announce",
  confirmed: "confirm",
  criticised: "criticise",
  criticized: "criticize",
  demanded: "demand",
  described: "describe",
  emphasised: "emphasise",
  emphasized: "emphasize",
  explained: "explain",
  noted: null,
  pledged: "pledge",
  presented: "present",
  promised: "promise",
  proposed: "propose",
  recommended: "recommend",
  said: null,
  signed: "sign",
  stressed: "stress",
  suggested: "suggest",
};

const months =
  "January February March April May June July August September October November December".split(
    " ",
  );

/** What questions call reports, and say of them. */
const texts =
  "(?:articles?|news(?: (?:items?|stories|articles?|reports?))?|stories|story|coverage|headlines?|dispatch(?:es)?|press (?:reports?|coverage|releases?)|media (?:reports?|coverage))";
const written =
  "(?:published|written|printed|posted|reported|dated|released|issued|that appeared|which appeared|appearing)";

export const english: Language = {
  code: "en",
  longCode: "eng",
  names: "en eng english",

  letters: {
    script: "Latin",
    own: "",
    unmistakable: "",
    // Words that its neighbours do not have: Dutch has `in`, `is` and `of` as well.
    tellingWords: `the and to that by with for which from who what when where why how did does their they
      are were been this his its about`,
    sameLetters: {},
    sounds: {},
    spellings: [
      ["dzh|zh|dj", "J"],
      ["shch|sch|sh", "S"],
      ["tsch|tch", "C"],
      ["ch(?=[lmnrt])", "K"],
      ["ch|ts|tz|(?<=[ln])z$", "C"],
      ["kh", "H"],
      ["ph", "F"],
      ["th", "T"],
      ["gh", "G"],
      ["(?<=o)h(?=n(?:$|s))", ""],
      ["ck|cc(?![eiy])|c(?![eiyc]|$)|q", "K"],
      ["x", "KS"],
      ["w", "V"],
      ["(?<!^)yo|ye", "e"],
      ["(?<=[b-df-hj-np-tvxzA-Z])(?:yu|iu)", "u"],
      ["ee|ea", "i"],
      ["oo|ou", "u"],
      ["y|j(?=[aeiou]?$)", "i"],
    ],
  },

  words: {
    stop: `
      a an the and or but nor so if then than that this these those there here of in on at by for from to
      into onto with without about as is are was were be been being am do does did doing done have has
      had having will would shall should can could may might must it its he him his she her hers they
      them their theirs we us our ours you your yours i me my mine who whom whose which what when where
      why how also just only very too such own same other each any some both all most more much many
      between during through over under up down out off again once upon per via
      im ive id ill dont doesnt didnt isnt arent wasnt werent wont cant couldnt wouldnt s t ll ve re d m`,
    stem: (word) => stemmer.stem(word),
    // Verbs and nouns whose forms a stemmer cannot bring together. Forms that are common words of
    // their own (saw, lay, ground, wound) are told apart by nobody here, so only those are listed
    // whose other meaning is rare in news.
    irregular: `
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
      die dying died|tie tying tied`
      .trim()
      .split(/[|\n]/u),
    formsOf: (word) => [word],
    lightVerbs: "",
  },

  sentences: {
    abbreviations: {
      titles: `Mr Mrs Ms Mx Dr Prof Gen Col Capt Lt Sgt Cpl Maj Cmdr Adm Sen Rep Gov Pres Rev Hon Fr Sr
        Messrs Mmes Amb Supt Insp Assoc Asst`,
      never: "vs cf viz ca e.g i.e",
      beforeNumber: "no nos nr art arts sec sect para paras pp fig figs vol ch eq ref tab",
      ambiguous: `inc ltd corp co bros jr st mt ft dept est approx resp al spp sp ed eds u.s u.k u.n
        d.c a.m p.m ph.d p jan feb mar apr jun jul aug sep sept oct nov dec`,
      closing: "etc",
    },
    openers: `The This That These Those He She It They We You I His Her Its Their Our My A An In On At
      By But And Or So For From With Without As If When While Where After Before Since During However
      Although Though There Here Then Thus Therefore Also According Meanwhile Moreover Earlier Later
      Now Today Yesterday Last Both Each Some Many Most All No Not One What Who Why How`,
    joining: "and with at in",
    hyphenated: {
      first: "self non ex anti pre post co so well far long short high low mid two three half",
      last: "",
    },
  },

  times: {
    months: [
      { names: "january", short: "jan" },
      { names: "february", short: "feb" },
      { names: "march", short: "mar", doubtful: "March" },
      { names: "april", short: "apr" },
      { names: "may", short: "", doubtful: "May" },
      { names: "june", short: "jun" },
      { names: "july", short: "jul" },
      { names: "august", short: "aug" },
      { names: "september", short: "sept?" },
      { names: "october", short: "oct" },
      { names: "november", short: "nov" },
      { names: "december", short: "dec" },
    ],
    weekdays: [
      { names: "mondays?", short: "mon" },
      { names: "tuesdays?", short: "tues?" },
      { names: "wednesdays?", short: "wed(?:nes)?" },
      { names: "thursdays?", short: "thu(?:rs)?" },
      { names: "fridays?", short: "fri" },
      { names: "saturdays?", short: "sat(?:ur)?" },
      { names: "sundays?", short: "sun" },
    ],
    endings: "",
    before: "in|of|since|until|till|by|last|next|this|early|late|mid|from|to|before|after|during",
    ordinalEndings: "st|nd|rd|th",
    yearWords: "",
    of: "of",
    atHour: "at",
    to: "and|to",
    others: "\\d+(?:st|nd|rd|th) centur\\p{L}*|yesterday|today",
  },

  numbers: {
    ones: `one two three four five six seven eight nine ten eleven twelve|dozen thirteen fourteen fifteen
      sixteen seventeen eighteen nineteen`.split(/\s+/u),
    tens: ["", ..."twenty thirty forty fifty sixty seventy eighty ninety".split(" ")],
    hundreds: [],
    ordinals: "first second third fourth fifth sixth seventh eighth ninth tenth".split(" "),
    multipliers: [
      ["hundred", 100],
      ["thousand", 1e3],
      ["million", 1e6],
      ["billion|bn", 1e9],
      ["trillion", 1e12],
    ],
    endings: "",
    amounts: "dozens|hundreds|thousands|millions|billions|half|twice|third|several|few",
    and: "and",
    decades: "s",
    units: {
      "%": "percent|pct|per cent",
      $: "usd|dollars?",
      "€": "eur|euros?",
      "£": "gbp|pounds?",
      "₸": "kzt|tenge",
      "₽": "rub|r(?:o)?ubles?",
    },
  },

  offices: {
    names: `president minister commissioner ombudsman ombudsmen ombudsperson ombudswoman director
      secretary judge prosecutor king queen chairman chairwoman chair chairperson head leader chief
      senator ambassador chancellor governor mayor akim spokesperson spokesman spokeswoman`,
    titles: "mr mrs ms dr professor general prime deputy",
    ranks: "deputy vice assistant former ex high under",
    alternatives: [
      [
        "lead head direct chair run leader chief boss manage preside",
        "head leader chief chair chairman chairwoman chairperson president director",
      ],
      [
        "head chair chairman chairwoman chairperson director president",
        "head chair chairman chairwoman chairperson director",
      ],
      [
        "ombudsman ombudsmen ombudswoman ombudsperson",
        "ombudsman ombudsmen ombudsperson commissioner",
      ],
    ],
  },

  questions: {
    kinds: {
      definition: String.raw`^\s*what(?: is| are| was| were|['’]s) (?:an? |the )?[\p{L}\p{N}'’ -]{2,45}\?*\s*$|\b(?:what does .{2,40} mean|define)\b`,
      "how-many": String.raw`\bhow (?:many|much|long|old|far|often|large|big|tall|high|fast)\b|\bwhat (?:number|percentage|share|proportion|amount)\b`,
      list: String.raw`\b(?:which|what) (?:\p{L}+ ){0,3}(?:countries|organi[sz]ations|bodies|ministries|people|officials|measures|areas|groups|topics|issues|steps|states|institutions)\b|\blist (?:all|the)\b|\bwhom did\b|\bname (?:all|the)\b`,
      when: String.raw`\bwhen\b|\b(?:what|which) (?:year|date|day|month|century|decade|time)\b|\b(?:as of|since) what\b`,
      who: String.raw`\b(?:who|whom|whose)\b|\b(?:what|which) (?:person|man|woman|official|minister|president|director|player|scientist)\b`,
      where: String.raw`\bwhere\b|\b(?:what|which) (?:city|country|place|town|region|state|county|location|venue|hotel)\b`,
      why: String.raw`\bwhy\b|\bwhat (?:caused|reason)\b`,
    },
    whoIsNamed: String.raw`^\s*[Ww]ho(?: is| was|['’]s)(?: \p{Lu}[\p{L}'’.-]*){1,4}\s*\?*\s*$`,
    severalThings: String.raw`\b(?:which|what|who) (?:are|were) (?:the |all )|\bwith whom\b|\bwho (?:all )?(?:attended|took part|participated|came|spoke)\b|\b(?:which|what) (?:\p{L}+ ){0,2}\p{L}+(?:ies|ers|ors|als|ents|ions|ures|ams|ts|cts|nts) (?:are|were|do|did|have|has|had|will|came|took|went|joined)\b`,
    howMany: String.raw`\b(?:how (?:many|much)|what (?:number|percentage|share) of)`,
    measures: {
      time: "how long",
      money: "how much (?:money|did|does|was|were|is|do)|cost|price|budget|salary|revenue",
      share: "percent|proportion|what share",
    },
    whether: String.raw`^\s*(?:did|does|do|is|are|was|were|has|have|had|will|would|can|could|may|might|should|must)(?:n['’]t)?\s`,
    officeHolder: String.raw`^\s*who(?:['’]s|\s+(?:is|was|are|were|became))\s`,
    address:
      "web\\s?(?:site|page)s?|official site|hyperlinks?|url|links? (?:to|for)|(?:e-?mail|web|internet) address(?:es)?|e-?mails?",
    asking:
      "names?|named|types?|kinds?|sorts?|calls?|called|terms?|person|people|happen(?:s|ed)?|percent(?:age)?|amount|number|long|old|often|ways?|examples?|things?|along|besides|another|else|according|says?|said|think|thought|believed?|approximately|refer(?:red)?|means?|located|location|years?|date|time",
    colouring:
      "\\p{L}*ly|again|agree|already|articles?|correct|disagree|even|ever|indeed|maybe|mention(?:s|ed)?|once|perhaps|reports?|right|sources?|still|tell|today|true|yet",
    // `that` and `there` point back only where they do not begin a clause ("said that", "is there").
    pointsBack: String.raw`he|she|it|they|him|her|them|his|hers|its|their|theirs|this|these|those|then|the same|ones|(?:which|the other) one|also|else|(?:of|in|on|at|to|for|with|about|from|by|after|before|do|did|does|is|was)\s+that|(?<!(?:is|are|was|were)\s+)there(?!\s+(?:is|are|was|were))`,
    followUps: "and|but|so|or|what about|how about|why|also",
    subject: "",
  },

  statements: {
    pronouns: "he|she|they|it|his|her|their|its|both",
    links:
      "th(?:is|at|ese|ose)|such|there|then|however|but|also|so|yet|thus|therefore|moreover|meanwhile|in addition|in this regard|as a result|for example|in particular|nevertheless|instead",
    reasons:
      "(?:because|since|due to|in order to|so that|as a result|caused|purpose|aim(?:ed|s)?|to ensure)(?!\\p{L})",
    defines: "is|are|was|were|means|refers to",
    timeUnits: "year|month|week|day|hour|minute|second",
    moneyUnits: "dollar|euro|pound|million|billion",
    shares: "one[- ](?:third|quarter|half|fifth)|majority",
    negations: {
      before:
        "not(?!\\s+only)|no(?!\\s+later)|never|nor|neither|cannot|without|none|nobody|n['’]t|fail(?:s|ed)? to|refus(?:es|ed|ing) to|declin(?:es|ed) to|den(?:y|ies|ied|ying)(?: that)?|lacks?|(?<=\\p{L})n['’]t",
      after: "",
      words: "not|no|never",
    },
    hedges:
      "may|might|could|would|should|will|shall|if|whether|unless|plan(?:s|ned|ning)? to|intend(?:s|ed|ing)? to|expect(?:s|ed)? to|hop(?:es?|ed|ing) to|want(?:s|ed)? to|is to|are to|going to|proposed|alleged(?:ly)?|alleges|reportedly|accused? of|suspected of|likely|possibly|perhaps|called (?:on|for)|urged",
    reporting: `said say says saying told tell tells stated states noted notes added adds explained
      explains reported reports announced announces emphasised emphasized emphasises emphasizes stressed
      stresses underlined remarked observed commented declared mentioned indicated according believes
      believed`,
    openers: `additionally furthermore moreover overall instead finally officials authorities people experts
      women men children members representatives participants articles sources passages passage under
      despite because such several every any following until only yes still even training civil human
      young together currently previously recently specifically similarly first second third two three
      four five six seven eight nine ten report reports reportedly answer`,
    opposites: [
      "approv accept adopt endors / reject refus declin veto",
      "ris rose increas grew grow higher / fall fell drop decreas declin lower shrank",
      "win won victor / lose lost defeat",
      "support welcom / oppos condemn criticis criticiz",
      "open launch began begin start / clos shut ended finish ceas",
      "before allow permit legali / ban prohibit forbid forbad outlaw",
      "acquit exonerat releas freed / convict sentenc arrest detain jail",
      "join entered / left withdrew withdraw quit",
      "strengthen / weaken worsen",
      "improv / worsen deteriorat",
      "rais lift / lower reduc cut",
      "includ / exclud",
      "agree / disagree",
      "succeed success / fail failed failure",
      "appoint elect hire / dismiss sack fire resign",
      "expand extend / narrow shorten",
      "innocent / guilty",
      "legal / illegal",
      "north northern / south southern",
      "east eastern / west western",
      "majority / minority",
      "surviv / died killed",
      "confirm admit / deny denied denies",
    ],
    verbForm: "\\p{Ll}{2,}ed",
    adjectiveEndings: "al|ic|ed|ous|ive|ian|ish",
    bounds: {
      least: "more than|over|at least|no (?:less|fewer) than|above|upwards? of|exceed\\p{L}*",
      most: "up to|less than|fewer than|under|below|at most|no more than|not more than|almost|nearly|close to",
      about: "about|around|approximately|roughly|some|circa|estimated(?: at)?|an? estimated",
      leastBehind: "or more|plus|and (?:more|over)",
      aboutBehind: "or so",
      partBefore:
        "another|other|additional|further|first|last|next|remaining|every|each|of (?:the|these|those)|the|only|between|\\d of|article|no\\.?|number|aged?|level|top",
      partBehind:
        "more|others?|of (?:them|these|those|the|which|whom|its|their)|out of|per|an?|each|to \\d|years? old|year-old",
    },
    prepositions:
      "in|at|on|to|from|of|for|with|into|near|about|against|across|via|toward|towards|including",
    nameEndings: "i s n an ian",
    joiners: "and|or|as well as",
    passive: {
      verb: "is|are|was|were|be|been|being",
      // Regular and most irregular ones.
      participleEnding: "ed|en|wn|ght|elt|eld|ade|ent|old|ilt|ound|et|ung|ut|ost|on",
      by: "by",
    },
    apposition: { before: "who is|who was|the|a|an|then|former", after: "of|for|at" },
    insideNames: "of for and the on in",
    sources: "passages?|sources?|evidence|articles?|documents?|docs?|citations?|references?|refs?",
    ordersToPrograms: [
      String.raw`\b(?:ignore|disregard|forget)\b[^.!?]{0,60}\b(?:instructions?|rules|prompts?)\b`,
      String.raw`\bcite\b.{0,120}\[\d+\]`,
      String.raw`\b(?:note|message|instructions?) (?:to|for) (?:every |all |any |the )?(?:ai |language )?(?:assistants?|models?|chatbots?)\b`,
    ],
  },

  periods: {
    lastYear: "last year",
    thisYear: "this year",
    yearWord: "",
    naming: { always: "", behindNoun: "" },
    directions: {
      before: { before: "before|prior to|earlier than", behind: "" },
      until: { before: "until|till|through|by|up to", behind: "" },
      after: { before: "after|later than|following", behind: "" },
      since: {
        before: "since|starting (?:in|from)",
        behind: "onwards?|and (?:later|after|onwards?)",
      },
    },
    fromEnding: "",
    rangeEnd: "",
    ranges: "to|and|until|till|through",
    inside: "in|during|on|from|between|of",
    article: "the",
    yearNoun: "year",
    digits: {
      timeBefore:
        "in|since|before|after|until|till|by|during|from|between|and|to|through|throughout|early|late|mid|year|years|than|as of|on|or|(?:end|beginning|start|middle|half|quarter|course|rest|part|most|year|months?|days?|season) of",
      textsBefore:
        "(?:articles?|news|stories|coverage|headlines|press)(?: items?| reports?)?(?: (?:of|from|in|for))?",
      textsBehind: "news|articles?|stories|coverage|headlines",
      numberBefore:
        "nos?\\.?|number|resolutions?|article|section|rule|order|decree|document|page|p\\.|iso|room|item|paragraph|directive|regulation|flight|unscr",
      quantityBefore:
        "(?:more|less|fewer) than|over|about|around|nearly|almost|at least|at most|up to|some|approximately|exactly|only|total of",
      unitBehind:
        "percent|per cent|(?:square )?(?:km|kilomet|met(?:er|re)s|miles|hectares)|people|persons|tenge|dollars|euros|soldiers|seats|words|cases|complaints|delegates|participants|million",
      seriesBefore:
        "expo|euro|cop|agenda|vision|strategy|horizon|olympics|games|cup|universiade|eurovision|act|census",
      functionWords:
        "did|do|does|was|were|is|are|has|had|have|and|or|but|to|in|on|at|by|of|for|with|from|until|who|whom|whose|what|which|when|where|how|why|that|the|a|an|as|about|after|before|than|because|would|could|can|will|through|compared|there",
    },
    newest: String.raw`\b(?:latest|newest|most recent(?:ly)?|recently|presently|nowadays|currently|(?<!(?:electric(?:al)?|ocean|direct|alternating|water|air|eddy|high|low) )current(?= \p{L})(?! (?:flow|density|through|in the))|right now|so far|up to date|these days|at present|at the moment|(?<!\b(?:what|which) (?:is|are) )now(?! (?:known|called|that))|today(?!['’]?s date)|(?<=\b(?:when|where) (?:did|was|were|has|have)\b.{2,60}?)(?<!the )\blast(?= \p{L}+))`,
    news: { words: "news|developments?|updates?", about: "on|about|of|from" },
    reports: {
      before: [
        `\\b${texts}\\s+(?:${written}\\s+|from\\s+|of\\s+|in\\s+)?(?:the\\s+)?(?:period\\s+)?`,
        String.raw`\bwhat (?:was|were|has been|have been|had been|did (?:the )?(?:[\p{Lu}]\p{L}+ ){0,3}(?:newspapers?|press|media|papers|articles?|agency)?\s?)\s*(?:published|reported|written|report|publish|write|print)(?: (?:on|about|of) .{2,80}?)?\s+`,
      ],
      behind: ["(?:news|articles?|stories|coverage|headlines)(?!\\p{L})"],
    },
  },

  splitting: {
    asksInPlace: false,
    asking:
      "(?:(?:in|on|at|to|for|with|from|by|of|about|under|during|since|until)\\s+)?(?:whom|whose|who|what|which|when|where|why|how(?:\\s+(?:many|much|long|often|old|far|large|big))?)",
    determiners: "which|what|whose|how\\s+(?:many|much)",
    openers: "who|whom|whose|what|which|when|where|why|how",
    joints: "and|but",
    also: "also\\s+|also,\\s+",
    innerClause: "\\p{L}\\s+(?:who|whom|whose|which|what|when|where|why|how)(?!\\p{L})",
    request:
      "(?:please,?\\s+)?(?:(?:can|could)\\s+you\\s+)?(?:tell\\s+(?:me|us)|explain|describe|i\\s+(?:want|would\\s+like)\\s+to\\s+know)",
    auxiliary: "did|does|do|is|was|were|are|has|have|had|will|would|can|could|should|may|must",
    yesNoJoint:
      "(?:\\s*,)?\\s+(?:and|but)\\s+(?=(?:did|does|do|is|was|were|are|has|have|had|will|would|can|could|should)\\s+(?:he|she|it|they|there)\\s)",
    comparisons: [
      String.raw`^(?:please,?\s+)?compare\s+(?<a>.+?)\s+(?:and|with|to|against|versus|vs\.?)\s+(?<b>.+)$`,
      String.raw`^(?:what|which|how\s+\p{L}+)\s+(?:is|are|was|were)\s+the\s+(?:main\s+|key\s+)?(?:differences?|similarit(?:y|ies)|contrasts?)\s+(?<rest>(?:in|of)\s+.+?\s+)?between\s+(?<a>.+?)\s+and\s+(?<b>.+)$`,
      String.raw`^(?:the\s+)?(?:differences?|similarit(?:y|ies))\s+between\s+(?<a>.+?)\s+and\s+(?<b>.+)$`,
      String.raw`^(?:how|in\s+what(?:\s+way)?)\s+(?:do|did|does)\s+(?<a>.+?)\s+and\s+(?<b>.+?)\s+differ(?:\s+(?<rest>.+))?$`,
      String.raw`^(?:how|in\s+what(?:\s+way)?)\s+(?:do|did|does)\s+(?<a>.+?)\s+differ\s+from\s+(?<b>.+)$`,
      String.raw`^how\s+(?:is|are|was|were)\s+(?<a>.+?)\s+different\s+from\s+(?<b>.+)$`,
      String.raw`^what\s+distinguish(?:es|ed)\s+(?<a>.+?)\s+from\s+(?<b>.+)$`,
      String.raw`^(?!(?:who|what|which|when|where|why|how|did|does|do|is|was|were|are)\s)(?<a>[^,?]+?)\s+(?:versus|vs\.?)\s+(?<b>[^,?]+)$`,
    ],
    changes: [
      String.raw`^how\s+(?:has|have|did|do|does)\s+(?<what>.+?)\s+(?:chang|develop|evolv)(?:e|ed)\s+(?:between|from)\s+(?<a>{year})\s+(?:and|to)\s+(?<b>{year})$`,
    ],
    ties: "in|of|on|at|for|by|from|under|during|with",
    tails: "in|at|during|since|on|under",
    articles: "the|an?|that|those",
    sideOpening: "What of",
    inYear: (what, year) => `${what} in ${year}`,
  },

  articles: {
    dateLabels: {
      published: "published(?: on)?|posted(?: on)?|date",
      updated: "updated|last updated|modified",
    },
    bylines: "by",
    and: "and",
    datelinePlaces: `
      astana|nur-sultan|nursultan|almaty|alma-ata|shymkent|aktobe|aqtobe|aktau|aqtau|atyrau|oral|uralsk
      karaganda|karagandy|qaraghandy|kokshetau|kostanay|kyzylorda|qyzylorda|pavlodar|petropavlovsk|petropavl
      semey|semipalatinsk|taldykorgan|taraz|turkistan|turkestan|ust-kamenogorsk|oskemen|zhezkazgan|temirtau
      ekibastuz|zhanaozen|baikonur|rudny|balkhash|konaev|kapchagay|akorda|burabay
      bishkek|osh|tashkent|samarkand|bukhara|dushanbe|khujand|ashgabat|baku|tbilisi|yerevan|moscow|kazan
      st petersburg|saint petersburg|sochi|yekaterinburg|novosibirsk|omsk|minsk|kyiv|kiev|chisinau|vilnius
      riga|tallinn|warsaw|prague|budapest|bucharest|sofia|belgrade|sarajevo|zagreb|athens|rome|milan|vatican city
      vienna|berlin|munich|frankfurt|bonn|geneva|zurich|bern|davos|paris|strasbourg|brussels|luxembourg|amsterdam
      the hague|london|edinburgh|dublin|madrid|barcelona|lisbon|copenhagen|oslo|stockholm|helsinki|istanbul
      ankara|antalya|nicosia|jerusalem|tel aviv|gaza|ramallah|beirut|damascus|amman|baghdad|tehran|riyadh|jeddah
      doha|dubai|abu dhabi|kuwait city|muscat|cairo|tripoli|tunis|algiers|rabat|khartoum|addis ababa|nairobi
      kampala|lagos|abuja|accra|dakar|johannesburg|pretoria|cape town|kabul|islamabad|karachi|lahore|new delhi
      delhi|mumbai|kolkata|dhaka|colombo|kathmandu|beijing|shanghai|urumqi|xian|hong kong|taipei|tokyo|osaka|seoul
      pyongyang|ulaanbaatar|hanoi|bangkok|yangon|kuala lumpur|singapore|jakarta|manila|canberra|sydney|melbourne
      wellington|washington|new york|united nations|boston|chicago|los angeles|san francisco|houston|ottawa
      toronto|montreal|mexico city|havana|bogota|caracas|lima|santiago|buenos aires|brasilia|rio de janeiro`,
    agencies: `kazinform|kaztag|reuters|interfax(?:-kazakhstan)?|tass|ria novosti|xinhua|trend|akipress|sputnik|tengrinews|bloomberg|afp|ap|dpa|upi|ians|pti`,
    labels: `also read|read also|read more|read next|see also|related (?:articles|stories|news|topics)|recommended for you|advertisement|story continues below(?: advertisement)?`,
    furniture: [
      "(?:also read|read also|read more|read next)\\s*[:|–—].{1,200}",
      "(?:sign up|subscribe)(?: now| here| today)? (?:for|to|via) (?:our|the|my) .{0,120}(?:newsletter|channel|telegram|youtube|updates|podcast).{0,60}",
      "(?:share|tweet)(?: this(?: article| story| post| page)?)?(?: on .{1,60})?[:.!]?",
      "follow (?:us|@?[\\p{L}\\d_ ]{2,40}) on .{2,100}",
      ".{0,80}ctrl\\s*\\+\\s*enter.{0,40}",
      "(?:©|\\(c\\)|copyright\\b)(?: ?©| ?\\(c\\))? ?\\d{4}.{0,160}",
      "all rights reserved\\.?",
      "(?:photo|image|picture)s? (?:credits?|courtesy)(?: of)? ?:? ?.{2,80}",
      "photo(?: by)? ?[:©] ?\\S+(?: \\S+){0,4}",
    ],
    newsletter:
      "Get (?<publisher>.{2,60}?) (?:stories|news|updates|headlines) (?:sent|delivered) (?:directly |straight )?to (?:you|your)\\b.{0,200}",
    columns: {
      id: "id, article id, uuid, guid",
      title: "title, headline, article title, heading, subject",
      text: "text, body, content, article text, article body, full text, fulltext, articlebody, story, article",
      date: "date, published, publication date, published at, date published, publish date, pub date, pubdate, datetime",
      publisher: "publisher, source, outlet, newspaper, publication, site name",
      url: "url, link, source url, article url, href",
      language: "language, lang",
    },
    mail: {
      wrote: "\\bwrote",
      forwarded: "original message|(?:begin )?forwarded message",
      from: "from",
      otherHeaders: "sent|to|date|subject|cc",
    },
    noTitles:
      "microsoft (?:word|powerpoint|excel)\\b.*|word document|untitled\\b.*|(?:new )?document\\s*\\d*|title",
    pageFolders: "_files -files .files _file",
  },

  drafts: {
    rules: [
      {
        kind: "who",
        pattern: `{person} (?<verb>(?!and\\b|or\\b|of\\b|in\\b|at\\b|from\\b)\\p{Ll}+)`,
        ask: ({ verb, after }) => `Who ${verb}${after}`,
      },
      {
        kind: "when",
        pattern: `{edge}(?:on|in) (?<answer>(?:\\d{1,2} )?{month}(?: {year})?|{year}){end}`,
        anyCase: true,
        ask: ({ lowered, after }) => `When was it that ${lowered} ${after}`,
      },
      {
        kind: "where",
        pattern: `(?<=\\p{Ll}) in (?<answer>\\p{Lu}\\p{Ll}+(?: \\p{Lu}\\p{Ll}+)?){end}`,
        ask: ({ lowered, after }) => `Where was it that ${lowered} ${after}`,
      },
      {
        kind: "how-many",
        pattern: `{edge}{count} (?!{month})(?<noun>(?:\\p{Ll}+ ){0,2}?\\p{Ll}+s){end}`,
        ask: ({ before, noun, after }) => `${before} how many ${noun} ${after}`,
      },
    ],
    openers: "The|A|An|In|At|On|By|For|From|With|As|Both|One|Those",
    bodies:
      "Forum|Organi[sz]ation|Office|Commission|Council|Alliance|Ministry|Court|Cent(?:er|re)|Union|Process|Group|Asian?|Pacific",
    leaning: "he|she|it|they|this|these|here",
    lowered: "The|A|An|At|In|On|One|Both|Those|Help|National|Ambassadors|Several|All|For|From|With",
  },

  suggestions: {
    actors: [
      String.raw`(?<!\p{Lu}[\p{L}’'-]* )(?<![\p{L}’'-])(?<surname>${nameWord}) (?<act>${Object.keys(acts).join("|")})\b`,
    ],
    actAsked: (act) => acts[act] ?? null,
    namesOfTitle: { links: "of|for|and|on", article: "the" },
    titlesOfPeople: `Mr Mrs Ms Miss Dr Sir Lady Lord Dame Professor President Premier Chancellor Minister
      Secretary Commissioner Ombudsman Ombudsperson Ombudswoman Director General Chairman
      Chairwoman Chair Judge Justice Prosecutor Attorney Senator Governor Mayor Deputy
      Ambassador Spokesman Spokeswoman Spokesperson Officer Inspector Sergeant Captain Colonel
      Major Admiral King Queen Prince Princess Pope Bishop Archbishop Father Sister Saint Coach
      Chief The And But In On At When While After Before As If That This His Her Their Both
      Another Foreign Prime Then Later Since`,
    inMonth: (date) => `in ${months[Number(date.slice(5, 7)) - 1]!} ${date.slice(0, 4)}`,
    aboutTopic: ({ name, act, when, publisher }) => {
      const asksAct = act === null ? [] : [`What did ${name} ${act}?`];
      const reported = publisher === null ? "What was reported" : `What did ${publisher} report`;
      const asksReport =
        when === null && publisher === null
          ? []
          : [`${reported} about ${name}${when === null ? "" : ` ${when}`}?`];
      const isAnyFound = asksAct.length + asksReport.length > 0;
      const asksAll = isAnyFound ? [] : [`What do the articles say about ${name}?`];
      return when === null ? [...asksAct, ...asksReport, ...asksAll] : [...asksReport, ...asksAct];
    },
    aboutTitle: (title) => `What does the article “${title}” say?`,
  },
};
