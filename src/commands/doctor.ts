// `doctor`: looks at everything that can be wrong before a question is asked, and says what leaves
// the machine.
import { readdir } from "node:fs/promises";
import { checkEmbedder } from "../../ingest/embedders/check-embedder.ts";
import { findingOf, type Finding } from "../../ingest/embedders/check-server.ts";
import { readState } from "../../vectorstore/open-store.ts";
import { StoreError } from "../../vectorstore/store-error.ts";
import { GateFileError, readGateFile } from "../answering/reading/gate-file.ts";
import type { Settings } from "../config.ts";
import { checkLanguageModel } from "../language-model/check-language-model.ts";
import { otherEmbedder } from "../open-answering.ts";
import { checkReranker } from "../retrieval/rerank/open-reranker.ts";
import { tellRemedies } from "../tell-error.ts";
import { checkAccess, type AccessFinding } from "./check-access.ts";
import { describeTraffic } from "./describe-traffic.ts";

const oldestNode = [20, 19] as const;

/**
 * Writes one line per finding, and remedies below those that are wrong. Gives the exit status: 0, or 1
 * when something is wrong.
 */
export async function runDoctor(
  settings: Settings,
  write: (line: string) => void,
  storeFinding = describeStore,
): Promise<number> {
  const [articles, store, embedder, reranker, languageModel, gate, access] = await Promise.all([
    checkArticles(settings.ARTICLES_DIR),
    storeFinding(settings),
    checkEmbedder(settings),
    checkReranker(settings),
    checkLanguageModel(settings),
    checkGate(settings),
    checkAccess(settings),
  ]);
  const findings: AccessFinding[] = [
    { subject: "Node", ...checkNode(process.versions.node) },
    { subject: "Articles", ...articles },
    { subject: "Store", ...store },
    { subject: `Embedder ${settings.EMBEDDER}`, ...embedder },
    { subject: `Reranker ${settings.RERANKER}`, ...reranker },
    { subject: `Language model ${settings.LLM}`, ...languageModel },
    { subject: "Refusal gate", ...gate },
    ...access,
  ];
  for (const { subject, ok, detail, remedy, remedies = [] } of findings) {
    write(`${ok ? "ok   " : "WRONG"} ${subject}: ${detail}`);
    if (remedy !== undefined) write(`      ${remedy}`);
    if (remedies.length > 0) write(`      ${tellRemedies(remedies)}`);
  }
  for (const line of describeTraffic(settings)) write(`      ${line}`);
  return findings.every(({ ok }) => ok) ? 0 : 1;
}

/** Whether this version of Node, such as `20.19.0`, is new enough. */
export function checkNode(version: string): Finding {
  const [major = 0, minor = 0] = version.split(".").map(Number);
  const [oldestMajor, oldestMinor] = oldestNode;
  const isNewEnough = major > oldestMajor || (major === oldestMajor && minor >= oldestMinor);
  if (isNewEnough) return { ok: true, detail: version };
  const remedy = `Install Node ${oldestMajor}.${oldestMinor} or later.`;
  return { ok: false, detail: `${version} is too old`, remedy };
}

async function checkArticles(folder: string): Promise<Finding> {
  try {
    const entries = await readdir(folder, { recursive: true, withFileTypes: true });
    const files = entries.filter((entry) => entry.isFile() && !entry.name.startsWith("."));
    if (files.length > 0) return { ok: true, detail: `${files.length} files in ${folder}` };
    return {
      ok: false,
      detail: `${folder} is empty`,
      remedy: "Put articles there, or set ARTICLES_DIR.",
    };
  } catch (error) {
    const reason =
      (error as NodeJS.ErrnoException).code === "ENOENT" ? "does not exist" : "cannot be read";
    return {
      ok: false,
      detail: `${folder} ${reason}`,
      remedy: "Make that folder, or set ARTICLES_DIR.",
    };
  }
}

/** What there is, and whether its embedder is the configured one. */
async function describeStore({ STORE_DIR, EMBEDDER }: Settings): Promise<Finding> {
  try {
    const { name, embedder, articles, passages, createdAt } = await readState(STORE_DIR);
    if (embedder.name !== EMBEDDER) {
      return findingOf(otherEmbedder(embedder.name, EMBEDDER));
    }
    const size = `${articles} articles, ${passages} passages`;
    return { ok: true, detail: `${STORE_DIR}, generation ${name} of ${createdAt}, ${size}` };
  } catch (error) {
    if (error instanceof StoreError) return findingOf(error);
    throw error;
  }
}

export async function checkGate({
  GATE_FILE,
  EMBEDDER,
}: Pick<Settings, "GATE_FILE" | "EMBEDDER">): Promise<Finding> {
  if (GATE_FILE === "") return { ok: true, detail: "built in" };
  try {
    const { path, sha256 } = await readGateFile(GATE_FILE, EMBEDDER);
    return { ok: true, detail: `${path}, SHA-256 ${sha256.slice(0, 12)}…` };
  } catch (error) {
    if (error instanceof GateFileError) return findingOf(error);
    throw error;
  }
}
