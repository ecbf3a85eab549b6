import type { AssignmentExpression } from "@babel/types";
import { once } from "../once.ts";
import {
  bindingOfFunction,
  isMember,
  keyName,
  type NodePath,
  outermostWrapper,
  type SourceModule,
  staticName,
  valueReferences,
} from "../tree/index.ts";

/** What a CommonJS module exports. */
export interface CommonJsExports {
  /** `module.exports = ...`. */
  readonly whole: NodePath | null;
  /** `exports.name = ...`, by name. */
  readonly members: ReadonlyMap<string, NodePath>;
  /** Names that are set again, or not where the module surely passes. */
  readonly changed: ReadonlySet<string>;
}

/** What a module exports through `module.exports` and `exports`; null for an ES module, and where not all of it can be seen. */
export const commonJsExports = once((module: SourceModule): CommonJsExports | null =>
  isEsModule(module) ? null : collect(module),
);

/** Whether a module has imports or exports of its own syntax. */
export const isEsModule = ({ program }: SourceModule): boolean =>
  program.node.body.some(({ type }) => /^(?:Import|Export)/.test(type));

/** The specifier of `require("./x")` with the real `require`, and of `import x = require("./x")`; null for anything else. */
export function requiredSpecifier(path: NodePath): string | null {
  if (path.is("TSExternalModuleReference")) return path.node.expression.value;
  if (!path.is("CallExpression") || path.scope.hasBinding("require")) return null;
  const { callee, arguments: given } = path.node;
  const [first] = given;
  return callee.type === "Identifier" && callee.name === "require" && first?.type === "StringLiteral"
    ? first.value
    : null;
}

/**
 * The module that a `require` loads, where what it exports is there at once: a module that leads back to the file may be given before
 * it has run.
 */
export function requiredModule(path: NodePath): SourceModule | null {
  const specifier = requiredSpecifier(path);
  const module = specifier === null ? null : path.file.imported(specifier);
  return module && !leadsTo(module, path.file.path) ? module : null;
}

/** The names by which CommonJS exports the value of an expression: `default` where it is all that the module exports. */
export function commonJsNames(value: NodePath): string[] {
  const path = outermostWrapper(value);
  const parent = path.parentPath;
  if (parent?.is("AssignmentExpression") && path.key === "right") {
    const target = parent.get("left");
    if (isWhole(target) || target.is("Identifier", { name: "exports" })) return ["default"];
    const name = isMember(target) && isExportsObject(target.get("object")) ? staticName(target) : null;
    return [...(name === null ? [] : [name]), ...commonJsNames(parent)];
  }
  if (!parent?.is("ObjectProperty") || path.key !== "value") return [];
  const name = keyName(parent);
  const object = parent.parentPath;
  return name !== null && object !== null && commonJsNames(object).includes("default") ? [name] : [];
}

/**
 * Whether CommonJS hands a value out and the module itself does nothing else with what it exports: as with `export`, only other
 * modules can call it.
 */
export function isOnlyExported(value: NodePath): boolean {
  if (commonJsNames(value).length === 0) return false;
  for (const object of exportsObjects(value.file)) {
    const path = outermostWrapper(object);
    const target = isMember(path.parentPath) && path.key === "object" ? path.parentPath : path;
    if (!isMarked(path) && !(isPlainAssignment(target.parentPath) && target.key === "left")) return false;
  }
  return true;
}

function collect(module: SourceModule): CommonJsExports | null {
  let whole: NodePath | null = null;
  const members = new Map<string, NodePath>();
  const changed = new Set<string>();
  const fills: number[] = [];
  for (const object of exportsObjects(module)) {
    const path = outermostWrapper(object);
    const member = isMember(path.parentPath) && path.key === "object" ? path.parentPath : null;
    if (member) {
      const name = staticName(member);
      const value = assignedAtTop(member);
      if (name === null) return null;
      if (value && !members.has(name) && !changed.has(name)) members.set(name, value);
      else if (value || mayWrite(member)) changed.add(name);
      continue;
    }
    if (isMarked(path)) {
      changed.add("default");
      continue;
    }
    const filled = filledAtTop(path);
    if (filled !== null) {
      fills.push(filled);
      continue;
    }
    // `exports = module.exports = ...` sets both; a second value, or one that depends on something, is not followed.
    const value = assignedAtTop(path);
    if (!value) return null;
    if (isExportsObject(value)) continue;
    if (whole && whole !== value) return null;
    if (object.is("Identifier") && !setsBoth(path)) return null;
    whole = value;
  }
  // `Object.assign(exports, require("./more"))` may set again what stands above it.
  for (const [name, value] of members) if (fills.some((end) => value.range.start < end)) changed.add(name);
  if (whole && fills.length > 0) return null;
  // What is set beside the whole holds or not by the order of both.
  if (whole) for (const name of members.keys()) changed.add(name);
  for (const name of changed) members.delete(name);
  return { whole, members, changed };
}

/** Every `exports` and `module.exports`; with what may be another name for them, so that nothing is taken for known. */
function* exportsObjects({ tree }: SourceModule): Iterable<NodePath> {
  for (const node of tree.of("Identifier")) {
    if (node.name !== "exports" && node.name !== "module") continue;
    const path = tree.pathOf(node);
    const isRead =
      path.isReferencedIdentifier() || (path.parentPath?.is("AssignmentExpression") && path.key === "left");
    if (!isRead || path.scope.hasBinding(node.name)) continue;
    if (node.name === "exports") yield path;
    else if (!isMember(path.parentPath)) yield path;
    else if (staticName(path.parentPath) === "exports" || staticName(path.parentPath) === null)
      yield path.parentPath;
  }
  for (const node of tree.of("ThisExpression")) {
    const path = tree.pathOf(node);
    const owner = path.findParent(
      (around) => around.is("Class") || (around.is("Function") && !around.is("ArrowFunctionExpression")),
    );
    // At the top of the module `this` is what it exports, and so it is where that is asked: `exports.init = function () { ... }`.
    if (!owner || isMemberOfExports(owner)) yield path;
  }
  for (const node of tree.of("TSExportAssignment")) yield tree.pathOf(node);
}

/** Whether a function is set as a member of what the module exports, or what it is called. */
function isMemberOfExports(fn: NodePath): boolean {
  const names = valueReferences(bindingOfFunction(fn));
  return [fn, ...names].some(isSetInExports);
}

function isSetInExports(path: NodePath): boolean {
  const value = outermostWrapper(path);
  const assignment = value.parentPath;
  const target =
    assignment?.is("AssignmentExpression") && value.key === "right" ? assignment.get("left") : null;
  return isMember(target) && isExportsObject(target.get("object"));
}

const isWhole = (path: NodePath): boolean =>
  isMember(path) && staticName(path) === "exports" && path.get("object").is("Identifier", { name: "module" });

const isExportsObject = (path: NodePath): boolean =>
  path.is("Identifier", { name: "exports" }) || isWhole(path);

/** The value that a statement at the top of the module gives to a target, through `a = b = value`; null for other uses. */
function assignedAtTop(target: NodePath): NodePath | null {
  if (target.is("TSExportAssignment")) return target.get("expression");
  let assignment = target.parentPath;
  if (!isPlainAssignment(assignment) || target.key !== "left") return null;
  let value: NodePath = assignment.get("right");
  while (isPlainAssignment(value)) value = value.get("right");
  while (isPlainAssignment(assignment.parentPath)) assignment = assignment.parentPath;
  const statement = assignment.parentPath;
  return statement?.is("ExpressionStatement") && statement.parentPath?.is("Program") ? value : null;
}

const isPlainAssignment = (path: NodePath | null): path is NodePath<AssignmentExpression> =>
  path?.is("AssignmentExpression", { operator: "=" }) === true;

/** Where a statement at the top of the module ends that copies members into what it exports; null for other uses. */
function filledAtTop(path: NodePath): number | null {
  const call = path.parentPath;
  if (!call?.is("CallExpression") || path.key !== 0 || path.scope.hasBinding("Object")) return null;
  const statement = call.parentPath;
  const isAtTop =
    statement?.is("ExpressionStatement") === true && statement.parentPath?.is("Program") === true;
  return isAtTop && call.get("callee").text === "Object.assign" ? call.range.end : null;
}

/** `exports = module.exports = ...`, in either order. */
function setsBoth(target: NodePath): boolean {
  const assignment = target.parentPath;
  if (!isPlainAssignment(assignment)) return target.is("TSExportAssignment");
  const inner = assignment.get("right");
  const outer = assignment.parentPath;
  return (
    (isPlainAssignment(inner) && isWhole(inner.get("left"))) ||
    (isPlainAssignment(outer) && isWhole(outer.get("left")))
  );
}

/** `Object.defineProperty(exports, "__esModule", { value: true })`: what `default` means depends on who reads it. */
function isMarked(path: NodePath): boolean {
  const call = path.parentPath;
  if (!call?.is("CallExpression") || path.key !== 0) return false;
  const name = call.get("arguments")[1];
  return (
    staticName(call.get("callee")) === "defineProperty" &&
    name?.is("StringLiteral", { value: "__esModule" }) === true
  );
}

/** Whether an export may be written where it is used, or in a function that it is handed to. */
function mayWrite(member: NodePath): boolean {
  let path = outermostWrapper(member);
  while (isMember(path.parentPath) && path.key === "object") path = outermostWrapper(path.parentPath);
  const parent = path.parentPath;
  if (!parent) return false;
  if (parent.is("AssignmentExpression") || parent.is("ForXStatement")) return path.key === "left";
  if (parent.is("CallExpression")) return path.listKey === "arguments" || path !== outermostWrapper(member);
  return (
    parent.is("UpdateExpression") ||
    parent.is("UnaryExpression", { operator: "delete" }) ||
    parent.is("ArrayPattern") ||
    parent.is("RestElement") ||
    parent.is("AssignmentPattern") ||
    (parent.is("ObjectProperty") && parent.parentPath?.is("ObjectPattern") === true) ||
    (parent.is("VariableDeclarator") && path.key === "init")
  );
}

const MOST_MODULES = 60;

/** Whether a module leads to a file by what it loads; also where that would take too long to find out. */
function leadsTo(module: SourceModule, path: string): boolean {
  const found = reachedFrom(module);
  return found === null || found.has(path);
}

const reachedFrom = once((start: SourceModule): ReadonlySet<string> | null => {
  const seen = new Set<string>();
  const queue = [start];
  for (let module = queue.pop(); module !== undefined; module = queue.pop()) {
    if (seen.has(module.path)) continue;
    seen.add(module.path);
    if (seen.size > MOST_MODULES) return null;
    for (const specifier of loadsOf(module)) {
      const next = module.imported(specifier);
      if (next) queue.push(next);
    }
  }
  return seen;
});

/** What a module loads, by `import`, `export ... from`, `require` and `import()`. */
export function loadsOf({ program, tree }: SourceModule): string[] {
  const found: string[] = [];
  for (const statement of program.node.body) {
    const source = "source" in statement ? statement.source : null;
    if (source?.type === "StringLiteral") found.push(source.value);
  }
  for (const {
    callee,
    arguments: [first],
  } of tree.of("CallExpression"))
    if (
      first?.type === "StringLiteral" &&
      (callee.type === "Import" || (callee.type === "Identifier" && callee.name === "require"))
    )
      found.push(first.value);
  return found;
}
