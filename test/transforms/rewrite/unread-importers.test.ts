import { expect, it } from "vitest";
import { migrateFixture } from "../../migrate-fixture.ts";

const BARREL = 'import Rupt from "rupt";\nexport default Rupt;\n';
const reader = (rest: string) =>
  `import R from "./barrel";\nR.attach({ client_id: "client-1", account: id }${rest}\n`;

const UNREAD: Readonly<Record<string, Record<string, string>>> = {
  "a file that does not parse": { "src/other.js": reader(";") },
  "a file that names the SDK and does not parse": { "src/other.js": `${reader(";")}import "rupt";\n` },
  "a file over a limit": { "src/other.js": reader(");").repeat(6_000) },
  "a component with a broken script": { "src/other.vue": `<script>\n${reader(";")}</script>\n` },
};

it.each(Object.entries(UNREAD))(
  "a barrel stays on v2 while %s imports it, and that file is an error",
  async (_, other) => {
    const [path = ""] = Object.keys(other);
    const { result, written } = await migrateFixture({
      "package.json": '{ "name": "app", "dependencies": { "rupt": "2.24.1" } }\n',
      "src/barrel.js": BARREL,
      "src/good.js": reader(");"),
      ...other,
    });
    expect(result.errors.map((error) => error.path)).toEqual([path]);
    expect(result.usages.filter((usage) => usage.path === "src/barrel.js").every(({ held }) => held)).toBe(
      true,
    );
    // A mark may stand above the statement; the code is the same.
    const barrel = (written.get("src/barrel.js") ?? BARREL).replace(/^\/\/ TODO\(rupt-migrate\).*\n/m, "");
    expect(barrel).toBe(BARREL);
    expect(written.get("package.json") ?? '"rupt"').toContain('"rupt"');
  },
);

it("texts that only show an import hold nothing", async () => {
  const { result, written } = await migrateFixture({
    "src/barrel.js": BARREL,
    "src/good.js": reader(");"),
    "src/README.md": `Use it so:\n\n\`\`\`js\n${reader(");")}\`\`\`\n`,
    "src/page.ejs": `<% ${reader(");")} %>`,
  });
  expect(result.errors).toEqual([]);
  expect(written.get("src/barrel.js")).toContain("@ruptjs/client");
});
