import {
  argumentsOf,
  isCall,
  isMember,
  keyName,
  type NodePath,
  outermostWrapper,
  staticName,
  unwrapped,
  valueReferences,
} from "../../src/code/tree/index.ts";
import { mayRunWhileLoading } from "../../src/code/values/runs-before.ts";
import type { AppTest } from "../find/app-tests/app-test.ts";
import type { AttachCall } from "../find/attach/attach-facts.ts";
import { isExportReference } from "../find/attach/ignored-results.ts";
import type { ExistingClient } from "../find/v3/clients-in-file.ts";
import type { ClientUse, DecideFacts, UnitFindings, UnitPlan } from "../model.ts";
import type { ClientModuleFacts } from "./clients/client-module-facts.ts";

/** The code that a test runs, as far as it concerns the SDK. */
export interface Reached {
  migrated: readonly { attach: NodePath; use: ClientUse }[];
  /** Whether one of those calls passes as its user what was its account alone. */
  accountBecame: boolean;
  /** Files that stay on v2. */
  heldIn: readonly string[];
  heldAttach: boolean;
  /** Calls that are on v3 since an earlier run; null where code uses more of v3 than a mock of it gives. */
  earlier: readonly NodePath[] | null;
  /** False where the project around the file is not known. */
  isKnown: boolean;
}

/** Whether some of it is on v3, by this run or an earlier one: a mock of v2 alone fails there. */
export const isOnV3 = ({ migrated, earlier }: Reached): boolean =>
  migrated.length > 0 || earlier?.length !== 0;

export function reachedBy(
  plan: UnitPlan,
  test: AppTest,
  plans: readonly UnitPlan[],
  facts: DecideFacts,
): Reached {
  const own = plan.unit.module.path;
  const { clientModule } = facts;
  const packageDir = facts.packageOf(own);
  const others = plans.filter((each) => each !== plan && isAppCode(each));
  const inPackage = others.filter(({ unit }) => facts.packageOf(unit.module.path) === packageDir);
  const byImport = others.filter(
    ({ unit }) =>
      unit.module.path === own ||
      clientModule?.reaches(own, new Set([unit.module.path]), notRun(test, unit, own, clientModule)) === true,
  );
  // What a set-up file mocks is mocked for every test; a test that imports nothing of the SDK by a way that is seen may do so by another.
  const reached = test.isSetup || byImport.length === 0 ? inPackage : byImport;
  const mine = ownNeeds(plan, test);
  return {
    ...reachedIn([plan, ...reached], facts),
    heldIn: [...new Set([...filesOnV2(reached), ...(mine ? [own] : [])])],
  };
}

/** Files that a test does not run because others stand in their places; those that run something while they load are run. */
function notRun(
  { replaced }: AppTest,
  { attaches }: UnitFindings,
  own: string,
  { resolve }: ClientModuleFacts,
): ReadonlySet<string> {
  const runsOnLoad = attaches.some(({ call }) => mayRunWhileLoading(call));
  const paths = replaced
    .filter(({ isLoaded }) => !isLoaded || !runsOnLoad)
    .map(({ specifier }) => resolve(own, specifier));
  return new Set(paths.filter((path) => path !== null));
}

const filesOnV2 = (plans: readonly UnitPlan[]): string[] =>
  plans.filter(needsV2).map(({ unit }) => unit.module.path);

/** Whether code that is run stays on v2: a type alone is not run. */
function needsV2({
  unit,
  held,
  migrated,
  handledReferences,
  neededEntries,
  openReExports,
  keepsSideEffect,
}: UnitPlan): boolean {
  if (held.size > 0 || keepsSideEffect) return true;
  if (unit.unboundUses.uses.some(({ kind }) => kind === "escape")) return true;
  if (unit.unboundUses.reExports.some(({ path }) => !openReExports.has(path))) return true;
  const moved = new Set([...migrated.keys()].map(({ site }) => site));
  return [...neededEntries].some(
    ({ references }) =>
      references.length === 0 ||
      references.some((each) => each.kind !== "type" && !moved.has(each) && !handledReferences.has(each)),
  );
}

/** Whether the test itself uses more of v2 than its mock of `attach`. */
function ownNeeds({ unit, held, handledReferences }: UnitPlan, test: AppTest): boolean {
  if (held.size > 0) return true;
  const spied = new Set(test.spies.map(({ reference }) => reference));
  return unit.references.some(
    (each) =>
      each.kind !== "attach" &&
      each.kind !== "type" &&
      each.entry.form !== "global" &&
      !test.attach.includes(each) &&
      !spied.has(each) &&
      !handledReferences.has(each),
  );
}

/** Code that is no test and no stand-in for one. */
export const isAppCode = ({ unit }: UnitPlan): boolean => unit.appTest === null && unit.mockFile === null;

/** The code that every test of some files runs; the file of the mock itself needs nothing. */
export function reachedIn(plans: readonly UnitPlan[], facts: DecideFacts): Reached {
  const earlier = plans.flatMap((plan) => callsOnV3(plan, facts));
  return {
    migrated: plans.flatMap(({ migrated }) =>
      [...migrated].map(([attach, use]) => ({ attach: attach.call, use })),
    ),
    accountBecame: plans.some(({ migrated }) => [...migrated.keys()].some(renamesAccount)),
    heldIn: [...new Set(filesOnV2(plans))],
    heldAttach: plans.some(({ held }) => held.size > 0),
    earlier: earlier.every((each) => each !== null) ? earlier : null,
    isKnown: facts.clientModule !== null,
  };
}

const renamesAccount = ({ steps }: AttachCall): boolean =>
  steps.some((step) => step.do === "rename" && step.to === "user");

/** The calls of the clients that a file has already; null among them for anything else that is done with v3. */
function callsOnV3({ unit: { module, v3 } }: UnitPlan, facts: DecideFacts): (NodePath | null)[] {
  if (v3.className === null) return [];
  const { bindings } = module.program.scope;
  const uses = v3.clients.flatMap(({ name, exported, creation }) => {
    const own =
      name === null ? [] : valueReferences(bindings[name]).filter((each) => !isExportReference(each));
    const others = exported === null ? [] : facts.usesOf(module.path, [exported]);
    return (name ?? exported) ? [...own, ...others].map((each) => accessCall(each, creation)) : [null];
  });
  return valueReferences(bindings[v3.className]).length === v3.clients.length ? uses : [...uses, null];
}

/** `rupt.evaluate.access(...)`, `getRupt().evaluate.access(...)`. */
function accessCall(use: NodePath, creation: ExistingClient["creation"]): NodePath | null {
  const client = creation === "eager" ? use : use.parentPath;
  if (!client || (client !== use && !(isCall(client) && use.key === "callee"))) return null;
  const evaluate = outermostWrapper(client).parentPath;
  const access = evaluate && outermostWrapper(evaluate).parentPath;
  if (!isMember(evaluate) || !isMember(access)) return null;
  const call = access.parentPath;
  const isAccess = staticName(evaluate) === "evaluate" && staticName(access) === "access";
  return isAccess && isCall(call) && access.key === "callee" ? call : null;
}

/** Whether the callback of a remote logout stays with all calls that are reached, or with none; null where they differ. */
export function logoutWithCall({ migrated, earlier }: Reached): boolean | null {
  const stays = new Set([
    ...migrated.map(({ use }) => use.group.logout === null),
    ...(earlier ?? []).map(passesLogout),
  ]);
  const [only] = stays;
  return stays.size === 1 && only !== undefined ? only : null;
}

function passesLogout(call: NodePath): boolean | null {
  const [given] = argumentsOf(call);
  const options = given && unwrapped(given);
  if (!options?.is("ObjectExpression")) return null;
  return options
    .get("properties")
    .some((each) => (each.is("ObjectProperty") || each.is("ObjectMethod")) && keyName(each) === "on_logout");
}
