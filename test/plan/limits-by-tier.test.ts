import { expect, it } from "vitest";
import { analyze } from "../../src/index.ts";
import { temporaryTree } from "../project/temporary-tree.ts";

/** How the limit is written, what stands above the call, and the tiers that are to be listed. */
const CASES: readonly [limit: string, before: string, tiers: string][] = [
  ["LIMITS[plan]", "const LIMITS = { basic: 2, team: 10 };", "basic 2, team 10"],
  ["LIMITS[plan] ?? 3", "const LIMITS = { basic: 2, team: 10 };", "basic 2, team 10, otherwise 3"],
  ["LIMITS[plan] || LIMITS.basic", "const LIMITS = { basic: 2, team: 10 };", "basic 2, team 10"],
  [
    "PLANS[plan].devices",
    "const PLANS = { basic: { devices: 2 }, team: { devices: 10 } };",
    "basic 2, team 10",
  ],
  ["LIMITS[plan]", 'enum P { Team = "team" }\nconst LIMITS = { [P.Team]: 10, free: 1 };', "team 10, free 1"],
  ["LIMITS.get(plan)", 'const LIMITS = new Map([["basic", 2], ["team", 10]]);', "basic 2, team 10"],
  ["LIMITS.get(plan)", 'const LIMITS = new Map([["basic", 2]]);\nLIMITS.set("team", 4);', ""],
  ["LIMITS[level]", "const LIMITS = [1, 5];", "0 1, 1 5"],
  ['plan === "team" ? 10 : 2', "", "team 10, otherwise 2"],
  ['plan === "a" || plan === "b" ? 5 : plan === "c" ? 7 : 2', "", "a or b 5, c 7, otherwise 2"],
  ["isTeam ? 10 : undefined", "", "isTeam 10"],
  [
    "limitOf(plan)",
    'const limitOf = (p) => { if (p === "team") return 10; return 2; };',
    "team 10, otherwise 2",
  ],
  [
    "limitOf(plan)",
    'function limitOf(p) { switch (p) { case "team": return 10; case "pro": case "max": { return 5; } default: return 2; } }',
    "team 10, pro or max 5, otherwise 2",
  ],
  ["limitOf(plan)", "function limitOf(p) { log(p); return p.limit; }", ""],
  ["process.env.LIMIT ?? 5", "", ""],
  ["plan.limit", "", ""],
];

it("limits by tier are listed, however the tier is told", async () => {
  const files = CASES.map(([limit, before], index) => [
    `f${String(index).padStart(2, "0")}.ts`,
    `import Rupt from "rupt";\n${before}\nexport const watch = (user: any, plan: any, level: any, isTeam: any) =>\n  void Rupt.attach({ client_id: "c${index}", account: user, limit_config: { overall_device_limit: ${limit} } });\n`,
  ]);
  const tree = temporaryTree({ "package.json": "{}", ...Object.fromEntries(files) });
  const { policies } = await analyze({ cwd: tree.root });
  const shown = policies.map(({ policies: [limit] }) =>
    (limit?.variants ?? []).map(({ when, value }) => `${when} ${value}`).join(", "),
  );
  expect(shown).toEqual(CASES.map(([, , tiers]) => tiers));
});

/** How the options tell the limit, and what the policy has. */
const OPTIONS: readonly [options: string, tiers: string][] = [
  ["limit_config: isTeam ? { overall_device_limit: 5 } : undefined", "isTeam 5"],
  ["limit_config: isTeam ? { overall_device_limit: 5 } : { overall_limit: 2 }", "isTeam 5, otherwise 2"],
  ["limit_config: { ...(isTeam && { overall_device_limit: 5 }) }", "isTeam 5"],
  ["...(isTeam && { limit_config: { overall_device_limit: 5 } })", "isTeam 5"],
  ["...(isTeam ? {} : { limit_config: { overall_device_limit: 5 } })", "otherwise 5"],
  [
    "limit_config: { overall_device_limit: 2 }, ...(isTeam && { limit_config: { overall_device_limit: 5 } })",
    "otherwise 2, isTeam 5",
  ],
  ["limit_config: { overall_device_limit: isTeam && 5 }", "isTeam 5"],
  ["...(isTeam && { limit_config: { overall_device_limit: level === 1 ? 5 : 9 } })", "isTeam, 1 5, isTeam 9"],
  ["limit_config: { overall_device_limit: 2, ...{ overall_device_limit: 3 } }", ""],
];

it("so are those of options that depend on something, and no limit of some is one of all", async () => {
  const files = OPTIONS.map(([options], index) => [
    `f${index}.ts`,
    `import Rupt from "rupt";\nexport const watch = (user: any, level: any, isTeam: any) =>\n  void Rupt.attach({ client_id: "c${index}", account: user, ${options} });\n`,
  ]);
  const tree = temporaryTree({ "package.json": "{}", ...Object.fromEntries(files) });
  const { policies } = await analyze({ cwd: tree.root });
  expect(
    policies.map(({ policies: [limit], conflicts }) => [
      limit?.value,
      (limit?.variants ?? []).map(({ when, value }) => `${when} ${value}`).join(", "),
      conflicts,
    ]),
  ).toEqual(OPTIONS.map(([, tiers]) => [tiers === "" ? 3 : null, tiers, []]));
});

it("so are those of a table that holds the whole option for each tier", async () => {
  const tree = temporaryTree({
    "package.json": "{}",
    "a.ts":
      'import Rupt from "rupt";\nconst LIMITS = {\n  basic: { overall_device_limit: 2 },\n  team: { overall_limit: 9 },\n};\nexport const watch = (user, plan) => void Rupt.attach({ client_id: "c", account: user, limit_config: LIMITS[plan] });\n',
  });
  const { policies } = await analyze({ cwd: tree.root });
  expect(policies[0]?.policies[0]?.variants).toEqual([
    { when: "basic", value: 2, sources: [{ path: "a.ts", line: 3, column: 34 }] },
    { when: "team", value: 9, sources: [{ path: "a.ts", line: 4, column: 26 }] },
  ]);
});
