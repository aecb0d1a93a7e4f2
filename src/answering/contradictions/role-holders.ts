// Who holds an office, as sentences tell it: "Elvira Azimova is the ombudsman", "Human Rights
// Commissioner Askar Shakirov", "Аскар Шакиров, уполномоченный по правам человека".
import { readFacts, type FactWord } from "../support/read-facts.ts";
import { roleAt, roleWords } from "./role-words.ts";

export interface RoleHolder {
  /** As the sentence has it. */
  readonly name: string;
  /** The last word of the name, by which people are told apart. */
  readonly surname: FactWord;
  readonly role: string;
  /** What stands with the role: of what, of which kind, deputy or former. */
  readonly qualifiers: readonly FactWord[];
}

/** A role that a question names, with what it says of it. */
export type AskedRole = Pick<RoleHolder, "role" | "qualifiers"> & {
  /** As the question has it. */
  readonly written: string;
};

const nameWord = String.raw`\p{Lu}\p{Ll}[\p{L}’'-]*`;
const namePattern = String.raw`${nameWord}(?:[ \u00a0]${nameWord}){0,2}`;
const link =
  /(?:,\s*(?:who\s+)?(?:is|was|has been)?|\s+(?:is|was|became|has become|remains|has been|serves as|served as|является|являлась|являлся|была?|стала?|назначена?)|\s*[–—])\s*(?:(?:now|currently|the|an?|its|their|сейчас|его|ее|её)\s+)*$/iu;
const nameBehind = new RegExp(
  String.raw`^(?:\s*\([^()]*\))?(?<phrase>\s+(?:of|for|in|on|to|по|при|в|на|жөніндегі)(?:\s+[\p{L}’'-]+){1,6}?)?(?<gap>,\s+|\s+)(?<name>${namePattern})(?<end>[\s,.;:!?)»”–—]|$)`,
  "u",
);
const phraseBehind =
  /^(?:\s*\([^()]*\))?\s+(?:of|for|in|on|to|по|при|в|на|жөніндегі)((?:\s+[\p{L}’'-]+){1,6})/u;
/** Russian needs no preposition: "министр обороны". */
const genitive = /^((?:\s+\p{Script=Cyrillic}+){1,4})/u;
const before = /(?:[\p{L}’'-]+[ \u00a0]){0,5}$/u;

/** All holders of offices that a sentence names. */
export function roleHoldersIn(sentence: string): RoleHolder[] {
  return [...sentence.matchAll(roleWords())].flatMap((match) => {
    const role = roleAt(match[0]);
    if (role === null) return [];
    const end = match.index + match[0].length;
    const ofPost = holdersOfPost(sentence, role, match.index, end);
    if (ofPost.length > 0) return ofPost;
    return (
      holderBehind(sentence, role, match.index, end) ??
      holderBefore(sentence, role, match.index, end) ??
      []
    );
  });
}

const behindPost = new RegExp(
  String.raw`^(?<phrase>[^.:;!?]{0,60}?)\s(?:(?:is|was|were|are) held by|занима\p{L}+)(?:\s\p{Ll}+){0,3}:?\s+(?<names>${namePattern}(?:(?:,| and| и|, and)\s+${namePattern})*)`,
  "u",
);

/** "The post of ombudsman is held by Azimova", "должность омбудсмена занимают Шакиров и Азимова". */
function holdersOfPost(sentence: string, role: string, start: number, end: number): RoleHolder[] {
  if (
    !/(?:post|office|position) of (?:the )?$|(?:должность|пост) $/iu.test(sentence.slice(0, start))
  ) {
    return [];
  }
  const { phrase = "", names = "" } = behindPost.exec(sentence.slice(end))?.groups ?? {};
  const all = names.match(new RegExp(namePattern, "gu")) ?? [];
  return all.flatMap((name) => holderOf(name, role, phrase) ?? []);
}

/** The role that a question names first. */
export function askedRole(question: string): AskedRole | null {
  for (const match of question.matchAll(roleWords())) {
    const role = roleAt(match[0]);
    if (role === null) continue;
    const left = modifiersBefore(question.slice(0, match.index));
    const behind = question.slice(match.index + match[0].length);
    const right = (phraseBehind.exec(behind) ?? genitive.exec(behind))?.[1] ?? "";
    return { role, written: match[0], qualifiers: qualifiersOf(`${left} ${right}`) };
  }
  return null;
}

/** "Commissioner for Human Rights Elvira Azimova", "the Ombudsman of Kazakhstan, Elvira Azimova". */
function holderBehind(
  sentence: string,
  role: string,
  start: number,
  end: number,
): RoleHolder[] | null {
  const match = nameBehind.exec(sentence.slice(end));
  const { phrase = "", gap = "", name = "" } = match?.groups ?? {};
  // A comma may begin a list, and a Russian word behind may say of what: "омбудсмен Казахстана".
  const isOneWord = !/\s/u.test(name);
  if (match === null || (isOneWord && /^,|\p{Script=Cyrillic}/u.test(gap + name))) return null;
  const [of, person] = splitGenitive(name);
  return holderOf(person, role, `${modifiersBefore(sentence.slice(0, start))} ${phrase} ${of}`);
}

const patronymic = /(?:вич|вна|ұлы|улы|қызы|кызы)$/u;

/** "омбудсмен Казахстана Артур Ластаев": of what first, then who, unless it is a patronymic. */
function splitGenitive(name: string): [of: string, person: string] {
  const [first = "", second = "", third] = name.split(/[ \u00a0]/u);
  const isGenitive = third !== undefined && /[аяийы]$/u.test(first) && !patronymic.test(second);
  return isGenitive ? [first, `${second} ${third}`] : ["", name];
}

/** "Askar Shakirov, Kazakhstan's Human Rights Commissioner", "Azimova is the ombudsman". */
function holderBefore(
  sentence: string,
  role: string,
  start: number,
  end: number,
): RoleHolder[] | null {
  const left = sentence.slice(0, start);
  const words = (before.exec(left)?.[0] ?? "").split(/(?<=[ \u00a0])/u);
  // The link stands before as many of the words as belong to the role.
  for (let own = 0; own <= words.length; own++) {
    const at = left.length - words.slice(words.length - own).join("").length;
    const linked = link.exec(left.slice(0, at));
    if (linked === null) continue;
    const name = new RegExp(`(?<![\\p{L}’'-])${namePattern}$`, "u").exec(
      left.slice(0, linked.index),
    );
    if (name === null) continue;
    const phrase = phraseBehind.exec(sentence.slice(end))?.[1] ?? "";
    return holderOf(name[0], role, `${left.slice(at)} ${phrase}`);
  }
  return null;
}

/** The words right before a role that belong to it: those behind the last article or small word. */
function modifiersBefore(left: string): string {
  return (before.exec(left)?.[0] ?? "").split(smallWord).at(-1)!;
}

const smallWord =
  /(?<!\p{L})(?:the|an?|by|of|to|with|from|for|in|on|at|as|and|is|was|that|does|did|has|с|со|к|от|у|и|в|на|что|как|для|при|по)[ \u00a0]/giu;

const noPerson =
  /^(?:Human|Rights|National|Office|Council|Court|Committee|Commission|Institution|International|United|Ministry|Republic|The|This|That|He|She|They|It|In|On|At|His|Her|Their|Its|But|And|However)$/u;

function holderOf(name: string, role: string, qualifiers: string): RoleHolder[] | null {
  if (notInOffice.test(qualifiers)) return null;
  const words = name.split(/[ \u00a0]/u);
  if (words.some((word) => noPerson.test(word) || roleAt(word) !== null)) return null;
  const surname = readFacts(`| ${name}`).words.at(-1);
  if (surname === undefined) return null;
  return [{ name, role, surname, qualifiers: qualifiersOf(qualifiers) }];
}

/** Not the holder, whoever it is. */
const notInOffice =
  /(?<!\p{L})(?:former(?:ly)?|ex|deputy|vice|acting|first|late|candidates?|бывш\p{L}+|экс|заместител\p{L}+|вице|исполняющ\p{L}+|кандидат\p{L}*|бұрынғы|орынбасар\p{L}*)(?!\p{L})/iu;

const plain =
  /^(?:the|an?|its|their|our|his|her|is|was|are|were|became|who|whom|with|by|and|now|current|currently|present|new|for|of|in|кто|кім|является|был[аи]?|стал[аи]?|сейчас|met|said|says|told|thanked|\p{L}{2,}(?:[аеиы]л[аи]?|л[аи]?с[ья]|ает|яет)|человека?|прав|правам|human|rights|адам|құқықтар\p{L}*|жөніндегі)$/iu;

function qualifiersOf(text: string): FactWord[] {
  return readFacts(text).words.filter(({ raw }) => !plain.test(raw) && roleAt(raw) === null);
}
