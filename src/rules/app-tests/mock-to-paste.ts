import { V3_PACKAGE } from "../../sdk/v3.ts";
import { capital } from "../words.ts";

/** The test runner of a file; `module` and `commonjs` for a file under `__mocks__`, or one that shows none. */
export type MockRunner = "vitest" | "jest" | "node" | "bun" | "module" | "commonjs";

/**
 * A mock of the v3 client, for a test runner.
 *
 * @param name what the test is to call the function that stands for `evaluate.access`
 */
export function mockToPaste(runner: MockRunner, name = "access"): string {
  return PASTES[runner](name);
}

const classOf = (access: string): string => `class Rupt {
    evaluate = { ${access === "access" ? "access" : `access: ${access}`} };
  }`;

const PASTES: Readonly<Record<MockRunner, (name: string) => string>> = {
  vitest: (
    name,
  ) => `const { ${name} } = vi.hoisted(() => ({ ${name}: vi.fn().mockResolvedValue({ evaluation_id: "test" }) }));

vi.mock("${V3_PACKAGE}", () => {
  ${classOf(name)}
  return { default: Rupt };
});`,
  // jest.mock is moved above the imports; only names that start with "mock" may be read in its factory.
  jest: (name) => {
    const own = /^mock/i.test(name) ? name : `mock${capital(name)}`;
    return `const ${own} = jest.fn().mockResolvedValue({ evaluation_id: "test" });

jest.mock("${V3_PACKAGE}", () => {
  ${classOf(`(...args) => ${own}(...args)`)}
  return { __esModule: true, default: Rupt };
});`;
  },
  node: (name) => `const ${name} = mock.fn(async () => ({ evaluation_id: "test" }));
${classOf(name).replaceAll("\n  ", "\n")}
mock.module("${V3_PACKAGE}", { defaultExport: Rupt });`,
  bun: (name) => `const ${name} = mock(async () => ({ evaluation_id: "test" }));

mock.module("${V3_PACKAGE}", () => {
  ${classOf(name)}
  return { default: Rupt };
});`,
  module: (name) => `${ownFile(name)}

export default ${classOf(name).replaceAll("\n  ", "\n")}`,
  commonjs: (name) => `${ownFile(name)}

exports.__esModule = true;
exports.default = ${classOf(name).replaceAll("\n  ", "\n")};`,
};

/** A mock that the runner finds by its path. */
const ownFile = (name: string): string => `// __mocks__/${V3_PACKAGE}.js
const ${name} = async () => ({ evaluation_id: "test" });`;
