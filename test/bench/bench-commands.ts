// Processor time of commands that a person waits for, from the start of the process to its end.
import { spawnSync } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

/** A row of the table: milliseconds that processors worked for the command, of several runs. */
export interface CommandTime extends Readonly<Record<string, string | number>> {
  readonly command: string;
  readonly "least ms": number;
  readonly "median ms": number;
}

const runs = 7;
const program = fileURLToPath(new URL("../../src/main.js", import.meta.url));
/** Has a program say at its end what it took. */
const meter = `data:text/javascript,${encodeURIComponent(
  `process.on("exit", () => {
    const { user, system } = process.cpuUsage();
    process.stderr.write("\\nprocessor " + (user + system) / 1000);
  });`,
)}`;

/** On a store of the sample articles, with the settings' defaults. */
export async function benchCommands(): Promise<CommandTime[]> {
  const store = await mkdtemp(join(tmpdir(), "citewell-commands-"));
  const named = ["--store", store];
  try {
    processorMs(["ingest", ...named]);
    const question = "Who signed the memorandum with Matteo Mecacci?";
    return [["--help"], ["ask", question, ...named], ["doctor", ...named]].map((given) => {
      const times = Array.from({ length: runs }, () => processorMs(given)).sort((a, b) => a - b);
      return {
        command: given[0]!,
        "least ms": times[0]!,
        "median ms": times[(runs - 1) / 2]!,
      };
    });
  } finally {
    await rm(store, { recursive: true });
  }
}

function processorMs(given: readonly string[]): number {
  const { stderr } = spawnSync(process.execPath, ["--import", meter, program, ...given], {
    encoding: "utf8",
  });
  const [, ms] = /\nprocessor ([\d.]+)$/.exec(stderr) ?? [];
  if (ms === undefined) throw new Error(`citewell ${given.join(" ")} failed: ${stderr}`);
  return Number(ms);
}
