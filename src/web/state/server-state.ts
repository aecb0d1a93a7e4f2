// Whether the server can be reached and has a store, found out by asking it, more often while it cannot.
import { create } from "zustand";
import { keyHeader, noteRefused, useReaderKey } from "./reader-key.ts";

/** `no-store`: it runs, but no articles were ingested yet. */
export type ServerCondition = "checking" | "ready" | "no-store" | "gone";

export interface ServerState {
  readonly condition: ServerCondition;
  /** What the server said of its store, where it has none. */
  readonly reason: string;
  /** Name of the store's generation; another one means that articles changed. */
  readonly generation: string | null;
  /** What writes answers. */
  readonly languageModel: string | null;
  /** Whether it wants a key that the reader has not given. */
  readonly asksForKey: boolean;
  /** Whether the reader's key may change the archive. */
  readonly mayChange: boolean;
}

export const useServerState = create<ServerState>(() => ({
  condition: "checking",
  reason: "",
  generation: null,
  languageModel: null,
  asksForKey: false,
  mayChange: false,
}));

const pauses = { well: 30_000, unwell: 2_000 };
const longestWait = 5_000;

let timer: ReturnType<typeof setTimeout> | undefined;

/** Asks now, and again and again. */
export async function followServer(): Promise<void> {
  clearTimeout(timer);
  const state = await askForState();
  useServerState.setState(state);
  const isWell = state.condition === "ready";
  timer = setTimeout(() => void followServer(), isWell ? pauses.well : pauses.unwell);
}

/** Called where a request found nobody: the reader is told, and the server is looked for. */
export function noteUnreachable(): void {
  if (useServerState.getState().condition === "gone") return;
  useServerState.setState({ condition: "gone" });
  void followServer();
}

async function askForState(): Promise<Partial<ServerState> & Pick<ServerState, "condition">> {
  const { key } = useReaderKey.getState();
  try {
    const response = await fetch("readyz", {
      headers: keyHeader(key),
      signal: AbortSignal.timeout(longestWait),
    });
    const body = (await response.json()) as {
      readonly generation?: string;
      readonly languageModel?: string;
      readonly scopes?: readonly string[];
      readonly error?: { readonly message?: string };
    };
    if (response.ok) {
      return {
        condition: "ready",
        reason: "",
        generation: body.generation ?? null,
        languageModel: body.languageModel ?? null,
        asksForKey: body.scopes?.length === 0,
        mayChange: body.scopes?.includes("admin") === true,
      };
    }
    // A key that was kept and has been revoked since, or too many wrong ones: the server itself is well.
    if (response.status === 401) noteRefused(key);
    if (response.status === 401 || response.status === 429) {
      return { condition: "ready", reason: "", asksForKey: true, mayChange: false };
    }
    return { condition: "no-store", reason: body.error?.message ?? "" };
  } catch {
    return { condition: "gone" };
  }
}
