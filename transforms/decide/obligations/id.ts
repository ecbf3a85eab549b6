import { isTypeChecked } from "../../../src/code/file-names.ts";
import {
  type Binding,
  initOf,
  isMember,
  type NodePath,
  staticName,
  unwrapped,
} from "../../../src/code/tree/index.ts";
import { docCastOf } from "../../../src/code/values/doc-cast.ts";
import { originOf, originOfExport } from "../../../src/code/values/origin.ts";
import { isPureModule } from "../../../src/code/values/pure-module.ts";
import { resolveReference } from "../../../src/code/values/resolve-reference.ts";
import { mayRunBefore } from "../../../src/code/values/runs-before.ts";
import { isEnvironmentKey } from "../../find/attach/ids/environment-id.ts";
import { namespaceModule } from "../../find/attach/ids/id-key.ts";
import { leadsBack } from "../callers/called-before.ts";
import type { ClientModuleFacts } from "../clients/client-module-facts.ts";
import { loadsBefore } from "../clients/loads-before.ts";
import { localIdReaches } from "../clients/local-id.ts";
import { guardsOf, narrowedObject, narrowingGuard } from "../guards.ts";
import { presenceTest } from "../presence-tests.ts";
import { type Obligation, PROVED, refuted, unknown, unless } from "./obligation.ts";
import { isSnapshot, isSnapshotModule } from "./snapshots.ts";

/** The id means the same wherever it stands: no parameter, no state, nothing that changes once its file is loaded. */
export const idConstant: Obligation = {
  id: "id-constant",
  answer: ({ group }) =>
    unless(group.members.find(({ attach }) => attach.clientId?.reach === "local")?.attach.clientId?.path),
};

/**
 * The id is there when the module is loaded: a constant that folds, or the environment. An empty one stands for none: an app leaves it
 * empty to switch the SDK off. Source: contract, 11.1.
 */
export const idKnownAtLoad: Obligation = {
  id: "id-known-at-load",
  answer: ({ group: { id } }) =>
    id.key === "value:"
      ? refuted(id.path)
      : id.reach === "constant" || id.standing !== null || isEnvironmentKey(id.key)
        ? PROVED
        : unknown(id.path),
};

/**
 * Where types are checked no condition makes the id a string, or the object that it is read from one that has it: elsewhere it may be none, and
 * the constructor takes only strings.
 */
export const idNotNarrowed: Obligation = {
  id: "id-not-narrowed",
  answer: ({ group, facts }) => {
    for (const { unit, attach } of group.members) {
      const id = attach.clientId;
      if (!id || id.reach === "local" || !isTypeChecked(unit.module, facts) || !localIdReaches(attach))
        continue;
      const isCast =
        id.reach === "constant" || /!$|\bas\b/.test(id.text) || docCastOf(id.path)?.isWhole === true;
      const guard = isCast ? undefined : narrowingGuard(attach.call, id, facts);
      const at = guard?.at ?? narrowedObject(attach.call, id, facts);
      if (at) return unless(at);
    }
    return unless(null);
  },
};

/**
 * No call stands behind a condition on the id: v2 did nothing where that failed, and a client would be constructed all the same. The
 * condition of a call that stays on v2 tells as much: the id may be missing.
 */
export const noGuard: Obligation = {
  id: "no-guard",
  answer: ({ group, units, facts }) => {
    for (const unit of units) {
      if (facts.scopeOf(unit.module.path) !== group.packageDir) continue;
      for (const { call, clientId } of unit.attaches) {
        const isOurs = clientId?.reach === "module" && clientId.key === group.key;
        const [guard] = isOurs ? guardsOf(call, clientId, facts) : [];
        if (guard) return unless(guard.at);
      }
    }
    return unless(null);
  },
};

/** Nothing in the app asks whether the variable is there that the id is: what asks may guard a call in a way that is not followed. */
export const idNotTested: Obligation = {
  id: "id-not-tested",
  answer: ({ group, facts }) => unless(presenceTest(group, facts)),
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
    if (isDeferred && members.some(({ attach }) => isSnapshot(attach.clientId))) return refuted(id.path);
    const isRequired = members.some(({ attach }) => attach.site.entry.path.is("CallExpression"));
    const isLate = portable.imports.some(({ from, specifier }) => {
      const target = clientModule.resolve(from, specifier);
      const by = units.find(({ module }) => module.path === from);
      if (target === null) return false;
      // What a module takes out of the environment, or of a global, depends on when it runs.
      const readsLater = by && (isDeferred || isRequired) && isSnapshotModule(by.module.imported(specifier));
      if (readsLater) return true;
      if (by && isPureModule(by.module, specifier)) return false;
      // A module of a cycle fails with all others of it: a call that loads the SDK late was not stopped by that.
      const isTarget = new Set([target]);
      if (isDeferred && clientModule.importsOf(target).some((each) => clientModule.reaches(each, isTarget)))
        return true;
      return importers.some((unit) => !loadsBefore(unit.module, target, clientModule));
    });
    return isLate ? refuted(id.path) : PROVED;
  },
};

/**
 * The id has its value when a call reads it. A `var` has none above its line, and v2 went on with `undefined` there, as it may have
 * done with a member of an enum that compilers put in its place: such an id is read where the call is. In a cycle of imports that is
 * before its module has run. A `const`, `let` or class stops the program there, before and after, unless a `catch` around the call
 * goes on.
 */
export const idInitialised: Obligation = {
  id: "id-initialised",
  answer: ({ group, facts: { clientModule } }) =>
    unless(
      group.members.find(({ attach, unit }) => {
        const variables = variablesOf(attach.clientId?.path, isCaught(attach.call));
        if (variables.length === 0) return false;
        const own = variables.filter(({ file }) => file === unit.module);
        if (own.some(({ index }) => mayRunBefore(attach.call, index))) return true;
        return clientModule !== null && (leadsBack(unit, clientModule) || isInCycle(variables, clientModule));
      })?.attach.call,
    ),
};

interface Variable {
  file: NodePath["file"];
  /** Where the statement that declares it stands in its module. */
  index: number;
}

function isInCycle(variables: readonly Variable[], facts: ClientModuleFacts): boolean {
  return variables.some(({ file }) => leadsBack({ module: file }, facts));
}

/** Whether a `catch` hides that an option could not be read. */
export function isCaught(call: NodePath): boolean {
  const caught = (path: NodePath) =>
    path.parentPath?.is("TryStatement") && path.key === "block" && path.parentPath.node.handler;
  return call.findParent((path) => Boolean(caught(path))) !== null;
}

/**
 * The variables, declared with `var` or as an enum, that an expression reads, and what those read.
 *
 * @param all those too whose dead zone stops the program
 */
function variablesOf(id: NodePath | undefined, all: boolean, depth = 0): Variable[] {
  if (!id || depth > 10) return [];
  const found: Variable[] = [];
  const read = (declared: Binding) => {
    if (declared.scope.path.type !== "Program") return;
    const key = topStatement(declared.path)?.key;
    if ((declared.kind === "var" || all) && typeof key === "number")
      found.push({ file: declared.path.file, index: key });
    const init = initOf(declared);
    if (init) found.push(...variablesOf(init, all, depth + 1));
  };
  const visit = (path: NodePath) => {
    const module = isMember(path) ? namespaceModule(unwrapped(path.get("object"))) : null;
    const name = module && staticName(path);
    const exported = module && name ? originOfExport(module, name) : null;
    if (exported) read(exported.binding);
    const elsewhere = all && !exported ? resolveReference(path) : null;
    if (elsewhere?.is("TSEnumDeclaration") && elsewhere.file !== path.file)
      found.push({ file: elsewhere.file, index: Number(topStatement(elsewhere)?.key) });
    if (!path.is("Identifier") || !path.isReferencedIdentifier()) return;
    const binding = path.binding;
    // Scopes do not hold every enum.
    const enumeration = path.file.enums.get(path.node.name);
    if (enumeration && (!binding || binding.path.is("TSEnumDeclaration"))) {
      const key = topStatement(path.file.tree.pathOf(enumeration))?.key;
      if (typeof key === "number") found.push({ file: path.file, index: key });
      return;
    }
    const declared = originOf(path)?.binding;
    if (declared) read(declared);
  };
  visit(id);
  id.walk(visit);
  return found;
}

export function topStatement(path: NodePath): NodePath | null {
  const isTop = (each: NodePath) => each.parentPath?.is("Program") === true;
  return isTop(path) ? path : path.findParent(isTop);
}
