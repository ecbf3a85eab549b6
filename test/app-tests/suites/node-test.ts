import { NAMED_APP, SHARED_APP, type Suite } from "../suite.ts";

const HEAD = `import assert from "node:assert/strict";
import { mock, test } from "node:test";
`;

/** The real SDK answers null outside of a browser: spies of node:test run on every Node that is supported. */
export const NODE_TEST: readonly Suite[] = [
  {
    name: "a spy on the shared client",
    becomes: "swapped",
    files: {
      ...SHARED_APP,
      "src/protect.test.js": `${HEAD}import Rupt from "rupt";
import { protect } from "./protect.js";

test("attaches", async () => {
  const spy = mock.method(Rupt, "attach", async () => null);
  await protect({ id: "u1", email: "u1@app.example" });
  assert.equal(spy.mock.callCount(), 1);
  assert.equal(spy.mock.calls[0].arguments[0].account, "u1");
});
`,
    },
    has: ['mock.method(rupt.evaluate, "access", async () => null)', "arguments[0].user"],
    hasNot: ['"rupt"'],
  },
  {
    name: "the whole call",
    becomes: "swapped",
    files: {
      ...SHARED_APP,
      "src/checkout.test.js": `${HEAD}import Rupt from "rupt";
import { checkout } from "./checkout.js";

test("attaches", async (t) => {
  const attach = t.mock.method(Rupt, "attach", async () => null);
  await checkout({ id: "u2" });
  assert.deepEqual(attach.mock.calls[0].arguments, [{ client_id: "client-1", account: "u2" }]);
});
`,
    },
    has: ['t.mock.method(rupt.evaluate, "access"', 'arguments, [{ user: "u2" }]'],
    hasNot: ['"rupt"'],
  },
  {
    name: "a stub of sinon, restored by its sandbox",
    becomes: "swapped",
    files: {
      ...SHARED_APP,
      "src/protect.test.js": `import assert from "node:assert/strict";
import { afterEach, beforeEach, test } from "node:test";
import Rupt from "rupt";
import sinon from "sinon";
import { checkout } from "./checkout.js";
import { protect } from "./protect.js";

const sandbox = sinon.createSandbox();
let attach;

beforeEach(() => {
  attach = sandbox.stub(Rupt, "attach").resolves(null);
});

afterEach(() => {
  sandbox.restore();
});

test("attaches", async () => {
  await protect({ id: "u1", email: "u1@app.example" });
  await checkout({ id: "u2" });
  sinon.assert.calledTwice(attach);
  sinon.assert.calledWith(attach, sinon.match({ account: "u1", email: "u1@app.example" }));
  sinon.assert.calledWithExactly(attach.secondCall, { client_id: "client-1", account: "u2" });
  assert.ok(attach.calledWith({ client_id: "client-1", account: "u2" }));
  assert.ok(attach.neverCalledWithMatch({ account: "u3" }));
  assert.equal(attach.firstCall.args[0].account, "u1");
  assert.equal(attach.lastCall.firstArg.account, "u2");
  assert.deepEqual(attach.getCall(1).args, [{ client_id: "client-1", account: "u2" }]);
  assert.equal(attach.args[1][0].account, "u2");
});
`,
    },
    has: [
      'sandbox.stub(rupt.evaluate, "access").resolves(null)',
      'sinon.match({ user: "u1", email: "u1@app.example" })',
      'attach.secondCall, { user: "u2" }',
      "firstArg.user",
    ],
    hasNot: ["account", '"rupt"'],
  },
  {
    name: "a spy of sinon",
    becomes: "swapped",
    files: {
      ...SHARED_APP,
      "src/checkout.test.js": `import assert from "node:assert/strict";
import { test } from "node:test";
import Rupt from "rupt";
import sinon from "sinon";
import { checkout } from "./checkout.js";

test("attaches", async () => {
  const attach = sinon.spy(Rupt, "attach");
  await checkout({ id: "u2" });
  assert(attach.calledOnceWithExactly({ client_id: "client-1", account: "u2" }));
  sinon.assert.calledOnceWithExactly(attach, { client_id: "client-1", account: "u2" });
  assert.ok(attach.calledWithMatch({ account: "u2" }));
  Rupt.attach.restore();
});
`,
    },
    has: [
      'sinon.spy(rupt.evaluate, "access")',
      'calledWithMatch({ user: "u2" })',
      "rupt.evaluate.access.restore()",
    ],
    hasNot: ["account", '"rupt"'],
  },
  {
    name: "a fake of sinon in the place of the function",
    becomes: "swapped",
    files: {
      ...SHARED_APP,
      "src/checkout.test.js": `import assert from "node:assert/strict";
import { test } from "node:test";
import Rupt from "rupt";
import sinon from "sinon";
import { checkout } from "./checkout.js";

test("attaches", async () => {
  const attach = sinon.fake.resolves(null);
  sinon.replace(Rupt, "attach", attach);
  await checkout({ id: "u2" });
  sinon.assert.calledOnceWithExactly(attach, { client_id: "client-1", account: "u2" });
  assert.equal(attach.firstArg.account, "u2");
  sinon.restore();
});
`,
    },
    has: ['sinon.replace(rupt.evaluate, "access", attach)', 'calledOnceWithExactly(attach, { user: "u2" })'],
    hasNot: ["account", '"rupt"'],
  },
  {
    name: "a stub of sinon that answers by what it is given",
    becomes: "fails",
    files: {
      ...SHARED_APP,
      "src/checkout.test.js": `import assert from "node:assert/strict";
import { test } from "node:test";
import Rupt from "rupt";
import sinon from "sinon";
import { checkout } from "./checkout.js";

test("attaches", async () => {
  const answers = sinon.stub().withArgs({ client_id: "client-1", account: "u2" }).resolves(null);
  sinon.replace(Rupt, "attach", answers);
  await checkout({ id: "u2" });
  assert.ok(answers.called);
});
`,
    },
  },
  {
    name: "a client that nothing exports",
    becomes: "fails",
    files: {
      "src/protect.js": `import Rupt from "rupt";

export async function protect(user) {
  await Rupt.attach({ client_id: "client-1", account: user.id });
}
`,
      "src/protect.test.js": `${HEAD}import Rupt from "rupt";
import { protect } from "./protect.js";

test("attaches", async () => {
  const spy = mock.method(Rupt, "attach", async () => null);
  await protect({ id: "u1" });
  assert.equal(spy.mock.callCount(), 1);
});
`,
    },
  },
];

/** Modules are mocked from Node 22.3 on, behind a flag. */
export const NODE_MODULE_MOCKS: readonly Suite[] = [
  {
    name: "a mock of the module",
    becomes: "swapped",
    files: {
      ...NAMED_APP,
      "src/protect.test.js": `${HEAD}
const attach = mock.fn(async () => null);
mock.module("rupt", { namedExports: { attach }, defaultExport: { attach } });
const { protect } = await import("./protect.js");

test("attaches", () => {
  protect({ id: "u1" });
  assert.deepEqual(attach.mock.calls[0].arguments[0], {
    client_id: "client-1",
    account: "u1",
    metadata: { plan: "team" },
  });
});
`,
    },
    has: ['mock.module("@ruptjs/client", {', "defaultExport: class {", 'user: "u1",'],
    hasNot: ['"rupt"', "namedExports"],
  },
];
