import {
  calleeName,
  keyName,
  type NodePath,
  outermostWrapper,
  unwrapped,
} from "../../../../src/code/tree/index.ts";
import { annotationOf, namesV2Type } from "../../sdk/project-types.ts";
import { membersOf } from "../callbacks/declared-callback.ts";
import { asksForFields, castsAround } from "./asked-fields.ts";

/** `Promise.all` and the like: whether what it gives is a list of what it is given. */
const COMBINATORS: Readonly<Record<string, boolean>> = {
  all: true,
  allSettled: true,
  any: false,
  race: false,
};

/**
 * The declared types that a response has to fit within a list or an object, whoever reads it there: the annotation of what the list
 * goes to, the casts and the type arguments on its way.
 */
export function typesAroundList(call: NodePath): NodePath[] {
  return typesAbove(call, []);
}

/** @param keys where the response is within an expression, the outermost list first */
function typesAbove(value: NodePath, keys: readonly string[]): NodePath[] {
  const path = outermostWrapper(value);
  const parent = path.parentPath;
  const casts = keys.length > 0 ? asking(castsAround(path), keys) : [];
  const above = (outer: NodePath, more = keys) => [...casts, ...typesAbove(outer, more)];
  if (!parent) return casts;
  if (parent.is("AwaitExpression")) return above(parent);
  if (parent.is("ConditionalExpression") || parent.is("LogicalExpression"))
    return path.key === "test" ? casts : above(parent);
  if (parent.is("ArrayExpression")) return above(parent, [String(path.key), ...keys]);
  if (parent.is("ObjectProperty") && path.key === "value" && parent.parentPath?.is("ObjectExpression"))
    return above(parent.parentPath, [keyName(parent) ?? "", ...keys]);
  const isList = parent.is("CallExpression") ? COMBINATORS[calleeName(parent)] : undefined;
  if (parent.is("CallExpression") && path.listKey === "arguments" && isList !== undefined) {
    const given = parent.get("typeParameters");
    const types = given?.is("TSTypeParameterInstantiation") ? given.get("params") : [];
    const inside = keys.slice(1);
    const own = types.flatMap((type) => asking([type], type.is("TSTupleType") ? keys : inside));
    return [...own, ...above(parent, isList ? keys : inside)];
  }
  if (keys.length === 0) return casts;
  if (parent.is("VariableDeclarator")) return [...casts, ...typesOfTarget(parent.get("id"), keys)];
  const isSet = parent.is("AssignmentExpression", { operator: "=" }) && path.key === "right";
  return isSet ? [...casts, ...typesOfTarget(parent.get("left"), keys)] : casts;
}

/** What a name or a pattern declares, or the name that a pattern puts the response in. */
function typesOfTarget(input: NodePath, keys: readonly string[]): NodePath[] {
  const target = input.is("AssignmentPattern") ? input.get("left") : unwrapped(input);
  const own = target.is("ArrayPattern") ? target.get("typeAnnotation") : annotationOf(target);
  if (own) return asking([own], keys);
  const [key, ...rest] = keys;
  if (target.is("ArrayPattern")) {
    const element = target.get("elements")[Number(key)];
    return element?.node ? typesOfTarget(element, rest) : [];
  }
  if (target.is("ObjectPattern"))
    return target
      .get("properties")
      .flatMap((each) =>
        each.is("ObjectProperty") && keyName(each) === key ? typesOfTarget(each.get("value"), rest) : [],
      );
  const declared = target.is("Identifier") ? target.binding : undefined;
  const type = declared ? annotationOf(declared.path.file.tree.pathOf(declared.identifier)) : null;
  return type ? asking([type], keys) : [];
}

/** Those types that what v3 gives does not fit, where it stands in them. */
function asking(types: readonly NodePath[], keys: readonly string[]): NodePath[] {
  const within = (type: NodePath) =>
    keys.reduce((all, key) => all.flatMap((each) => membersOf(each, key)), [type]);
  return types.filter((type) => namesV2Type(type) || within(type).some((each) => asksForFields(each)));
}
