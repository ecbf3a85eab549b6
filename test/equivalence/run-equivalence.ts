/**
 * Does migrated code do the same as before?
 *
 *     const { same, differences } = await runEquivalence({ "app.ts": before }, { "app.ts": after });
 *
 * Both sides are transformed in memory, with recording fakes in place of `rupt`, `@ruptjs/client` and `react`. Everything
 * else that the code does not define itself (other modules, globals, arguments) is a recorder: it can be called, read,
 * assigned, awaited, and what is done to it is logged. The entry is loaded, then every function at its top level is called
 * (exported or not, methods of classes and functions in results too), then every callback that was handed out, and after
 * each step another device logs this one out. The two logs must then agree on: evaluations (client id, user, email, phone,
 * metadata), other SDK calls, effects, errors, remote logouts, in order; plus exports, one client per id, no v2 key in a v3 call,
 * and held calls unchanged.
 *
 * A pair that needs more says so in a `// @scenario {...}` comment in its v2 source (see `scenario.ts`). JSX, TypeScript, CommonJS,
 * dynamic imports, top-level await, and the scripts of `.vue`, `.svelte`, `.astro` and `.html` files run; Flow types do not.
 */
import { compareLogs } from "./compare-logs.ts";
import type { LogEntry } from "./event-log.ts";
import type { Sources } from "./find-module.ts";
import { prepareProgram } from "./prepare-program.ts";
import { runProgram } from "./run-program.ts";
import { type Scenario, scenarioIn } from "./scenario.ts";

export type { Sources } from "./find-module.ts";
export type { Scenario } from "./scenario.ts";

export interface Equivalence {
  same: boolean;
  differences: string[];
  log: { v2: LogEntry[]; v3: LogEntry[] };
  /** How often an SDK was called on the v2 side; 0 means that nothing was proven. */
  evaluations: number;
}

/**
 * Runs a pair and compares.
 * @param v2 sources before, by path
 * @param v3 sources after, by path, with files that were added
 * @param scenario overrides what the entry's `@scenario` comment says
 * @throws when a side cannot be read: the pair is not runnable, and the message says why
 */
export async function runEquivalence(v2: Sources, v3: Sources, scenario?: Scenario): Promise<Equivalence> {
  const first = Object.keys(v2)[0] ?? "";
  const settings: Scenario = { ...scenarioIn(v2[first] ?? ""), ...scenario };
  const entry = settings.entry ?? first;
  const [before, after] = await Promise.all([prepareProgram(v2, entry), prepareProgram(v3, entry)]);
  const scriptTag = settings.scriptTag ?? !before.importsV2;
  const left = await runProgram(before, settings, scriptTag);
  const right = await runProgram(after, settings, scriptTag, left.callable);
  const differences = compareLogs(left.log, right.log, settings.without);
  const exported = right.exports.filter((name) => !settings.adds?.includes(name));
  if (left.exports.join() !== exported.join())
    differences.push(`exports: v2 ${left.exports.join(", ")}; v3 ${right.exports.join(", ")}`);
  return {
    same: differences.length === 0,
    differences,
    log: { v2: left.log, v3: right.log },
    evaluations: left.log.filter((entry) => entry.kind === "evaluate" || entry.kind === "call").length,
  };
}
