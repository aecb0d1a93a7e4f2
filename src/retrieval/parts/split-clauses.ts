// One sentence that asks several things, cut where clauses that ask are joined: "who … and when …". What a clause leaves out it takes from its neighbour.
import { patternOfAny } from "../../../languages/any-language.ts";
import { countWords, frontWord, inPlaceWord, isAskingClause } from "../terms/question-words.ts";

const front = new RegExp(`^${frontWord}`, "iu");
const inPlace = new RegExp(inPlaceWord, "iu");
const inPlaceFirst = new RegExp(`^${inPlaceWord}`, "iu");
const inPlaceLast = new RegExp(`${inPlaceWord}$`, "iu");

const jointsWhere = (asksInPlace: boolean): string =>
  patternOfAny(({ splitting }) => (splitting.asksInPlace === asksInPlace ? splitting.joints : ""));
/** What joins clauses in any of the languages. */
export const anyJoint = patternOfAny(({ splitting }) => splitting.joints);
const joints = new RegExp(
  String.raw`((?:\s*,)?\s+${jointsWhere(false)}\s+${patternOfAny(({ splitting }) => splitting.also)}?|\s*[;,]\s+)(?=${frontWord})`,
  "iu",
);
const jointsInPlace = new RegExp(
  String.raw`((?:\s*,)?\s+${jointsWhere(true)}\s+|\s*[;,]\s+)`,
  "iu",
);

/** A clause that asks inside of another: its "and who …" goes on with that one. */
const innerClause = new RegExp(
  patternOfAny(({ splitting }) => splitting.innerClause),
  "iu",
);
/** "Tell me", "I want to know": says only that something is asked. */
const request = new RegExp(`^${patternOfAny(({ splitting }) => splitting.request)},?\\s+`, "iu");
const auxiliary = new RegExp(`^${patternOfAny(({ splitting }) => splitting.auxiliary)}\\s`, "iu");
/** "… and did he …": a question without a word that asks. */
const yesNoJoint = new RegExp(
  patternOfAny(({ splitting }) => splitting.yesNoJoint),
  "iu",
);

/** The clauses of a sentence that ask, where the word that asks opens its clause; `before` is the clause asked before it. */
export function splitClauses(sentence: string, before?: string): string[] {
  const whole = bare(sentence);
  const stripped = whole.replace(request, "");
  const text = front.test(stripped) ? stripped : whole;
  const chunks: string[] = [];
  const pieces = text.split(joints);
  for (let at = 0; at < pieces.length; at += 2) {
    const chunk = pieces[at]!;
    const joint = pieces[at - 1] ?? "";
    const last = chunks.at(-1);
    if (last === undefined || isJoint(last, joint, chunk)) chunks.push(chunk);
    else chunks[chunks.length - 1] = last + joint + chunk;
  }
  const clauses = chunks.flatMap((chunk) => (opens(chunk) ? chunk.split(yesNoJoint) : [chunk]));
  const filled = fill(clauses, before);
  return filled.length === 1 && !isOnlyWords(text) ? [sentence] : filled;
}

function isJoint(before: string, joint: string, chunk: string): boolean {
  if (isOnlyWords(before) || isOnlyWords(chunk)) return opens(before) || isOnlyWords(before);
  if (joint.trim() === ",") return false;
  const asks = front.exec(before)?.[0] ?? "";
  return (
    opens(before) &&
    isAskingClause(asks, before) &&
    isAskingClause(front.exec(chunk)![0], chunk) &&
    !innerClause.test(before.slice(asks.length))
  );
}

function opens(clause: string): boolean {
  return front.test(clause) || auxiliary.test(clause);
}

/** Nothing but words that ask: "when", "by whom". */
function isOnlyWords(clause: string): boolean {
  return clause.replace(front, "").trim() === "" && clause.trim() !== "";
}

/** Each clause with what it left out: "when and where did …", "who signed … and when". */
function fill(clauses: readonly string[], before: string | undefined): string[] {
  return clauses.map((clause, at) => {
    if (!isOnlyWords(clause)) return clause;
    const next = clauses.slice(at + 1).find((other) => !isOnlyWords(other));
    const earlier = clauses.slice(0, at).findLast((other) => !isOnlyWords(other));
    const model = earlier ?? next ?? before;
    return model === undefined ? clause : `${clause} ${restOf(model)}`;
  });
}

function restOf(clause: string): string {
  return bare(clause)
    .replace(front, "")
    .replace(auxiliary, (word) => word.toLowerCase())
    .trim();
}

/** The same where the word that asks stands where the answer would. */
export function splitClausesInPlace(sentence: string, before?: string): string[] {
  const pieces = bare(sentence).split(jointsInPlace);
  let clauses = [pieces[0]!];
  for (let at = 2; at < pieces.length; at += 2) {
    clauses = [...clauses.slice(0, -1), ...joined(clauses.at(-1)!, pieces[at - 1]!, pieces[at]!)];
  }
  if (clauses.length > 1) return clauses;
  const isOnly = clauses[0]!.replace(inPlaceFirst, "").trim() === "" && before !== undefined;
  return isOnly ? [exchange(bare(before), clauses[0]!)] : [sentence];
}

/** Two neighbours as two clauses, or as one where they do not both ask. */
function joined(before: string, joint: string, chunk: string): string[] {
  const asks = inPlace.test(before) && inPlace.test(chunk);
  if (!asks) return [before + joint + chunk];
  const rest = chunk.replace(inPlaceFirst, "").trim();
  if (rest === "") return [before, exchange(before, chunk)];
  if (inPlaceLast.test(before) && inPlaceFirst.test(chunk)) {
    return [`${before} ${rest}`, `${before.replace(inPlaceLast, "")}${chunk}`];
  }
  const areClauses = countWords(before) > 1 && countWords(chunk) > 1;
  return areClauses ? [before, chunk] : [before + joint + chunk];
}

/** The clause asking with another word in the same place. */
function exchange(clause: string, asks: string): string {
  return inPlace.test(clause) ? clause.replace(inPlace, () => asks) : `${clause} ${asks}`;
}

const openingJoint = new RegExp(`^${anyJoint}\\s+(?=\\p{L})`, "iu");

function bare(sentence: string): string {
  return sentence
    .trim()
    .replace(openingJoint, "")
    .replace(/[?!.…\s]+$/u, "");
}
