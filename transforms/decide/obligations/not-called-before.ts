import { isMember, type NodePath, unwrapped } from "../../../src/code/tree/index.ts";
import type { ClientModuleFacts, DecideFacts, UnitFindings } from "../../model.ts";
import { functionUses } from "../function-uses.ts";
import { outermostFunction } from "../runs-before.ts";
import { type Obligation, unless } from "./obligation.ts";

/**
 * No call runs before the client is constructed. A function declaration is there before its module runs: another module may call it
 * then, where a cycle of imports leads through the function's module, or through one that hands it on or calls it.
 */
export const notCalledBefore: Obligation = {
  id: "not-called-before",
  answer: ({ group, facts }) =>
    unless(group.members.find(({ attach }) => mayBeCalledBefore(attach.call, facts, new Set()))?.attach.call),
};

function mayBeCalledBefore(path: NodePath, facts: DecideFacts, seen: Set<NodePath>): boolean {
  const fn = outermostFunction(path);
  if (!facts.clientModule || !fn?.is("FunctionDeclaration") || seen.has(fn)) return false;
  seen.add(fn);
  const { clientModule } = facts;
  return (
    leadsBack({ module: fn.file }, clientModule) ||
    functionUses(fn, facts).some(
      (use) => waitsForItsImport(use, clientModule) || mayBeCalledBefore(use, facts, seen),
    )
  );
}

/** Whether a name comes from a module that leads back to the one that uses it: it may run before all that the other imports. */
function waitsForItsImport(use: NodePath, facts: ClientModuleFacts): boolean {
  const { path } = use.file;
  const imported = use.scope.getBinding(nameAt(use) ?? "")?.path.parentPath;
  const source = imported && sourceOf(imported);
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
    const specifier = sourceOf(statement);
    const target = specifier === null ? null : facts.resolve(module.path, specifier);
    return target !== null && facts.reaches(target, own);
  });
}

function sourceOf({ node }: NodePath): string | null {
  if (node.type === "ImportDeclaration") return node.importKind === "type" ? null : node.source.value;
  if (node.type === "ExportAllDeclaration") return node.source.value;
  return node.type === "ExportNamedDeclaration" ? (node.source?.value ?? null) : null;
}
