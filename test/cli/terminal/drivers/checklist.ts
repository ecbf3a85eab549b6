import { checklist } from "../../../../src/cli/commands/checklist.ts";
import { createContext } from "../../../../src/cli/terminal/context.ts";
import { sampleItems } from "./sample-items.ts";

/** Runs the checklist command in the terminal it is started in, over the items of the sample. */
const [root = ".", ...flags] = process.argv.slice(2);
const context = createContext({
  root,
  color: !flags.includes("--no-color"),
  quiet: flags.includes("--quiet"),
});
process.exitCode = await checklist(context, { markdown: flags.includes("--markdown") }, async () =>
  sampleItems(),
);
