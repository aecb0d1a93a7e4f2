// What `doctor` says of the refusal gate.
import { findingOf, type Finding } from "../../ingest/embedders/check-server.ts";
import { GateFileError, readGateFile } from "../answering/gate-file.ts";
import type { Settings } from "../config.ts";

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
