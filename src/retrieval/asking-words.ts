// Words that a question asks with and its answer does not say: "what type", "сколько", "аталады".
// They are rare in articles, so that by their rarity alone they would count like names.

const askingWord = new RegExp(
  `^(?:${[
    "names?|named|types?|kinds?|sorts?|calls?|called|terms?|person|people|happen(?:s|ed)?|percent(?:age)?",
    "amount|number|long|old|often|ways?|examples?|things?|along|besides|another|else|according|says?",
    "said|think|thought|believed?|approximately|refer(?:red)?|means?|located|location|years?|date|time",
    "скольк\\p{L}+|как|каков\\p{L}*|тип(?:[аыуе]|ом|ов|ами?|ах)?|вид(?:[аыуе]|ом|ов|ами?|ах)?|назыв\\p{L}+|назов\\p{L}+|назва\\p{L}+",
    "звали|зовут|имя|имени|наход\\p{L}+|количеств\\p{L}+|процент\\p{L}*|согласно|мнени\\p{L}+|почему",
    "зачем|насколько|помимо|кроме|год(?:[ауы]|ом|ов|ах|ами?)?|времен\\p{L}*|время|период\\p{L}*|счита\\p{L}+",
    "происходи\\p{L}+|произошл\\p{L}+|так(?:ое|ой|ая|ие|их)?",
    "дегеніміз|дегенiмiз|нелер\\p{L}*|кімдер\\p{L}*|айтамыз|аталады|аталған|атауы|атаңыз|жылы?",
    "уақыт\\p{L}*|саны|түрі|түрлері|ненің|несі|себепті",
  ].join("|")})$`,
  "u",
);

/** `word` is folded, unstemmed. */
export function isAskingWord(word: string): boolean {
  return askingWord.test(word);
}
