// The compiled program's command line within this process: the same as a process of its own prints and
// ends with, without the second that Node takes to load it again and again. One command runs at a time,
// as a process has one working folder. For signals, kills, standard input, and what runs beside another,
// there is `startProgram`.
import { pathToFileURL } from "node:url";
import { vi } from "vitest";
import { mainPath, ownEnvironment, type Ended, type Environment } from "./run-program.ts";

let last: Promise<unknown> = Promise.resolve();
let runs = 0;

/** Runs a command to its end in `folder`, with nothing of this machine's settings. */
export function runCommand(
  folder: string,
  args: readonly string[],
  environment: Environment = {},
): Promise<Ended> {
  const run = last.then(() => runAlone(folder, args, environment));
  last = run.catch(() => undefined);
  return run;
}

async function runAlone(
  folder: string,
  args: readonly string[],
  environment: Environment,
): Promise<Ended> {
  const restore = keepProcess();
  const stdout = catchOutput(process.stdout);
  const stderr = catchOutput(process.stderr);
  const endedWith = (status: unknown): Ended => ({
    status: Number(status ?? 0),
    stdout: stdout.text(),
    stderr: stderr.text(),
  });
  /** What `process.exit` left; what the program still does after it counts for nothing. */
  const exits: Ended[] = [];
  const exit = vi.spyOn(process, "exit").mockImplementation((status) => {
    exits.push(endedWith(status ?? process.exitCode));
    throw new Error("The program ended here");
  });
  try {
    process.chdir(folder);
    process.env = { ...ownEnvironment(environment) };
    process.argv = [process.execPath, mainPath, ...args];
    process.exitCode = undefined;
    // Its first module is run anew each time; what that imports is loaded once.
    await import(/* @vite-ignore */ `${pathToFileURL(mainPath).href}?run=${++runs}`);
    return exits[0] ?? endedWith(process.exitCode);
  } catch (error) {
    if (exits[0] === undefined) throw error;
    return exits[0];
  } finally {
    exit.mockRestore();
    stdout.letGo();
    stderr.letGo();
    restore();
  }
}

/** Gives what puts back all that a command changes of this process. */
function keepProcess(): () => void {
  const { env, argv, exitCode } = process;
  const folder = process.cwd();
  const listeners = process.stdout.listeners("error");
  return () => {
    process.chdir(folder);
    Object.assign(process, { env, argv, exitCode });
    process.stdout.removeAllListeners("error");
    for (const listener of listeners) process.stdout.on("error", listener as () => void);
  };
}

function catchOutput(stream: NodeJS.WriteStream) {
  let text = "";
  const write = vi.spyOn(stream, "write").mockImplementation((bytes, ...more: unknown[]) => {
    text += typeof bytes === "string" ? bytes : Buffer.from(bytes).toString();
    const done = more.at(-1);
    if (typeof done === "function") queueMicrotask(() => (done as () => void)());
    return true;
  });
  return { text: () => text, letGo: () => write.mockRestore() };
}
