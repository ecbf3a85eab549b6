import { readFileSync, writeSync } from "node:fs";
import { applyChanges, recover, undoLastRun } from "../../src/apply/index.ts";

/** One step of the apply room in a process of its own: `node driver.mjs <step> <root> <plan.json>`. */
interface Planned {
  path: string;
  before: string | null;
  after: string | null;
}

const [step = "", root = "", planFile = ""] = process.argv.slice(2);
const plan = () => {
  const planned: Planned[] = JSON.parse(readFileSync(planFile, "utf8"));
  return planned.map(({ path, before, after }) => ({
    path,
    before: before === null ? null : Buffer.from(before, "base64"),
    after: after === null ? null : Buffer.from(after, "base64"),
  }));
};
const say = (value: unknown): void => {
  writeSync(1, `${JSON.stringify(value)}\n`);
};

const STEPS: Record<string, () => void> = {
  apply: () => say(applyChanges(root, plan())),
  recover: () => say(recover(root)),
  undo: () => say(undoLastRun(root)),
  /** Applies and undoes until it is killed. */
  loop: () => {
    const changes = plan();
    say("ready");
    for (;;) {
      const outcome = applyChanges(root, changes);
      const undone = outcome.ok ? undoLastRun(root) : outcome;
      if (!undone.ok) {
        say(undone);
        process.exit(1);
      }
    }
  },
};
STEPS[step]?.();
