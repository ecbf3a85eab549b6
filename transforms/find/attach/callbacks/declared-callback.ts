import type { ClassMethod, TSTupleType } from "@babel/types";
import {
  argumentsOf,
  type Binding,
  boundFunction,
  calleeOf,
  declaredName,
  isCall,
  isMember,
  keyName,
  type NodePath,
  nameOfKey,
  staticName,
  unwrapped,
} from "../../../../src/code/tree/index.ts";
import { declaredAs } from "../../../../src/code/values/origin.ts";
import { resolveReference } from "../../../../src/code/values/resolve-reference.ts";
import {
  annotationOf,
  basesOf,
  declaredTypes,
  importedTypes,
  leftmostName,
  namesV2Type,
} from "../../sdk/project-types.ts";
import { docCastType, docTypeOf } from "./doc-types.ts";

const MAX_DEPTH = 10;

/**
 * Whether the declared types of a callback that cannot be seen say that it is given something: `onOut: (left: Left) => void`, as a
 * name, a member of props or of a class, one branch of a choice, or bound.
 *
 * @param place which parameter the argument falls on
 */
export function takesSomething(value: NodePath, place = 0): boolean {
  const cast = castOf(value);
  if (cast) return asksFor(cast, place);
  const path = unwrapped(value);
  const branches = branchesOf(path);
  if (branches) return branches.some((each) => takesSomething(each, place));
  const bound = boundFunction(path);
  if (bound) return takesSomething(bound, argumentsOf(path).length - 1);
  return typesOf(path, 0).some((type) => asksFor(type, place));
}

/** The same of an option that is read from an object, `handlers.on_current_device_logout`: by the type of the object. */
export const memberTakesSomething = (object: NodePath, name: string): boolean =>
  typesOf(object, 0).some((type) => membersOf(type, name).some((each) => asksFor(each, 0)));

const asksFor = (type: NodePath, place: number): boolean =>
  partsOf(type).some((each) => isOfV2(each) || hasParameter(each, place));

/**
 * `AttachConfig["on_current_device_logout"]`, whose argument has no `?`; `AttachConfig[Key]` of a type that is made of it. Source: the
 * types of `rupt@2.24.1`.
 */
function isOfV2(type: NodePath): boolean {
  if (!type.is("TSIndexedAccessType")) return false;
  const index = type.get("indexType");
  const key = index.is("TSLiteralType") ? index.node.literal : null;
  return key?.type === "StringLiteral"
    ? key.value === "on_current_device_logout"
    : namesV2Type(type.get("objectType"));
}

/** The type that a value is cast to; null for `as const`, `as any` and the like, which say nothing. */
function castOf(value: NodePath): NodePath | null {
  const documented = docCastType(value);
  if (documented) return documented;
  for (let path = value; ; ) {
    if (path.is("TSAsExpression") || path.is("TSTypeAssertion")) {
      const type = path.get("typeAnnotation");
      if (/^(?:any|unknown|const|never)$/.test(type.text)) return null;
      return type;
    }
    if (!path.is("TSNonNullExpression") && !path.is("TSSatisfiesExpression")) return null;
    path = path.get("expression");
  }
}

/** Methods that give one of the things that a list or a map holds. */
export const TAKES_OUT = /^(?:at|find|get|pop|shift)$/;

/** The values that a choice may give; null for what is none. */
export function branchesOf(path: NodePath): NodePath[] | null {
  if (path.is("ConditionalExpression")) return [path.get("consequent"), path.get("alternate")];
  if (!path.is("LogicalExpression")) return null;
  return path.node.operator === "&&" ? [path.get("right")] : [path.get("left"), path.get("right")];
}

/** The types that an expression is declared with; a class stands for its instances. */
export function typesOf(value: NodePath, depth: number): NodePath[] {
  const path = unwrapped(value);
  if (depth > MAX_DEPTH) return [];
  const branches = branchesOf(path);
  if (branches) return branches.flatMap((each) => typesOf(each, depth + 1));
  if (path.is("ThisExpression")) {
    const owner = path.findParent((each) => each.is("Class"));
    return owner ? [owner] : [];
  }
  if (isMember(path)) {
    const name = staticName(path);
    return typesOf(path.get("object"), depth + 1).flatMap((type) => membersOf(type, name));
  }
  if (path.is("AwaitExpression"))
    return typesOf(path.get("argument"), depth + 1).flatMap((type) =>
      partsOf(type).flatMap((each) => (isNamed(each, "Promise") ? membersOf(each, null) : [each])),
    );
  // `new Map<string, Bye>()` says what it holds.
  if (path.is("NewExpression")) return [path];
  if (isCall(path)) {
    const callee = calleeOf(path);
    // `handlers.get("bye")`, `list.at(0)`.
    if (callee && isMember(callee) && TAKES_OUT.test(staticName(callee) ?? ""))
      return typesOf(callee.get("object"), depth + 1).flatMap((type) => membersOf(type, null));
    const made = resolveReference(callee ?? path);
    const type = made?.is("Function") && "returnType" in made.node ? made.get("returnType") : null;
    return type ? [type] : [];
  }
  const binding = path.is("Identifier") ? path.binding : undefined;
  return binding ? typesOfName(binding, depth + 1) : [];
}

function typesOfName(named: Binding, depth: number): NodePath[] {
  const { identifier, path } = declaredAs(named)?.binding ?? named;
  const name = path.file.tree.pathOf(identifier);
  const own = annotationOf(name);
  if (own) return [own];
  const declaration = name.parentPath;
  const isDeclared = declaration?.is("VariableDeclarator") || declaration?.is("FunctionDeclaration");
  const documented = isDeclared ? docTypeOf(declaration) : null;
  if (documented) return [documented];
  const init = declaration?.is("VariableDeclarator") ? declaration.get("init") : null;
  const cast = init && castOf(init);
  if (cast) return [cast];
  return init ? typesOf(init, depth + 1) : typesInPattern(name, depth);
}

/** The types of what a pattern takes out: `{ bye }: Hooks`, `const { bye } = props`. */
function typesInPattern(name: NodePath, depth: number): NodePath[] {
  const item = name.parentPath?.is("AssignmentPattern") ? name.parentPath : name;
  const property = item.parentPath;
  const pattern = property?.is("ObjectProperty") ? property.parentPath : null;
  if (depth > MAX_DEPTH || !property?.is("ObjectProperty") || !pattern?.is("ObjectPattern")) return [];
  const own = annotationOf(pattern);
  const { parentPath: holder } = pattern;
  const init = holder?.is("VariableDeclarator") ? holder.get("init") : null;
  const types = own ? [own] : init ? typesOf(init, depth + 1) : typesInPattern(pattern, depth + 1);
  return types.flatMap((type) => membersOf(type, keyName(property)));
}

/** Types that have the members of what they are given. */
const SAME_MEMBERS = new Set(["NonNullable", "Omit", "Partial", "Pick", "Readonly", "Required"]);

/** What a type is made of where it is an alias or a choice of several. */
export function partsOf(type: NodePath, depth = 0): NodePath[] {
  const inner = depth < MAX_DEPTH ? innerTypes(type) : null;
  return inner?.flatMap((each: NodePath) => partsOf(each, depth + 1)) ?? [type];
}

function innerTypes(type: NodePath): NodePath[] | null {
  if (
    type.is("TSTypeAnnotation") ||
    type.is("TSParenthesizedType") ||
    type.is("TSTypeAliasDeclaration") ||
    type.is("TSTypeOperator")
  )
    return [type.get("typeAnnotation")];
  if (type.is("TSUnionType") || type.is("TSIntersectionType")) return type.get("types");
  if (type.is("TSIndexedAccessType")) {
    const index = type.get("indexType");
    const key = index.is("TSLiteralType") ? index.node.literal : null;
    const members = membersOf(type.get("objectType"), key?.type === "StringLiteral" ? key.value : null);
    return members.length > 0 ? members : null;
  }
  if (type.is("TSTypeQuery")) {
    const target = resolveReference(type.get("exprName"));
    return target?.is("Function") ? [target] : null;
  }
  if (type.is("TSImportType")) {
    const imported = importedTypes(type);
    return imported.length > 0 ? imported : null;
  }
  if (!type.is("TSTypeReference")) return null;
  const name = leftmostName(type) ?? "";
  const [given] = type.node.typeParameters?.params ?? [];
  const declared = declaredTypes(type, name);
  if (declared.length === 0 && given && SAME_MEMBERS.has(name)) return [type.file.tree.pathOf(given)];
  const binding = type.file.program.scope.getBinding(name);
  const owner = binding && declaredAs(binding)?.binding.path;
  if (owner?.is("Class")) return [owner];
  return declared.length > 0 ? declared : null;
}

/** Types whose last argument is the type of what they hold. */
const CONTAINERS = new Set(["Array", "Map", "Promise", "ReadonlyArray", "ReadonlyMap", "Record", "WeakMap"]);

const isNamed = (type: NodePath, name: string): boolean =>
  type.is("TSTypeReference") && leftmostName(type) === name;

/** The types of a member, by its name; of one whose name cannot be seen, of what an index signature gives. */
export function membersOf(type: NodePath, key: string | null, depth = 0): NodePath[] {
  return partsOf(type).flatMap((each): NodePath[] => {
    if (each.is("Class")) return membersOfClass(each, key);
    const mapped = each.is("TSMappedType") ? each.node.typeAnnotation : null;
    if (mapped) return [each.file.tree.pathOf(mapped)];
    if (each.is("TSArrayType")) return [each.get("elementType")];
    if (each.is("TSTupleType")) return elementOf(each, key);
    const container = each.is("NewExpression") || each.is("TSTypeReference") ? each : null;
    const name = each.is("NewExpression") ? each.get("callee").text : leftmostName(each);
    const given = CONTAINERS.has(name ?? "") ? container?.node.typeParameters : null;
    const value = given?.type === "TSTypeParameterInstantiation" ? given.params.at(-1) : undefined;
    const made = each.is("NewExpression") && !value ? resolveReference(each.get("callee")) : null;
    if (made?.is("Class")) return membersOfClass(made, key);
    if (value) return [each.file.tree.pathOf(value)];
    const members = each.is("TSTypeLiteral")
      ? each.get("members")
      : each.is("TSInterfaceDeclaration")
        ? each.get("body").get("body")
        : [];
    const found = members.flatMap((member: NodePath): NodePath[] => {
      if (member.is("TSMethodSignature")) return keyName(member) === key ? [member] : [];
      const isIt = member.is("TSPropertySignature") ? keyName(member) === key : member.is("TSIndexSignature");
      const given =
        isIt && (member.is("TSPropertySignature") || member.is("TSIndexSignature"))
          ? member.get("typeAnnotation")
          : null;
      return given ? [given] : [];
    });
    if (found.length > 0 || depth > MAX_DEPTH) return found;
    return basesOf(each).flatMap((base) => membersOf(base, key, depth + 1));
  });
}

/** The type of a tuple's element; of one that has a name, what stands behind that. */
function elementOf(tuple: NodePath<TSTupleType>, key: string | null): NodePath[] {
  const element: NodePath | undefined = tuple.get("elementTypes")[Number(key ?? Number.NaN)];
  if (!element) return [];
  return [element.is("TSNamedTupleMember") ? element.get("elementType") : element];
}

function membersOfClass(owner: NodePath, key: string | null, depth = 0): NodePath[] {
  if (!owner.is("Class") || key === null || depth > MAX_DEPTH) return [];
  const found = owner
    .get("body")
    .get("body")
    .flatMap((member): NodePath[] => {
      if (member.is("ClassMethod") && member.node.kind === "constructor")
        return member.get("params").flatMap((each) => typesOfProperty(each, key));
      const name = hasNoBody(member) ? nameOfKey(member.node.key) : declaredName(member);
      if (name !== key) return [];
      if (member.is("ClassProperty") || member.is("ClassAccessorProperty")) {
        const type = member.get("typeAnnotation");
        return type ? [type] : [];
      }
      if (member.is("ClassMethod", { kind: "get" })) {
        const type = member.get("returnType");
        return type ? [type] : [];
      }
      return member.is("ClassMethod") || member.is("TSDeclareMethod") ? [member] : [];
    });
  const above = found.length === 0 ? owner.get("superClass") : null;
  const parent = above?.binding && declaredAs(above.binding)?.binding.path;
  return parent ? membersOfClass(parent, key, depth + 1) : found;
}

/** What a class only declares: `abstract bye(left: Left): void`, `accessor bye: Bye`. */
const hasNoBody = (member: NodePath) => member.is("TSDeclareMethod") || member.is("ClassAccessorProperty");

/** `constructor(private readonly bye: Bye)`. */
function typesOfProperty(parameter: NodePath, key: string): NodePath[] {
  const held = parameter.is("TSParameterProperty") ? parameter.get("parameter") : null;
  const name = held?.is("AssignmentPattern") ? held.get("left") : held;
  const type = name?.is("Identifier", { name: key }) ? annotationOf(name) : null;
  return type ? [type] : [];
}

/** Whether a signature has a parameter at a place that callers must give. */
function hasParameter({ node }: NodePath, place: number): boolean {
  const all =
    node.type === "TSFunctionType" || node.type === "TSMethodSignature"
      ? node.parameters
      : /Function|Method/.test(node.type) && "params" in node && Array.isArray(node.params)
        ? (node.params as ClassMethod["params"])
        : [];
  const parameters = all.filter((each) => each.type !== "Identifier" || each.name !== "this");
  const last = parameters.at(-1);
  const parameter = parameters[place] ?? (last?.type === "RestElement" ? last : undefined);
  if (parameter === undefined || parameter.type === "AssignmentPattern") return false;
  return parameter.type !== "Identifier" || parameter.optional !== true;
}
