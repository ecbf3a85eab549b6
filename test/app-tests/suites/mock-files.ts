import type { Runner } from "../run-suites.ts";
import { APP, LEAVE, NAMED_APP, type Suite } from "../suite.ts";

const MOVED = { "__mocks__/rupt.js": false, "__mocks__/@ruptjs/client.js": true };

/** Packages with a mock under `__mocks__/`, which holds for all of their tests: each is run by itself. */
export const MOCK_FILES: readonly (readonly [Runner, Suite])[] = [
  [
    "vitest",
    {
      name: "an ES module",
      becomes: "swapped",
      files: {
        ...APP,
        "src/answer.js": "export const answer = { device_id: 1 };\n",
        "__mocks__/rupt.js": `import { vi } from "vitest";
import { answer } from "../src/answer.js";

export const attach = vi.fn().mockResolvedValue(answer);
export const detach = vi.fn();

export default { attach, detach };
`,
        "src/protect.test.js": `import Rupt from "rupt";
import { beforeEach, expect, test, vi } from "vitest";
import { protect } from "./protect";

vi.mock("rupt");

beforeEach(() => {
  vi.mocked(Rupt.attach).mockClear();
});

test("attaches the account", async () => {
  await protect({ id: "u1", email: "u1@app.example" });
  expect(Rupt.attach).toHaveBeenCalledOnce();
  expect(Rupt.attach.mock.calls[0][0].account).toBe("u1");
});
`,
        "src/other.test.js": `import { expect, test, vi } from "vitest";
import { protect } from "./protect";

vi.mock("rupt");

test("lets the user in", async () => {
  await expect(protect({ id: "u1" })).resolves.toBeUndefined();
});
`,
      },
      moves: MOVED,
    },
  ],
  [
    "vitest",
    {
      name: "beside code on v2",
      becomes: "doubled",
      files: {
        ...APP,
        ...LEAVE,
        "__mocks__/rupt.js": `import { vi } from "vitest";

export default { attach: vi.fn(), detach: vi.fn() };
`,
        "src/protect.test.js": `import { expect, test, vi } from "vitest";
import { leave } from "./leave";
import { protect } from "./protect";

vi.mock("rupt");

test("lets the user in, and out", async () => {
  await expect(protect({ id: "u1" })).resolves.toBeUndefined();
  await expect(leave({ id: "u1" }, "d1")).resolves.toBeUndefined();
});
`,
      },
      moves: { ...MOVED, "__mocks__/rupt.js": true },
    },
  ],
  [
    "jest",
    {
      name: "CommonJS, which holds without a word in the test",
      becomes: "swapped",
      files: {
        ...NAMED_APP,
        "__mocks__/rupt.js": `const attach = jest.fn(async () => null);

module.exports = { attach, default: { attach } };
`,
        "src/protect.test.js": `import { attach } from "rupt";
import { protect } from "./protect";

afterEach(() => {
  attach.mockClear();
});

test("attaches the account", () => {
  protect({ id: "u1" });
  expect(attach).toHaveBeenCalledWith({ client_id: "client-1", account: "u1", metadata: { plan: "team" } });
});
`,
      },
      moves: MOVED,
    },
  ],
  [
    "jest",
    {
      name: "names that are assigned",
      becomes: "swapped",
      files: {
        ...NAMED_APP,
        "__mocks__/rupt.js": `exports.attach = jest.fn(async () => null);
exports.detach = jest.fn();
`,
        "src/protect.test.js": `const Rupt = require("rupt");
const { protect } = require("./protect");

test("attaches the account", () => {
  protect({ id: "u1" });
  expect(Rupt.attach.mock.calls).toHaveLength(1);
});
`,
      },
      moves: MOVED,
    },
  ],
];
