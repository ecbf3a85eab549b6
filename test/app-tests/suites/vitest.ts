import { APP, DEVICE, LEAVE, LOGOUT_APP, NAMED_APP, SHARED_APP, type Suite } from "../suite.ts";

const HEAD = 'import { afterEach, beforeEach, expect, test, vi } from "vitest";\n';
const testFile = (code: string, head = HEAD) => ({ "src/protect.test.js": `${head}${code}` });

/** What the tested file calls stays on v2. */
const DEVICE_APP = {
  ...DEVICE,
  "src/protect.js": `import { attach } from "rupt";
import { deviceOf } from "./device";

export async function protect(user) {
  await attach({ client_id: "client-1", account: user.id });
  return deviceOf(user);
}
`,
};

const MOCKED_DEVICE = (mock: string) => `import { attach } from "rupt";
import { protect } from "./protect";

vi.mock("rupt", () => ({ attach: vi.fn() }));
${mock}

test("attaches the account", async () => {
  await protect({ id: "u1" });
  expect(attach).toHaveBeenCalledWith({ client_id: "client-1", account: "u1" });
});
`;

export const VITEST: readonly Suite[] = [
  {
    name: "held code that is mocked by the runner",
    becomes: "swapped",
    files: { ...DEVICE_APP, ...testFile(MOCKED_DEVICE('vi.mock("./device");')) },
    has: ['expect(attach).toHaveBeenCalledWith({ user: "u1" });'],
    hasNot: ['"rupt"'],
  },
  {
    name: "held code of which only a type is named",
    becomes: "swapped",
    files: {
      "src/device.ts": `${DEVICE["src/device.js"].replace("(user)", "(user: User)")}
export interface User { id: string }
`,
      "src/protect.ts": `import { attach } from "rupt";
import type { User } from "./device";

export async function protect(user: User) {
  await attach({ client_id: "client-1", account: user.id });
}
`,
      ...testFile(MOCKED_DEVICE("")),
    },
    has: ['expect(attach).toHaveBeenCalledWith({ user: "u1" });'],
    hasNot: ['"rupt"'],
  },
  {
    name: "held code that is mocked by the test",
    becomes: "swapped",
    files: {
      ...DEVICE_APP,
      ...testFile(MOCKED_DEVICE('vi.mock("./device", () => ({ deviceOf: vi.fn() }));')),
    },
    has: ['expect(attach).toHaveBeenCalledWith({ user: "u1" });'],
    hasNot: ['"rupt"'],
  },
  {
    name: "a mock that nothing refers to",
    becomes: "swapped",
    files: {
      ...APP,
      ...testFile(`import { protect } from "./protect";

vi.mock("rupt", () => ({ default: { attach: vi.fn() } }));

test("lets the user in", async () => {
  await expect(protect({ id: "u1", email: "u1@app.example" })).resolves.toBeUndefined();
});
`),
    },
    has: ['vi.mock("@ruptjs/client", () => {', "const attach = vi.fn();"],
    hasNot: ['"rupt"', "vi.hoisted"],
  },
  {
    name: "the default import is asked",
    becomes: "swapped",
    files: {
      ...APP,
      ...testFile(`import Rupt from "rupt";
import { protect } from "./protect";

vi.mock("rupt", () => ({ default: { attach: vi.fn() } }));

test("attaches the account", async () => {
  await protect({ id: "u1", email: "u1@app.example" });
  expect(Rupt.attach).toHaveBeenCalledTimes(1);
  expect(Rupt.attach).toHaveBeenCalledWith(expect.objectContaining({ account: "u1" }));
});
`),
    },
    has: [
      "const { attach } = vi.hoisted(() => ({ attach: vi.fn() }));",
      'expect(attach).toHaveBeenCalledWith(expect.objectContaining({ user: "u1" }));',
    ],
    hasNot: ['"rupt"', "Rupt.attach"],
  },
  {
    name: "a named import is asked",
    becomes: "swapped",
    files: {
      ...NAMED_APP,
      ...testFile(`import { attach } from "rupt";
import { protect } from "./protect";

vi.mock("rupt", () => ({ attach: vi.fn(async () => null) }));

beforeEach(() => {
  vi.mocked(attach).mockClear();
});

test("attaches the account", () => {
  protect({ id: "u1" });
  expect(attach).toHaveBeenCalledWith({ client_id: "client-1", account: "u1", metadata: { plan: "team" } });
});
`),
    },
    has: ["vi.mocked(attach).mockClear()", '{ user: "u1", metadata: { plan: "team" } }'],
    hasNot: ['"rupt"', "client_id"],
  },
  {
    name: "a hoisted function",
    becomes: "swapped",
    files: {
      ...APP,
      ...testFile(`import { protect } from "./protect";

const { attach } = vi.hoisted(() => ({ attach: vi.fn() }));
vi.mock("rupt", () => ({ default: { attach }, attach }));

test("passes options", async () => {
  await protect({ id: "u1", email: "u1@app.example" });
  expect(attach).toHaveBeenLastCalledWith({
    client_id: "client-1",
    account: "u1",
    email: "u1@app.example",
    redirect_urls: { logout_url: "https://app.example/bye", new_account_url: "https://app.example/signup" },
  });
});
`),
    },
    has: ['user: "u1",', "evaluate = { access: attach };"],
    hasNot: ["redirect_urls", "client_id", '"rupt"'],
  },
  {
    name: "hoisted mocks under one name",
    becomes: "swapped",
    files: {
      ...APP,
      ...testFile(`import { protect } from "./protect";

const mocks = vi.hoisted(() => ({ attach: vi.fn(), track: vi.fn() }));
vi.mock("rupt", () => ({ default: { attach: mocks.attach } }));

test("passes the account", async () => {
  await protect({ id: "u7", email: "u7@app.example" });
  expect(mocks.attach.mock.calls[0][0].account).toBe("u7");
  expect(mocks.track).not.toHaveBeenCalled();
});
`),
    },
    has: ["mocks.attach.mock.calls[0][0].user", "access: mocks.attach"],
    hasNot: ['"rupt"'],
  },
  {
    name: "a hoisted SDK",
    becomes: "swapped",
    files: {
      ...APP,
      ...testFile(`import { protect } from "./protect";

const sdk = vi.hoisted(() => ({ attach: vi.fn().mockResolvedValue(null) }));
vi.mock("rupt", () => ({ default: sdk }));

test("attaches", async () => {
  await protect({ id: "u1" });
  expect(sdk.attach).toHaveBeenCalledOnce();
});
`),
    },
    has: ["access: sdk.attach"],
  },
  {
    name: "a hoisted module",
    becomes: "swapped",
    files: {
      ...APP,
      ...testFile(`import { protect } from "./protect";

const mocks = vi.hoisted(() => {
  const attach = vi.fn().mockResolvedValue(null);
  return { attach, rupt: { default: { attach }, attach } };
});
vi.mock("rupt", () => mocks.rupt);

test("attaches", async () => {
  await protect({ id: "u1" });
  expect(mocks.attach).toHaveBeenCalledWith(expect.objectContaining({ account: "u1" }));
  expect(mocks.rupt.default.attach.mock.calls[0][0].account).toBe("u1");
});
`),
    },
    has: [
      "access: mocks.rupt.default.attach",
      'mocks.attach).toHaveBeenCalledWith(expect.objectContaining({ user: "u1" }))',
      "calls[0][0].user",
    ],
    hasNot: ['vi.mock("rupt"', "account"],
  },
  {
    name: "a function that calls another",
    becomes: "swapped",
    files: {
      ...APP,
      ...testFile(`import { protect } from "./protect";

const mockAttach = vi.fn();
vi.mock("rupt", () => ({ default: { attach: (...args) => mockAttach(...args) } }));

test("attaches", async () => {
  await protect({ id: "u1" });
  const [options] = mockAttach.mock.calls[0];
  expect(options).toMatchObject({ account: "u1" });
});
`),
    },
    has: ["access: (...args) => mockAttach(...args)", 'toMatchObject({ user: "u1" })'],
  },
  {
    name: "all calls at once",
    becomes: "swapped",
    files: {
      ...NAMED_APP,
      ...testFile(`import { attach } from "rupt";
import { protect } from "./protect";

vi.mock("rupt", () => ({ attach: vi.fn() }));

test("attaches twice", () => {
  protect({ id: "u1" });
  protect({ id: "u2" });
  expect(attach.mock.calls).toEqual([
    [{ client_id: "client-1", account: "u1", metadata: { plan: "team" } }],
    [{ client_id: "client-1", account: "u2", metadata: { plan: "team" } }],
  ]);
  const [{ account }] = attach.mock.lastCall;
  expect(account).toBe("u2");
});
`),
    },
    has: ["const [{ user: account }] = attach.mock.lastCall;"],
  },
  {
    name: "a factory with a body",
    becomes: "swapped",
    files: {
      ...APP,
      ...testFile(`import { protect } from "./protect";

vi.mock("rupt", () => {
  const attach = vi.fn();
  return { default: { attach }, attach };
});

test("attaches", async () => {
  await expect(protect({ id: "u1" })).resolves.toBeUndefined();
});
`),
    },
    has: ["const attach = vi.fn();", "evaluate = { access: attach };"],
  },
  {
    name: "an imported name for the package",
    becomes: "swapped",
    files: {
      ...APP,
      ...testFile(`import Sdk from "rupt";
import { protect } from "./protect";

vi.mock(import("rupt"), () => ({ default: { attach: vi.fn() } }));

test("attaches", async () => {
  await protect({ id: "u1" });
  expect(Sdk.attach).toHaveBeenCalled();
});
`),
    },
    has: ['vi.mock(import("@ruptjs/client")', "expect(attach).toHaveBeenCalled()"],
  },
  {
    name: "a callback that stays with the call",
    becomes: "swapped",
    files: {
      ...LOGOUT_APP,
      ...testFile(`import { protect } from "./protect";

const attach = vi.hoisted(() => vi.fn());
vi.mock("rupt", () => ({ default: { attach } }));

test("signs out", async () => {
  const signOut = vi.fn();
  await protect({ id: "u1" }, signOut);
  expect(attach).toHaveBeenCalledWith({
    client_id: "client-1",
    account: "u1",
    on_current_device_logout: expect.any(Function),
  });
  attach.mock.calls[0][0].on_current_device_logout();
  expect(signOut).toHaveBeenCalledWith("u1");
});
`),
    },
    has: ["on_logout: expect.any(Function)", "[0].on_logout();"],
    hasNot: ["on_current_device_logout"],
  },
  {
    name: "a spy on the shared client",
    becomes: "swapped",
    files: {
      ...SHARED_APP,
      ...testFile(`import Rupt from "rupt";
import { checkout } from "./checkout";
import { protect } from "./protect";

test("attaches", async () => {
  const spy = vi.spyOn(Rupt, "attach").mockResolvedValue(null);
  await protect({ id: "u1" });
  await expect(checkout({ id: "u2" })).resolves.toBe("paid");
  expect(spy).toHaveBeenCalledWith(expect.objectContaining({ account: "u1" }));
  expect(Rupt.attach).toHaveBeenCalledTimes(2);
});
`),
    },
    has: ['vi.spyOn(rupt.evaluate, "access")', "expect(rupt.evaluate.access).toHaveBeenCalledTimes(2)"],
    hasNot: ['"rupt"'],
  },
  {
    name: "code on v2 beside it",
    becomes: "doubled",
    files: {
      ...APP,
      ...LEAVE,
      ...testFile(`import { leave } from "./leave";
import { protect } from "./protect";

const { attach, detach } = vi.hoisted(() => ({ attach: vi.fn(), detach: vi.fn() }));
vi.mock("rupt", () => ({ default: { attach, detach } }));

test("comes and goes", async () => {
  await protect({ id: "u1" });
  await leave({ id: "u1" }, "d1");
  expect(attach).toHaveBeenCalledWith(expect.objectContaining({ account: "u1" }));
  expect(detach).toHaveBeenCalledWith({ client_id: "client-1", account: "u1", device: "d1" });
});
`),
    },
    has: [
      'vi.mock("rupt"',
      'vi.mock("@ruptjs/client"',
      'objectContaining({ user: "u1" })',
      'account: "u1", device',
    ],
  },
  {
    name: "an attach on v2 beside it, only counted",
    becomes: "doubled",
    files: {
      ...APP,
      ...DEVICE,
      ...testFile(`import Rupt from "rupt";
import { deviceOf } from "./device";
import { protect } from "./protect";

vi.mock("rupt", () => ({ default: { attach: vi.fn() } }));

test("attaches in both", async () => {
  await protect({ id: "u1" });
  await deviceOf({ id: "u1" });
  expect(Rupt.attach).toHaveBeenCalledTimes(2);
});
`),
    },
    has: ["vi.hoisted", 'vi.mock("rupt"', 'vi.mock("@ruptjs/client"'],
  },
  {
    name: "only code on v2",
    becomes: "kept",
    files: {
      ...APP,
      ...DEVICE,
      "src/device.test.js": `${HEAD}import Rupt from "rupt";
import { deviceOf } from "./device";

vi.mock("rupt", () => ({ default: { attach: vi.fn() } }));

test("gives the device", async () => {
  vi.mocked(Rupt.attach).mockResolvedValue({ device_id: "d1" });
  expect(await deviceOf({ id: "u1" })).toBe("d1");
  expect(Rupt.attach).toHaveBeenCalledWith({ client_id: "client-1", account: "u1" });
});
`,
    },
    hasNot: ["@ruptjs/client"],
  },
  {
    name: "a held package, and a test of what moved",
    becomes: "swapped",
    files: {
      ...APP,
      ...DEVICE,
      ...testFile(`import { protect } from "./protect";

const attach = vi.hoisted(() => vi.fn());
vi.mock("rupt", () => ({ default: { attach } }));

test("attaches", async () => {
  await protect({ id: "u1" });
  expect(attach.mock.calls).toHaveLength(1);
});
`),
    },
    hasNot: ['"rupt"'],
  },
  {
    name: "a spy that every test gets anew",
    becomes: "swapped",
    files: {
      ...SHARED_APP,
      ...testFile(`import Rupt from "rupt";
import { checkout } from "./checkout";
import { protect } from "./protect";

let attach;

beforeEach(() => {
  attach = vi.spyOn(Rupt, "attach").mockResolvedValue(null);
});

test("attaches the account", async () => {
  await protect({ id: "u1", email: "u1@app.example" });
  await checkout({ id: "u2" });
  expect(attach.mock.calls[0][0].account).toBe("u1");
  expect(attach).toHaveBeenLastCalledWith({ client_id: "client-1", account: "u2" });
});
`),
    },
    has: ['attach = vi.spyOn(rupt.evaluate, "access")', '{ user: "u2" }'],
    hasNot: ['"rupt"'],
  },
  {
    name: "an automatic mock",
    becomes: "swapped",
    files: {
      ...APP,
      ...testFile(`import Rupt from "rupt";
import { protect } from "./protect";

vi.mock("rupt");

const mockedRupt = vi.mocked(Rupt);

test("attaches", async () => {
  mockedRupt.attach.mockResolvedValueOnce(null);
  await protect({ id: "u1" });
  expect(Rupt.attach).toHaveBeenCalledWith(expect.objectContaining({ account: "u1" }));
});
`),
    },
    has: ["attach.mockResolvedValueOnce(null);"],
    hasNot: ["mockedRupt", '"rupt"'],
  },
  {
    name: "an automatic mock that nothing refers to, beside code on v2",
    becomes: "doubled",
    files: {
      ...APP,
      ...LEAVE,
      ...testFile(`import { leave } from "./leave";
import { protect } from "./protect";

vi.mock("rupt");

test("attaches", async () => {
  await leave({ id: "u1" }, "d1");
  expect(await protect({ id: "u1" })).toBeUndefined();
});
`),
    },
  },
  {
    name: "hoisted functions that are spread",
    becomes: "swapped",
    files: {
      ...APP,
      ...testFile(`import { protect } from "./protect";

const mocks = vi.hoisted(() => ({ attach: vi.fn(), detach: vi.fn() }));
vi.mock("rupt", () => ({ default: { ...mocks }, ...mocks }));

test("attaches", async () => {
  await protect({ id: "u1" });
  expect(mocks.attach).toHaveBeenCalledWith(expect.objectContaining({ account: "u1" }));
});
`),
    },
    has: ["access: mocks.attach"],
  },
  {
    name: "functions that are put into the SDK",
    becomes: "fails",
    files: {
      ...APP,
      ...testFile(`import Rupt from "rupt";
import { protect } from "./protect";

const attach = vi.fn();
Object.assign(Rupt, { attach });

test("attaches", async () => {
  await protect({ id: "u1" });
  expect(attach).toHaveBeenCalledOnce();
});
`),
    },
  },
  {
    name: "a member of the SDK that the test sets, and sets back",
    becomes: "fails",
    files: {
      ...APP,
      ...testFile(`import Rupt from "rupt";
import { protect } from "./protect";

const attach = vi.fn();
const original = Rupt.attach;
beforeEach(() => {
  Rupt.attach = attach;
});
afterEach(() => {
  Rupt.attach = original;
});

test("attaches", async () => {
  await protect({ id: "u1" });
  expect(attach).toHaveBeenCalledOnce();
});
`),
    },
  },
  {
    name: "a mock from here on, undone after the test",
    becomes: "swapped",
    has: ['vi.doUnmock("@ruptjs/client")'],
    files: {
      ...APP,
      ...testFile(`const attach = vi.fn();
beforeEach(() => {
  vi.resetModules();
  vi.doMock("rupt", () => ({ default: { attach } }));
});
afterEach(() => {
  vi.doUnmock("rupt");
});

test("attaches", async () => {
  const { protect } = await import("./protect");
  await protect({ id: "u1" });
  expect(attach).toHaveBeenCalledOnce();
});
`),
    },
  },
  {
    name: "an implementation that reads the options",
    becomes: "swapped",
    files: {
      ...APP,
      ...testFile(`import { protect } from "./protect";

const { accounts } = vi.hoisted(() => ({ accounts: [] }));
vi.mock("rupt", () => ({ default: { attach: async (options) => void accounts.push(options.account) } }));

test("attaches", async () => {
  await protect({ id: "u1" });
  expect(accounts).toEqual(["u1"]);
});
`),
    },
    has: ["accounts.push(options.user)"],
  },
  {
    name: "the rest of the real module",
    becomes: "fails",
    files: {
      ...APP,
      ...testFile(`import { protect } from "./protect";

const attach = vi.hoisted(() => vi.fn());
vi.mock("rupt", async (importOriginal) => ({ ...(await importOriginal()), default: { attach } }));

test("attaches", async () => {
  await protect({ id: "u1" });
  expect(attach).toHaveBeenCalledOnce();
});
`),
    },
  },
  {
    name: "a set-up file",
    becomes: "swapped",
    files: {
      ...APP,
      "setup.js": `import { vi } from "vitest";

vi.mock("rupt", () => ({ default: { attach: vi.fn() } }));
`,
      ...testFile(`import { protect } from "./protect";
import "../setup";

test("lets the user in", async () => {
  await expect(protect({ id: "u1" })).resolves.toBeUndefined();
});
`),
    },
    hasNot: ['"rupt"'],
  },
  {
    name: "a load in the test",
    becomes: "swapped",
    files: {
      ...APP,
      "protect.test.js": `import { expect, test, vi } from "vitest";
import { protect } from "./src/protect.js";

vi.mock("rupt", () => ({ default: { attach: vi.fn() } }));

test("attaches", async () => {
  const { default: Rupt } = await import("rupt");
  await protect({ id: "1", email: "a@example.com" });
  expect(Rupt.attach).toHaveBeenCalledTimes(1);
  expect((await import("rupt")).default.attach).toHaveBeenCalledWith(expect.objectContaining({ account: "1" }));
});
`,
    },
    has: ["expect(attach).toHaveBeenCalledTimes(1)", 'objectContaining({ user: "1" })'],
    hasNot: ["import("],
  },
  {
    name: "modules that are loaded anew",
    becomes: "fails",
    files: {
      ...APP,
      "protect.test.js": `import { beforeEach, expect, test, vi } from "vitest";

vi.mock("rupt", () => ({ default: { attach: vi.fn() } }));

beforeEach(() => vi.resetModules());

test("attaches", async () => {
  const { default: Rupt } = await import("rupt");
  const { protect } = await import("./src/protect.js");
  await protect({ id: "1" });
  expect(Rupt.attach).toHaveBeenCalledTimes(1);
});
`,
    },
  },
];
