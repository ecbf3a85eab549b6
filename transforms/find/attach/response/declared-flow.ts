import type { Function as FunctionNode } from "@babel/types";
import {
  calleeName,
  declaredName,
  isCall,
  isTransparentWrapper,
  keyName,
  type NodePath,
  outermostWrapper,
  unwrapped,
} from "../../../../src/code/tree/index.ts";
import { docCastOf } from "../../../../src/code/values/doc-cast.ts";
import { functionAt } from "../../../../src/code/values/function-at.ts";
import { annotationOf } from "../../sdk/project-types.ts";
import { partsOf, typesOf } from "../callbacks/declared-callback.ts";
import { docImplements, docSatisfiedType, docTypeOf } from "../callbacks/doc-types.ts";
import { ignoresResultOf } from "../ignored-results.ts";
import { asksForFields, castsAround } from "../types/asked-fields.ts";
import { misfits, RESULT } from "../types/misfits.ts";

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

/**
 * The declared types that say what a function gives, and that the response does not fit: those of what the function, or the object
 * that it is a member of, is given to. They are said once, so it is enough to know where the function stands.
 */
export function typesAroundFunction(fn: NodePath): NodePath[] {
  return typesAbove(fn, [RESULT]);
}

/** The same of a member of an object that gives the response. */
export function typesAroundMember(object: NodePath, name: string): NodePath[] {
  return typesAbove(object, [name, RESULT]);
}

/** @param keys where the response is within an expression, the outermost list first */
function typesAbove(value: NodePath, keys: readonly string[]): NodePath[] {
  const path = outermostWrapper(value);
  const parent = path.parentPath;
  const isOfFunction = keys.includes(RESULT);
  const casts = keys.length === 0 ? [] : isOfFunction ? satisfiedBy(path) : castsAround(path);
  const own = [...misfits(casts, keys), ...satisfiedInComment(path, keys)];
  // What is cast has the type of the cast.
  if (!parent || (isOfFunction && isCast(path))) return own;
  const above = (outer: NodePath, more = keys) => [...own, ...typesAbove(outer, more)];
  if (parent.is("AwaitExpression")) return above(parent);
  if (parent.is("ConditionalExpression") || parent.is("LogicalExpression"))
    return path.key === "test" ? own : above(parent);
  if (parent.is("ArrayExpression")) return above(parent, [String(path.key), ...keys]);
  const property = parent.is("ObjectProperty") && path.key === "value" ? parent : path;
  if (property.parentPath?.is("ObjectExpression") && !property.is("SpreadElement"))
    return [...documented(property, keys), ...above(property.parentPath, [keyIn(property), ...keys])];
  const isList = parent.is("CallExpression") ? COMBINATORS[calleeName(parent)] : undefined;
  if (parent.is("CallExpression") && path.listKey === "arguments" && isList !== undefined) {
    const inside = keys.slice(1);
    const types = typeArgumentsOf(parent).flatMap((type) =>
      misfits([type], type.is("TSTupleType") ? keys : inside),
    );
    return [...types, ...above(parent, isList ? keys : inside)];
  }
  return keys.length === 0 ? own : [...own, ...typesOfPlace(path, parent, keys)];
}

/** What the place of a list, an object or a function says of it, where that is none of an expression around it. */
function typesOfPlace(path: NodePath, parent: NodePath, keys: readonly string[]): NodePath[] {
  if (parent.is("ReturnStatement") || (parent.is("ArrowFunctionExpression") && path.key === "body")) {
    const fn = parent.is("ReturnStatement") ? parent.getFunctionParent() : parent;
    const result = [RESULT, ...keys];
    return fn ? [...misfits([fn], result), ...typesAbove(fn, result)] : [];
  }
  if (path.is("FunctionDeclaration")) return [...overloads(path, keys), ...documented(path, keys)];
  if (isCall(parent) && path.listKey === "arguments") return typesOfArgument(path, parent, keys);
  if (parent.is("VariableDeclarator"))
    return [...documented(parent, keys), ...typesOfTarget(parent.get("id"), keys)];
  if (parent.is("AssignmentPattern") && path.key === "right") return typesOfTarget(parent.get("left"), keys);
  if (parent.is("AssignmentExpression") && path.key === "right")
    return [
      ...(parent.parentPath ? documented(parent.parentPath, keys) : []),
      ...typesOfTarget(parent.get("left"), keys),
    ];
  const member = parent.is("ClassProperty") ? parent : path;
  if (!member.is("ClassProperty") && !member.is("ClassMethod")) return [];
  const type = member.is("ClassProperty") ? member.get("typeAnnotation") : null;
  return [
    ...(type ? misfits([type], keys) : []),
    ...documented(member, keys),
    ...implemented(member, [keyIn(member), ...keys]),
  ];
}

const keyIn = (property: NodePath): string => declaredName(property) ?? "";

/** What a name or a pattern declares, or the name that a pattern puts the response in. */
function typesOfTarget(input: NodePath, keys: readonly string[]): NodePath[] {
  const target = input.is("AssignmentPattern") ? input.get("left") : unwrapped(input);
  const own = target.is("ArrayPattern") ? target.get("typeAnnotation") : annotationOf(target);
  if (own) return misfits([own], keys);
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
  if (keys.includes(RESULT) && target.is("MemberExpression"))
    return misfits(typesOf(target, 0), keys).length > 0 ? [target] : [];
  const declared = target.is("Identifier") ? target.binding : undefined;
  const type = declared ? annotationOf(declared.path.file.tree.pathOf(declared.identifier)) : null;
  return type ? misfits([type], keys) : [];
}

/** What a call takes there: as its function declares it, or as the type arguments of one that is not seen may say. */
function typesOfArgument(path: NodePath, call: NodePath, keys: readonly string[]): NodePath[] {
  if (!keys.includes(RESULT) || ignoresResultOf(path) || !isCall(call)) return [];
  const given = typeArgumentsOf(call);
  const fn = functionAt(call.get("callee"));
  // `safe<Session>(() => ...)` may say what the function gives, `debounce<(user: User) => void>(...)` what it is.
  const isOfResult = (type: NodePath) =>
    keys[0] === RESULT && !partsOf(type).some((each) => each.is("TSFunctionType")) && asksForFields(type);
  if (!fn) return given.filter((each) => misfits([each], keys).length > 0 || isOfResult(each));
  const parameter: NodePath | undefined = fn.get("params")[Number(path.key)];
  const held = parameter?.is("TSParameterProperty") ? parameter.get("parameter") : parameter;
  const name = held?.is("AssignmentPattern") ? held.get("left") : held;
  const own = name && annotationOf(name);
  const types = own ? [own] : parameterTypes(fn, call.get("callee"), Number(path.key));
  // The function may stand in another file.
  return misfits(types, keys, given).length > 0 ? [path] : [];
}

/** What is said of a parameter elsewhere than at it: by the comment of its function, or by the type of what that is the value of. */
function parameterTypes(fn: NodePath<FunctionNode>, callee: NodePath, place: number): NodePath[] {
  const parameter: NodePath | undefined = fn.get("params")[place];
  const documented = parameter && docTypeOf(parameter);
  if (documented) return [documented];
  const named = parameter?.is("AssignmentPattern") ? parameter.get("left") : parameter;
  const holder =
    fn.is("FunctionExpression") || fn.is("ArrowFunctionExpression") ? outermostWrapper(fn).parentPath : fn;
  const said = holder && docTypeOf(holder);
  return [...(said ? [said] : []), ...typesOf(callee, 0)]
    .flatMap((each) => partsOf(each))
    .flatMap((type) => {
      const parameters: NodePath[] = type.is("TSFunctionType") ? type.get("parameters") : [];
      const own = parameters.find((each) => each.is("Identifier") && each.node.name === named?.text);
      const given = own ?? parameters[place];
      const declared = given && annotationOf(given);
      return declared ? [declared] : [];
    });
}

function typeArgumentsOf(call: NodePath): NodePath[] {
  const given = call.is("CallExpression") ? call.get("typeParameters") : null;
  return given?.is("TSTypeParameterInstantiation") ? given.get("params") : [];
}

/** What the comment above a declaration of JavaScript says. */
function documented(declaration: NodePath, keys: readonly string[]): NodePath[] {
  const type = keys.includes(RESULT) ? docTypeOf(declaration) : null;
  return type && misfits([type], keys).length > 0 ? [declaration] : [];
}

/** A class of JavaScript that says what it implements. One of TypeScript is not seen to be used only by its own name. */
function implemented(member: NodePath, keys: readonly string[]): NodePath[] {
  const owner = member.findParent((each) => each.is("Class"));
  const types = owner ? docImplements(owner) : [];
  return misfits(types, keys).length > 0 ? [member] : [];
}

function overloads(fn: NodePath, keys: readonly string[]): NodePath[] {
  const name = fn.is("FunctionDeclaration") ? fn.node.id?.name : undefined;
  const { tree } = fn.file;
  const declared = tree
    .of("TSDeclareFunction")
    .flatMap((each): NodePath[] => (each.id?.name === name ? [tree.pathOf(each)] : []));
  return misfits(declared, keys);
}

function wrappersOf(expression: NodePath): NodePath[] {
  const found: NodePath[] = [];
  for (let path = expression; isTransparentWrapper(path); path = path.get("expression")) found.push(path);
  return found;
}

const satisfiedBy = (expression: NodePath): NodePath[] =>
  wrappersOf(expression).flatMap((path) =>
    path.is("TSSatisfiesExpression") ? [path.get("typeAnnotation")] : [],
  );

/** `/** @satisfies {Plugin} *\/ ({ ... })`. */
function satisfiedInComment(expression: NodePath, keys: readonly string[]): NodePath[] {
  const type = keys.includes(RESULT) ? docSatisfiedType(unwrapped(expression)) : null;
  return type && misfits([type], keys).length > 0 ? [expression] : [];
}

const isCast = (expression: NodePath): boolean =>
  docCastOf(unwrapped(expression))?.isWhole === true ||
  wrappersOf(expression).some(
    (path) =>
      (path.is("TSAsExpression") || path.is("TSTypeAssertion")) &&
      path.get("typeAnnotation").text !== "const",
  );
