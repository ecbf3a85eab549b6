import type { NodePath, Range } from "../../src/code/tree/index.ts";
import type { MockFacts, Place } from "../../src/rules/app-tests/mock.ts";
import type { MockRunner } from "../../src/rules/app-tests/mock-to-paste.ts";
import { note, type RuleNote } from "../../src/rules/note.ts";
import type { MockFate, MockFilePlan, MockPlan } from "../decide/mocks/mock-plan.ts";
import { nameOfMember } from "../find/app-tests/handles.ts";
import type { MockFile } from "../find/app-tests/mock-file.ts";
import type { ModuleMock } from "../find/app-tests/module-mocks.ts";
import { runnerOf } from "../find/sdk/mock-calls.ts";
import type { SdkReference } from "../find/sdk/references.ts";
import type { UnitPlan } from "../model.ts";

/** What is reported of a stand-in for the SDK. */
export interface MockUsage extends Range {
  kind: "mock";
  notes: RuleNote[];
  held: boolean;
  needsV2: boolean;
  /** Where a TODO goes; null where there is nothing to do here. */
  node: NodePath | null;
  /** The mock that a use of it follows from. */
  because: readonly Range[];
  /** Files on v2 that keep it. */
  becauseOf?: readonly string[];
}

type LeftFacts = Extract<MockFacts, { of: "left" }>;

/** The mock that all else which a test does with its stand-in is settled with. */
type Leader = Pick<ModuleMock, "factory"> & { call: NodePath; runner: MockRunner };

/** The usages of the tests of the app: mocks of the package, spies, references to their function, and what they expect. */
export function mockUsages({ mocks: plan, mockFile, unit }: UnitPlan): {
  usages: MockUsage[];
  /** What they stand for, and nothing else is to be said of. */
  references: ReadonlySet<SdkReference>;
  calls: ReadonlySet<NodePath>;
} {
  const test = unit.appTest;
  if (unit.mockFile && mockFile) return mockFileUsage(unit.mockFile, mockFile, unit.module.text);
  if (!plan || !test) return { usages: [], references: new Set(), calls: new Set() };
  const spied = new Set<SdkReference>(test.spies.map(({ reference }) => reference));
  const own = new Set([...test.attach, ...spied]);
  const { fate } = plan;
  const others =
    fate.is === "swapped" ? [] : unit.references.filter((each) => each.kind === "mock" && !own.has(each));
  const first = test.mocks[0] ?? setByTest([...own, ...others]);
  const placeOf = (each: SdkReference): Place =>
    spied.has(each) ? "spy" : each.path === first?.call ? "package" : "use";
  const calledToo = [...test.otherCalls, ...test.undone];
  const usages = [
    ...test.mocks.map((mock) => usage(plan, "package", mock.call, mock, mock === first)),
    ...calledToo.map((call) => usage(plan, "use", call, first)),
    ...others.map((each) =>
      fate.is === "refused"
        ? usage(plan, placeOf(each), each.path, first)
        : heldUsage(fate, placeOf(each), each.path, first),
    ),
    ...[...own].map((each) => usage(plan, placeOf(each), each.path, first)),
    ...plan.left.map(({ path, why, options }): MockUsage => {
      const called = calledText(plan, unit.module.text);
      const facts: MockFacts = { of: "expectation", why, options: [...options], called };
      return {
        kind: "mock",
        ...path.range,
        notes: [note("mock", facts)],
        held: false,
        needsV2: false,
        node: path,
        because: [],
      };
    }),
  ];
  const references = new Set([...own, ...others]);
  const calls = new Set<NodePath>([...test.mocks.map(({ call }) => call), ...calledToo]);
  return { usages, references, calls };
}

/** `Rupt.attach = fake`, in a test that mocks no module. */
function setByTest(references: readonly SdkReference[]): Leader | undefined {
  const set = references.find(
    ({ path }) => path.parentPath?.is("AssignmentExpression") && path.key === "left",
  );
  return set && { call: set.path, runner: runnerOf(set.path.file), factory: set.path };
}

/** What the test calls the function. */
function nameIn({ name, mocks }: MockPlan): string {
  const attach = mocks[0]?.seen?.attach;
  if (name !== null || !attach || !("handle" in attach)) return name ?? "attach";
  return [attach.handle.binding.identifier.name, ...attach.handle.members].join(".");
}

/** How the test would say that the function was called at all. */
function calledText(plan: MockPlan, text: string): string {
  const name = nameIn(plan);
  if (/["']sinon["']|\bsinon\./.test(text)) return `sinon.assert.called(${name})`;
  if (/["']node:test["']/.test(text)) return `assert.ok(${name}.mock.callCount() > 0)`;
  return /\bcy\.|["']chai["']/.test(text)
    ? `expect(${name}).to.have.been.called`
    : `expect(${name}).toHaveBeenCalled()`;
}

/** A file under `__mocks__/` is reported at its first statement. */
function mockFileUsage(
  file: MockFile,
  { fate, path: to }: MockFilePlan,
  text: string,
): ReturnType<typeof mockUsages> {
  const { place } = file;
  const settled = { references: new Set<SdkReference>(), calls: new Set<NodePath>([place]) };
  const base = { kind: "mock" as const, ...place.range };
  if ("because" in fate) return { ...settled, usages: [heldUsage(fate, "file", place, undefined)] };
  if (fate.is === "swapped") {
    const notes = [note("mock", { of: "file", to }, { level: "info" })];
    return { ...settled, usages: [{ ...base, notes, held: false, needsV2: false, node: null, because: [] }] };
  }
  const { why, fails } = fate;
  const left: LeftFacts = {
    of: "left",
    place: "file",
    why: why.what,
    line: "line" in why ? why.line : 0,
    fails,
    runner: /\bexport\b/.test(text) ? "module" : "commonjs",
    name: "attach",
  };
  return { ...settled, usages: [{ ...base, ...leftMock(left, place), because: [] }] };
}

function usage(
  plan: MockPlan,
  place: Place,
  path: NodePath,
  mock: Leader | undefined,
  isFirst = false,
): MockUsage {
  const { fate } = plan;
  if (fate.is === "kept" || (fate.is === "doubled" && place === "package"))
    return heldUsage(fate, place, path, mock);
  const base = { kind: "mock" as const, ...path.range };
  if (fate.is !== "refused") {
    const said = isFirst || place === "spy" ? plan : null;
    const moved: MockFacts = {
      of: "moved",
      place,
      renamed: namesOf(
        said?.literals.flatMap(({ renames }) => renames.map(({ property }) => property)) ?? [],
      ),
      removed: [...new Set(said?.literals.flatMap(({ removed }) => removed))],
    };
    return {
      ...base,
      notes: [note("mock", moved, { level: "info" })],
      held: false,
      needsV2: false,
      node: null,
      because: [],
    };
  }
  const { why, fails } = fate;
  const left: LeftFacts = {
    of: "left",
    place,
    why: why.what === "factory" && mock?.factory === null && mock.runner !== "node" ? "automatic" : why.what,
    line: "line" in why ? why.line : 0,
    fails,
    runner: mock?.runner ?? runnerOf(path.file),
    name: /^\w+$/.test(nameIn(plan)) ? nameIn(plan) : "attach",
  };
  return { ...base, ...leftMock(left, path), because: followed(place, mock) };
}

/** A mock that stays as it was, with the reason; one that `--except` names gets no mark. */
function leftMock(left: LeftFacts, path: NodePath): Pick<MockUsage, "notes" | "held" | "needsV2" | "node"> {
  const isLeftOut = left.why === "not-asked";
  const notes = [note("mock", left)];
  return {
    notes: isLeftOut ? [note("not-asked-for"), ...(left.fails ? notes : [])] : notes,
    held: !left.fails,
    needsV2: true,
    node: isLeftOut ? null : path,
  };
}

/** Stays for code on v2: nothing is to be done here, only there. */
function heldUsage(fate: MockFate, place: Place, path: NodePath, mock: Leader | undefined): MockUsage {
  const files = "because" in fate ? [...fate.because] : [];
  const facts: MockFacts = { of: "held", place, doubled: fate.is === "doubled", because: files };
  return {
    kind: "mock",
    ...path.range,
    notes: [note("mock", facts)],
    held: true,
    needsV2: true,
    node: null,
    because: followed(place, mock),
    becauseOf: files,
  };
}

/** What a test does with its mock is settled with the mock. */
const followed = (place: Place, mock: Leader | undefined): readonly Range[] =>
  place === "package" || !mock ? [] : [mock.call.range];

function namesOf(properties: readonly NodePath[]): string[] {
  const names = properties.map(nameOfMember).filter((name) => name !== null);
  return [...new Set(names)];
}
