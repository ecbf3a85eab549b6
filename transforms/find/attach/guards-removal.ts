import {
  argumentsOf,
  calleeOf,
  isCall,
  type NodePath,
  outermostWrapper,
  staticName,
  valueReferences,
} from "../../../src/code/tree/index.ts";
import { fold } from "../../../src/code/values/fold.ts";

/**
 * Whether a stored value is only read to know if there is something to remove: `if (device) localStorage.removeItem("device")`.
 *
 * @param covers whether code is gone
 */
export function guardsRemoval(read: NodePath, key: string, covers: (path: NodePath) => boolean): boolean {
  const path = outermostWrapper(read);
  const parent = path.parentPath;
  if (!parent?.is("VariableDeclarator") || path.key !== "init") return isGuard(path, key, covers);
  const id = parent.get("id");
  const binding = id.is("Identifier") ? id.scope.getBinding(id.node.name) : undefined;
  if (!binding?.constant || parent.parentPath?.parentPath?.is("ExportDeclaration")) return false;
  return valueReferences(binding).every((each) => covers(each) || isGuard(each, key, covers));
}

function isGuard(value: NodePath, key: string, covers: (path: NodePath) => boolean): boolean {
  const path = outermostWrapper(value);
  const statement = path.parentPath;
  if (!statement?.is("IfStatement") || path.key !== "test" || statement.node.alternate) return false;
  const body = statement.get("consequent");
  const statements = body.is("BlockStatement") ? body.get("body") : [body];
  return statements.every((each) => covers(each) || removes(each, key));
}

function removes(statement: NodePath, key: string): boolean {
  const call = statement.is("ExpressionStatement") ? statement.get("expression") : null;
  const callee = call && calleeOf(call);
  const name = callee?.is("Identifier") ? callee.node.name : callee && staticName(callee);
  const [first] = call ? argumentsOf(call) : [];
  return isCall(call) && /^(?:remove|delete)/.test(name ?? "") && !!first && fold(first)?.value === key;
}
