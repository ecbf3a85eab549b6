import { confirm } from "../../../../src/cli/terminal/asker.ts";
import { createContext } from "../../../../src/cli/terminal/context.ts";

/** Asks one question where it may be asked, and prints what came of it. */
const context = createContext({ root: "." });
const asker = context.ask === null ? null : await context.ask();
const answer = asker === null ? "not asked" : await confirm(asker, "Write these changes?");
asker?.close();
context.stdout(`answer: ${answer}\n`);
