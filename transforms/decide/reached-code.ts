import type { NodePath } from "../../src/code/tree/index.ts";
import { mayRunWhileLoading } from "../../src/code/values/runs-before.ts";
import type { AppTest } from "../find/app-tests/app-test.ts";
import type { ClientModuleFacts, ClientUse, DecideFacts, UnitFindings, UnitPlan } from "../model.ts";

/** The code that a test runs, as far as it concerns the SDK. */
export interface Reached {
  migrated: readonly { attach: NodePath; use: ClientUse }[];
  /** Files that stay on v2. */
  heldIn: readonly string[];
  heldAttach: boolean;
  /** Some of it is on v3 since an earlier run. */
  isOnV3: boolean;
  /** False where the project around the file is not known. */
  isKnown: boolean;
}

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
    ...reachedIn([plan, ...reached], clientModule !== null),
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
function needsV2({ unit, held, neededEntries, openReExports, keepsSideEffect }: UnitPlan): boolean {
  if (held.size > 0 || keepsSideEffect) return true;
  if (unit.unboundUses.uses.some(({ kind }) => kind === "escape")) return true;
  if (unit.unboundUses.reExports.some(({ path }) => !openReExports.has(path))) return true;
  return [...neededEntries].some(
    ({ references }) => references.length === 0 || references.some(({ kind }) => kind !== "type"),
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
export function reachedIn(plans: readonly UnitPlan[], isKnown: boolean): Reached {
  return {
    migrated: plans.flatMap(({ migrated }) =>
      [...migrated].map(([attach, use]) => ({ attach: attach.call, use })),
    ),
    heldIn: [...new Set(filesOnV2(plans))],
    heldAttach: plans.some(({ held }) => held.size > 0),
    isOnV3: plans.some(({ unit }) => unit.v3.className !== null),
    isKnown,
  };
}

/** Whether the callback of a remote logout stays with all calls that are reached, or with none; null where they differ. */
export function logoutWithCall({ migrated }: Reached): boolean | null {
  const stays = new Set(migrated.map(({ use }) => use.group.logout === null));
  const [only] = stays;
  return stays.size === 1 && only !== undefined ? only : null;
}
