// Starts a rule: its file, its two lines in the index, a fixture and a test. For a function of v2 that has no counterpart, its
// row in the table of functions, too.
//
//   npm run new-rule <id> [-- --level info|warning|action] [--group attach]
//   npm run new-rule <id> -- --function <name of the v2 function>
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";

const root = fileURLToPath(new URL("..", import.meta.url));
const RULES = "src/rules";
const INDEX = `${RULES}/rules.ts`;
const FUNCTIONS = "src/sdk/v2.ts";
const LEVELS = ["info", "warning", "action"];

/** Ends the script with a reason and nothing written. */
function refuse(reason) {
  process.stderr.write(`new-rule: ${reason}\n`);
  process.exit(2);
}

const { id, level, group, heldFunction } = readArguments();
const constant = constantName(id);
const written = new Map([
  [INDEX, indexWith(read(INDEX), constant)],
  ...(heldFunction === null ? [] : [[FUNCTIONS, functionsWith(read(FUNCTIONS))]]),
]);
const created = new Map([
  [`${RULES}/${group}/${id}.ts`, heldFunction === null ? ruleFile() : heldFunctionFile()],
  [`__testfixtures__/v2-to-v3/rules/${id}.input.ts`, fixtureInput()],
  [`__testfixtures__/v2-to-v3/rules/${id}.output.ts`, fixtureOutput()],
  [`test/rules/${id}.test.ts`, testFile()],
]);
for (const path of created.keys())
  if (existsSync(join(root, path))) refuse(`${path} is there already; choose another id, or remove it`);
for (const [path, text] of [...written, ...created]) {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), text);
}
process.stdout.write(`changed:
${[...written.keys()].map((path) => `  ${path}`).join("\n")}
written:
${[...created.keys()].map((path) => `  ${path}`).join("\n")}
next: fill in what is between angle brackets in ${RULES}/${group}/${id}.ts
then: npx vitest run test/rules/${id}.test.ts   (red until something raises the rule)
then: npm run build && npm run docs
`);

function read(path) {
  return readFileSync(join(root, path), "utf8");
}

function readArguments() {
  let parsed;
  try {
    parsed = parseArgs({
      allowPositionals: true,
      options: {
        level: { type: "string", default: "warning" },
        group: { type: "string" },
        function: { type: "string" },
      },
    });
  } catch (error) {
    refuse(error.message);
  }
  const { values, positionals } = parsed;
  const [name, ...more] = positionals;
  if (name === undefined || more.length > 0) refuse("name one rule: npm run new-rule <id> -- --level action");
  if (!/^[a-z]+(-[a-z0-9]+)*$/.test(name))
    refuse(`${JSON.stringify(name)} is no id; write it like on-logout`);
  if (!LEVELS.includes(values.level))
    refuse(`there is no level ${values.level}; use info, warning or action`);
  const groups = readdirSync(join(root, RULES), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name);
  const wanted = values.group ?? (values.function === undefined ? "attach" : "calls");
  if (!groups.includes(wanted)) refuse(`there is no group ${wanted}; use ${groups.join(", ")}`);
  if (values.function !== undefined && !/^[A-Za-z_$][\w$]*$/.test(values.function))
    refuse(`${JSON.stringify(values.function)} is no name of a function`);
  if (idsInUse().includes(name)) refuse(`${RULES} has a rule ${name} already; choose another id`);
  return { id: name, level: values.level, group: wanted, heldFunction: values.function ?? null };
}

/** Every id that a file of the rules gives. */
function idsInUse() {
  return readdirSync(join(root, RULES), { recursive: true, encoding: "utf8" })
    .filter((path) => path.endsWith(".ts"))
    .flatMap((path) =>
      [...read(join(RULES, path)).matchAll(/^ {2}"?([a-z0-9-]+)"?: (?:rule|heldFunction)\(/gm)].map(
        ([, found]) => found,
      ),
    );
}

/** `on-logout` as `onLogout`; what means something already gets a longer name. */
function constantName(name) {
  const camel = name.replace(/-([a-z0-9])/g, (_, letter) => letter.toUpperCase());
  const taken = new RegExp(`\\b${camel}\\b`).test(read(INDEX)) || camel in globalThis || !isName(camel);
  return taken ? `${camel}Rule` : camel;
}

function isName(word) {
  try {
    new Function(`"use strict"; const ${word} = 0;`);
    return true;
  } catch {
    return false;
  }
}

/** The index with one import, by its path, and one line in the table, after the others of the group. */
function indexWith(index, name) {
  const path = `./${group}/${id}.ts`;
  const lines = index.split("\n");
  const isRule = (line) => /^import \{ \w+ \} from "\.\/.+\.ts";$/.test(line);
  const pathOf = (line) => /"(.+)"/.exec(line)[1];
  const after = lines.findLastIndex((line) => isRule(line) && pathOf(line) < path);
  lines.splice(after + 1, 0, `import { ${name} } from "${path}";`);
  const siblings = lines
    .filter((line) => isRule(line) && pathOf(line).startsWith(`./${group}/`))
    .map((line) => `  ...${/\{ (\w+) \}/.exec(line)[1]},`);
  const last = lines.findLastIndex((line) => siblings.includes(line));
  if (last === -1) refuse(`${INDEX} spreads no rule of ${group}; put the table back`);
  lines.splice(last + 1, 0, `  ...${name},`);
  return lines.join("\n");
}

/** The table of functions with one row, at its end. */
function functionsWith(table) {
  const end = "\n} as const satisfies Record<string, { rule: string;";
  if (!table.includes(end)) refuse(`${FUNCTIONS} has no line ${JSON.stringify(end.trim())}; put it back`);
  if (table.includes(`\n  ${heldFunction}: {`))
    refuse(`${FUNCTIONS} has the function ${heldFunction} already`);
  return table.replace(end, () => `\n  ${heldFunction}: { rule: "${id}", on: "default" },${end}`);
}

function key() {
  return /^[a-z]+$/.test(id) ? id : `"${id}"`;
}

/** What \`explain\`, SARIF, TODO marks and the docs show, and the sentence of a note. */
function ruleFile() {
  const todo = level === "action" ? '    todo: "<what to do, as an order, without a full stop>",\n' : "";
  return `import { DOCS } from "../../sdk/docs.ts";
import { rule } from "../rule.ts";

export const ${constant} = {
  ${key()}: rule({
    title: "<${id} in a few words>",
    level: "${level}",
    why: "<What v2 did, what v3 does.>",
${todo}    docs: DOCS.webMigration,
    before: 'Rupt.attach({ client_id: "abc", account: user.id });',
    after: "rupt.evaluate.access({ user: user.id });",
    // What differs from place to place is a fact: message: ({ option }: { option: string }) => ...
    message: () => "<What is said of one place, as a sentence.>",
  }),
};
`;
}

function heldFunctionFile() {
  return `import { DOCS } from "../../sdk/docs.ts";
import { heldFunction } from "../rule.ts";

export const ${constant} = {
  ${key()}: heldFunction({
    title: "${heldFunction} <is what in v3>",
    why: "<What v2 did, what v3 does.>",
    todo: "<what to do, as an order, without a full stop>",
    docs: DOCS.webMigration,
  }),
};
`;
}

function fixtureInput() {
  return `import Rupt from "rupt";

// The code that the rule is about, instead of this call.
Rupt.${heldFunction ?? "attach"}({ client_id: "abc", account: "user" });
`;
}

function fixtureOutput() {
  if (heldFunction !== null)
    return fixtureInput().replace(
      "// The code",
      `// TODO(rupt-migrate): ${id}: <what to do, as an order, without a full stop>\n// The code`,
    );
  return `import Rupt from "@ruptjs/client";

const rupt = new Rupt({ clientId: "abc" });

// The code that the rule is about, instead of this call.
rupt.evaluate.access({ user: "user" });
`;
}

function testFile() {
  return `import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import type { RuleId } from "../../src/rules/rules.ts";
import { migrateFixture } from "../migrate-fixture.ts";

const RULE: RuleId = "${id}";
const input = new URL("../../__testfixtures__/v2-to-v3/rules/${id}.input.ts", import.meta.url);

// What becomes of the code is tested with all fixtures in test/fixtures.test.ts.
it("${id} is noted where it applies", async () => {
  const { result } = await migrateFixture({ "${id}.ts": readFileSync(input, "utf8") });
  const noted = result.usages.filter(({ notes }) => notes.some(({ rule }) => rule === RULE));
  expect(noted.map(({ line }) => line)).toEqual([4]);
});
`;
}
