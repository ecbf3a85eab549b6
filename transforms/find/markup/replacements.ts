import type { RuleId } from "../../../src/rules/rules.ts";
import { V3_CDN_URLS } from "../../../src/sdk/cdn.ts";
import { V3_PACKAGE, V3_RANGE } from "../../../src/sdk/v3.ts";

export interface ReplacementContext {
  /** Source of the client id, with its quotes if it is a literal. */
  clientId?: string;
  /** The test runner, for a mock. */
  runner?: "jest" | "vitest";
}

const [NEWER_URL = "", OLDER_URL = ""] = V3_CDN_URLS;
const PLACEHOLDER = '"YOUR_CLIENT_ID"';

const BY_RULE: Partial<Record<RuleId, (context: ReplacementContext) => string>> = {
  "script-tag": () =>
    `<script src="${NEWER_URL}"></script>
The v3 docs contradict each other: another page names ${OLDER_URL}. Take the address that your dashboard names, and remove the
integrity attribute of the old tag if it has one. Neither page says which global the script defines.`,

  global: ({ clientId = PLACEHOLDER }) =>
    `<script type="module">
  import Rupt from "${V3_PACKAGE}"; // from your bundle or an import map: the global of the browser build is not documented

  const rupt = new Rupt({ clientId: ${clientId} });
  rupt.evaluate.access({ user: "..." });
</script>`,

  mock: ({ runner = "vitest" }) => (runner === "jest" ? JEST_MOCK : VITEST_MOCK),

  "import-map": () =>
    `"${V3_PACKAGE}": "${NEWER_URL}"
The v3 docs contradict each other: another page names ${OLDER_URL}; neither says that the file is an ES module. A build of the npm
package (for example "https://esm.sh/${V3_PACKAGE}@${V3_RANGE}") is one. Change the page's modules together with the map.`,

  config: () => `"${V3_PACKAGE}"`,
};

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

/**
 * The text to paste in place of a usage that is not rewritten: a script tag, the call of a page, the mock of a test.
 *
 * @returns null for rules that have no such text
 */
export function replacementFor(rule: RuleId, context: ReplacementContext = {}): string | null {
  return BY_RULE[rule]?.(context) ?? null;
}
