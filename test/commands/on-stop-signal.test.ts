// One request to stop is one, however often it arrives; a later one insists.
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { onStopSignal } from "../../src/commands/on-stop-signal.ts";

beforeEach(() => {
  vi.useFakeTimers({ toFake: ["performance"] });
});
afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

describe("onStopSignal()", () => {
  test("calls once for a signal that comes twice, and ends the process for one a second later", () => {
    const exit = vi.spyOn(process, "exit").mockReturnValue(undefined as never);
    let calls = 0;
    const stopListening = onStopSignal(() => calls++);
    process.emit("SIGINT");
    process.emit("SIGINT");
    vi.advanceTimersByTime(900);
    process.emit("SIGTERM");
    expect(calls).toBe(1);
    expect(exit).not.toHaveBeenCalled();
    vi.advanceTimersByTime(200);
    process.emit("SIGINT");
    stopListening();
    expect(calls).toBe(1);
    expect(exit.mock.calls).toEqual([[1]]);
  });

  test("leaves signals alone once its listening has ended", () => {
    const before = [process.listenerCount("SIGINT"), process.listenerCount("SIGTERM")];
    onStopSignal(() => undefined)();
    expect([process.listenerCount("SIGINT"), process.listenerCount("SIGTERM")]).toEqual(before);
  });
});
