import { expect, it } from "vitest";
import { migrateFixture } from "../migrate-fixture.ts";
import { shownUsage } from "../project-case.ts";

const manifest = (imports: object) =>
  JSON.stringify({ name: "app", imports, dependencies: { rupt: "^2.24.1" } });

it.each<[name: string, imports: object]>([
  ["#auth", { "#auth": "rupt" }],
  ["#auth", { "#auth": { browser: "rupt/index.mjs", default: "./none.js" } }],
  ["#auth/index.mjs", { "#auth/*": "rupt/*" }],
])("follows %s, whatever it holds of the package's name", async (name, imports) => {
  const { result } = await migrateFixture({
    "package.json": manifest(imports),
    "a.js": `import { attach } from "${name}";\nattach({ client_id: "pk", account: "u" });\n`,
  });
  expect(result.usages.filter(({ path }) => path === "a.js").map(shownUsage)).toEqual([
    "a.js:1 import manual held",
    "a.js:2 attach manual held",
  ]);
  expect(result.policies.map(({ clientId }) => clientId.value)).toEqual(["pk"]);
});

it("leaves names of other things alone", async () => {
  const { result } = await migrateFixture({
    "package.json": manifest({ "#auth": "./auth.js" }),
    "auth.js": "export const attach = () => {};\n",
    "a.js": 'import { attach } from "#auth";\nattach({ client_id: "pk", account: "u" });\n',
  });
  expect(result.usages.filter(({ path }) => path === "a.js")).toEqual([]);
});
