import {
  type Binding,
  bindingOfFunction,
  isCall,
  type NodePath,
  unwrapped,
  valueReferences,
} from "../../../src/code/tree/index.ts";
import { propertyValue, resolveReference } from "../../../src/code/values/resolve-reference.ts";
import type { ClientGroup, DecideFacts, MadeClient, StuckClient } from "../../model.ts";
import { functionUses, hasName, isOffered } from "../callers/function-uses.ts";
import { givenFor, parameterAround, possibleKeys } from "./possible-keys.ts";

/**
 * A client of the package that may be the one of a group, though its id is spelled in another way, or is given by other code, or is
 * not to be told: a second one is not to be made beside it.
 */
export function mayBeMade(group: ClientGroup, facts: DecideFacts): StuckClient | null {
  const made = facts.clientsMade(group.packageDir).filter(({ key }) => key !== group.key && key !== "keyed");
  if (made.length === 0) return null;
  const wanted = new Set([group.key]);
  for (const { attach } of group.members)
    if (attach.clientId) for (const key of possibleKeys(attach.clientId.path, facts)) wanted.add(key);
  const found = made.find((client) => {
    const keys = keysOf(client, facts);
    return keys === null || [...keys].some((key) => wanted.has(key));
  });
  return found ? { path: found.path, name: found.name, unsure: true } : null;
}

/** The keys of the ids that a client may have; null where it may have any. */
function keysOf({ at, key }: MadeClient, facts: DecideFacts): ReadonlySet<string> | null {
  const ids = key === null ? idsAt(at, facts) : [at];
  if (ids === null) return null;
  const keys = new Set<string>();
  for (const id of ids) {
    const callers = callersOf(id, facts);
    if (callers === "none") continue;
    const possible = possibleKeys(id, facts);
    if (callers === "unseen" || possible.size === 0) return null;
    for (const each of possible) keys.add(each);
  }
  return keys;
}

/** Whether all who give a parameter can be seen; `none` where nobody calls its function. Other values have no callers to ask for. */
function callersOf(id: NodePath, facts: DecideFacts): "seen" | "unseen" | "none" {
  const declaration = id.binding?.path;
  const parameter = declaration && parameterAround(declaration);
  const fn = parameter?.parentPath;
  if (!parameter || !fn?.is("Function") || id.binding?.scope.path !== fn) return "seen";
  if (!hasName(fn) || isOffered(fn, facts)) return "unseen";
  const uses = functionUses(fn, facts);
  // A framework that calls what a file exports gives it no bare id.
  if (uses.length === 0) return parameter === declaration && parameter.is("Identifier") ? "none" : "unseen";
  const isCalled = ({ key, parentPath }: NodePath) =>
    key === "callee" && (isCall(parentPath) || parentPath?.is("NewExpression") === true);
  return uses.every(isCalled) ? "seen" : "unseen";
}

/** The ids that a use of the class gives; null where it cannot be told. */
function idsAt(use: NodePath, facts: DecideFacts): NodePath[] | null {
  const { parentPath: parent, key } = use;
  if (parent?.is("NewExpression") && key === "callee") return idsIn(parent.get("arguments")[0], facts);
  if (parent?.is("Class") && key === "superClass") return idsOfSubclass(parent, facts);
  return null;
}

/** What a class that extends the one of v3 gives to it, or is given itself. */
function idsOfSubclass(subclass: NodePath, facts: DecideFacts): NodePath[] | null {
  const passed: NodePath[] = [];
  subclass.walk((path) => {
    if (path.is("CallExpression") && path.get("callee").is("Super")) {
      const [options] = path.get("arguments");
      if (options) passed.push(options);
    }
  });
  if (passed.length > 0) return all(passed, facts);
  const binding = bindingOfFunction(subclass);
  if (!binding) return null;
  return all(
    instancesOf(binding, facts).map((use) => {
      const creation = use.parentPath;
      return creation?.is("NewExpression") && use.key === "callee" ? creation.get("arguments")[0] : undefined;
    }),
    facts,
  );
}

const instancesOf = (binding: Binding, facts: DecideFacts): NodePath[] => [
  ...valueReferences(binding).filter(({ parentPath }) => !parentPath?.is("ExportSpecifier")),
  ...facts.callsOf(binding.path.file.path, binding),
];

function all(options: readonly (NodePath | undefined)[], facts: DecideFacts, depth = 0): NodePath[] | null {
  const ids = options.map((each) => idsIn(each, facts, depth));
  return ids.length === 0 || ids.includes(null) ? null : ids.flatMap((each) => each ?? []);
}

const MAX_DEPTH = 4;

/** The `clientId` of what a constructor is given: of an object, of what it spreads, of what callers pass. */
function idsIn(argument: NodePath | undefined, facts: DecideFacts, depth = 0): NodePath[] | null {
  if (!argument || depth > MAX_DEPTH) return null;
  const path = unwrapped(argument);
  const options = resolveReference(path) ?? path;
  if (options.is("ObjectExpression")) {
    const id = propertyValue(options, "clientId");
    if (id) return [id];
    const spread = options
      .get("properties")
      .flatMap((each) => (each.is("SpreadElement") ? [each.get("argument")] : []));
    return all(spread, facts, depth + 1);
  }
  if (!options.is("Identifier") || !options.binding) return null;
  if (callersOf(options, facts) !== "seen") return null;
  const { binding } = options;
  return all(givenFor(binding.path, binding.identifier.name, facts), facts, depth + 1);
}
