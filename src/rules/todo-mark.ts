import { DOCS } from "../sdk/docs.ts";
import { rule } from "./rule.ts";

/** What the comments begin with that mark code left to a person. */
export const TODO_MARK = "TODO(rupt-migrate)";

export const todoMark = {
  "todo-mark": rule({
    title: "Open TODO mark",
    level: "action",
    why: "A TODO(rupt-migrate) comment of an earlier run is still there.",
    todo: "do what the comment says, then delete it",
    docs: DOCS.webMigration,
    before: "// TODO(rupt-migrate): detach: remove the detach call",
    after: "// done by hand; the mark is deleted with it",
  }),
};
