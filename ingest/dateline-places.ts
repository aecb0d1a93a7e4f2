// Places that news reports are filed from. `ASTANA – ` opens a report, `OSCE – ` explains a word:
// only a list can tell them apart when neither date nor agency follows.

const places = `
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
toronto|montreal|mexico city|havana|bogota|caracas|lima|santiago|buenos aires|brasilia|rio de janeiro
астана|нур-султан|алматы|алма-ата|шымкент|актобе|актау|атырау|уральск|караганда|кокшетау|костанай
кызылорда|павлодар|петропавловск|семей|талдыкорган|тараз|туркестан|усть-каменогорск|жезказган|темиртау
экибастуз|жанаозен|байконур|рудный|балхаш|конаев|бурабай|бишкек|ош|ташкент|самарканд|бухара|душанбе|худжанд
ашхабад|баку|тбилиси|ереван|москва|казань|санкт-петербург|сочи|екатеринбург|новосибирск|омск|минск|киев
кишинев|вильнюс|рига|таллин|варшава|прага|будапешт|бухарест|софия|белград|афины|рим|вена|берлин|мюнхен
женева|цюрих|берн|давос|париж|страсбург|брюссель|люксембург|амстердам|гаага|лондон|дублин|мадрид|барселона
лиссабон|копенгаген|осло|стокгольм|хельсинки|стамбул|анкара|анталья|иерусалим|тель-авив|бейрут|дамаск
багдад|тегеран|эр-рияд|доха|дубай|абу-даби|каир|кабул|исламабад|нью-дели|дели|пекин|шанхай|урумчи|гонконг
токио|сеул|пхеньян|улан-батор|ханой|бангкок|куала-лумпур|сингапур|джакарта|канберра|вашингтон|нью-йорк|оттава
нұр-сұлтан|ақтөбе|ақтау|орал|қарағанды|көкшетау|қостанай|қызылорда|петропавл|талдықорған|түркістан|өскемен
жезқазған|екібастұз|жаңаөзен|байқоңыр|балқаш|қонаев|ақорда|бішкек|мәскеу|қазан|женева|бейжің|үрімжі|душанбе
`;

const known = new Set(
  places
    .split(/[|\n]/u)
    .map((place) => place.trim())
    .filter((place) => place !== ""),
);

/** Whether reports are known to be filed from `place`, in any case; `A/B` and `A – B` count by their first. */
export function isDatelinePlace(place: string): boolean {
  const first = place.split("/")[0]!.trim().toLowerCase();
  return known.has(first.replaceAll("’", "'").replaceAll(".", ""));
}
