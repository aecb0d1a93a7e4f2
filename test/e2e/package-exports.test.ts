// What other programs import from this package: it type-checks and runs for them, as the docs show it.
import { execFile } from "node:child_process";
import { mkdir, symlink, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { expect, test } from "vitest";
import { sampleArchive } from "../support/sample-archive.ts";
import { projectRoot, readProjectFile } from "../support/source-files.ts";

const run = promisify(execFile);
const compiler = join(projectRoot, "node_modules", "typescript", "bin", "tsc");

const consumer = `
import { CitewellClient, CitewellError, type Answer, type Citation } from "citewell/client";
import { CitewellEmbeddings, CitewellRetriever, CitewellVectorStore } from "citewell/langchain";

const client = new CitewellClient({ baseUrl: "http://127.0.0.1:3000", apiKey: "key" });
export async function quotes(question: string): Promise<string[]> {
  const answer: Answer = await client.ask({ question, filter: { from: "2020-01-01" } });
  return answer.citations.map(({ quote }: Citation) => quote);
}
export function codeOf(error: unknown): string | undefined {
  return error instanceof CitewellError ? error.code : undefined;
}
export async function places(retriever: CitewellRetriever): Promise<number[]> {
  const documents = await retriever.invoke("Who?");
  return documents.map(({ metadata }) => metadata.startOffset);
}
// @ts-expect-error A question is a text: the types are known, not any.
void client.ask({ question: 1 });
// @ts-expect-error There is no such metadata.
export const wrong = async (retriever: CitewellRetriever) => (await retriever.invoke(""))[0]?.metadata.none;
export async function store(directory: string): Promise<CitewellVectorStore> {
  const embeddings = await CitewellEmbeddings.open();
  const { embedderName } = embeddings;
  return CitewellVectorStore.open(embeddings, { directory, embedderName });
}
`;

/** A folder with a store, in which `citewell` is an installed package. */
async function consumerFolder(): Promise<string> {
  const folder = await sampleArchive();
  await mkdir(join(folder, "node_modules"));
  await symlink(projectRoot, join(folder, "node_modules", "citewell"));
  // Of which there must be one, or its classes are not the same.
  const langchain = join("node_modules", "@langchain");
  await symlink(join(projectRoot, langchain), join(folder, langchain));
  await writeFile(join(folder, "package.json"), '{"type":"module"}');
  return folder;
}

test("the package's exports type-check for a strict consumer, and their docs run", async () => {
  const folder = await consumerFolder();
  await writeFile(join(folder, "consumer.ts"), consumer);
  const strict = ["--strict", "--noEmit", "--skipLibCheck", "--module", "nodenext"];
  const checked = await run(
    process.execPath,
    [compiler, ...strict, "--target", "es2023", "--lib", "es2023,dom", "consumer.ts"],
    { cwd: folder },
  ).catch((error: unknown) => error as { readonly stdout: string });
  expect(checked.stdout).toBe("");
  await writeFile(join(folder, "client.ts"), 'export type * from "citewell/client";');
  const listed = await run(
    process.execPath,
    [compiler, ...strict, "--listFilesOnly", "client.ts"],
    {
      cwd: folder,
    },
  );
  expect(listed.stdout).toMatch(/api-schemas\.d\.ts/u);
  // A page that uses the client needs no types of the server's framework.
  expect(listed.stdout).not.toMatch(/express/u);

  const examples = [...readProjectFile("docs/langchain.md").matchAll(/```js\n(.*?)```/gsu)];
  const outputs: string[] = [];
  for (const [index, [, example]] of examples.entries()) {
    const name = `example-${index}.js`;
    await writeFile(join(folder, name), example!);
    outputs.push((await run(process.execPath, [name], { cwd: folder })).stdout);
  }
  const [passages, chain, vectors] = outputs;
  expect(passages).toMatch(/^Shakirov in Geneva.*, shakirov-geneva-2018\.md, \d+ to \d+\n/mu);
  expect(chain).toMatch(
    /^He met officials in Geneva\. \[1\]\n\[1\] .*^\[2\] shakirov-geneva-2018\.md: /msu,
  );
  expect(vectors).toMatch(/^shakirov-geneva-2018\.md, \d+ to \d+\n/mu);
  expect(outputs).toHaveLength(3);
});
