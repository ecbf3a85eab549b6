import { isTypeScript } from "../../../src/code/file-names.ts";
import { isPureModule } from "../../../src/code/values/pure-module.ts";
import { isEnvironmentKey } from "../../find/attach/ids/environment-id.ts";
import type { ClientModuleFacts, UnitFindings } from "../../model.ts";
import { localIdReaches } from "../clients/local-id.ts";
import { guardsOf, narrowingGuard } from "../guards.ts";
import { type Obligation, PROVED, refuted, unknown, unless } from "./obligation.ts";

/** The id means the same wherever it stands: no parameter, no state, nothing that changes once its file is loaded. */
export const idConstant: Obligation = {
  id: "id-constant",
  answer: ({ group }) =>
    unless(group.members.find(({ attach }) => attach.clientId?.reach === "local")?.attach.clientId?.path),
};

/** The id is there when the module is loaded: a constant that folds, or the environment. Source: contract, 11.1. */
export const idKnownAtLoad: Obligation = {
  id: "id-known-at-load",
  answer: ({ group: { id } }) =>
    id.reach === "constant" || id.standing !== null || isEnvironmentKey(id.key) ? PROVED : unknown(id.path),
};

/** In TypeScript no condition makes the id a string: elsewhere it may be none, and the constructor takes only strings. */
export const idNotNarrowed: Obligation = {
  id: "id-not-narrowed",
  answer: ({ group, facts }) => {
    for (const { unit, attach } of group.members) {
      const id = attach.clientId;
      if (id?.reach !== "module" || !isTypeScript(unit.module) || /!$|\bas\b/.test(id.text)) continue;
      if (!localIdReaches(attach)) continue;
      const guard = narrowingGuard(attach.call, id, facts);
      if (guard) return unless(guard.at);
    }
    return unless(null);
  },
};

/** No call stands behind a condition on the id: v2 did nothing where that failed, and a client would be constructed all the same. */
export const noGuard: Obligation = {
  id: "no-guard",
  answer: ({ group, facts }) => {
    for (const { attach } of group.members) {
      const id = attach.clientId;
      const [guard] = id?.reach === "module" ? guardsOf(attach.call, id, facts) : [];
      if (guard) return unless(guard.at);
    }
    return unless(null);
  },
};

/**
 * What the client module imports for the id is loaded before it, wherever it is imported: its own import would else be the first, and
 * modules with effects would run in another order. Source: contract, 11.12, "Import order".
 */
export const idLoadedBefore: Obligation = {
  id: "id-loaded-before",
  answer: ({ group: { id, portable, members }, units, importers, facts: { clientModule } }) => {
    if (!clientModule || !portable) return PROVED;
    const isDeferred = members.some(({ attach }) => attach.site.entry.deferred);
    const isLate = portable.imports.some(({ from, specifier }) => {
      const target = clientModule.resolve(from, specifier);
      const by = units.find(({ module }) => module.path === from);
      if (target === null || (by && isPureModule(by.module, specifier))) return false;
      // A module of a cycle fails with all others of it: a call that loads the SDK late was not stopped by that.
      const isTarget = new Set([target]);
      if (isDeferred && clientModule.importsOf(target).some((each) => clientModule.reaches(each, isTarget)))
        return true;
      return importers.some((unit) => !loads(unit, target, clientModule));
    });
    return isLate ? refuted(id.path) : PROVED;
  },
};

/**
 * Whether the imports of a file, which stand above the one of the client module, have loaded a module by then. What leads back to the
 * file is itself still waiting for it, and so may be what that imports.
 */
function loads({ module }: UnitFindings, target: string, facts: ClientModuleFacts): boolean {
  if (module.path === target) return true;
  const own = new Set([module.path]);
  return module.program.get("body").some(({ node }) => {
    if (node.type !== "ImportDeclaration" || node.importKind === "type") return false;
    const path = facts.resolve(module.path, node.source.value);
    if (path === null || path === target) return path === target;
    return facts.reaches(path, new Set([target])) && !facts.reaches(path, own);
  });
}
