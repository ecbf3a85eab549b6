import { type NodePath, namesInUse } from "../../../src/code/tree/index.ts";
import { mayRunWhileLoading } from "../../../src/code/values/runs-before.ts";
import type { AppTest } from "../../find/app-tests/app-test.ts";
import { isReassigned, type MockedAttach, type ModuleMock } from "../../find/app-tests/module-mocks.ts";
import { namesReadByDocs } from "../../find/attach/types/doc-module.ts";
import { isOnlyNamed } from "../../find/sdk/deferred-load.ts";
import type { SdkReference } from "../../find/sdk/references.ts";
import type { ClientImport, DecideFacts, UnitPlan } from "../../model.ts";
import { isOnV3, logoutWithCall, type Reached, reachedBy } from "../reached-code.ts";
import { expectedOfDetach, expectedOfDropped } from "./dropped-calls.ts";
import { type CallsReached, followCalls } from "./expected-options.ts";
import type { MockFate, MockPlan, MockRefusal } from "./mock-plan.ts";
import { isMockedFor, planMockFiles } from "./plan-mock-files.ts";

/**
 * Decides what becomes of the stand-ins for v2 in the tests of the app, when all code is planned: a mock follows the code that the
 * test reaches. Source: contract, 11.3.
 */
export function planMocks(plans: readonly UnitPlan[], facts: DecideFacts): UnitPlan[] {
  const withFiles = planMockFiles(plans, facts);
  const withSetup = withFiles.map((plan) =>
    plan.unit.appTest?.isSetup ? withMocks(plan, plan.unit.appTest, withFiles, facts) : plan,
  );
  return withSetup.map((plan) =>
    plan.unit.appTest && plan.mocks === null ? withMocks(plan, plan.unit.appTest, withSetup, facts) : plan,
  );
}

function withMocks(plan: UnitPlan, test: AppTest, plans: readonly UnitPlan[], facts: DecideFacts): UnitPlan {
  const reached = reachedBy(plan, test, plans, facts);
  const isAutomatic = test.mocks.every(isMadeByRunner);
  const provided = isAutomatic && plans.some((each) => provides(each, plan, facts));
  const made = isAutomatic && !plans.some((each) => standsIn(each, plan, facts)) && !hasMockFile(plan, facts);
  const isLeftOut = [...test.mocks.map(({ call }) => call), ...test.attach, ...test.spies].some((each) => {
    const path = "reference" in each ? each.reference.path : "path" in each ? each.path : each;
    return plan.isLeftOut(path);
  });
  const planned = mockPlan(plan, test, reached, { provided, made, facts, isLeftOut });
  if (planned.fate.is === "kept" || planned.fate.is === "refused") return { ...plan, mocks: planned };
  const run = new Set(reached.migrated.map(({ attach }) => attach));
  const attaches = plans.flatMap(({ migrated }) => [...migrated.keys()].filter(({ call }) => run.has(call)));
  const dropped = facts.clientModule ? expectedOfDropped(plan.unit.module, attaches, facts.clientModule) : [];
  const detached = planned.fate.is === "swapped" ? expectedOfDetach(plan.unit.module, test.mocks) : [];
  const mocks = { ...planned, left: [...planned.left, ...dropped, ...detached] };
  const handledReferences = new Set([
    ...plan.handledReferences,
    ...mocks.references,
    ...mocks.spies.map(({ spy }) => spy.reference),
  ]);
  const isOpen = (reference: SdkReference) =>
    !handledReferences.has(reference) &&
    !plan.unit.attaches.some((attach) => attach.site === reference && plan.migrated.has(attach));
  const { docQueries } = plan.unit.unboundUses;
  const freed = [...plan.neededEntries].filter(
    (entry) =>
      entry.references.length > 0 &&
      !entry.references.some(isOpen) &&
      !docQueries.some(({ alias }) => alias.entry === entry),
  );
  const spied = mocks.spies.length > 0 ? sharedClient(plan, reached, facts) : null;
  return {
    ...plan,
    mocks,
    imports: [...plan.imports, ...(spied ? [spied] : [])],
    handledReferences,
    neededEntries: new Set([...plan.neededEntries].filter((entry) => !freed.includes(entry))),
  };
}

/** Whether modules are loaded anew for a test, with a mock of their own each time. */
const loadsAgain = ({ unit }: UnitPlan): boolean =>
  /\b(?:resetModules|isolateModules)/.test(unit.module.text);

/** The SDK as a whole in the hands of the test, `vi.mocked(Rupt)`: what it does with `attach` there is not followed. */
function wholeUse({ unit }: UnitPlan, test: AppTest): SdkReference | undefined {
  const spied = new Set(test.spies.map(({ reference }) => reference));
  return unit.references.find(
    (each) =>
      (each.value.is === "sdk" || each.value.is === "namespace") &&
      each.kind !== "type" &&
      each.kind !== "test" &&
      each.entry.form !== "global" &&
      !spied.has(each),
  );
}

/** `vi.mock("rupt")`: what stands for the package is found elsewhere, or made by the runner. */
const isMadeByRunner = ({ factory, runner }: ModuleMock): boolean =>
  factory === null && (runner === "vitest" || runner === "jest");

/** Whether a plan gives the tests of its package a stand-in: a file under `__mocks__/`, or a set-up file. */
function standsIn({ unit }: UnitPlan, to: UnitPlan, facts: DecideFacts): boolean {
  const { path } = unit.module;
  if (unit.mockFile) return isMockedFor(path, to.unit.module.path, facts);
  const isSetup = unit.appTest?.isSetup === true && unit.appTest.mocks.length > 0 && unit !== to.unit;
  return isSetup && facts.packageOf(path) === facts.packageOf(to.unit.module.path);
}

/** Whether that stand-in is one of v3. */
const provides = (plan: UnitPlan, to: UnitPlan, facts: DecideFacts): boolean =>
  isGiven(plan.mockFile?.fate ?? plan.mocks?.fate) && standsIn(plan, to, facts);

const isGiven = (fate: MockFate | undefined): boolean => fate?.is === "swapped" || fate?.is === "doubled";

/** Whether a file under `__mocks__/` that is not read here stands in for v2 in some test of a folder above. */
function hasMockFile({ unit }: UnitPlan, { clientModule }: DecideFacts): boolean {
  const { path } = unit.module;
  return path.split("/").some((_, depth) => {
    const up = depth === 0 ? "./" : "../".repeat(depth);
    return clientModule?.resolve(path, `${up}__mocks__/rupt`) != null;
  });
}

/** What is known of the stand-ins of a test besides what its file says. */
interface Given {
  provided: boolean;
  /** The runner makes them, of the package itself. */
  made: boolean;
  facts: DecideFacts;
  isLeftOut: boolean;
}

function mockPlan(
  plan: UnitPlan,
  test: AppTest,
  reached: Reached,
  { provided, made, facts, isLeftOut }: Given,
): MockPlan {
  const { mocks } = test;
  const { heldIn } = reached;
  const nothing = {
    mocks,
    undone: test.undone,
    declares: null,
    name: null,
    references: [],
    spies: [],
    literals: [],
    keys: [],
    provided: false,
    left: [],
  };
  const fails = isOnV3(reached);
  const refuse = (why: MockRefusal): MockPlan => ({
    ...nothing,
    fate: { is: "refused", why, fails },
  });
  if (heldIn.length > 0 && (!fails || test.mocksV3))
    return { ...nothing, fate: { is: "kept", because: heldIn } };
  if (isLeftOut) return refuse({ what: "not-asked" });
  if (!reached.isKnown) return refuse({ what: "project" });
  // What gives v2 back gives v3 back, where the test needs no v2 besides.
  const [other] = heldIn.length > 0 || provided ? [...test.otherCalls, ...test.undone] : test.otherCalls;
  if (other) return refuse({ what: "other-call", line: other.line });
  if (!provided && !made && mocks.some(({ seen }) => seen === null)) return refuse({ what: "factory" });
  const unseen = test.reads.find((read) => read.is === "unseen");
  if (unseen?.is === "unseen") return refuse({ what: "read", line: unseen.path.line });
  const isCarried = ({ entry, uncertain }: SdkReference) =>
    uncertain !== true && (!entry.deferred || (!provided && !loadsAgain(plan) && isOnlyNamed(entry)));
  if (!test.attach.every(isCarried)) return refuse({ what: "deferred" });
  const whole = wholeUse(plan, test);
  if (whole) return refuse({ what: "read", line: whole.path.line });
  if (reached.earlier === null) return refuse({ what: "more-of-v3" });
  const onV3 = [...reached.migrated.map(({ attach }) => attach), ...reached.earlier];
  if (onV3.length === 0 || (reached.migrated.length === 0 && test.mocksV3))
    return refuse({ what: "unreached" });
  if (mocks.some(({ runner }) => runner === "bun") && isConstructedFirst(plan, reached, facts))
    return refuse({ what: "constructed-first" });
  const { accountBecame, heldAttach: heldToo } = reached;
  const calls: CallsReached = { logoutWithCall: logoutWithCall(reached), accountBecame, heldToo };
  const followed = followCalls(test.reads, calls);
  const fate: MockFate = heldIn.length > 0 ? { is: "doubled", because: heldIn } : { is: "swapped" };
  if (test.spies.length > 0) {
    const shared = sharedClient(plan, reached, facts);
    if (!shared || mocks.length > 0 || heldIn.length > 0) return refuse({ what: "client" });
    const { group, local } = shared.use;
    const client = `${group.creation === "lazy" ? `${local}()` : local}.evaluate`;
    const spies = test.spies.map((spy) => ({ spy, client }));
    return { ...nothing, ...followed, fate, spies, references: test.attach, name: `${client}.access` };
  }
  if (provided) {
    // Two files give two functions: the test asks one of them only.
    const entries = new Set(test.attach.map(({ entry }) => entry));
    if ((heldIn.length > 0 && entries.size > 0) || entries.size > 1) return refuse({ what: "two-mocks" });
    const name = freeName("vitest", test.attach, namesInUse(plan.unit.module));
    return {
      ...nothing,
      ...followed,
      fate,
      provided,
      name: test.attach.length > 0 ? name : null,
      references: test.attach,
    };
  }
  const named = nameFor(plan, test, reached, onV3);
  return "what" in named ? refuse(named) : { ...nothing, ...followed, fate, ...named };
}

/**
 * Whether the code has its client before the test has its mock: bun:test moves no mock above the imports, and changes what modules
 * that are loaded have imported. A function of v2 was asked for at the call, a client is constructed once.
 */
function isConstructedFirst(
  { unit }: UnitPlan,
  { migrated, earlier }: Reached,
  { clientModule }: DecideFacts,
): boolean {
  const { path, tree } = unit.module;
  return (
    (migrated.some(({ use }) => use.group.creation === "eager") || earlier?.length !== 0) &&
    tree.of("ImportDeclaration").some(({ source }) => clientModule?.resolve(path, source.value) != null)
  );
}

type Named = Pick<MockPlan, "declares" | "name" | "references">;

/** What the test calls the function from now on. */
function nameFor(
  { unit }: UnitPlan,
  test: AppTest,
  reached: Reached,
  onV3: readonly NodePath[],
): Named | MockRefusal {
  const { mocks, attach: references } = test;
  const given = mocks.flatMap(({ seen }): MockedAttach[] => (seen ? [seen.attach] : []));
  const [first] = given;
  const [mock] = mocks;
  if (!mock) return { what: "factory" };
  if (mocks.some(({ factory, seen }) => !factory && seen && isReassigned(seen.attach)))
    return { what: "factory" };
  // A function that is written in the mock is shared with nobody, unless the test asks for it.
  if (references.length === 0) return { declares: null, name: null, references: [] };
  // The mock of v2 that the runner makes has a function of its own.
  if (mocks.length > 1 || (!first && reached.heldAttach)) return { what: "two-mocks" };
  if (first && "handle" in first) {
    if (isReassigned(first)) return { what: "factory" };
    const { binding } = first.handle;
    if (references.some(({ path }) => path.scope.getBinding(binding.identifier.name) !== binding))
      return { what: "read", line: references[0]?.path.line ?? 0 };
    return { declares: null, name: handleText(first), references };
  }
  if (first?.is === "local") return { what: "factory" };
  if (mock.runner === "node") return { what: "two-mocks" };
  if (mock.call.getStatementParent()?.parentPath?.is("Program") !== true) return { what: "placed" };
  if (mock.runner === "jest" && onV3.some(mayRunWhileLoading)) return { what: "runs-early" };
  if (mock.runner === "vitest" && first && readsNames(first.value)) return { what: "factory" };
  const name = freeName(mock.runner, references, namesInUse(unit.module));
  return { declares: name, name, references };
}

function handleText(attach: Extract<MockedAttach, { handle: unknown }>): string {
  return [attach.handle.binding.identifier.name, ...attach.handle.members].join(".");
}

/** Whether an expression reads names of the file, which do not exist yet where it is moved to. */
function readsNames(value: NodePath): boolean {
  let reads = false;
  value.walk((path) => {
    if (!path.isReferencedIdentifier() || !path.is("Identifier")) return;
    const binding = path.binding;
    if (!binding || binding.scope.path === value || binding.scope.path.isDescendant(value)) return;
    if (!/^(?:vi|vitest)$/.test(path.node.name)) reads = true;
  });
  return reads;
}

const NAMES: Readonly<Record<ModuleMock["runner"], readonly string[]>> = {
  vitest: ["attach", "attachMock", "ruptAttach"],
  jest: ["mockAttach", "mockRuptAttach"],
  bun: ["attach", "attachMock", "ruptAttach"],
  node: ["attach", "attachMock", "ruptAttach"],
};

/** The name that the test uses today if it is one of its own, else a free one. Jest only lets a mock read names that begin with `mock`. */
function freeName(
  runner: ModuleMock["runner"],
  references: readonly SdkReference[],
  taken: ReadonlySet<string>,
): string {
  const [name] = new Set(references.map(nameOfReference));
  const isOne = new Set(references.map(nameOfReference)).size === 1;
  if (isOne && name && (runner !== "jest" || /^mock/i.test(name))) return name;
  const candidates = NAMES[runner];
  return candidates.find((each) => !taken.has(each)) ?? `${candidates.at(-1)}2`;
}

/** The imported name that a reference is. */
function nameOfReference({ path, via, entry }: SdkReference): string | null {
  if (!path.is("Identifier") || via?.value.is !== "function") return null;
  const isOnly = entry.references.every(({ kind }) => kind !== "type");
  const isOfType = !isOnly || namesReadByDocs(path.file).has(path.node.name);
  return !isOfType && via.binding.scope.path.is("Program") ? path.node.name : null;
}

/** The client that the spies of a test go on, as the test imports it; null where the test cannot get at one. */
function sharedClient(
  { unit }: UnitPlan,
  { migrated }: Reached,
  { clientModule }: DecideFacts,
): ClientImport | null {
  const [group, other] = new Set(migrated.map(({ use }) => use.group));
  if (!group || other || group.creation === "keyed" || group.home.in !== "module" || !clientModule)
    return null;
  const { exported, path } = group.home;
  if (namesInUse(unit.module).has(exported)) return null;
  return {
    use: { group, local: exported },
    specifier: clientModule.specifier(unit.module.path, path),
    loadsMore: false,
    requiring: [],
  };
}
