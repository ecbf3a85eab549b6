// Starts a rule: its row (with the explain text), a fixture and a test.
//
//   npm run new-rule <id> [-- --level info|warning|action]
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";

const root = fileURLToPath(new URL("..", import.meta.url));
const TABLE = "src/rules/rules.ts";
const TABLE_END = "\n} as const satisfies Record<string, Rule>;";

/** Ends the script with a reason and nothing written. */
function refuse(reason) {
  process.stderr.write(`new-rule: ${reason}\n`);
  process.exit(2);
}

const { id, level } = readArguments();
const table = readFileSync(join(root, TABLE), "utf8");
if (!table.includes(TABLE_END))
  refuse(`${TABLE} has no line ${JSON.stringify(TABLE_END.trim())}; put it back`);
if (new RegExp(`^ {2}"?${id}"?: \\{`, "m").test(table))
  refuse(`${TABLE} has a rule ${id} already; choose another id`);

const files = {
  [`__testfixtures__/v2-to-v3/rules/${id}.input.ts`]: `import Rupt from "rupt";

// The code that the rule is about, instead of this call.
Rupt.attach({ client_id: "abc", account: "user" });
`,
  [`__testfixtures__/v2-to-v3/rules/${id}.output.ts`]: `import Rupt from "@ruptjs/client";

const rupt = new Rupt({ clientId: "abc" });

// The code that the rule is about, instead of this call.
rupt.evaluate.access({ user: "user" });
`,
  [`test/rules/${id}.test.ts`]: testOf(id),
};
for (const path of Object.keys(files))
  if (existsSync(join(root, path))) refuse(`${path} is there already; choose another id, or remove it`);

writeFileSync(
  join(root, TABLE),
  table.replace(TABLE_END, () => `\n${rowOf(id, level)}${TABLE_END}`),
);
for (const [path, text] of Object.entries(files)) {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), text);
}
process.stdout.write(`written:
  ${TABLE}   the row, at its end: fill in what is between angle brackets
${Object.keys(files)
  .map((path) => `  ${path}`)
  .join("\n")}
next: npx vitest run test/rules/${id}.test.ts   (red until something raises the rule)
then: npm run build && npm run docs
`);

function readArguments() {
  let parsed;
  try {
    parsed = parseArgs({
      allowPositionals: true,
      options: { level: { type: "string", default: "warning" } },
    });
  } catch (error) {
    refuse(error.message);
  }
  const [name, ...more] = parsed.positionals;
  if (name === undefined || more.length > 0) refuse("name one rule: npm run new-rule <id> -- --level action");
  if (!/^[a-z]+(-[a-z0-9]+)*$/.test(name))
    refuse(`${JSON.stringify(name)} is no id; write it like on-logout`);
  if (!["info", "warning", "action"].includes(parsed.values.level))
    refuse(`there is no level ${parsed.values.level}; use info, warning or action`);
  return { id: name, level: parsed.values.level };
}

/** What \`explain\`, SARIF, TODO marks and the docs show. A rule of level action needs a \`todo\`. */
function rowOf(name, noteLevel) {
  const key = /^[a-z]+$/.test(name) ? name : `"${name}"`;
  const todo = noteLevel === "action" ? '    todo: "<what to do, as an order, without a full stop>",\n' : "";
  return `  ${key}: {
    title: "<${name} in a few words>",
    level: "${noteLevel}",
    why: "<What v2 did, what v3 does.>.",
${todo}    docs: GUIDE,
    before: 'Rupt.attach({ client_id: "abc", account: user.id });',
    after: "rupt.evaluate.access({ user: user.id });",
  },`;
}

function testOf(name) {
  return `import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import type { RuleId } from "../../src/rules/rules.ts";
import { migrateFixture } from "../migrate-fixture.ts";

const RULE: RuleId = "${name}";
const input = new URL("../../__testfixtures__/v2-to-v3/rules/${name}.input.ts", import.meta.url);

// What becomes of the code is tested with all fixtures in test/fixtures.test.ts.
it("${name} is noted where it applies", async () => {
  const { result } = await migrateFixture({ "${name}.ts": readFileSync(input, "utf8") });
  const noted = result.usages.filter(({ notes }) => notes.some(({ rule }) => rule === RULE));
  expect(noted.map(({ line }) => line)).toEqual([4]);
});
`;
}
