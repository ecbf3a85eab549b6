import { type NodePath, namesInUse } from "../../src/code/tree/index.ts";
import type { AppTest } from "../find/app-tests/app-test.ts";
import type { MockedAttach, ModuleMock } from "../find/app-tests/module-mocks.ts";
import type { SdkReference } from "../find/sdk/references.ts";
import type { ClientImport, ClientUse, DecideFacts, UnitPlan } from "../model.ts";
import { type CallsReached, followCalls } from "./expected-options.ts";
import type { MockFate, MockPlan, MockRefusal } from "./mock-plan.ts";
import { mayRunBefore } from "./runs-before.ts";

/**
 * Decides what becomes of the stand-ins for v2 in the tests of the app, when all code is planned: a mock follows the code that the
 * test reaches. Source: contract, 11.3.
 */
export function planMocks(plans: readonly UnitPlan[], facts: DecideFacts): UnitPlan[] {
  return plans.map((plan) => (plan.unit.appTest ? withMocks(plan, plan.unit.appTest, plans, facts) : plan));
}

function withMocks(plan: UnitPlan, test: AppTest, plans: readonly UnitPlan[], facts: DecideFacts): UnitPlan {
  const reached = reachedBy(plan, test, plans, facts);
  const mocks = mockPlan(plan, test, reached, facts);
  if (mocks.fate.is === "kept" || mocks.fate.is === "refused") return { ...plan, mocks };
  const handledReferences = new Set([
    ...plan.handledReferences,
    ...mocks.references,
    ...mocks.spies.map(({ spy }) => spy.reference),
  ]);
  const isOpen = (reference: SdkReference) =>
    !handledReferences.has(reference) &&
    !plan.unit.attaches.some((attach) => attach.site === reference && plan.migrated.has(attach));
  const freed = [...plan.neededEntries].filter(
    (entry) => entry.references.length > 0 && !entry.references.some(isOpen),
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

/** The code that a test runs, as far as it concerns the SDK. */
interface Reached {
  migrated: readonly { attach: NodePath; use: ClientUse }[];
  /** Files that stay on v2. */
  heldIn: readonly string[];
  heldAttach: boolean;
  /** False where the project around the file is not known. */
  isKnown: boolean;
}

function reachedBy(plan: UnitPlan, test: AppTest, plans: readonly UnitPlan[], facts: DecideFacts): Reached {
  const own = plan.unit.module.path;
  const { clientModule } = facts;
  const packageDir = facts.packageOf(own);
  const inPackage = plans.filter(
    (each) => each !== plan && !each.unit.appTest && facts.packageOf(each.unit.module.path) === packageDir,
  );
  const others = plans.filter((each) => each !== plan && !each.unit.appTest);
  const byImport = others.filter(
    ({ unit }) =>
      unit.module.path === own || clientModule?.reaches(own, new Set([unit.module.path])) === true,
  );
  // What a set-up file mocks is mocked for every test; a test that imports nothing of the SDK by a way that is seen may do so by another.
  const reached = test.isSetup || byImport.length === 0 ? inPackage : byImport;
  const mine = ownNeeds(plan, test);
  return {
    migrated: [plan, ...reached].flatMap(({ migrated }) =>
      [...migrated].map(([attach, use]) => ({ attach: attach.call, use })),
    ),
    heldIn: [
      ...new Set([...reached.filter(needsV2).map(({ unit }) => unit.module.path), ...(mine ? [own] : [])]),
    ],
    heldAttach: [plan, ...reached].some(({ held }) => held.size > 0),
    isKnown: clientModule !== null,
  };
}

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

function mockPlan(plan: UnitPlan, test: AppTest, reached: Reached, facts: DecideFacts): MockPlan {
  const { mocks } = test;
  const nothing = {
    mocks,
    declares: null,
    name: null,
    references: [],
    spies: [],
    literals: [],
    keys: [],
    left: [],
  };
  const refuse = (why: MockRefusal): MockPlan => ({
    ...nothing,
    fate: { is: "refused", why, fails: reached.migrated.length > 0 },
  });
  const { heldIn } = reached;
  if (heldIn.length > 0 && (reached.migrated.length === 0 || test.mocksV3))
    return { ...nothing, fate: { is: "kept", because: heldIn } };
  if (!reached.isKnown) return refuse({ what: "project" });
  const [other] = test.otherCalls;
  if (other) return refuse({ what: "other-call", line: other.line });
  if (mocks.some(({ seen }) => seen === null)) return refuse({ what: "factory" });
  const unseen = test.reads.find((read) => read.is === "unseen");
  if (unseen?.is === "unseen") return refuse({ what: "read", line: unseen.path.line });
  if (test.attach.some(({ entry }) => entry.deferred) || test.attach.some(({ uncertain }) => uncertain))
    return refuse({ what: "deferred" });
  const whole = wholeUse(plan, test);
  if (whole) return refuse({ what: "read", line: whole.path.line });
  if (reached.migrated.length === 0) return refuse({ what: "unreached" });
  const calls: CallsReached = { logoutWithCall: logoutWithCall(reached), heldToo: reached.heldAttach };
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
  const named = nameFor(plan, test, reached);
  return "what" in named ? refuse(named) : { ...nothing, ...followed, fate, ...named };
}

function logoutWithCall({ migrated }: Reached): boolean | null {
  const stays = new Set(migrated.map(({ use }) => use.group.logout === null));
  const [only] = stays;
  return stays.size === 1 && only !== undefined ? only : null;
}

type Named = Pick<MockPlan, "declares" | "name" | "references">;

/** What the test calls the function from now on. */
function nameFor({ unit }: UnitPlan, test: AppTest, reached: Reached): Named | MockRefusal {
  const { mocks, attach: references } = test;
  const given = mocks.flatMap(({ seen }): MockedAttach[] => (seen ? [seen.attach] : []));
  const [first] = given;
  const [mock] = mocks;
  if (!first || !mock) return { what: "factory" };
  if (isReassigned(first)) return { what: "factory" };
  // A function that is written in the mock is shared with nobody, unless the test asks for it.
  if (references.length === 0) return { declares: null, name: null, references: [] };
  if (mocks.length > 1) return { what: "two-mocks" };
  if ("handle" in first) {
    const { binding } = first.handle;
    if (references.some(({ path }) => path.scope.getBinding(binding.identifier.name) !== binding))
      return { what: "read", line: references[0]?.path.line ?? 0 };
    return { declares: null, name: handleText(first), references };
  }
  if (first.is === "local") return { what: "factory" };
  if (mock.runner === "node") return { what: "two-mocks" };
  if (mock.call.getStatementParent()?.parentPath?.is("Program") !== true) return { what: "placed" };
  if (
    mock.runner === "jest" &&
    reached.migrated.some(({ attach }) => mayRunBefore(attach, Number.POSITIVE_INFINITY))
  )
    return { what: "runs-early" };
  if (mock.runner === "vitest" && readsNames(first.value)) return { what: "factory" };
  const name = freeName(mock, references, namesInUse(unit.module));
  return { declares: name, name, references };
}

/** A variable that is assigned later is another one when the client reads it. */
function isReassigned(attach: MockedAttach): boolean {
  return attach.is === "name" && (!attach.handle.binding.constant || attach.handle.binding.kind === "param");
}

function handleText(attach: Extract<MockedAttach, { handle: unknown }>): string {
  return [attach.handle.binding.identifier.name, ...attach.handle.members].join(".");
}

/** Whether an expression reads names of the file, which do not exist yet where it is moved to. */
function readsNames(value: NodePath): boolean {
  let reads = false;
  value.walk((path) => {
    if (!path.isReferencedIdentifier() || !path.is("Identifier")) return;
    const binding = path.scope.getBinding(path.node.name);
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
function freeName(mock: ModuleMock, references: readonly SdkReference[], taken: ReadonlySet<string>): string {
  const [name] = new Set(references.map(nameOfReference));
  const isOne = new Set(references.map(nameOfReference)).size === 1;
  if (isOne && name && (mock.runner !== "jest" || /^mock/i.test(name))) return name;
  const candidates = NAMES[mock.runner];
  return candidates.find((each) => !taken.has(each)) ?? `${candidates.at(-1)}2`;
}

/** The imported name that a reference is. */
function nameOfReference({ path, via, entry }: SdkReference): string | null {
  if (!path.is("Identifier") || via?.value.is !== "function") return null;
  const isOnly = entry.references.every(({ kind }) => kind !== "type");
  return isOnly && via.binding.scope.path.is("Program") ? path.node.name : null;
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
  };
}
