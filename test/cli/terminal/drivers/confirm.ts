import { confirm } from "../../../../src/cli/terminal/asker.ts";
import { createContext } from "../../../../src/cli/terminal/context.ts";

/** Asks one question where it may be asked, and prints what came of it. */
const context = createContext({ root: "." });
// A scan that takes a while: what is typed meanwhile is no answer.
const busy = Number(process.env.BUSY_MS ?? 0);
if (busy > 0) {
  context.stderr("scanning\n");
  for (const end = Date.now() + busy; Date.now() < end; );
}
const asker = context.ask === null ? null : await context.ask();
const answer =
  asker === null ? "not asked" : await confirm(asker, process.env.QUESTION ?? "Write these changes?");
asker?.close();
context.stdout(`answer: ${answer}\n`);
