import { APP, DEVICE, LEAVE, LOGOUT_APP, NAMED_APP, SERVICE_APP, SHARED_APP, type Suite } from "../suite.ts";

const testFile = (code: string) => ({ "src/protect.test.js": code });

/** An app in CommonJS. */
const COMMON_APP = {
  "src/protect.js": `const { attach } = require("rupt");

exports.protect = async function protect(user) {
  await attach({ client_id: "client-1", account: user.id });
};
`,
};

export const JEST: readonly Suite[] = [
  {
    name: "a mock that nothing refers to",
    becomes: "swapped",
    files: {
      ...APP,
      ...testFile(`import { protect } from "./protect";

jest.mock("rupt", () => ({ __esModule: true, default: { attach: jest.fn() } }));

test("lets the user in", async () => {
  await expect(protect({ id: "u1" })).resolves.toBeUndefined();
});
`),
    },
    has: ["__esModule: true,", "const attach = jest.fn();"],
    hasNot: ['"rupt"'],
  },
  {
    name: "the default import is asked",
    becomes: "swapped",
    files: {
      ...APP,
      ...testFile(`import Rupt from "rupt";
import { protect } from "./protect";

jest.mock("rupt", () => ({ __esModule: true, default: { attach: jest.fn() } }));

afterEach(() => {
  Rupt.attach.mockReset();
});

test("attaches the account", async () => {
  await protect({ id: "u1", email: "u1@app.example" });
  expect(Rupt.attach).toHaveBeenCalledWith(
    expect.objectContaining({ account: "u1", email: "u1@app.example" }),
  );
});
`),
    },
    has: [
      "const mockAttach = jest.fn();",
      "access: (...args) => mockAttach(...args)",
      "mockAttach.mockReset()",
      'objectContaining({ user: "u1", email: "u1@app.example" })',
    ],
    hasNot: ['"rupt"', "Rupt.attach"],
  },
  {
    name: "a method of a class, mocked as a whole",
    becomes: "swapped",
    files: {
      ...SERVICE_APP,
      "src/service.test.js": `import { attach } from "rupt";
import { Service } from "./service";

jest.mock("rupt");
test("attaches the account", async () => {
  attach.mockResolvedValue({});
  await new Service().logIn({ id: "u1" });
  expect(attach).toHaveBeenCalledWith(expect.objectContaining({ account: "u1" }));
});
`,
    },
    has: ["const mockAttach = jest.fn();", 'objectContaining({ user: "u1" })'],
    hasNot: ['"rupt"'],
  },
  {
    name: "a function that calls another",
    becomes: "swapped",
    files: {
      ...APP,
      ...testFile(`import { protect } from "./protect";

const mockAttach = jest.fn();
jest.mock("rupt", () => ({ __esModule: true, default: { attach: (options) => mockAttach(options) } }));

test("attaches", async () => {
  await protect({ id: "u1" });
  expect(mockAttach.mock.calls[0][0]).toHaveProperty("account", "u1");
  expect(mockAttach.mock.calls[0][0].email).toBeUndefined();
});
`),
    },
    has: ['toHaveProperty("user", "u1")', "access: (options) => mockAttach(options)"],
  },
  {
    name: "a named import is asked",
    becomes: "swapped",
    files: {
      ...NAMED_APP,
      ...testFile(`import { attach } from "rupt";
import { protect } from "./protect";

jest.mock("rupt", () => ({ attach: jest.fn().mockResolvedValue(null) }));

test("attaches", () => {
  protect({ id: "u1" });
  expect(attach).toHaveBeenNthCalledWith(1, { client_id: "client-1", account: "u1", metadata: { plan: "team" } });
});
`),
    },
    has: ["const mockAttach = jest.fn().mockResolvedValue(null);", "toHaveBeenNthCalledWith(1, { user"],
    hasNot: ['"rupt"'],
  },
  {
    name: "CommonJS",
    becomes: "swapped",
    files: {
      ...COMMON_APP,
      ...testFile(`const mockAttach = jest.fn();
jest.mock("rupt", () => ({ attach: mockAttach }));
const { protect } = require("./protect");

test("attaches", async () => {
  await protect({ id: "u1" });
  expect(mockAttach).toHaveBeenCalledWith({ client_id: "client-1", account: "u1" });
});
`),
    },
    has: ["__esModule: true,", "evaluate = { access: mockAttach };", 'toHaveBeenCalledWith({ user: "u1" })'],
  },
  {
    name: "a constant that holds the module",
    becomes: "swapped",
    files: {
      ...COMMON_APP,
      ...testFile(`const mockRupt = { attach: jest.fn(), detach: jest.fn() };
jest.mock("rupt", () => mockRupt);
const { protect } = require("./protect");

test("attaches", async () => {
  await protect({ id: "u1" });
  expect(mockRupt.attach).toHaveBeenCalledWith({ client_id: "client-1", account: "u1" });
  expect(mockRupt.detach).not.toHaveBeenCalled();
});
`),
    },
    has: ["access: mockRupt.attach", 'mockRupt.attach).toHaveBeenCalledWith({ user: "u1" })'],
    hasNot: ['"rupt"'],
  },
  {
    name: "a function that CommonJS hands out, and a module that calls it at once",
    becomes: "swapped",
    files: {
      ...COMMON_APP,
      "src/start.js": `const { protect } = require("./protect");

protect({ id: "u0" });
`,
      ...testFile(`jest.mock("rupt", () => ({ attach: jest.fn() }));

const Rupt = require("rupt");
const { protect } = require("./protect");

test("attaches", async () => {
  await protect({ id: "u1" });
  expect(Rupt.attach).toHaveBeenCalledWith({ client_id: "client-1", account: "u1" });
});
`),
    },
    has: ["const mockAttach = jest.fn();", 'toHaveBeenCalledWith({ user: "u1" })'],
  },
  {
    name: "single quotes and no semicolons",
    becomes: "swapped",
    files: {
      ...APP,
      ...testFile(`import Rupt from 'rupt'
import { protect } from './protect'

jest.mock('rupt', () => ({ __esModule: true, default: { attach: jest.fn() } }))

test('attaches', async () => {
  await protect({ id: 'u1' })
  expect(Rupt.attach).toHaveBeenCalledTimes(1)
})
`),
    },
    has: ["jest.mock('@ruptjs/client', () => ({\n", "const mockAttach = jest.fn()\n"],
    hasNot: [";", '"'],
  },
  {
    name: "a callback that stays with the call",
    becomes: "swapped",
    files: {
      ...LOGOUT_APP,
      ...testFile(`import Rupt from "rupt";
import { protect } from "./protect";

jest.mock("rupt", () => ({ __esModule: true, default: { attach: jest.fn() } }));

test("signs out", async () => {
  const signOut = jest.fn();
  await protect({ id: "u1" }, signOut);
  const { on_current_device_logout } = Rupt.attach.mock.calls[0][0];
  on_current_device_logout();
  expect(signOut).toHaveBeenCalledWith("u1");
});
`),
    },
    has: ["const { on_logout: on_current_device_logout } = mockAttach.mock.calls[0][0];"],
  },
  {
    name: "a spy on the shared client",
    becomes: "swapped",
    files: {
      ...SHARED_APP,
      ...testFile(`import Rupt from "rupt";
import { checkout } from "./checkout";

test("attaches", async () => {
  const spy = jest.spyOn(Rupt, "attach").mockImplementation(() => Promise.resolve(null));
  await expect(checkout({ id: "u2" })).resolves.toBe("paid");
  expect(spy.mock.calls[0][0]).toEqual({ client_id: "client-1", account: "u2" });
});
`),
    },
    has: ['jest.spyOn(rupt.evaluate, "access")', 'toEqual({ user: "u2" })'],
  },
  {
    name: "code on v2 beside it",
    becomes: "doubled",
    files: {
      ...APP,
      ...LEAVE,
      ...testFile(`import Rupt from "rupt";
import { leave } from "./leave";
import { protect } from "./protect";

jest.mock("rupt", () => ({ __esModule: true, default: { attach: jest.fn(), detach: jest.fn() } }));

test("comes and goes", async () => {
  await protect({ id: "u1" });
  await leave({ id: "u1" }, "d1");
  expect(Rupt.attach).toHaveBeenCalledWith(expect.objectContaining({ account: "u1" }));
  expect(Rupt.detach).toHaveBeenCalledWith(expect.objectContaining({ account: "u1", device: "d1" }));
});
`),
    },
    has: [
      'jest.mock("rupt"',
      'jest.mock("@ruptjs/client"',
      'objectContaining({ user: "u1" })',
      'account: "u1", device',
    ],
  },
  {
    name: "only code on v2",
    becomes: "kept",
    files: {
      ...APP,
      ...DEVICE,
      "src/device.test.js": `import Rupt from "rupt";
import { deviceOf } from "./device";

jest.mock("rupt", () => ({ __esModule: true, default: { attach: jest.fn() } }));

test("gives the device", async () => {
  Rupt.attach.mockResolvedValue({ device_id: "d1" });
  expect(await deviceOf({ id: "u1" })).toBe("d1");
});
`,
    },
    hasNot: ["@ruptjs/client"],
  },
  {
    name: "an automatic mock, typed as one",
    becomes: "swapped",
    files: {
      ...APP,
      ...testFile(`import Rupt from "rupt";
import { protect } from "./protect";

jest.mock("rupt");

const mockedRupt = jest.mocked(Rupt);

test("attaches", async () => {
  await protect({ id: "u1" });
  expect(mockedRupt.attach.mock.calls[0][0].account).toBe("u1");
});
`),
    },
    hasNot: ["mockedRupt", '"rupt"'],
  },
  {
    name: "a function that is another one in each test",
    becomes: "swapped",
    files: {
      ...APP,
      ...testFile(`let attach;
let protect;

beforeEach(() => {
  jest.resetModules();
  attach = jest.fn();
  jest.doMock("rupt", () => ({ __esModule: true, default: { attach } }));
  protect = require("./protect").protect;
});

test.each(["u1", "u2"])("attaches", async (id) => {
  await protect({ id });
  expect(attach.mock.calls.map(([options]) => options.account)).toEqual([id]);
});
`),
    },
    has: ["const access = attach;"],
  },
  {
    name: "a call while modules load",
    becomes: "fails",
    files: {
      "src/protect.js": `import Rupt from "rupt";

void Rupt.attach({ client_id: "client-1", account: "u1" });
`,
      ...testFile(`import Rupt from "rupt";
import "./protect";

jest.mock("rupt", () => ({ __esModule: true, default: { attach: jest.fn() } }));

test("attaches", () => {
  expect(Rupt.attach).toHaveBeenCalledTimes(1);
});
`),
    },
  },
  {
    name: "an option that left",
    becomes: "fails",
    files: {
      ...APP,
      ...testFile(`import { protect } from "./protect";

const mockAttach = jest.fn();
jest.mock("rupt", () => ({ __esModule: true, default: { attach: (...args) => mockAttach(...args) } }));

test("goes to the signup page", async () => {
  await protect({ id: "u1" });
  expect(mockAttach.mock.calls[0][0].redirect_urls.new_account_url).toBe("https://app.example/signup");
});
`),
    },
    has: ["TODO(rupt-migrate)"],
  },
  {
    name: "a module that the test requires",
    becomes: "swapped",
    files: {
      ...APP,
      "protect.test.js": `import { protect } from "./src/protect.js";

jest.mock("rupt", () => ({ __esModule: true, default: { attach: jest.fn() } }));

test("attaches", async () => {
  const Rupt = require("rupt").default;
  await protect({ id: "1" });
  expect(Rupt.attach).toHaveBeenCalledTimes(1);
});
`,
    },
    has: ["expect(mockAttach).toHaveBeenCalledTimes(1)"],
    hasNot: ["require("],
  },
  {
    name: "a mock that the test asks the runner for",
    becomes: "swapped",
    files: {
      ...NAMED_APP,
      "protect.test.js": `import { protect } from "./src/protect.js";

jest.mock("rupt", () => ({ attach: jest.fn() }));
const { attach } = jest.requireMock("rupt");

test("attaches", () => {
  protect({ id: "1" });
  expect(attach.mock.calls[0][0].account).toBe("1");
});
`,
    },
    has: ["mockAttach.mock.calls[0][0].user"],
    hasNot: ["requireMock"],
  },
];
