import { once } from "../../code/once.ts";
import {
  type Binding,
  calleeName,
  calleeOf,
  isCall,
  isMember,
  keyName,
  type NodePath,
  outermostWrapper,
  type SourceModule,
  staticName,
  valueReferences,
} from "../../code/tree/index.ts";

/** A place that holds what a module exports: all of it, or the export of that name. */
export interface LoadedValue {
  name: string | null;
  reference: NodePath;
}

/**
 * Every place that holds what a file has of a module as an object: by `require`, `import()`, a namespace, or a default import, which is all
 * that a CommonJS module exports.
 *
 * @param isTarget whether a specifier names that module
 */
export function loadedValues(module: SourceModule, isTarget: (specifier: string) => boolean): LoadedValue[] {
  const { tree } = module;
  const found: LoadedValue[] = [];
  for (const node of tree.of("ImportDeclaration")) {
    if (!isTarget(node.source.value)) continue;
    for (const specifier of tree.pathOf(node).get("specifiers"))
      if (!specifier.is("ImportSpecifier"))
        found.push(...named(specifier.scope.getBinding(specifier.node.local.name), null));
  }
  return [...found, ...calledForValues(module, isTarget)];
}

/** Those of them that no import declaration gives: by `require`, `import()`, and `import x = require()`. */
export function calledForValues(
  module: SourceModule,
  isTarget: (specifier: string) => boolean,
): LoadedValue[] {
  return findLoads(module).flatMap(({ specifier, values }) => (isTarget(specifier) ? values() : []));
}

/** The calls of `import()` in a file that load a module. */
export const importedLater = (
  { tree }: SourceModule,
  isTarget: (specifier: string) => boolean,
): readonly NodePath[] =>
  tree
    .of("CallExpression")
    .filter(({ callee, arguments: [first] }) => {
      const specifier = callee.type === "Import" && first?.type === "StringLiteral" ? first.value : null;
      return specifier !== null && isTarget(specifier);
    })
    .map((node) => tree.pathOf(node));

/** The names that a file has a module by, or one of its exports. */
export const namesLoaded = (
  module: SourceModule,
  isTarget: (specifier: string) => boolean,
): readonly LoadedName[] =>
  findLoads(module).flatMap(({ specifier, names }) => (isTarget(specifier) ? names() : []));

/** A name that holds what a module exports: all of it, or the export of that name. */
export interface LoadedName {
  name: string | null;
  binding: Binding;
}

interface Load {
  specifier: string;
  values(): LoadedValue[];
  names(): LoadedName[];
}

/** One module is asked for what it has of many others, and of each for many names. */
const findLoads = once(({ tree }: SourceModule): readonly Load[] => {
  const found: Load[] = [];
  for (const node of tree.of("TSImportEqualsDeclaration")) {
    const { moduleReference: reference } = node;
    if (reference.type === "TSExternalModuleReference")
      found.push({
        specifier: reference.expression.value,
        values: () => named(tree.pathOf(node).scope.getBinding(node.id.name), null),
        names: () => bound(tree.pathOf(node).scope.getBinding(node.id.name), null),
      });
  }
  for (const node of tree.of("CallExpression")) {
    const { callee, arguments: given } = node;
    const isLoad = callee.type === "Import" || (callee.type === "Identifier" && callee.name === "require");
    const [first] = given;
    if (isLoad && first?.type === "StringLiteral")
      found.push({
        specifier: first.value,
        values: () => heldBy(tree.pathOf(node)),
        names: () => namesFor(tree.pathOf(node)),
      });
  }
  return found;
});

function heldBy(load: NodePath): LoadedValue[] {
  const { target, value } = takenBy(load);
  return target ? declared(target.pattern, target.name) : [{ name: null, reference: value }];
}

function namesFor(load: NodePath): LoadedName[] {
  const { target } = takenBy(load);
  return target ? namesIn(target.pattern, target.name) : [];
}

/** What a load gives, and the name or pattern that takes it, or one export of it. */
function takenBy(load: NodePath): { value: NodePath; target?: { pattern: NodePath; name: string | null } } {
  let value = outermostWrapper(load);
  if (value.parentPath?.is("AwaitExpression")) value = outermostWrapper(value.parentPath);
  const { parentPath: parent } = value;
  if (parent?.is("VariableDeclarator") && value.key === "init")
    return { value, target: { pattern: parent.get("id"), name: null } };
  const shown = loadedComponent(value);
  if (shown) return { value, target: { pattern: shown, name: "default" } };
  const then = isMember(parent) && staticName(parent) === "then" ? parent.parentPath : null;
  const callback =
    then && calleeOf(then) === parent && then.is("CallExpression") ? then.get("arguments")[0] : null;
  const parameter = callback?.is("Function") ? callback.get("params")[0] : undefined;
  return { value, ...(parameter ? { target: { pattern: parameter, name: null } } : {}) };
}

/** Calls that make a component of the default export of what they load. */
const MAKES_COMPONENT = /^(?:lazy\w*|dynamic|loadable|defineAsyncComponent|asyncComponent)$/;

/** `const Guard = lazy(() => import("./guard"))`: the name of the component. */
function loadedComponent(load: NodePath): NodePath | null {
  const loader = load.parentPath;
  if (!loader?.is("ArrowFunctionExpression") || load.key !== "body") return null;
  const call = loader.parentPath;
  const isShown = loader.key === 0 && isCall(call) && MAKES_COMPONENT.test(calleeName(call));
  const declarator = call?.parentPath;
  return isShown && declarator?.is("VariableDeclarator") ? declarator.get("id") : null;
}

/** The places of the names that a pattern declares. */
export const declared = (target: NodePath, name: string | null = null): LoadedValue[] =>
  namesIn(target, name).flatMap((each) => named(each.binding, each.name));

function namesIn(target: NodePath, name: string | null): LoadedName[] {
  if (target.is("AssignmentPattern")) return namesIn(target.get("left"), name);
  if (target.is("Identifier")) return bound(target.binding, name);
  if (target.is("RestElement")) return namesIn(target.get("argument"), name);
  if (!target.is("ObjectPattern")) return [];
  return target
    .get("properties")
    .flatMap((each) =>
      each.is("ObjectProperty") ? namesIn(each.get("value"), name ?? keyName(each)) : namesIn(each, name),
    );
}

const bound = (binding: Binding | undefined, name: string | null): LoadedName[] =>
  binding ? [{ name, binding }] : [];

const named = (binding: Binding | undefined, name: string | null): LoadedValue[] =>
  binding ? valueReferences(binding).map((reference) => ({ name, reference })) : [];
