// Errors in words, for where they are shown: only there is it known how a command is called.
import { ExplainedError, type Remedy } from "../vectorstore/explained-error.ts";

/** In a checkout the commands are npm's scripts; where the program is a package, they are its own. */
export type Home = "checkout" | "package";

type Command = Extract<Remedy, { run: string }>;

const here: Home = import.meta.url.includes("/node_modules/") ? "package" : "checkout";

/** What a command does beyond what its name says. */
const purposes: Readonly<Record<string, string>> = {
  "golden accept": " to review it",
  "ingest --rebuild": " to build a new store beside the old one",
  "keys create": " to make a key",
  "keys list": " to see which there are",
};

/** The message, and what mends it. Of errors that are not explained the message alone. */
export function tellError(error: unknown, home = here): string {
  if (!(error instanceof ExplainedError))
    return error instanceof Error ? error.message : String(error);
  return withRemedies(error.message, error.remedies, home);
}

/** A text that ends with a stop, and what mends what it tells of. */
export function withRemedies(text: string, remedies: readonly Remedy[], home = here): string {
  if (remedies.length === 0) return text;
  const end = text.includes("\n") ? "\n" : " ";
  return `${text}${end}${tellRemedies(remedies, home)}`;
}

/** As one sentence: each mends it alone. */
export function tellRemedies(remedies: readonly Remedy[], home = here): string {
  const told = remedies.map((remedy) => ("run" in remedy ? runs(remedy, home) : sets(remedy)));
  const sentence = told.join(", or ");
  return `${sentence.charAt(0).toUpperCase()}${sentence.slice(1)}.`;
}

/** As it is typed: `npm run ingest -- --rebuild`, `npx citewell ingest --rebuild`. */
export function commandLine({ run, with: options = [] }: Command, home = here): string {
  const given = options.map(quoted).join(" ");
  if (home === "package") return `npx citewell ${run} ${given}`.trimEnd();
  const script = run === "start" ? "npm start" : `npm run ${run}`;
  return given === "" ? script : `${script} -- ${given}`;
}

function runs(command: Command, home: Home): string {
  const [first = ""] = command.with ?? [];
  return `run \`${commandLine(command, home)}\`${purposes[`${command.run} ${first}`] ?? ""}`;
}

function sets({ set, to }: Extract<Remedy, { set: string }>): string {
  return to === "" ? `leave ${set} empty` : `set ${set}=${to}`;
}

function quoted(option: string): string {
  return /^[\w./:=@~-]+$/u.test(option) ? option : JSON.stringify(option);
}
