import { expect, it } from "vitest";
import { reporters } from "../../src/report/index.ts";
import { migrateFixture } from "../migrate-fixture.ts";

const MOCK = 'jest.mock("rupt", () => ({ attach: jest.fn() }));\n';
const EXAMPLE = 'import Rupt from "rupt";\nRupt.detach({ client_id: "client_1", account: id });\n';
const call = (options: string) =>
  `import Rupt from "rupt";\nexport async function go(member) {\n  await Rupt.attach({ client_id: CLIENT, account: member.id, ${options} });\n}\n`;

it.each(["pretty", "markdown", "html"] as const)(
  "%s shows the code that was made for the place",
  async (name) => {
    const { result } = await migrateFixture({ "a.test.js": MOCK });
    const text = reporters[name](result);
    expect(text).toContain("To paste:");
    expect(text).not.toContain("In v3:");
    expect(text).toContain("evaluate");
  },
);

it("gives the example of the rule where nothing was made", async () => {
  const { result } = await migrateFixture({ "a.js": EXAMPLE });
  expect(result.usages.some(({ paste }) => paste !== undefined)).toBe(false);
});

const pasted = async (options: string): Promise<string | undefined> => {
  const { result } = await migrateFixture({ "a.js": call(options) });
  return result.usages.find(({ kind }) => kind === "attach")?.paste?.text;
};

it("keeps the call's own email, phone, metadata, names and client id", async () => {
  const text = await pasted(
    'email: member.email, phone: member.phone, metadata: { plan: member.plan }, domain: "rupt.example"',
  );
  expect(text).toContain("clientId: CLIENT");
  expect(text).toContain("await rupt.evaluate.access({");
  for (const part of [
    "user: member.id",
    "email: member.email",
    "phone: member.phone",
    "metadata: { plan: member.plan }",
  ])
    expect(text).toContain(part);
  expect(text).not.toMatch(/account|client_id|domain/);
});

it("handles the challenge where the callback did, without a function that is not there", async () => {
  const text = await pasted("email: member.email, on_challenge: () => { open(); return false; }");
  expect(text).toContain("auto_challenge: false");
  expect(text).toContain("email: member.email");
  expect(text).toContain("if (response?.redirect)");
  expect(text).not.toContain("showDialog");
});

it("makes nothing where an option may be missing", async () => {
  expect(
    await pasted('...(member.ok ? { email: member.email } : {}), domain: "rupt.example"'),
  ).toBeUndefined();
  expect(await pasted("...member.options")).toBeUndefined();
});
