import type { ArrayPattern, VariableDeclarator } from "@babel/types";
import {
  argumentsOf,
  type Binding,
  calleeOf,
  initOf,
  isHiddenlyUsed,
  type NodePath,
  outermostWrapper,
  signaturesOf,
  staticName,
  unwrapped,
  valueReferences,
} from "../../../src/code/tree/index.ts";
import { onlyReads } from "../../../src/code/values/only-reads.ts";
import { isBox, isOfReact } from "../../../src/code/values/reactive/reactive-reads.ts";
import { takesNext } from "../../../src/code/values/without-effects.ts";
import { isV2Specifier } from "../../../src/sdk/v2.ts";
import { isIdleDependency } from "../attach/response/kept-values.ts";
import { type Around, isGone } from "./around.ts";
import { isExportedDeclaration } from "./discard.ts";
import { isUnreadMember, privateMember } from "./private-members.ts";

/**
 * Takes out declarations that only code reads which is gone, where their value only reads something.
 *
 * @param isKept whether something else reads a binding, or its code has to stay
 * @param isDeadWrite whether a value that is written to an unread variable may go with it
 * @returns whether anything has changed
 */
export function unreadDeclarations(
  around: Around,
  isKept: (binding: Binding) => boolean,
  isDeadWrite: (value: NodePath) => boolean,
): boolean {
  const before = around.gone.size;
  const bindings = new Set<Binding>();
  const fields = new Set<NodePath>();
  for (const path of around.gone) {
    const visit = (each: NodePath) => {
      const field = privateMember(each);
      if (field) fields.add(field);
      if (!each.is("Identifier") && !each.is("JSXIdentifier")) return;
      const binding = each.scope.getBinding(each.node.name);
      if (binding) bindings.add(binding);
    };
    visit(path);
    path.walk(visit);
  }
  for (const binding of bindings)
    if (!isGone(binding.path, around) && !isKept(binding)) takeDeclaration(binding, around, isDeadWrite);
  for (const field of fields)
    if (!isGone(field, around) && isUnreadMember(field, around)) around.gone.add(field);
  return around.gone.size > before;
}

function takeDeclaration(binding: Binding, around: Around, isDeadWrite: (value: NodePath) => boolean): void {
  const { path } = binding;
  const references = [...valueReferences(binding), ...path.file.typeReferences(binding)];
  const reads = references.filter((each) => !isGone(each, around));
  const state = reads.length > 0 ? unsetState(binding, around) : null;
  if (state && reads.every((each) => isIdleDependency(each, state, references))) {
    for (const each of reads) around.gone.add(outermostWrapper(each));
    return;
  }
  if (
    isHiddenlyUsed(binding) ||
    references.length === 0 ||
    (reads.length > 0 && binding.constant && !isBox(binding))
  )
    return;
  if (path.is("FunctionDeclaration")) {
    if (path.listKey === "body" && !path.parentPath?.is("ExportDeclaration"))
      for (const each of [path, ...signaturesOf(path)]) around.gone.add(each);
    return;
  }
  if (binding.kind === "param" && binding.constant) {
    takeParameter(binding, around);
    return;
  }
  if (
    !path.is("VariableDeclarator") ||
    isExportedDeclaration(path) ||
    path.parentPath?.parentPath?.is("Loop")
  )
    return;
  const writes = binding.constantViolations.filter((each) => !isGone(each, around));
  const puts = reads.filter((each) => valueSetIn(each) !== null);
  const statements = [...writes, ...puts.map(valueSetIn)].map((each) => each && deadWrite(each, isDeadWrite));
  const guards = reads
    .filter((each) => !puts.includes(each))
    .map((each) => guardOf(each, (one) => statements.includes(one) || isGone(one, around)));
  if (!statements.every((each) => each !== null) || !guards.every((each) => each !== null)) return;
  const declared = declaredPart(path, binding, around);
  if (!declared) return;
  around.gone.add(declared);
  for (const statement of [...statements, ...guards]) if (statement) around.gone.add(statement);
}

/** Which of `[device, setDevice] = useState()` a name is, where nothing sets that any more; null for any other name. */
function unsetState(binding: Binding, around: Around): "value" | "setter" | null {
  const { path, identifier } = binding;
  const id = path.is("VariableDeclarator") ? path.get("id") : null;
  const init = initOf(binding);
  const maker = init && calleeOf(unwrapped(init));
  if (!id?.is("ArrayPattern") || !maker || !isOfReact(maker, "useState")) return null;
  const [, setter = null] = id.get("elements");
  if (setter?.node === identifier) return "setter";
  return setter === null || isUnread(setter, around) ? "value" : null;
}

/** The statement of `if (device) device = null;`, where a name is read to know whether it is to be set, and for nothing else. */
function guardOf(read: NodePath, isDead: (statement: NodePath) => boolean): NodePath | null {
  const guard = read.findParent((each) => each.is("Statement"));
  if (!guard?.is("IfStatement") || guard.node.alternate || !onlyReads(guard.get("test"))) return null;
  const then = guard.get("consequent");
  return (then.is("BlockStatement") ? then.get("body") : [then]).every(isDead) ? guard : null;
}

/** The assignment of `device.value = null`, by its `device`; null for any other use. */
function valueSetIn(read: NodePath): NodePath | null {
  const member = outermostWrapper(read).parentPath;
  if (!member?.is("MemberExpression") || !/^(?:value|current)$/.test(staticName(member) ?? "")) return null;
  const assignment = member.parentPath;
  return assignment?.is("AssignmentExpression") && member.key === "left" ? assignment : null;
}

/** `device = null;`: a statement that only sets what nobody reads. */
function deadWrite(write: NodePath, isDeadWrite: (value: NodePath) => boolean): NodePath | null {
  if (!write.is("AssignmentExpression", { operator: "=" }) || write.get("left").is("Pattern")) return null;
  const value = write.get("right");
  const statement = outermostWrapper(write).parentPath;
  return statement?.is("ExpressionStatement") && onlyReads(value) && isDeadWrite(value) ? statement : null;
}

/**
 * Takes a name out of the pattern of a parameter: `{ id }` of `({ id, device }) => ...`. Where nothing of the pattern is read any more,
 * the last parameter of a callback goes; any other stays as it was, because callers pass it.
 */
function takeParameter({ identifier, path }: Binding, around: Around): void {
  const name = path.file.tree.pathOf(identifier);
  const value = name.parentPath?.is("AssignmentPattern") ? name.parentPath : name;
  const property = value.parentPath;
  const pattern = property?.is("ObjectProperty") && value.key === "value" ? property.parentPath : null;
  if (!property || !pattern?.is("ObjectPattern")) return;
  const properties = pattern.get("properties");
  if (properties.some((each) => !each.is("ObjectProperty"))) return;
  if (!properties.every((each) => isUnread(nameOf(each), around))) {
    around.gone.add(property);
    return;
  }
  for (const each of properties) around.gone.delete(each);
  const fn = pattern.parentPath;
  const isCallback =
    fn?.is("Function") === true && fn.listKey === "arguments" && fn.get("params").at(-1) === pattern;
  if (isCallback) around.gone.add(pattern);
}

/** The name that a property of a pattern declares, with its default or without. */
function nameOf(property: NodePath): NodePath | null {
  const value = property.is("ObjectProperty") ? property.get("value") : null;
  return value?.is("AssignmentPattern") ? value.get("left") : value;
}

/** Whether only code reads a name which is gone. */
function isUnread(name: NodePath | null, around: Around): boolean {
  const binding = name?.binding;
  return binding?.constant === true && valueReferences(binding).every((each) => isGone(each, around));
}

/** `await import("rupt")`, `(await import("rupt")).default`: it loads nothing but the SDK, which nobody asks any more. */
function isLoadOfSdk(init: NodePath): boolean {
  let value = unwrapped(init);
  while (value.is("MemberExpression")) value = unwrapped(value.get("object"));
  const load = value.is("AwaitExpression") ? unwrapped(value.get("argument")) : value;
  const [specifier] = calleeOf(load)?.is("Import") ? argumentsOf(load) : [];
  return specifier?.is("StringLiteral") === true && isV2Specifier(specifier.node.value);
}

/** What goes of a declarator: itself, or the name's property of its pattern. */
function declaredPart(
  declarator: NodePath<VariableDeclarator>,
  binding: Binding,
  around: Around,
): NodePath | null {
  const id = declarator.get("id");
  const init = declarator.get("init");
  const isLoad = init !== null && isLoadOfSdk(init);
  const isQuiet = init === null || isLoad || onlyReads(init);
  if (id.is("Identifier")) return isQuiet ? declarator : null;
  if (id.is("ArrayPattern"))
    return isQuiet && isWhollyUnread(id, around) && !takesNext(id) ? declarator : null;
  if (!id.is("ObjectPattern") || (init?.is("AwaitExpression") && !isLoad)) return null;
  const properties = id.get("properties");
  if (isLoad && properties.length > 1) return null;
  if (properties.some((each) => !each.is("ObjectProperty"))) return null;
  const own = properties.find((each) => nameOf(each)?.node === binding.identifier);
  if (own === undefined) return null;
  if (properties.some((each) => each !== own && !isGone(each, around))) return own;
  return isQuiet ? declarator : null;
}

/** `const [device, setDevice] = useState()`, of which nothing is read any more. */
function isWhollyUnread(pattern: NodePath<ArrayPattern>, around: Around): boolean {
  return pattern.get("elements").every((element) => element === null || isUnread(element, around));
}
