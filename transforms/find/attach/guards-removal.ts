import type { IfStatement } from "@babel/types";
import {
  argumentsOf,
  calleeName,
  calleeOf,
  isCall,
  type NodePath,
  outermostWrapper,
  valueReferences,
} from "../../../src/code/tree/index.ts";
import { fold } from "../../../src/code/values/fold.ts";
import { onlyReads } from "../../../src/code/values/only-reads.ts";

type Is = (path: NodePath) => boolean;

/**
 * Whether a stored value is only read to know if there is something to remove: `if (device) localStorage.removeItem("device")`.
 *
 * @param forgets whether a statement does nothing but remove what is stored
 * @param covers whether code is gone
 */
export function guardsRemoval(read: NodePath, forgets: Is, covers: Is): boolean {
  const does = (each: NodePath) => covers(each) || forgets(each);
  const path = outermostWrapper(read);
  const parent = path.parentPath;
  if (!parent?.is("VariableDeclarator") || path.key !== "init") return isGuard(path, does);
  const binding = parent.get("id").binding;
  // The markup of a component reads the names of its script.
  const isShown = binding?.scope.path.is("Program") === true && path.file.unit.page !== null;
  if (!binding?.constant || isShown || parent.parentPath?.parentPath?.is("ExportDeclaration")) return false;
  return valueReferences(binding).every((each) => covers(each) || isGuard(each, does));
}

/** `if (device) remove()`, or `if (!id || !device) return;` before what removes it: without a stored value, either does nothing. */
function isGuard(value: NodePath, does: Is): boolean {
  const statement = testedBy(value);
  if (!statement || statement.node.alternate) return false;
  const body = statementsOf(statement.get("consequent"));
  if (body.every(does)) return true;
  const block = statement.parentPath;
  if (!block?.is("BlockStatement") || !block.parentPath?.is("Function")) return false;
  const [exit] = body;
  if (body.length !== 1 || !exit?.is("ReturnStatement") || exit.node.argument) return false;
  const statements = block.get("body");
  return statements
    .slice(statements.findIndex(({ node }) => node === statement.node) + 1)
    .flatMap(statementsOf)
    .every(does);
}

/** What a body does, statement by statement; `try { detach() } finally { device = null }` does what stands in its blocks. */
function statementsOf(body: NodePath): readonly NodePath[] {
  if (body.is("BlockStatement")) return body.get("body").flatMap(statementsOf);
  if (!body.is("TryStatement")) return [body];
  const blocks = [body.get("block"), body.get("handler")?.get("body"), body.get("finalizer")];
  return blocks.flatMap((each) => (each ? statementsOf(each) : []));
}

/** The `if` whose test has the value among its conditions: what the others do is the same, whatever is stored. */
function testedBy(value: NodePath): NodePath<IfStatement> | null {
  let path = outermostWrapper(value);
  for (;;) {
    const parent: NodePath | null = path.parentPath;
    if (parent?.is("LogicalExpression")) {
      if (path.key === "left" && !onlyReads(parent.get("right"))) return null;
    } else if (parent?.is("BinaryExpression")) {
      if (!/^[!=]==?$/.test(parent.node.operator) || !onlyReads(parent)) return null;
    } else if (!parent?.is("UnaryExpression", { operator: "!" }))
      return parent?.is("IfStatement") && path.key === "test" ? parent : null;
    path = outermostWrapper(parent);
  }
}

/** `localStorage.removeItem("device")`, `deleteCookie("device")`. */
export const removesKey =
  (key: string): Is =>
  (statement) => {
    const call = statement.is("ExpressionStatement") ? statement.get("expression") : null;
    const [first] = call ? argumentsOf(call) : [];
    return (
      isCall(call) && /^(?:remove|delete)/.test(calleeName(call)) && !!first && fold(first)?.value === key
    );
  };

/** `device = null`, `this.device.set(null)`, `setDevice(undefined)`, of what one of the stores puts a value into. */
export const empties =
  (stores: readonly NodePath[]): Is =>
  (statement) => {
    const expression = statement.is("ExpressionStatement") ? statement.get("expression") : null;
    const target = expression && targetOf(expression);
    const given = expression?.is("AssignmentExpression")
      ? [expression.get("right")]
      : argumentsOf(expression ?? statement);
    return (
      !!target &&
      given.length === 1 &&
      /^(?:null|undefined|""|'')$/.test(given[0]?.text ?? "") &&
      stores.some((each) => targetOf(each)?.text === target.text)
    );
  };

function targetOf(store: NodePath): NodePath | null {
  if (store.is("AssignmentExpression", { operator: "=" })) return store.get("left");
  return isCall(store) ? calleeOf(store) : null;
}
