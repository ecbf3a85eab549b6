import { readFileSync } from "node:fs";
import { hostname } from "node:os";
import { systemCode } from "./apply-failure.ts";

/** Who holds a lock. `started` tells apart two processes that had the same number, where the system says it. */
export interface ProcessIdentity {
  pid: number;
  host: string;
  started: string | null;
}

/** This process. */
export function thisProcess(): ProcessIdentity {
  return { pid: process.pid, host: hostname(), started: startOf(process.pid)?.started ?? null };
}

/** Whether a process may still be at work. One on another machine cannot be seen and counts as alive. */
export function mayBeAlive({ pid, host, started }: ProcessIdentity): boolean {
  if (host !== hostname()) return true;
  try {
    process.kill(pid, 0); // signal 0 asks and does nothing
  } catch (error) {
    if (systemCode(error) === "ESRCH") return false;
  }
  const now = startOf(pid);
  if (now === null) return true;
  return !now.ended && (started === null || now.started === started);
}

/** When a process started and whether it only waits to be reaped, from Linux's /proc; null elsewhere. */
function startOf(pid: number): { started: string; ended: boolean } | null {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, "latin1");
    // The second field is the program's name in parentheses and may hold spaces: count from its end.
    const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
    const started = fields[19];
    return started === undefined ? null : { started, ended: fields[0] === "Z" || fields[0] === "X" };
  } catch {
    return null;
  }
}
