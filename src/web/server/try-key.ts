// Whether the server takes a key, before it is kept.

/** `many`: too many wrong keys came from here, and the server looks at none for a while. */
export type KeyTrial = "good" | "wrong" | "many" | "gone";

export async function tryKey(key: string): Promise<KeyTrial> {
  try {
    const headers = { Authorization: `Bearer ${key}` };
    const { status } = await fetch("readyz", { headers, signal: AbortSignal.timeout(10_000) });
    if (status === 401) return "wrong";
    // Without a store it says so, having taken the key.
    return status === 429 ? "many" : "good";
  } catch {
    return "gone";
  }
}
