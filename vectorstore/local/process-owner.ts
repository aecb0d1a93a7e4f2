// Who holds a lock or a lease, and whether that process still lives.
import { readFileSync } from "node:fs";
import { hostname } from "node:os";
import { z } from "zod";

export const processOwnerSchema = z.object({
  pid: z.int(),
  host: z.string(),
  /** Tells a process from a later one with the same pid; null where the system does not say. */
  identity: z.string().nullable(),
  startedAt: z.string(),
});

export type ProcessOwner = z.infer<typeof processOwnerSchema>;

/** After this long without a sign of life a process on another host counts as dead. */
export const heartbeatLimitMs = 60_000;
/** How often a living holder touches its file. */
export const heartbeatIntervalMs = 10_000;

export function describeThisProcess(): ProcessOwner {
  return {
    pid: process.pid,
    host: hostname(),
    identity: processIdentity(process.pid),
    startedAt: new Date().toISOString(),
  };
}

/**
 * Whether the owner still runs: by pid on this host, by heartbeat (file modification time, ms since
 * 1970) on another. A pid that went to another process does not count where Linux tells them apart.
 */
export function isOwnerAlive(owner: ProcessOwner, heartbeatAtMs: number): boolean {
  if (owner.host !== hostname()) return Date.now() - heartbeatAtMs <= heartbeatLimitMs;
  if (!isPidAlive(owner.pid)) return false;
  // In a container that starts again, the new process often has the pid of the old one.
  if (owner.pid === process.pid && Date.parse(owner.startedAt) < ownStartMs()) return false;
  return owner.identity === null || owner.identity === processIdentity(owner.pid);
}

function ownStartMs(): number {
  return Date.now() - process.uptime() * 1000;
}

function isPidAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // EPERM: it lives, under another user.
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}

/** Boot id and start time of a process, which no later process shares; null where there is no /proc. */
function processIdentity(pid: number): string | null {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
    // The second field is the name in parentheses and may hold blanks; the start time is field 22.
    const [state, ...fields] = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
    // A zombie has ended; only its parent has not noticed yet.
    if (state === "Z") return "ended";
    const bootId = readFileSync("/proc/sys/kernel/random/boot_id", "utf8").trim();
    return `${bootId}:${fields[18] ?? ""}`;
  } catch {
    return null;
  }
}
