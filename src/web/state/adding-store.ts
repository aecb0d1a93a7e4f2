// Files on their way into the archive. The reader may go to the chat meanwhile and come back.
import type { FailureReason } from "../../../ingest/failure-reason.ts";
import { errorWords } from "../words/error-words.ts";
import { create } from "zustand";
import { CitewellError, errorOfBody } from "../../client/citewell-error.ts";
import { fetchFromServer, readEvents } from "./ask-server.ts";
import { useReaderKey } from "./reader-key.ts";
import { useServerState } from "./server-state.ts";

type AddingState =
  | { readonly kind: "idle" }
  /** `refusal` is what the server said of the key tried before. */
  | { readonly kind: "needs-key"; readonly files: readonly File[]; readonly refusal: string | null }
  | {
      readonly kind: "adding";
      readonly files: readonly File[];
      /** Null while the files are being sent. */
      readonly progress: AddingProgress | null;
    }
  | { readonly kind: "done"; readonly outcome: AddingOutcome }
  | { readonly kind: "failed"; readonly files: readonly File[]; readonly message: string };

interface AddingStore {
  readonly state: AddingState;
  /** Grows with each time that articles were added or removed: what is shown of the archive is out of date. */
  readonly times: number;
  /** Whether a key was given that was not refused: articles can be removed. */
  readonly hasKey: boolean;
  /** Adds the files, once there is a key. While others are being added it does nothing. */
  readonly add: (files: readonly File[]) => void;
  readonly giveKey: (adminKey: string) => void;
  readonly dismiss: () => void;
}

/** Only for as long as this tab is open. */
const keyName = "citewell.admin-key";

/** The key that was given in this tab and not refused; else the reader's own, where it allows as much. */
export function givenAdminKey(): string | null {
  const own = useServerState.getState().mayChange ? useReaderKey.getState().key : null;
  return sessionStorage.getItem(keyName) ?? own;
}

export const useAdding = create<AddingStore>((set, get) => {
  const send = async (files: readonly File[], adminKey: string): Promise<void> => {
    set({ state: { kind: "adding", files, progress: null } });
    try {
      const outcome = await addArticles(files, adminKey, (progress) =>
        set({ state: { kind: "adding", files, progress } }),
      );
      set(({ times }) => ({ state: { kind: "done", outcome }, times: times + 1, hasKey: true }));
    } catch (error) {
      set({ state: failedState(files, error), hasKey: givenAdminKey() !== null });
    }
  };
  return {
    state: { kind: "idle" },
    times: 0,
    hasKey: givenAdminKey() !== null,
    add: (files) => {
      if (files.length === 0 || get().state.kind === "adding") return;
      const adminKey = givenAdminKey();
      if (adminKey === null) set({ state: { kind: "needs-key", files, refusal: null } });
      else void send(files, adminKey);
    },
    giveKey: (adminKey) => {
      const { state } = get();
      if (state.kind !== "needs-key") return;
      sessionStorage.setItem(keyName, adminKey);
      void send(state.files, adminKey);
    },
    dismiss: () => {
      if (get().state.kind !== "adding") set({ state: { kind: "idle" } });
    },
  };
});

/** A key that was refused is forgotten, the files are not. */
function failedState(files: readonly File[], error: unknown): AddingState {
  const message = errorWords(error);
  const status = error instanceof CitewellError ? error.status : null;
  if (status !== 401 && status !== 403) return { kind: "failed", files, message };
  sessionStorage.removeItem(keyName);
  return { kind: "needs-key", files, refusal: message };
}

/** How far the step that the ingest is at has come. */
export interface AddingOutcome {
  readonly added: number;
  readonly changed: number;
  readonly removed: number;
  readonly failures: readonly { readonly file: string; readonly reason: FailureReason }[];
}

/** How far the step that the ingest is at has come. */
export interface AddingProgress {
  readonly step: string;
  readonly done: number;
  /** 0 where it is not known yet. */
  readonly total: number;
}

/** Throws `CitewellError`; its status is 401 or 403 where the key is wrong. */
async function addArticles(
  files: readonly File[],
  adminKey: string,
  onProgress: (progress: AddingProgress) => void,
): Promise<AddingOutcome> {
  const body = new FormData();
  for (const file of files) body.append("files", file);
  const response = await fetchFromServer("articles", {
    method: "POST",
    headers: { Authorization: `Bearer ${adminKey}`, Accept: "text/event-stream" },
    body,
  });
  for await (const { name, data } of readEvents(response, new AbortController().signal)) {
    if (name === "progress") onProgress(JSON.parse(data) as AddingProgress);
    if (name === "error") throw errorOfBody(JSON.parse(data) as object);
    if (name === "done") return JSON.parse(data) as AddingOutcome;
  }
  throw new CitewellError(
    "The connection broke off before the articles were added: the ingest may still go on. Look at the list in a while, or add the files again.",
    { code: "broken-off" },
  );
}
