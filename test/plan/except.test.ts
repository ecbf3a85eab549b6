import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, describe, expect, it } from "vitest";
import { migrate } from "../../src/api/migrate.ts";
import type { Result } from "../../src/result.ts";

/*
 * `--except` names what would follow a call, too: types, what a module passes on, files under `__mocks__/`. It stays, is said to be
 * left out, and what cannot do without it stays with it. Source: contract, 11.4.
 */

const MANIFEST = '{ "name": "a", "type": "module", "dependencies": { "rupt": "2.24.1" } }\n';
const made: string[] = [];
afterEach(() => {
  for (const root of made.splice(0)) rmSync(root, { recursive: true, force: true });
});

async function run(files: Readonly<Record<string, string>>, except: string[]) {
  const root = mkdtempSync(join(tmpdir(), "rupt-except-"));
  made.push(root);
  for (const [path, text] of Object.entries({ "package.json": MANIFEST, ...files })) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
  const result = await migrate({ cwd: root, allowDirty: true, except });
  return { result, read: (path: string) => readFileSync(join(root, path), "utf8") };
}

const rulesOf = ({ usages }: Result, kind: string) =>
  usages.filter((each) => each.kind === kind).map(({ notes, held }) => [held, notes.map(({ rule }) => rule)]);

describe("--except", () => {
  const TYPED = `import Rupt, { type AttachConfig } from "rupt";

const options: AttachConfig = { client_id: "abc", account: "one" };
await Rupt.attach(options);
await Rupt.attach({ client_id: "abc", account: "two" });
`;

  it.each(["type", "a.ts:3"])("of a type (%s) holds the call that would not fit it", async (selector) => {
    const { result, read } = await run({ "a.ts": TYPED }, [selector]);
    expect(rulesOf(result, "type")).toEqual([[true, ["not-asked-for"]]]);
    expect(read("a.ts")).toContain('const options: AttachConfig = { client_id: "abc", account: "one" };');
    expect(read("a.ts")).toContain("await Rupt.attach(options);");
    expect(read("a.ts")).toContain('evaluate.access({ user: "two" });');
  });

  it("of a re-export keeps it, and the calls behind it move", async () => {
    const files = {
      "sdk.ts": 'export { attach } from "rupt";\n',
      "a.ts": 'import { attach } from "./sdk.ts";\n\nawait attach({ client_id: "abc", account: "one" });\n',
    };
    const left = await run(files, ["re-export"]);
    expect(left.read("sdk.ts")).toBe(files["sdk.ts"]);
    expect(rulesOf(left.result, "re-export")).toEqual([[true, ["not-asked-for"]]]);
    expect(left.read("a.ts")).toContain('evaluate.access({ user: "one" });');
    expect(left.read("package.json")).toContain('"rupt"');
    const all = await run(files, []);
    expect(rulesOf(all.result, "re-export")).toEqual([[false, ["re-export-swapped"]]]);
  });

  it("of a file under __mocks__ keeps it, and says that the tests will fail", async () => {
    const files = {
      "a.js":
        'import Rupt from "rupt";\n\nexport const go = () => Rupt.attach({ client_id: "abc", account: "one" });\n',
      "a.test.js":
        'import { go } from "./a.js";\n\njest.mock("rupt");\n\ntest("goes", async () => {\n  await go();\n});\n',
      "__mocks__/rupt.js": "export default { attach: jest.fn() };\n",
    };
    const { result, read } = await run(files, ["__mocks__/rupt.js:1"]);
    expect(read("__mocks__/rupt.js")).toBe(files["__mocks__/rupt.js"]);
    const usage = result.usages.find(({ path }) => path.startsWith("__mocks__"));
    expect(usage?.notes.map(({ rule }) => rule)).toEqual(["not-asked-for", "mock"]);
    expect(usage?.notes[1]?.message).toContain("fail");
  });
});
