import type { NodePath } from "../../../src/code/tree/index.ts";
import { mayRunBefore } from "../runs-before.ts";
import { type Obligation, unless } from "./obligation.ts";

/**
 * The id has its value when a call reads it. A `var` has none above its line, and v2 went on with `undefined` there: such an id is
 * read where the call is. A `const` or `let` stops the program there, before and after.
 */
export const idInitialised: Obligation = {
  id: "id-initialised",
  answer: ({ group }) =>
    unless(
      group.members.find(({ attach }) =>
        variablesOf(attach.clientId?.path).some((index) => mayRunBefore(attach.call, index)),
      )?.attach.call,
    ),
};

/** The top-level statements that declare, with `var`, what an expression reads, and what those read. */
function variablesOf(id: NodePath | undefined, depth = 0): number[] {
  if (!id || depth > 10) return [];
  const found: number[] = [];
  const visit = (path: NodePath) => {
    if (!path.is("Identifier") || !path.isReferencedIdentifier()) return;
    const declared = path.scope.getBinding(path.node.name);
    if (!declared?.path.is("VariableDeclarator") || declared.scope.path.type !== "Program") return;
    const statement = declared.path.findParent((parent) => parent.parentPath?.is("Program") === true);
    if (declared.kind === "var" && typeof statement?.key === "number") found.push(statement.key);
    const init = declared.path.get("init");
    if (init) found.push(...variablesOf(init, depth + 1));
  };
  visit(id);
  id.walk(visit);
  return found;
}
