// What a document shows of an answer, held against the answer itself. `…` stands for anything: for a
// value, for the other fields or elements, or for a part of a text.

type Fields = Readonly<Record<string, unknown>>;

const anything = "…";

/** The first place where the answer is another than shown, in words; null where there is none. */
export function differenceFromShown(shown: string, answer: string): string | null {
  const events = eventsIn(shown);
  if (events.length === 0) return differenceOf(readShown(shown), JSON.parse(answer), "");
  return differenceOfEvents(events, eventsIn(answer));
}

function differenceOfEvents(
  shown: readonly string[][],
  answer: readonly string[][],
): string | null {
  for (const [at, [name, data]] of shown.entries()) {
    const [realName, realData] = answer[at] ?? [];
    if (name !== realName) return `event ${at + 1}: shown ${name}, is ${realName}`;
    const difference = differenceOf(readShown(data!), JSON.parse(realData!), `event ${name}`);
    if (difference !== null) return difference;
  }
  if (answer.length === shown.length) return null;
  return `${shown.length} events are shown, there are ${answer.length}`;
}

/** Names and data. */
function eventsIn(text: string): string[][] {
  return [...text.matchAll(/^event: (.+)\ndata: ([^]*?)(?:\n\n|\n?$(?![^]))/gm)].map(
    ([, name, data]) => [name!, data!],
  );
}

function differenceOf(shown: unknown, real: unknown, place: string): string | null {
  if (shown === anything) return null;
  if (typeof shown === "string" && typeof real === "string") {
    return fits(shown, real) ? null : told(shown, real, place);
  }
  if (Array.isArray(shown) && Array.isArray(real)) return differenceOfLists(shown, real, place);
  if (isFields(shown) && isFields(real)) return differenceOfFields(shown, real, place);
  return Object.is(shown, real) ? null : told(shown, real, place);
}

function differenceOfLists(
  shown: readonly unknown[],
  real: readonly unknown[],
  place: string,
): string | null {
  const isPart = shown.at(-1) === anything;
  const elements = isPart ? shown.slice(0, -1) : shown;
  if (isPart ? real.length < elements.length : real.length !== elements.length) {
    return `${place}: ${elements.length} elements are shown, there are ${real.length}`;
  }
  return first(elements.map((one, at) => () => differenceOf(one, real[at], `${place}[${at}]`)));
}

function differenceOfFields(shown: Fields, real: Fields, place: string): string | null {
  const { [anything]: others, ...fields } = shown;
  const unshown = Object.keys(real).filter((name) => !(name in fields));
  if (others === undefined && unshown.length > 0)
    return `${place}: not shown: ${unshown.join(", ")}`;
  return first(
    Object.entries(fields).map(([name, value]) => () => {
      const inside = `${place}.${name}`;
      return name in real ? differenceOf(value, real[name], inside) : `${inside}: there is none`;
    }),
  );
}

function first(checks: readonly (() => string | null)[]): string | null {
  for (const check of checks) {
    const difference = check();
    if (difference !== null) return difference;
  }
  return null;
}

function fits(shown: string, real: string): boolean {
  const [start = "", ...others] = shown.split(anything);
  if (others.length === 0) return shown === real;
  if (!real.startsWith(start)) return false;
  const end = others.pop()!;
  let at = start.length;
  for (const part of others) {
    const found = real.indexOf(part, at);
    if (found < 0) return false;
    at = found + part.length;
  }
  return real.length - end.length >= at && real.endsWith(end);
}

function told(shown: unknown, real: unknown, place: string): string {
  return `${place}: shown ${JSON.stringify(shown)}, is ${JSON.stringify(real)}`;
}

function isFields(value: unknown): value is Fields {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** JSON in which `…` may stand for a value, or among fields or elements for the others. */
export function readShown(text: string): unknown {
  const open: string[] = [];
  let before = "";
  const json = text.replace(/"(?:[^"\\]|\\.)*"|…|[^\s]/g, (token) => {
    if (token === "{" || token === "[") open.push(token);
    if (token === "}" || token === "]") open.pop();
    const isField = open.at(-1) === "{" && before !== ":";
    before = token;
    if (token !== anything) return token;
    return isField ? `"${anything}": "${anything}"` : `"${anything}"`;
  });
  return JSON.parse(json);
}
