import {
  isMember,
  memberRoot,
  type NodePath,
  type SourceModule,
  staticName,
  unwrapped,
} from "../../../src/code/tree/index.ts";
import { loadsOf, requiredSpecifier } from "../../../src/code/values/common-js.ts";
import { originOf } from "../../../src/code/values/origin.ts";
import { membersTo } from "../../../src/code/values/resolve-reference.ts";
import { moduleKey, namespaceModule } from "../../find/attach/ids/id-key.ts";
import type { DecideFacts } from "../../model.ts";
import { functionUses } from "../function-uses.ts";

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
    if (path.is("LogicalExpression") || path.is("BinaryExpression")) {
      add(path.get("left"), depth + 1);
      add(path.get("right"), depth + 1);
    } else if (path.is("ConditionalExpression")) {
      add(path.get("consequent"), depth + 1);
      add(path.get("alternate"), depth + 1);
    } else if (path.is("AssignmentExpression")) add(path.get("right"), depth + 1);
    else if (isMember(path)) {
      for (const value of valuesNamed(staticName(path), path)) add(value, depth + 1);
    } else if (path.is("Identifier")) {
      const binding = originOf(path)?.binding ?? path.scope.getBinding(path.node.name);
      if (!binding) return;
      const init = binding.path.is("VariableDeclarator") ? binding.path.get("init") : null;
      const member = init && membersTo(binding)?.at(-1);
      if (init && member !== undefined) for (const value of valuesNamed(member, init)) add(value, depth + 1);
      for (const violation of binding.constantViolations)
        if (violation.is("AssignmentExpression")) add(violation.get("right"), depth + 1);
      if (binding.path.is("VariableDeclarator") && binding.path.get("id").is("Identifier"))
        add(binding.path.get("init"), depth + 1);
      for (const given of givenFor(binding.path, binding.identifier.name, facts)) add(given, depth + 1);
    }
  };
  add(id, 0);
  return keys;
}

/**
 * What a module gives to anything by a name, where a member is read of what it declares or exports: which of these the member is
 * depends on what has run.
 */
function valuesNamed(name: string | null | undefined, path: NodePath): NodePath[] {
  const root = memberRoot(path);
  const held = root.is("Identifier") ? originOf(root)?.binding : undefined;
  if (held && !held.scope.path.is("Program")) return [];
  const init = held?.path.is("VariableDeclarator") ? held.path.get("init") : null;
  const specifier = requiredSpecifier(init ? unwrapped(init) : root);
  const loaded = specifier === null ? namespaceModule(root) : (held?.path ?? root).file.imported(specifier);
  const start = loaded ?? held?.path.file;
  return name === null || name === undefined || !start ? [] : namedIn(start, name, new Set());
}

const MOST_MODULES = 20;

function namedIn(module: SourceModule, name: string, seen: Set<SourceModule>): NodePath[] {
  if (seen.has(module) || seen.size === MOST_MODULES) return [];
  seen.add(module);
  const { tree } = module;
  const found: NodePath[] = [];
  for (const node of [...tree.of("ObjectProperty"), ...tree.of("ClassProperty")]) {
    const isNamed =
      node.key.type === "Identifier"
        ? node.key.name === name
        : node.key.type === "StringLiteral" && node.key.value === name;
    if (isNamed && node.value) found.push(tree.pathOf(node.value));
  }
  for (const node of tree.of("VariableDeclarator"))
    if (node.init && node.id.type === "Identifier" && node.id.name === name)
      found.push(tree.pathOf(node.init));
  for (const node of tree.of("AssignmentExpression")) {
    const target = tree.pathOf(node.left);
    if (target.is("Identifier", { name }) || (isMember(target) && staticName(target) === name))
      found.push(tree.pathOf(node.right));
  }
  if (found.length > 0) return found;
  return loadsOf(module).flatMap((specifier) => {
    const next = module.imported(specifier);
    return next ? namedIn(next, name, seen) : [];
  });
}

/** What a parameter may be: its default, and the arguments at the places that call its function. */
function givenFor(declaration: NodePath, name: string, facts: DecideFacts): NodePath[] {
  const parameter =
    declaration.listKey === "params"
      ? declaration
      : declaration.findParent((each) => each.listKey === "params");
  const fn = parameter?.parentPath;
  if (!parameter || !fn?.is("Function") || typeof parameter.key !== "number") return [];
  const place = parameter.key;
  const plain = parameter.is("AssignmentPattern") ? parameter.get("left") : parameter;
  if (!plain.is("Identifier", { name })) return [];
  const passed = functionUses(fn, facts).flatMap((use) => {
    const call = use.parentPath;
    const isCalled =
      use.key === "callee" && (call?.is("CallExpression") || call?.is("OptionalCallExpression"));
    const argument = isCalled ? call.get("arguments")[place] : undefined;
    return argument?.is("Expression") ? [argument] : [];
  });
  return parameter.is("AssignmentPattern") ? [parameter.get("right"), ...passed] : passed;
}
