import type { NodePath } from "../../../src/code/tree/index.ts";
import { onlyReads } from "../../../src/code/values/only-reads.ts";
import type { AttachCall } from "../../find/attach/attach-call.ts";

/**
 * Whether an id that is only known locally can be read where the call is: it stands in the call, or every name in it
 * means the same there and never changes.
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
  const check = (path: NodePath) => {
    if (
      path.is("CallExpression") ||
      path.is("NewExpression") ||
      path.is("AwaitExpression") ||
      (path.is("ThisExpression") && !(isNext && ownerOfThis(path) === ownerOfThis(attach.call)))
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
