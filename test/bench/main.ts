// `npm run bench -- retrieval|answers`: measures on question sets in any folder.
import { Command } from "commander";
import { benchRetrieval } from "./bench-retrieval.ts";

const program = new Command("bench").description("Measures retrieval and answers.");

program
  .command("retrieval")
  .option("--sets <folder>", "folder with the question sets", "../shared/bench")
  .option("--only <name...>", "only these sets")
  .option("--embedder <name>", "what makes vectors", "hash-384")
  .action(async ({ sets, only, embedder }: { sets: string; only?: string[]; embedder: string }) => {
    console.table(await benchRetrieval(sets, embedder, only));
  });

await program.parseAsync();
