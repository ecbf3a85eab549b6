import type { Identifier, ObjectProperty } from "@babel/types";
import {
  argumentsOf,
  type Binding,
  calleeOf,
  importedName,
  initOf,
  isCall,
  isMember,
  keyName,
  memberName,
  memberRoot,
  type NodePath,
  nameOfKey,
  returnedValues,
  type SourceModule,
  unwrapped,
} from "../../../src/code/tree/index.ts";
import { loadsOf, requiredSpecifier } from "../../../src/code/values/common-js.ts";
import { originOf } from "../../../src/code/values/origin.ts";
import { calledFunction } from "../../../src/code/values/pure-function.ts";
import { frozen, membersTo, resolveReference } from "../../../src/code/values/resolve-reference.ts";
import { environmentDefault } from "../../find/attach/ids/environment-id.ts";
import { moduleKey, namespaceModule } from "../../find/attach/ids/id-key.ts";
import type { DecideFacts } from "../../model.ts";
import { functionUses } from "../callers/function-uses.ts";

const MAX_DEPTH = 6;

/**
 * The keys of the values that an expression which is only known at the call may have: of its alternatives, of the default of a
 * parameter, of what callers that are seen pass for it.
 */
export function possibleKeys(id: NodePath, facts: DecideFacts): ReadonlySet<string> {
  const keys = new Set<string>();
  const seen = new Set<NodePath>();
  const add = (input: NodePath | null | undefined, depth: number): void => {
    if (!input || depth > MAX_DEPTH || seen.has(input)) return;
    seen.add(input);
    const path = unwrapped(input);
    const key = moduleKey(path);
    if (key !== null) keys.add(key);
    // What a configuration of the app decides is an id of its own.
    if (key?.startsWith("values:")) return;
    if (path.is("LogicalExpression")) {
      add(path.get("left"), depth + 1);
      add(path.get("right"), depth + 1);
    } else if (path.is("ConditionalExpression")) {
      add(path.get("consequent"), depth + 1);
      add(path.get("alternate"), depth + 1);
    } else if (path.is("AssignmentExpression")) add(path.get("right"), depth + 1);
    else if (isMember(path)) {
      const target = key === null ? null : resolveReference(path);
      if (target) add(target, depth + 1);
      else addAll(valuesNamed(memberName(path), path, facts), depth);
    } else if (isCall(path)) {
      const fn = calledFunction(path);
      addAll(fn ? returnedValues(fn) : [...sameText(path), ...textsIn(path)], depth);
    } else if (path.is("TemplateLiteral")) {
      const [only, ...others] = path.get("expressions");
      if (others.length === 0 && path.node.quasis.every(({ value }) => value.raw === ""))
        add(only, depth + 1);
    } else if (path.is("Identifier")) {
      const binding = originOf(path)?.binding ?? path.binding;
      if (!binding) return;
      const preset = environmentDefault(binding);
      add(preset?.fallback, depth);
      if (preset) keys.add(`env:${preset.variable}`);
      const init = initOf(binding);
      const member = init && membersTo(binding)?.at(-1);
      if (init && member !== undefined) addAll(valuesNamed(member, init, facts), depth);
      for (const violation of binding.constantViolations)
        if (violation.is("AssignmentExpression")) add(violation.get("right"), depth + 1);
      if (binding.path.is("VariableDeclarator") && binding.path.get("id").is("Identifier"))
        add(binding.path.get("init"), depth + 1);
      addAll(givenFor(binding.path, binding.identifier.name, facts), depth);
    }
  };
  const addAll = (values: readonly NodePath[], depth: number): void => {
    for (const value of values) add(value, depth + 1);
  };
  add(id, 0);
  return keys;
}

/**
 * What a module gives to anything by a name, where a member is read of what it declares or exports: which of these the member is
 * depends on what has run. Of a parameter, what its callers write there; by a name that is made up, each value of an object.
 */
function valuesNamed(name: string | null, path: NodePath, facts: DecideFacts, depth = 0): NodePath[] {
  if (depth > MAX_DEPTH) return [];
  if (name === null) {
    const object = isMember(path) ? resolveReference(unwrapped(path.get("object"))) : null;
    const found = object ? propertiesOf(frozen(unwrapped(object))).map((each) => each.get("value")) : [];
    return found.length > 0 ? found : textsIn(path);
  }
  const root = memberRoot(path);
  if (isCall(root) && requiredSpecifier(root) === null) {
    const fn = calledFunction(root);
    return fn ? namedIn(fn.file, name, new Set()) : textsIn(path);
  }
  const held = root.is("Identifier") ? (originOf(root)?.binding ?? root.binding) : undefined;
  const init = initOf(held);
  if (held && !held.scope.path.is("Program"))
    return init
      ? valuesNamed(name, init, facts, depth + 1)
      : givenFor(held.path, held.identifier.name, facts).flatMap((given) => valueIn(given, name));
  const load = held?.path.parentPath;
  const specifier = load?.is("ImportDeclaration")
    ? load.node.source.value
    : requiredSpecifier(init ? unwrapped(init) : root);
  const loaded =
    namespaceModule(root) ?? (specifier === null ? null : (held?.path ?? root).file.imported(specifier));
  // A namespace of TypeScript is declared by its file.
  const start =
    loaded ?? (root.is("ThisExpression") || root.is("Identifier") ? (held?.path ?? root) : null)?.file;
  return start ? namedIn(start, name, new Set()) : [];
}

/** What a call gives back as a text: `String(ID)`, `ID.trim()`. */
function sameText(call: NodePath): NodePath[] {
  const callee = calleeOf(call);
  if (callee?.is("Identifier", { name: "String" })) return argumentsOf(call).slice(0, 1);
  return isMember(callee) && /^(?:toString|trim)$/.test(memberName(callee) ?? "")
    ? [callee.get("object")]
    : [];
}

/** The texts of what is looked into, in whatever way: `IDS[region]` of an enum, a list or a class, `ids.get(region)`, `T.find(isOurs).id`. */
function textsIn(path: NodePath): NodePath[] {
  let root = path;
  for (;;) {
    const next = isMember(root) ? root.get("object") : isCall(root) ? calleeOf(root) : null;
    if (!next) break;
    root = unwrapped(next);
  }
  const table = root === path || !root.is("Identifier") ? null : tableNamed(root);
  const found: NodePath[] = [];
  table?.walk((each) => {
    if (each.is("StringLiteral")) found.push(each);
  });
  return found;
}

/** What declares a name: an object, a list, a map, a class or an enum. */
function tableNamed(name: NodePath<Identifier>): NodePath | null {
  const binding = originOf(name)?.binding ?? name.binding;
  if (binding?.path.is("ImportSpecifier") || !binding) return resolveReference(name) ?? enumOf(name, binding);
  return initOf(binding) ?? (binding.path.is("ClassDeclaration") ? binding.path : enumOf(name, binding));
}

/** An enum of the file, or of the module that a name is imported from. */
function enumOf(name: NodePath<Identifier>, binding: Binding | undefined): NodePath | null {
  const load = binding?.path.parentPath;
  const specifier = load?.is("ImportDeclaration") ? load.node.source.value : null;
  const file = specifier === null ? name.file : name.file.imported(specifier);
  const imported = binding?.path.is("ImportSpecifier")
    ? importedName(binding.path.node.imported)
    : name.node.name;
  const declared = file?.enums.get(imported);
  return file && declared ? file.tree.pathOf(declared) : null;
}

const propertiesOf = (object: NodePath): NodePath<ObjectProperty>[] =>
  object.is("ObjectExpression") || object.is("ObjectPattern")
    ? object.get("properties").filter((each) => each.is("ObjectProperty"))
    : [];

const valueIn = (given: NodePath, name: string): NodePath[] =>
  propertiesOf(unwrapped(given)).flatMap((each) => (keyName(each) === name ? [each.get("value")] : []));

const MOST_MODULES = 20;

function namedIn(module: SourceModule, name: string, seen: Set<SourceModule>): NodePath[] {
  if (seen.has(module) || seen.size === MOST_MODULES) return [];
  seen.add(module);
  const { tree } = module;
  const found: NodePath[] = [];
  for (const kind of ["ObjectProperty", "ClassProperty", "ClassPrivateProperty"] as const)
    for (const node of tree.of(kind))
      if (node.value && nameOfKey(node.key) === name) found.push(tree.pathOf(node.value));
  for (const kind of ["ObjectMethod", "ClassMethod", "ClassPrivateMethod"] as const)
    for (const node of tree.of(kind))
      if (node.kind === "get" && nameOfKey(node.key) === name)
        found.push(...returnedValues(tree.pathOf(node)));
  for (const node of tree.of("TSParameterProperty")) {
    const parameter = plainPattern(tree.pathOf(node));
    if (parameter.is("Identifier", { name })) found.push(parameter);
  }
  for (const node of tree.of("VariableDeclarator"))
    if (node.init && node.id.type === "Identifier" && node.id.name === name)
      found.push(tree.pathOf(node.init));
  for (const node of tree.of("AssignmentExpression")) {
    const target = tree.pathOf(node.left);
    if (target.is("Identifier", { name }) || (isMember(target) && memberName(target) === name))
      found.push(tree.pathOf(node.right));
  }
  if (found.length > 0) return found;
  return loadsOf(module).flatMap((specifier) => {
    const next = module.imported(specifier);
    return next ? namedIn(next, name, seen) : [];
  });
}

/** The parameter that declares a name, itself or in a pattern. */
export function parameterAround(declaration: NodePath): NodePath | null {
  const isParameter = ({ listKey }: NodePath) => listKey === "params";
  return isParameter(declaration) ? declaration : declaration.findParent(isParameter);
}

/** What a parameter may be: its default, and the arguments at the places that call its function. */
export function givenFor(declaration: NodePath, name: string, facts: DecideFacts): NodePath[] {
  const parameter = parameterAround(declaration);
  const fn = parameter?.parentPath;
  if (!parameter || !fn?.is("Function") || typeof parameter.key !== "number") return [];
  const place = parameter.key;
  const plain = plainPattern(parameter);
  const part = propertiesOf(plain).find((each) => plainPattern(each.get("value")).is("Identifier", { name }));
  const key = part ? keyName(part) : null;
  if (key === null && !plain.is("Identifier", { name })) return [];
  const passed = functionUses(fn, facts).flatMap((use) => {
    const call = use.parentPath;
    const isCalled = use.key === "callee" && (isCall(call) || call?.is("NewExpression"));
    const argument = isCalled ? call.get("arguments")[place] : undefined;
    if (!argument?.is("Expression")) return [];
    return key === null ? [argument] : valueIn(argument, key);
  });
  const preset = part?.get("value") ?? parameter;
  return preset.is("AssignmentPattern") ? [preset.get("right"), ...passed] : passed;
}

const plainPattern = (target: NodePath): NodePath => {
  const inner = target.is("TSParameterProperty") ? target.get("parameter") : target;
  return inner.is("AssignmentPattern") ? inner.get("left") : inner;
};
