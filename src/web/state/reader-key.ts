// The key that the reader gave, for a server that asks for one: kept for this tab, or by choice in this
// browser. Requests that need it wait while it is asked for.
import { create } from "zustand";

export interface ReaderKey {
  readonly key: string | null;
  /** Whether the key is being asked for. */
  readonly isAsked: boolean;
  /** Whether the server turned down the key that was kept. */
  readonly isRefused: boolean;
  readonly ask: () => void;
  readonly give: (key: string, isKept: boolean) => void;
  /** Those who wait go on without one. */
  readonly dismiss: () => void;
  readonly forget: () => void;
}

const keyName = "citewell.key";

export const useReaderKey = create<ReaderKey>((set) => ({
  key: keptKey(),
  isAsked: false,
  isRefused: false,
  ask: () => set({ isAsked: true }),
  give: (key, isKept) => {
    removeKept();
    keepKey(key, isKept);
    set({ key, isAsked: false, isRefused: false });
  },
  dismiss: () => set({ isAsked: false, isRefused: false }),
  forget: () => {
    removeKept();
    set({ key: null, isAsked: false, isRefused: false });
  },
}));

/** What a request sends along. */
export function keyHeader(key: string | null): Readonly<Record<string, string>> {
  return key === null ? {} : { Authorization: `Bearer ${key}` };
}

/**
 * A key other than the one that was refused, asked for if need be; null where the reader gives none.
 * Rejects with the signal's reason when that is aborted.
 */
export function keyInsteadOf(refused: string | null, signal?: AbortSignal): Promise<string | null> {
  noteRefused(refused);
  return new Promise((resolve, reject) => {
    const look = ({ key, isAsked }: ReaderKey): void => {
      if (isAsked) return;
      stop();
      resolve(key);
    };
    const abort = (): void => {
      stop();
      reject(signal!.reason as Error);
    };
    const unsubscribe = useReaderKey.subscribe(look);
    const stop = (): void => {
      unsubscribe();
      signal?.removeEventListener("abort", abort);
    };
    if (signal?.aborted === true) abort();
    else signal?.addEventListener("abort", abort);
    look(useReaderKey.getState());
  });
}

/** Asks for a key, unless another one was given meanwhile. */
export function noteRefused(refused: string | null): void {
  const { key, isRefused } = useReaderKey.getState();
  if (key !== refused) return;
  removeKept();
  useReaderKey.setState({ key: null, isAsked: true, isRefused: isRefused || refused !== null });
}

/** Where nothing can be kept, which some browsers are told to do, none is: it is asked for. */
function keptKey(): string | null {
  try {
    return sessionStorage.getItem(keyName) ?? localStorage.getItem(keyName);
  } catch {
    return null;
  }
}

function keepKey(key: string, isKept: boolean): void {
  try {
    (isKept ? localStorage : sessionStorage).setItem(keyName, key);
  } catch {
    // It serves until the page is closed.
  }
}

function removeKept(): void {
  try {
    sessionStorage.removeItem(keyName);
    localStorage.removeItem(keyName);
  } catch {
    // Then there is none to remove.
  }
}
