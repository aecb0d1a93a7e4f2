// Tells a client that asked for it how far a call has come.
import type { ToolCall } from "./tool-result.ts";

/** Each message is one step on; steps beyond the expected ones come closer to the end, as MCP wants progress to grow. */
export function progressOf(
  { _meta, sendNotification }: ToolCall,
  steps: number,
): (message: string) => void {
  const progressToken = _meta?.progressToken;
  if (progressToken === undefined) return () => undefined;
  let progress = 0;
  return (message) => {
    progress += progress < steps - 1 ? 1 : (steps - progress) / 2;
    const params = { progressToken, progress, total: steps, message };
    // A client that left needs no progress; that it left shows in the call's signal.
    sendNotification({ method: "notifications/progress", params }).catch(() => undefined);
  };
}
