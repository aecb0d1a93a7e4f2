// A curl command of a document as the request that curl would make of it: `curl` itself may be missing.
// Knows the flags that the documents use, and refuses all others.

export interface CurlSurroundings {
  /** Of the shell: `$NAME` outside of single quotes. */
  readonly variables: Readonly<Record<string, string>>;
  /** What `@name` reads. */
  readonly files: Readonly<Record<string, string>>;
}

interface Draft {
  url: string | null;
  method: string | null;
  body: string | FormData | null;
  readonly headers: Headers;
}

type Take = (draft: Draft, value: string, files: CurlSurroundings["files"]) => void;

const flags: Readonly<Record<string, Take>> = {
  "-X": (draft, value) => (draft.method = value),
  "-H"({ headers }, value) {
    const [, name, text] = /^([\w-]+): (.+)$/.exec(value) ?? [];
    if (name === undefined) throw new Error(`curl sends no header that is written so: ${value}`);
    headers.set(name, text!);
  },
  "-d"(draft, value, files) {
    draft.body = value.startsWith("@") ? fileOf(value, files).replace(/[\r\n]/g, "") : value;
    const form = "application/x-www-form-urlencoded";
    if (!draft.headers.has("content-type")) draft.headers.set("content-type", form);
  },
  "-F"(draft, value, files) {
    const [, field, given] = /^(\w+)=(.*)$/.exec(value) ?? [];
    if (field === undefined)
      throw new Error(`curl sends no form field that is written so: ${value}`);
    const form = draft.body instanceof FormData ? draft.body : new FormData();
    if (given!.startsWith("@"))
      form.append(field, new Blob([fileOf(given!, files)]), given!.slice(1));
    else form.append(field, given!);
    draft.body = form;
  },
};
/** They only change what curl shows. */
const showing = new Set(["-s", "-N"]);

/** Throws where it is no curl command that this knows. */
export function requestOfCurl(
  command: string,
  { variables, files }: CurlSurroundings,
): { readonly url: string; readonly init: RequestInit } {
  const [program, ...words] = shellWords(command, variables);
  if (program !== "curl") throw new Error(`Not a curl command: ${command}`);
  const draft: Draft = { url: null, method: null, body: null, headers: new Headers() };
  for (let at = 0; at < words.length; at += 1) {
    const word = words[at]!;
    if (showing.has(word)) continue;
    const take = flags[word];
    if (take !== undefined) take(draft, words[(at += 1)] ?? "", files);
    else if (word.startsWith("-") || draft.url !== null) throw new Error(`Cannot read: ${word}`);
    else draft.url = word;
  }
  const { url, method, body, headers } = draft;
  if (url === null) throw new Error(`Without an address: ${command}`);
  return { url, init: { method: method ?? (body === null ? "GET" : "POST"), body, headers } };
}

/** The words of one command line, as a shell reads quotes, `$NAME` and `\` at the end of a line. */
export function shellWords(line: string, variables: Readonly<Record<string, string>>): string[] {
  const words: string[] = [];
  const pieces = line
    .trim()
    .matchAll(/'([^']*)'|"([^"\\`]*)"|(\\\n)|([^\s'"\\`;&|<>(){}*?]+)|(\s+)|(.)/gs);
  let word: string | null = null;
  for (const [, single, double, continued, plain, space, other] of pieces) {
    if (other !== undefined) throw new Error(`Cannot read ${JSON.stringify(other)} in: ${line}`);
    if (continued !== undefined) continue;
    if (space !== undefined) {
      if (space.includes("\n")) throw new Error(`More than one command: ${line}`);
      if (word !== null) words.push(word);
      word = null;
    } else word = (word ?? "") + (single ?? withVariables(double ?? plain!, variables));
  }
  if (word !== null) words.push(word);
  return words;
}

function withVariables(text: string, variables: Readonly<Record<string, string>>): string {
  return text.replace(/\$(\w+)/g, (_all, name: string) => {
    const value = variables[name];
    if (value === undefined) throw new Error(`The variable ${name} is not set.`);
    return value;
  });
}

function fileOf(given: string, files: CurlSurroundings["files"]): string {
  const text = files[given.slice(1)];
  if (text === undefined) throw new Error(`There is no file ${given.slice(1)}.`);
  return text;
}
