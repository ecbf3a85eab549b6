import { memberRoot, type NodePath, type SourceModule, unwrapped } from "../../../src/code/tree/index.ts";
import { requiredSpecifier } from "../../../src/code/values/common-js.ts";
import { isBareSpecifier } from "../../../src/code/values/origin.ts";
import { isPureModule } from "../../../src/code/values/pure-module.ts";
import { mayRunBefore, mayRunWhileLoading, outermostFunction } from "../../../src/code/values/runs-before.ts";
import { isWithoutEffects } from "../../../src/code/values/without-effects.ts";
import { note, type RuleNote } from "../../../src/rules/note.ts";
import type { AttachCall } from "../../find/attach/attach-call.ts";
import type { ExistingClient } from "../../find/v3/clients-in-file.ts";
import type { ClientGroup, DecideFacts, ExportedClient, MovedClient, UnitFindings } from "../../model.ts";
import { mayBeCalledBefore, searchOf } from "../callers/called-before.ts";
import { functionUses } from "../callers/function-uses.ts";
import { meansModuleName } from "../names.ts";
import type { ClientModuleFacts } from "./client-module-facts.ts";
import { loadsBefore } from "./loads-before.ts";

/** Why a call cannot have the client that it would need. */
export interface Refusal {
  attach: AttachCall;
  reason: RuleNote;
}

/** The client of an id that a file has already, by a name that means it at every call there. */
export function clientIn(unit: UnitFindings, group: ClientGroup): (ExistingClient & { name: string }) | null {
  for (const client of unit.v3.clients) {
    const { key, name } = client;
    if (key === group.key && name !== null && meansModuleName(name, group, unit)) return { ...client, name };
  }
  return null;
}

/** The calls of a file that may run before the client that stands there is constructed. */
export function tooEarly(
  client: ExistingClient,
  group: ClientGroup,
  unit: UnitFindings,
  facts: DecideFacts,
): Refusal[] {
  const { creation, declaration, name } = client;
  if (creation !== "eager") return [];
  const place = topIndex(declaration, typeof declaration.key === "number" ? declaration.key : 0);
  return group.members
    .filter(
      (member) =>
        member.unit === unit &&
        (mayRunBefore(member.attach.call, place) || mayRunBeforeItsModule(member.attach.call, facts)),
    )
    .map(({ attach }) => ({
      attach,
      reason: note("client-reused", { name, createdTooLate: true }, { level: "action" }),
    }));
}

/** The calls that load the SDK late, in the file that has the client: it has nothing to load in the place of that. */
export const loadedLate = (
  { name }: ExistingClient,
  { members }: ClientGroup,
  unit: UnitFindings,
): Refusal[] =>
  members
    .filter((member) => member.unit === unit && member.attach.site.entry.deferred)
    .map(({ attach }) => ({
      attach,
      reason: note("client-reused", { name, late: true }, { level: "action" }),
    }));

/** Whether a module that the one of a call imports calls it, in a circle, before that has run. */
const mayRunBeforeItsModule = (call: NodePath, facts: DecideFacts): boolean =>
  facts.clientModule !== null &&
  facts.clientModule.importsOf(call.file.path).length > 0 &&
  mayBeCalledBefore(call, searchOf(facts)) &&
  mayRunAsModulesLoad(call, facts);

/**
 * The calls that may run before the module of a client that is there already. It may lead back to them by its imports, and then has not
 * run when they do; or it stands behind imports that lead back, as what imports files of the project does.
 */
export function loadedTooLate(
  { path, exported }: ExportedClient,
  group: ClientGroup,
  facts: DecideFacts,
): Refusal[] {
  const { clientModule } = facts;
  if (!clientModule || clientModule.importsOf(path).length === 0) return [];
  const search = searchOf(facts);
  const waits = (file: string) => file !== path && clientModule.reaches(path, new Set([file]));
  return group.members
    .filter(
      ({ unit, attach: { call } }) =>
        (waits(unit.module.path) || mayBeCalledBefore(call, search)) && mayRunAsModulesLoad(call, facts),
    )
    .map(({ attach }) => ({
      attach,
      reason: note("client-reused", { name: exported, createdTooLate: true, of: path }, { level: "action" }),
    }));
}

/**
 * Whether a file that imports a client from where it stands would run more than that, or sooner: the page, the worker or the test that it
 * was made for. What its imports have loaded already has run by then.
 */
export function wouldRun(
  { path, creation }: ExportedClient,
  { module }: UnitFindings,
  { clientModule }: DecideFacts,
): boolean {
  if (!clientModule || loadsBefore(module, path, clientModule)) return false;
  // A constant that is made of what the file has, or what waits for it.
  if (creation === "eager" && clientModule.reaches(path, new Set([module.path]))) return true;
  return runsMore(path, module, clientModule, (target) => loadsBefore(module, target, clientModule));
}

/** Whether it matters where a file imports a client from: the module of that runs, or loads what runs. */
export const needsItsPlace = (path: string, module: SourceModule, facts: ClientModuleFacts): boolean =>
  runsMore(path, module, facts, () => false);

function runsMore(
  path: string,
  from: SourceModule,
  facts: ClientModuleFacts,
  isLoaded: (target: string) => boolean,
): boolean {
  const holder = from.imported(facts.specifier(from.path, path));
  const isThere = (specifier: string) => {
    const target = facts.resolve(path, specifier);
    return target !== null && isLoaded(target);
  };
  return holder !== null && !holder.program.get("body").every((each) => isQuiet(each, isThere));
}

/** Whether a statement of the module of a client does no more than load what runs nothing, or has run, and construct it. */
function isQuiet(statement: NodePath, isLoaded: (specifier: string) => boolean): boolean {
  const { file } = statement;
  if (statement.is("ImportDeclaration")) {
    const { importKind, source, specifiers } = statement.node;
    if (importKind === "type" || isLoaded(source.value)) return true;
    // A package that gives something a name is there for the client.
    const isPackage = isBareSpecifier(source.value) && file.imported(source.value) === null;
    return (specifiers.length > 0 && isPackage) || isPureModule(file, source.value);
  }
  const exported = statement.is("ExportNamedDeclaration") ? statement.get("declaration") : null;
  const declaration = exported?.node ? exported : statement;
  if (declaration.is("VariableDeclaration"))
    return declaration.get("declarations").every((each) => {
      const init = each.get("init");
      const value = init?.node ? unwrapped(init) : null;
      const isLoaded = value !== null && requiredSpecifier(memberRoot(value)) !== null;
      return value === null || isLoaded || value.is("NewExpression") || isWithoutEffects(value);
    });
  // `module.exports = { rupt };`
  const set = statement.is("ExpressionStatement") ? unwrapped(statement.get("expression")) : null;
  if (set?.is("AssignmentExpression")) {
    const value = unwrapped(set.get("right"));
    return /^(?:module\.)?exports\b/.test(set.text) && (value.is("NewExpression") || isWithoutEffects(value));
  }
  if (statement.is("ExportDefaultDeclaration")) {
    const value = unwrapped(statement.get("declaration"));
    return value.is("NewExpression") || value.is("FunctionDeclaration") || isWithoutEffects(value);
  }
  return /^(?:Class|Export|Function|TS|Type|Empty|Interface)\w*/.test(declaration.type);
}

/** Whether code runs while modules load, in its own one or by a function that another one calls. */
export function mayRunAsModulesLoad(path: NodePath, facts: DecideFacts, seen = new Set<NodePath>()): boolean {
  if (mayRunWhileLoading(path)) return true;
  const fn = outermostFunction(path);
  if (!fn || seen.has(fn)) return false;
  seen.add(fn);
  return functionUses(fn, facts).some((use) => mayRunAsModulesLoad(use, facts, seen));
}

function topIndex(declaration: NodePath, own: number): number {
  const { parentPath } = declaration;
  return parentPath?.is("ExportNamedDeclaration") && typeof parentPath.key === "number"
    ? parentPath.key
    : own;
}

/** Whether what a client's callback imports leads back to a file that would import the client's module. */
export function leadsBack(
  { unit, logout }: MovedClient,
  units: readonly UnitFindings[],
  facts: DecideFacts,
): boolean {
  const { clientModule } = facts;
  const importers = new Set([...units, unit].map(({ module }) => module.path));
  return (logout?.imports ?? []).some(({ from, specifier }) => {
    const target = clientModule?.resolve(from, specifier) ?? null;
    return target !== null && clientModule?.reaches(target, importers) === true;
  });
}

export function reuseNotes(
  group: ClientGroup,
  { hasLogout }: { hasLogout: boolean },
): [AttachCall, RuleNote[]][] {
  return group.members.map(({ attach }) => {
    const notes: RuleNote[] = [note("client-reused", { name: null })];
    if (hasLogout && !attach.logout) notes.push(note("client-reused-logout"));
    return [attach, notes];
  });
}
