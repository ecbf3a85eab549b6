import { expect, it } from "vitest";
import { analyze } from "../../src/index.ts";
import { temporaryTree } from "../project/temporary-tree.ts";

const CALL = 'Rupt.attach({ client_id: "c", account: user, limit_config: { overall_device_limit: limit } })';

/** How a function takes the limit, what its callers give, and what the policy has. */
const CASES: readonly [wrapper: string, callers: string, limits: string][] = [
  [`export const go = (user, limit = 2) => void ${CALL};`, 'go("a");', "2"],
  [`export const go = (user, limit = 2) => void ${CALL};`, "", "2"],
  [`export const go = (user, limit = 2) => void ${CALL};`, 'go("a", 5);', "5"],
  [`export const go = (user, limit = 2) => void ${CALL};`, 'go("a", 5); go("b");', "5 or 2"],
  [`export const go = (user, limit) => void ${CALL};`, 'go("a", 7); go("b", 9);', "7 or 9"],
  [`export const go = (user, limit) => void ${CALL};`, 'go("a", plan.devices);', "main.js"],
  [
    `export const go = (user, { limit = 2 } = {}) => void ${CALL};`,
    'go("a", { limit: 5 }); go("b", {});',
    "5 or 2",
  ],
  [`export const go = (user, limit = 2) => void ${CALL};`, 'const team = (u) => go(u, 6); team("a");', "6"],
  [
    `export const go = (user, limit = 2) => void ${CALL};`,
    'const at = (n) => go("a", n); at(4); at(8);',
    "4 or 8",
  ],
  [
    `const enter = (user, limit = 2) => void ${CALL};\nexport const go = { enter };`,
    'go.enter("a", 5);',
    "5",
  ],
  [`export class go { enter(user, limit = 2) { void ${CALL}; } }`, 'new go().enter("a", 5);', "5"],
  [
    `export const go = (user, limit) => void ${CALL};`,
    'const LIMITS = { free: 1, team: 5 };\nexport const enter = (plan) => go("a", LIMITS[plan]);',
    "free 1, team 5",
  ],
];

it("takes the limit from who gives it", async () => {
  const found = [];
  for (const [wrapper, callers] of CASES) {
    const tree = temporaryTree({
      "package.json": "{}",
      "wrapper.js": `import Rupt from "rupt";\n${wrapper}\n`,
      "main.js": `import { go } from "./wrapper";\n${callers}\n`,
      "wrapper.test.js": 'import { go } from "./wrapper";\ngo("fake", 99);\n',
    });
    const { policies } = await analyze({ cwd: tree.root });
    const [limit] = policies[0]?.policies ?? [];
    const [conflict] = policies[0]?.conflicts ?? [];
    const tiers = limit?.variants?.map(({ when, value }) => `${when} ${value}`).join(", ");
    const values = conflict?.values.map(({ value, text }) => value ?? text).join(" or ");
    const facts = tiers ?? values ?? limit?.value ?? limit?.sources[0]?.path;
    found.push(String(facts));
  }
  expect(found).toEqual(CASES.map(([, , limits]) => limits));
});
