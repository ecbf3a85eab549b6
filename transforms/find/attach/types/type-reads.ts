import type { TSImportType } from "@babel/types";
import {
  type Binding,
  calleeName,
  isCall,
  isMember,
  keyName,
  type NodePath,
  outermostWrapper,
  returnedValues,
  type SourceModule,
  staticName,
  typeQueries,
  unwrapped,
  valueReferences,
} from "../../../../src/code/tree/index.ts";
import { exportedNames } from "../../../../src/code/values/origin.ts";
import { leftmostName } from "../../sdk/project-types.ts";
import { docModuleOf } from "./doc-module.ts";

/** A place where a type names a function, or what the function is a member of. */
export interface NamedInType {
  readonly path: NodePath;
  /** The members that lead from there to the function. */
  readonly members: readonly string[];
  /** The place in the file, where a comment says the type. */
  readonly at: NodePath;
}

/** Types that ask for nothing but what a function takes. */
const OF_PARAMETERS = new Set(["ConstructorParameters", "Parameters", "ThisParameterType"]);
/** Types that ask for what a function gives. */
const OF_RESULT = new Set(["Awaited", "NonNullable", "Promise", "ReturnType"]);

/**
 * The places of a file where a type is made of what a function gives: the type changes with that, whoever ignores the value.
 * `Parameters<typeof start>` and the like ask nothing of it.
 *
 * @param members what leads from the name to the function
 */
export const typesAsking = (binding: Binding, members: readonly string[] = []): NodePath[] =>
  typesNaming(binding, members)
    .filter(asksForResult)
    .map(({ at }) => at);

/** All places of a file where a type, in a comment of JavaScript too, names what a name stands for. */
export function typesNaming(binding: Binding, members: readonly string[] = []): NamedInType[] {
  const { file } = binding.path;
  const own = typeQueries(binding).map((path) => ({ path, members, at: path }));
  const doc = docModuleOf(file);
  if (!doc) return own;
  const { tree } = doc.module;
  const { name } = binding.identifier;
  const said = [...tree.of("TSTypeQuery"), ...tree.of("TSTypeReference")]
    .map((node): NodePath => tree.pathOf(node))
    .filter((type) => leftmostName(type) === name && !doc.module.program.scope.getBinding(name));
  return [...own, ...said.map((type) => ({ path: nameIn(type), members, at: doc.placeOf(type) }))];
}

/** The places of a file where a type names a module: `typeof import("./guard")`, `import("./guard").Guard`. */
export function importTypesIn(file: SourceModule): readonly { path: NodePath<TSImportType>; at: NodePath }[] {
  const doc = docModuleOf(file);
  const own = file.tree.of("TSImportType").map((node) => file.tree.pathOf(node));
  const said = doc?.module.tree.of("TSImportType").map((node) => doc.module.tree.pathOf(node)) ?? [];
  return [
    ...own.map((path) => ({ path, at: path })),
    ...said.map((path) => ({ path, at: doc?.placeOf(path) ?? path })),
  ];
}

/** Whether a type that names a function may ask for what that gives. */
export function asksForResult({ path: start, members }: NamedInType): boolean {
  let path = start;
  let open = members;
  let isResult = false;
  /** Whether it goes on to the function; what else is read there has nothing of it. */
  const enters = (name: string): boolean => {
    if (isResult) return true;
    if (name === open[0]) open = open.slice(1);
    else if (name !== "prototype") return open.length === 0 && /^(?:apply|bind|call)$/.test(name);
    return true;
  };
  if (path.is("TSImportType") && !qualifiersOf(path).every(enters)) return false;
  for (let parent = path.parentPath; parent; path = parent, parent = path.parentPath) {
    if (parent.is("TSQualifiedName") && path.key === "left") {
      if (!enters(parent.node.right.name)) return false;
    } else if (parent.is("TSTypeOperator", { operator: "keyof" })) return isResult;
    else if (parent.is("TSIndexedAccessType") && path.key === "objectType") {
      const { indexType: index } = parent.node;
      const key = index.type === "TSLiteralType" ? index.literal : null;
      if (key?.type !== "StringLiteral") return true;
      if (!enters(key.value)) return false;
    } else if (parent.is("TSTypeParameterInstantiation")) {
      const user = parent.parentPath;
      const name = user?.is("TSTypeReference") ? user.get("typeName").text : "";
      if (isCall(user)) return !isLoadedAsItIs(user, open[0]);
      if (OF_PARAMETERS.has(name)) return isResult;
      isResult ||= OF_RESULT.has(name);
      if (!OF_RESULT.has(name) && name !== "InstanceType") return true;
    } else if (parent.is("TSAsExpression")) return !isLoadedAsItIs(parent, open[0]);
    else if (parent.is("TSTypeAnnotation")) return !isGivenItself(parent, codeOf(start));
    else if (!isSameType(path, parent)) return true;
  }
  return true;
}

/** Whether what a type says is not changed by what stands around it. */
const isSameType = (path: NodePath, parent: NodePath): boolean =>
  /^TS(?:TypeQuery|ParenthesizedType|TypeOperator)$/.test(parent.type) ||
  parent.is("TSTypeReference") ||
  (parent.is("TSUnionType") &&
    parent
      .get("types")
      .every((each) => each === path || /^TS(?:Null|Undefined|Void)Keyword$/.test(each.type)));

function nameIn(type: NodePath): NodePath {
  let name: NodePath = type.is("TSTypeQuery")
    ? type.get("exprName")
    : type.is("TSTypeReference")
      ? type.get("typeName")
      : type;
  while (name.is("TSQualifiedName")) name = name.get("left");
  return name;
}

function qualifiersOf({ node }: NodePath<TSImportType>): string[] {
  const names: string[] = [];
  let name = node.qualifier;
  for (; name?.type === "TSQualifiedName"; name = name.left) names.unshift(name.right.name);
  return name?.type === "Identifier" ? [name.name, ...names] : names;
}

/** The function as code writes it: `guard.start` of `typeof guard.start`. */
function codeOf(name: NodePath): string {
  let path = name;
  while (path.parentPath?.is("TSQualifiedName")) path = path.parentPath;
  return path.text;
}

/** Whether an annotation only says of a name, or of what a function gives, what that is anyway: `const run: typeof start = start`. */
function isGivenItself(annotation: NodePath, value: string): boolean {
  const holder = annotation.parentPath;
  const binding = holder?.is("Identifier") ? holder.binding : undefined;
  const given = holder?.is("Function") ? returnedValues(holder) : binding ? valuesOf(binding) : null;
  if (!given?.every((each) => each === null || isNothing(each) || sourceOf(each) === value)) return false;
  return given.some((each) => each !== null && !isNothing(each));
}

/** What a variable may have; null for one that others may set, or read as what it is declared to be. */
function valuesOf(binding: Binding): (NodePath | null)[] | null {
  const { path, constantViolations } = binding;
  if (!path.is("VariableDeclarator") || exportedNames(binding).length > 0) return null;
  const init = path.get("init");
  // A loop or a pattern that sets it gives what is not seen.
  const set = constantViolations.map((each) => (each.is("AssignmentExpression") ? each.get("right") : each));
  return [init, ...set];
}

const isNothing = (value: NodePath): boolean =>
  value.is("NullLiteral") || value.is("Identifier", { name: "undefined" });

/** What a value comes from: `start` of `await start(id)`, `Guard` of `new Guard()`. */
function sourceOf(value: NodePath): string {
  let path = unwrapped(value);
  if (path.is("AwaitExpression")) path = unwrapped(path.get("argument"));
  return isCall(path) || path.is("NewExpression") ? path.get("callee").text : path.text;
}

/**
 * Whether a test says of a module that it loads what that is, and takes nothing of the function out of it:
 * `importOriginal<typeof import("./guard")>()`.
 */
function isLoadedAsItIs(typed: NodePath, name: string | undefined): boolean {
  const load = unwrapped(typed);
  const call = load.is("AwaitExpression") ? unwrapped(load.get("argument")) : load;
  const callee = isCall(call) ? call.get("callee") : null;
  const isLoad =
    /^(?:importActual|importOriginal|requireActual)$/.test(calleeName(call)) ||
    callee?.binding?.kind === "param";
  if (!isLoad || name === undefined) return false;
  let value = outermostWrapper(typed);
  if (value.parentPath?.is("AwaitExpression")) value = outermostWrapper(value.parentPath);
  return isUsedWithout(value, name);
}

function isUsedWithout(value: NodePath, name: string): boolean {
  const { parentPath: parent, key } = value;
  if (parent?.is("SpreadElement")) return true;
  if (isMember(parent) && key === "object") return ![null, name].includes(staticName(parent));
  const target = parent?.is("VariableDeclarator") && key === "init" ? parent.get("id") : null;
  if (target?.is("ObjectPattern"))
    return target.get("properties").every((each) => each.is("ObjectProperty") && keyName(each) !== name);
  const binding = target?.binding;
  return binding?.constant === true && valueReferences(binding).every((each) => isUsedWithout(each, name));
}
