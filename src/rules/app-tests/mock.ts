import { DOCS } from "../../sdk/docs.ts";
import { V3_PACKAGE } from "../../sdk/v3.ts";
import { withPaste } from "../paste.ts";
import { rule } from "../rule.ts";

/** A mock of the package, a use of one, or a v2 request that a test answers itself. */
type Mock = { of: "package" | "sdk" } | { of: "request"; request: string };

export const mock = {
  mock: rule({
    title: "Test mock of the v2 SDK",
    level: "action",
    why: "The v3 default export is a class with evaluate.access.",
    todo: "mock @ruptjs/client with a class that has evaluate.access",
    docs: DOCS.webMigration,
    before: 'vi.mock("rupt", () => ({ default: { attach: vi.fn() } }));',
    after:
      '// by hand\nconst access = vi.fn();\nvi.mock("@ruptjs/client", () => ({\n  default: class {\n    evaluate = { access };\n  },\n}));',
    message: (found: Mock) => withPaste(mockText(found), mockToPaste("vitest")),
  }),
};

function mockText(found: Mock): string {
  if (found.of === "request") return `the test answers a v2 request (${found.request}) itself`;
  return found.of === "sdk" ? "The mock replaces the v2 SDK" : "Test mock of the v2 SDK";
}

const CLASS = `class Rupt {
    evaluate = { access };
  }`;

const VITEST_MOCK = `const { access } = vi.hoisted(() => ({ access: vi.fn().mockResolvedValue({ evaluation_id: "test" }) }));

vi.mock("${V3_PACKAGE}", () => {
  ${CLASS}
  return { default: Rupt };
});`;

// jest.mock is moved above the imports; only names that start with "mock" may be read in its factory.
const JEST_MOCK = `const mockAccess = jest.fn().mockResolvedValue({ evaluation_id: "test" });

jest.mock("${V3_PACKAGE}", () => {
  ${CLASS.replace("{ access }", "{ access: (...args) => mockAccess(...args) }")}
  return { __esModule: true, default: Rupt };
});`;

/** A mock of the v3 client, for a test runner. */
export function mockToPaste(runner: "jest" | "vitest"): string {
  return runner === "jest" ? JEST_MOCK : VITEST_MOCK;
}
