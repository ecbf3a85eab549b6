import { V3_PACKAGE } from "../../../src/sdk/v3.ts";
import type { DecideFacts, UnitPlan } from "../../model.ts";
import { isAppCode, isOnV3, reachedIn } from "../reached-code.ts";
import type { MockFate, MockFilePlan } from "./mock-plan.ts";

/** Decides what becomes of files under `__mocks__/`: they follow the code of the tests that they are put in place for. */
export function planMockFiles(plans: readonly UnitPlan[], facts: DecideFacts): UnitPlan[] {
  const targets = new Set<string>();
  return plans.map((plan) => {
    if (plan.unit.mockFile === null) return plan;
    const mockFile = mockFilePlan(plan, plans, targets, facts);
    if (mockFile.fate.is === "swapped" || mockFile.fate.is === "doubled") targets.add(mockFile.path);
    return { ...plan, mockFile };
  });
}

function mockFilePlan(
  { unit, isLeftOut }: UnitPlan,
  plans: readonly UnitPlan[],
  taken: ReadonlySet<string>,
  facts: DecideFacts,
): MockFilePlan {
  const { path } = unit.module;
  const target = pathOfV3Mock(path);
  const tested = plans.filter((each) => isAppCode(each) && isMockedFor(path, each.unit.module.path, facts));
  const reached = reachedIn(tested, facts);
  return { path: target, fate: fate() };

  function fate(): MockFate {
    const { earlier, heldIn } = reached;
    const fails = isOnV3(reached);
    const isThere = facts.clientModule?.resolve(path, `${toRoot(path)}${V3_PACKAGE}`) ?? null;
    if (heldIn.length > 0 && (!fails || isThere !== null)) return { is: "kept", because: heldIn };
    if (unit.mockFile && isLeftOut(unit.mockFile.place))
      return { is: "refused", why: { what: "not-asked" }, fails };
    if (!reached.isKnown) return { is: "refused", why: { what: "project" }, fails };
    if (!fails) return { is: "refused", why: { what: "unreached" }, fails };
    if (earlier === null) return { is: "refused", why: { what: "more-of-v3" }, fails };
    if (isThere !== null || taken.has(target))
      return { is: "refused", why: { what: "two-mocks" }, fails: isThere === null };
    if (!unit.mockFile?.seen) return { is: "refused", why: { what: "factory" }, fails };
    return heldIn.length > 0 ? { is: "doubled", because: heldIn } : { is: "swapped" };
  }
}

const MOCKS = /^(.*?)__mocks__\/(rupt(?:\/.+?)?)(\.[cm]?[jt]sx?)$/;

/** `__mocks__/rupt.ts` -> `__mocks__/@ruptjs/client.ts`. */
function pathOfV3Mock(path: string): string {
  const [, folder = "", , ending = ""] = MOCKS.exec(path) ?? [];
  return `${folder}__mocks__/${V3_PACKAGE}${ending}`;
}

/** The way from a file up to its `__mocks__/`. */
function toRoot(path: string): string {
  const steps = (MOCKS.exec(path)?.[2] ?? "").split("/").length - 1;
  return steps === 0 ? "./" : "../".repeat(steps);
}

/** Whether a test runner puts a file under `__mocks__/` in place for a file: one of its package, or of a folder below. */
export function isMockedFor(mock: string, path: string, facts: Pick<DecideFacts, "packageOf">): boolean {
  const [, folder = ""] = MOCKS.exec(mock) ?? [];
  return facts.packageOf(mock) === facts.packageOf(path) || path.startsWith(folder);
}
