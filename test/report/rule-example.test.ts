import { expect, it } from "vitest";
import { reporters } from "../../src/report/index.ts";
import { migrateFixture } from "../migrate-fixture.ts";

const MOCK = 'jest.mock("rupt", () => ({ attach: jest.fn() }));\n';
const HELD =
  'import Rupt from "rupt";\nRupt.attach({ client_id: "client_1", account: id, on_challenge: () => { open(); } });\n';

it.each(["pretty", "markdown", "html"] as const)(
  "%s shows one replacement: that of the note, else that of the rule",
  async (name) => {
    const print = reporters[name];
    const { result: mock } = await migrateFixture({ "a.test.js": MOCK });
    expect(mock.usages.flatMap(({ notes }) => notes.map(({ rule }) => rule))).toContain("mock");
    const text = print({ ...mock, checklist: [] });
    expect(text).toContain("To paste:");
    expect(text).not.toContain("In v3:");
    const { result: held } = await migrateFixture({ "a.js": HELD });
    expect(print(held)).toContain("In v3:");
  },
);
