import type { Paste } from "../../result.ts";
import { DOCS } from "../../sdk/docs.ts";
import { rule } from "../rule.ts";
import { code, codes, sentence } from "../words.ts";
import { type MockRunner, mockToPaste } from "./mock-to-paste.ts";

/** What stands in for the SDK in a test: a mock of the package, a use of it, a spy. */
export type Place = "package" | "file" | "use" | "spy";

/**
 * What was found of a test:
 * - `request`: it answers a v2 request itself
 * - `package`, `sdk`: it names the package, or uses it, in a way that no mock of this kind is rewritten; `fails` where code moved
 * - `barrel`: it replaces a module of the project that passes the SDK on, and that code which moved no longer loads
 * - `moved`: it follows the code to v3; `renamed` and `removed` are options that it expected
 * - `file`: a file under `__mocks__/` that moves to the name of v3
 * - `held`: it stays for code on v2 that the test reaches; `doubled` where a mock of v3 stands beside it
 * - `left`: it cannot be seen that the test would pass
 * - `expectation`: what it expects of a call is gone
 */
export type MockFacts =
  | { of: "request"; request: string; runner: MockRunner | null }
  | { of: "package"; runner: MockRunner; fails?: boolean }
  | { of: "sdk" | "barrel"; runner: MockRunner }
  | { of: "moved"; place: Place; renamed: readonly string[]; removed: readonly string[] }
  | { of: "file"; to: string }
  | { of: "held"; place: Place; doubled: boolean; because: readonly string[] }
  | {
      of: "left";
      place: Place;
      why: LeftMock;
      line: number;
      fails: boolean;
      runner: MockRunner;
      name: string;
    }
  | { of: "expectation"; why: LeftExpectation; options: readonly string[]; called: string };

/** Why a mock is not rewritten. */
export type LeftMock = keyof typeof LEFT;
/** Why an expectation cannot follow the call. */
export type LeftExpectation =
  | "empty"
  | "callback"
  | "detached"
  | "dropped"
  | "negated"
  | "unseen"
  | "gone"
  | "both";

const LEFT = {
  "not-asked": "`--except` leaves it out",
  automatic: "what the mock gives is made by the runner",
  factory: "what the mock gives cannot be seen as an object literal with one `attach`",
  "two-mocks": "more than one function stands for `attach`",
  "runs-early": "the call runs while modules load, before the test has its function",
  "constructed-first":
    "the client is constructed while modules load, before the mock is there: load the code by `await import()` below the mock",
  project: "which code the test runs cannot be seen",
  unreached: "no call that is on v3 is seen to be reached from here",
  "more-of-v3": "the code that it tests uses more of v3 than `evaluate.access`",
  client: "the test cannot get at the client that the code uses",
  deferred: "the mock is loaded in a form that cannot be carried over",
  placed: "the mock does not stand at the top of the file",
  read: "what the test does with the mock cannot be followed",
  "other-call": "the file also loads or restores the real module",
} as const;

export const mock = {
  mock: rule({
    title: "Test mock of the v2 SDK",
    level: "action",
    why: "The v3 default export is a class with evaluate.access. A mock of v2 that the code no longer loads makes its test fail.",
    todo: "mock @ruptjs/client, or assert what evaluate.access is passed",
    todoOf,
    docs: DOCS.webMigration,
    before: 'vi.mock("rupt", () => ({ default: { attach: vi.fn() } }));',
    after:
      'vi.mock("@ruptjs/client", () => {\n  const attach = vi.fn();\n  return {\n    default: class {\n      evaluate = { access: attach };\n    },\n  };\n});',
    message,
    paste,
  }),
};

function message(found: MockFacts): string {
  switch (found.of) {
    case "request":
      return `The test answers a v2 request (${found.request}) itself. What v3 requests is not documented: ${found.runner === null ? "look it up in the browser, or give the code a client of your own" : "mock `@ruptjs/client`"}.`;
    case "package":
      return `Test mock of the v2 SDK.${found.fails ? " Code that moved no longer loads v2: a test that reaches it fails until this is rewritten." : ""}`;
    case "barrel":
      return "Mock of a module that passes the SDK on. Code that moved no longer loads that module: a test that reaches it fails until `@ruptjs/client` is mocked in its place.";
    case "sdk":
      return "The mock replaces the v2 SDK.";
    case "moved":
      return [MOVED[found.place], ...followed(found)].join(" ");
    case "file":
      return `The mock now replaces v3 (${found.to}): the \`evaluate.access\` of its class is what \`attach\` was.`;
    case "held":
      return heldText(found);
    case "left":
      return leftText(found);
    case "expectation":
      return found.why === "negated"
        ? expectationText(found)
        : `${expectationText(found)} The test fails until then.`;
  }
}

/** What one place asks for: a mock, a request that a test answers and an assertion are different work. */
function todoOf(found: MockFacts): string {
  switch (found.of) {
    case "request":
      return found.runner === null
        ? "answer what the v3 client requests: see the browser's network panel"
        : "mock @ruptjs/client: what v3 requests is not documented";
    case "expectation":
      return EXPECT[found.why];
    case "left":
    case "held":
    case "moved":
      return LEFT_AT[found.place];
    case "package":
    case "sdk":
    case "barrel":
    case "file":
      return MOCK_V3;
  }
}

const MOCK_V3 = "mock @ruptjs/client with a class that has evaluate.access";
const LEFT_AT: Readonly<Record<Place, string>> = {
  package: MOCK_V3,
  file: MOCK_V3,
  use: "use the evaluate.access of the v3 mock here",
  spy: "spy on evaluate.access of the client that the code uses",
};
const EXPECT: Readonly<Record<LeftExpectation, string>> = {
  empty: "assert the user, or an option that the call still passes",
  gone: "assert an option that the call still passes, this one is set in the dashboard",
  callback: "assert what the constructor of the client is given",
  detached: "delete this expectation, or assert what the code still does",
  dropped: "delete this expectation, or assert what the code still does",
  negated: "assert by an option that is left which calls are not made",
  both: "assert the call of v2 and the call of v3 by themselves",
  unseen: "expect the options as the v3 call passes them",
};

/** A mock of the v3 client for the runner of that test; uses of a mock are rewritten in their own words. */
function paste(found: MockFacts): Paste | null {
  const code = (runner: MockRunner, name?: string) => ({ language: "js", text: mockToPaste(runner, name) });
  switch (found.of) {
    case "request":
      return found.runner === null ? null : code(found.runner);
    case "package":
    case "sdk":
    case "barrel":
      return code(found.runner);
    case "left":
      return found.place === "package" || found.place === "file" ? code(found.runner, found.name) : null;
    case "moved":
    case "file":
    case "held":
    case "expectation":
      return null;
  }
}

const MOVED: Readonly<Record<Place, string>> = {
  file: "The mock gives the v3 class.",
  package: "The mock gives the v3 class: its `evaluate.access` is what `attach` was.",
  use: "Means the function of the v3 mock.",
  spy: "Spies on `evaluate.access` of the shared client.",
};

function followed({ renamed, removed }: Extract<MockFacts, { of: "moved" }>): string[] {
  if (renamed.length + removed.length === 0) return [];
  const parts = [
    ...(renamed.length > 0 ? [`${codes(renamed)} under the new name`] : []),
    ...(removed.length > 0 ? [`without ${codes(removed)}, which the call no longer passes`] : []),
  ];
  return [`Expected options follow the call: ${parts.join(", ")}.`];
}

function heldText({ place, doubled, because }: Extract<MockFacts, { of: "held" }>): string {
  const reached = because.length > 0 ? ` (${because.join(", ")})` : "";
  const beside = doubled ? " A mock of the v3 client was added beside it." : "";
  const what =
    place === "package" || place === "file" ? "The mock of v2 stays" : "The v2 mock is still asked here";
  return `${what} for code on v2 that the test reaches${reached}.${beside}`;
}

function leftText({ place, why, line, fails }: Extract<MockFacts, { of: "left" }>): string {
  const where = line > 0 ? ` (line ${line})` : "";
  const what =
    place === "package" || place === "file"
      ? "Test mock of the v2 SDK"
      : "The test uses its mock of the v2 SDK";
  const end = fails
    ? " The code that it tests no longer loads v2: the test fails until this is rewritten."
    : "";
  return `${what}: ${LEFT[why]}${where}.${end}`;
}

function expectationText({ why, options, called }: Extract<MockFacts, { of: "expectation" }>): string {
  const list = codes(options);
  switch (why) {
    case "empty":
      return `The call no longer passes ${list}, and nothing else is expected: assert ${code(called)} or an option that it still passes.`;
    case "gone":
      return `The call no longer passes ${list}: it is set in the dashboard. Assert an option that the call still passes.`;
    case "callback":
      return `The call no longer passes ${list}: a logout callback is an option of the client's constructor, the others are replaced by policies. Assert what the constructor is given.`;
    case "detached":
      return `${list} has no v3 counterpart, and nothing calls it any more. Delete the expectation, or assert what the code still does.`;
    case "dropped":
      return `${list} is no longer called here: only an option that v3 does not have called it. Delete the expectation, or assert what the code still does.`;
    case "negated":
      return `${sentence(`The call no longer passes ${list}`)} That no call was made with it says nothing now: assert which calls are not made by an option that is left.`;
    case "both":
      return `Calls of v2 and of v3 reach the same function here, and name ${list} differently: assert each of them by itself.`;
    case "unseen":
      return `Which options are expected cannot be seen${list === "" ? "" : ` (${list})`}: write them as the v3 call passes them.`;
  }
}
