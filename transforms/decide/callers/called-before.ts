import { once } from "../../../src/code/once.ts";
import {
  isMember,
  loadedBy,
  type NodePath,
  type SourceModule,
  unwrapped,
} from "../../../src/code/tree/index.ts";
import { outermostFunction } from "../../../src/code/values/runs-before.ts";
import type { DecideFacts, UnitFindings } from "../../model.ts";
import type { ClientModuleFacts } from "../clients/client-module-facts.ts";
import { functionUses } from "./function-uses.ts";

/** What the calls of a client are looked through with: what one of them has shown need not be looked at again. */
interface Search {
  facts: DecideFacts;
  /** Functions that were looked at: none of them may be called before, or the search were over. */
  seen: Set<NodePath>;
  inCycle(module: SourceModule): boolean;
}

export function searchOf(facts: DecideFacts): Search {
  const { clientModule } = facts;
  const inCycle = once(
    (module: SourceModule) => clientModule !== null && leadsBack({ module }, clientModule),
  );
  return { facts, seen: new Set(), inCycle };
}

/** Whether code may run before what its file imports is loaded: it is in a function that another module calls by then. */
export function mayBeCalledBefore(path: NodePath, search: Search): boolean {
  const { facts, seen, inCycle } = search;
  const { clientModule } = facts;
  const fn = outermostFunction(path);
  if (!clientModule || !fn?.is("FunctionDeclaration") || seen.has(fn)) return false;
  seen.add(fn);
  return (
    inCycle(fn.file) ||
    functionUses(fn, facts).some(
      (use) => waitsForItsImport(use, clientModule) || mayBeCalledBefore(use, search),
    )
  );
}

/** Whether a name comes from a module that leads back to the one that uses it: it may run before all that the other imports. */
function waitsForItsImport(use: NodePath, facts: ClientModuleFacts): boolean {
  const { path } = use.file;
  const imported = use.scope.getBinding(nameAt(use) ?? "")?.path.parentPath;
  const source = imported && loadedBy(imported);
  const target = source ? facts.resolve(path, source) : null;
  return target !== null && facts.reaches(target, new Set([path]));
}

function nameAt(path: NodePath): string | null {
  const object = isMember(path) ? unwrapped(path.get("object")) : path;
  return object.is("Identifier") || object.is("JSXIdentifier") ? object.node.name : null;
}

/** Whether what a module imports leads back to it. */
export function leadsBack({ module }: Pick<UnitFindings, "module">, facts: ClientModuleFacts): boolean {
  const own = new Set([module.path]);
  return module.program.get("body").some((statement) => {
    const specifier = loadedBy(statement);
    const target = specifier === null ? null : facts.resolve(module.path, specifier);
    return target !== null && facts.reaches(target, own);
  });
}
