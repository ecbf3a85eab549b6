import type { NodePath } from "../../../src/code/tree/index.ts";
import type { ClientModuleFacts, UnitFindings } from "../../model.ts";
import { outermostFunction } from "../runs-before.ts";
import { type Obligation, unless } from "./obligation.ts";

/**
 * No call runs before the client is constructed. A function declaration is there before its module runs: where the module's
 * imports lead back to it, another module may call it then.
 */
export const notCalledBefore: Obligation = {
  id: "not-called-before",
  answer: ({ group, facts: { clientModule } }) => {
    if (!clientModule) return unless(null);
    const inCycle = new Map<UnitFindings, boolean>();
    const early = group.members.find(({ unit, attach }) => {
      if (!outermostFunction(attach.call)?.is("FunctionDeclaration")) return false;
      const known = inCycle.get(unit) ?? leadsBack(unit, clientModule);
      inCycle.set(unit, known);
      return known;
    });
    return unless(early?.attach.call);
  },
};

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
