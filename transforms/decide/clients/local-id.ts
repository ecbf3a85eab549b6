import type { MemberExpression, OptionalMemberExpression } from "@babel/types";
import { isMember, type NodePath, staticName, unwrapped } from "../../../src/code/tree/index.ts";
import { onlyReads } from "../../../src/code/values/only-reads.ts";
import { isChangeable } from "../../../src/code/values/reach/changeable.ts";
import { resolveReference } from "../../../src/code/values/resolve-reference.ts";
import type { AttachCall } from "../../find/attach/attach-call.ts";
import { moduleKey } from "../../find/attach/ids/id-key.ts";
import { isPlainMember } from "../../find/attach/ids/plain-member.ts";
import { isQuietBetween } from "./quiet-between.ts";

/**
 * Whether an id that is only known locally can be read where the call is: it stands in the call, or every name in it
 * means the same there and never changes, and so does what it reads of them.
 */
export function localIdReaches(attach: AttachCall): boolean {
  const id = attach.clientId;
  if (!id) return false;
  if (id.path.isDescendant(attach.call)) return true;
  const entry = attach.options?.entries.filter((each) => each.name === "client_id").at(-1);
  if (entry?.shared) return true;
  if (id.path.file !== attach.options?.entries[0]?.value.file) return false;
  let reaches = true;
  const isNext = standsBefore(attach);
  const isSoon = isNext || isQuietBetween(id.path, attach.call);
  const check = (path: NodePath) => {
    if (
      path.is("CallExpression") ||
      path.is("NewExpression") ||
      path.is("AwaitExpression") ||
      (path.is("ThisExpression") && !(isNext && ownerOfThis(path) === ownerOfThis(attach.call))) ||
      (isMember(path) && !isSoon && !isFixed(path))
    )
      reaches = false;
    if (!path.is("Identifier") || !path.isReferencedIdentifier()) return;
    const binding = path.binding;
    if (binding !== attach.call.scope.getBinding(path.node.name) || (binding && !binding.constant))
      reaches = false;
  };
  check(id.path);
  id.path.walk(check);
  return reaches;
}

/** Whether a member gives the same value whenever it is read; so does what the environment holds, and what leads to it. */
const isFixed = (path: NodePath<MemberExpression> | NodePath<OptionalMemberExpression>): boolean =>
  isPlainMember(path) || moduleKey(path)?.includes("env:") === true || isOfChosen(path);

/** A member of what was chosen once from a list that nobody changes: `config.rupt.id` with `{ rupt: STAGES[stage] }`. */
function isOfChosen(path: NodePath<MemberExpression> | NodePath<OptionalMemberExpression>): boolean {
  const name = staticName(path);
  const chosen = resolveReference(unwrapped(path.get("object")));
  const list = isMember(chosen) ? resolveReference(unwrapped(chosen.get("object"))) : null;
  if (name === null || !list?.is("ObjectExpression")) return false;
  return list.get("properties").every((each) => {
    const value = each.is("ObjectProperty") ? unwrapped(each.get("value")) : null;
    if (!value?.is("ObjectExpression") || isChangeable(value, name)) return false;
    return value.get("properties").every((part) => part.is("ObjectProperty") && !part.node.computed);
  });
}

/** What a statement may have before a call without doing anything first. */
const BEFORE_CALL = /^(?:(?:const|let|var)\s[^=()]*=\s*|return\s+|[\w$]+\s*=\s*)?(?:(?:await|void)\s+)*$/;

/** Whether the options are declared right before the statement of the call, and nothing in them or between can change what a member gives. */
function standsBefore({ call, options }: AttachCall): boolean {
  const [holder, ...more] = options?.holders ?? [];
  const declaration = holder?.declarator.parentPath;
  if (more.length > 0 || !declaration?.is("VariableDeclaration") || declaration.node.declarations.length > 1)
    return false;
  const block = declaration.parentPath;
  const statements: readonly NodePath[] = block?.is("BlockStatement") ? block.get("body") : [];
  const next = statements[statements.findIndex(({ node }) => node === declaration.node) + 1];
  const isInert = ({ value }: { value: NodePath }) => value.is("Function") || onlyReads(value);
  return (
    next !== undefined &&
    options?.entries.every(isInert) === true &&
    call.isDescendant(next) &&
    BEFORE_CALL.test(call.file.text.slice(next.range.start, call.range.start))
  );
}

/** The function, class or file whose `this` stands at a place. */
const ownerOfThis = (path: NodePath): unknown =>
  path.findParent(
    (each) =>
      (each.is("Function") && !each.is("ArrowFunctionExpression")) ||
      each.is("ClassBody") ||
      each.is("Program"),
  )?.node;
