// One sentence that asks several things, cut where clauses that ask are joined: "who … and when …",
// "кто … и когда …", "кім … және қашан …". What a clause leaves out it takes from its neighbour.
import { countWords, frontWord, inPlaceWord, isAskingClause } from "./question-words.ts";

const front = new RegExp(`^${frontWord}`, "iu");
const inPlace = new RegExp(inPlaceWord, "iu");
const inPlaceFirst = new RegExp(`^${inPlaceWord}`, "iu");
const inPlaceLast = new RegExp(`${inPlaceWord}$`, "iu");

const joints = new RegExp(
  String.raw`((?:\s*,)?\s+(?:and|but|и|а|но)\s+(?:also\s+|also,\s+|также\s+)?|\s*[;,]\s+)(?=${frontWord})`,
  "iu",
);
const kazakhJoints = /((?:\s*,)?\s+(?:және|ал|әрі|сондай-ақ)\s+|\s*[;,]\s+)/iu;

/** A clause that asks inside of another: its "and who …" goes on with that one. */
const innerClause =
  /\p{L}\s+(?:who|whom|whose|which|what|when|where|why|how)(?!\p{L})|,\s+(?:\p{L}{1,6}\s+)?(?:кто|кого|кому|кем|ком|что|чего|ч[её]м|котор\p{L}+|как\p{L}*|когда|где|куда|почему)(?!\p{L})/iu;
/** "Tell me", "I want to know": says only that something is asked. */
const request =
  /^(?:please,?\s+)?(?:(?:can|could)\s+you\s+)?(?:tell\s+(?:me|us)|explain|describe|i\s+(?:want|would\s+like)\s+to\s+know|скажи(?:те)?|расскажи(?:те)?|объясни(?:те)?|подскажи(?:те)?)(?:,?\s+пожалуйста)?,?\s+/iu;
const auxiliary =
  /^(?:did|does|do|is|was|were|are|has|have|had|will|would|can|could|should|may|must)\s/iu;
/** "… and did he …": a question without a word that asks. */
const yesNoJoint =
  /(?:\s*,)?\s+(?:and|but)\s+(?=(?:did|does|do|is|was|were|are|has|have|had|will|would|can|could|should)\s+(?:he|she|it|they|there)\s)/iu;

/** The clauses of an English or Russian sentence that ask; `before` is the clause asked before it. */
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

/** The clauses of a Kazakh sentence that ask: there the word that asks stands in its place. */
export function splitKazakhClauses(sentence: string, before?: string): string[] {
  const pieces = bare(sentence).split(kazakhJoints);
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

function bare(sentence: string): string {
  return sentence
    .trim()
    .replace(/^(?:(?:and|but|и|а|но|және|ал)\s+)(?=\p{L})/iu, "")
    .replace(/[?!.…\s]+$/u, "");
}
