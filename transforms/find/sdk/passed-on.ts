import {
  isCall,
  isMember,
  keyName,
  type NodePath,
  outermostWrapper,
  staticName,
  valueReferences,
} from "../../../src/code/tree/index.ts";

/** `const api = { attach }`: where `api.attach` is read; `class { sdk = Rupt }`: where `this.sdk` is. */
export function readsOfFacade(path: NodePath): NodePath[] {
  const field = fieldOf(path);
  if (field) return readsOfField(field.owner, field.name);
  const property = path.parentPath;
  if (!property?.is("ObjectProperty") || path.key !== "value") return [];
  const name = keyName(property);
  const object = property.parentPath && outermostWrapper(property.parentPath);
  const declarator = object?.parentPath;
  const id = declarator?.is("VariableDeclarator") && object?.key === "init" ? declarator.get("id") : null;
  const binding = id?.is("Identifier") ? id.scope.getBinding(id.node.name) : undefined;
  return (binding ? valueReferences(binding) : []).flatMap((reference) => {
    const member = outermostWrapper(reference).parentPath;
    return isMember(member) && reference.key === "object" && staticName(member) === name ? [member] : [];
  });
}

/** The field of a class that a value goes into. */
function fieldOf(path: NodePath): { owner: NodePath; name: string } | null {
  const { parentPath: parent } = path;
  const owner = path.findParent((around) => around.is("ClassBody"));
  if (!parent || !owner) return null;
  if (parent.is("ClassProperty") && path.key === "value") {
    const { key, computed } = parent.node;
    return !computed && key.type === "Identifier" ? { owner, name: key.name } : null;
  }
  if (parent.is("ClassPrivateProperty") && path.key === "value")
    return { owner, name: `#${parent.node.key.id.name}` };
  const target = parent.is("AssignmentExpression") && path.key === "right" ? parent.get("left") : null;
  const name =
    target?.is("MemberExpression") && target.get("object").is("ThisExpression") ? fieldName(target) : null;
  return name === null ? null : { owner, name };
}

function readsOfField(owner: NodePath, name: string): NodePath[] {
  const found: NodePath[] = [];
  owner.walk((path) => {
    if (!path.is("MemberExpression") || fieldName(path) !== name) return;
    const isTarget = path.parentPath?.is("AssignmentExpression") && path.key === "left";
    if (path.get("object").is("ThisExpression") && !isTarget) found.push(path);
  });
  return found;
}

function fieldName(member: NodePath): string | null {
  const property = member.is("MemberExpression") ? member.node.property : null;
  return property?.type === "PrivateName" ? `#${property.id.name}` : staticName(member);
}

/** `const load = () => import("rupt")`: where `load` is called. */
export function callsOfLoader(path: NodePath): { call: NodePath; isAsync: boolean }[] {
  const isBody = path.parentPath?.is("ArrowFunctionExpression") && path.key === "body";
  const fn = isBody
    ? path.parentPath
    : path.parentPath?.is("ReturnStatement")
      ? path.getFunctionParent()
      : null;
  if (!fn?.is("Function")) return [];
  const holder = outermostWrapper(fn).parentPath;
  const id = fn.is("FunctionDeclaration")
    ? fn.get("id")
    : holder?.is("VariableDeclarator")
      ? holder.get("id")
      : null;
  const binding = id?.is("Identifier") ? fn.parentPath?.scope.getBinding(id.node.name) : undefined;
  return (binding ? valueReferences(binding) : []).flatMap((reference) => {
    const call = outermostWrapper(reference).parentPath;
    return call && isCall(call) && reference.key === "callee"
      ? [{ call, isAsync: fn.node.async === true }]
      : [];
  });
}
