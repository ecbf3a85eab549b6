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
  [
    `export const go = (user, limit) => void ${CALL.replace("limit }", "limit ?? 3 }")};`,
    'go("a", 7); go("b");',
    "7 or 3",
  ],
  [`export const go = (user, limit) => void ${CALL};`, 'go("a", plan.devices);', "main.js"],
  [
    `export const go = (user, { limit = 2 } = {}) => void ${CALL};`,
    'go("a", { limit: 5 }); go("b", {});',
    "5 or 2",
  ],
  [
    `export const go = (user, limit) => void ${CALL};`,
    'const team = (n) => { go("a", n); go("b", n); team(n); }; team(6);',
    "6",
  ],
  [
    `export const go = (user, limit) => void ${CALL.replace("limit }", "user.isTeam && limit }")};`,
    'go("a", 6);',
    "user.isTeam 6",
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

const OPTIONS =
  '{ account: "u", email: "e", limit_config: { overall_device_limit: 4 }, redirect_urls: { logout_url: "/out", new_account_url: "/new" } }';
const WITH_ID = OPTIONS.replace("{", '{ client_id: "abc",');
const ALL = "abc 4 /out /new";

/** How a function takes its options, what its callers give, and what the dashboard is told. */
const WRAPPERS: readonly [wrapper: string, callers: string, told: string][] = [
  ["export const go = (config) => void Rupt.attach(config);", `go(${WITH_ID});`, ALL],
  [
    'export const go = (config) => void Rupt.attach({ client_id: "abc", ...config });',
    `go(${OPTIONS});`,
    ALL,
  ],
  [
    'export const go = ({ user, ...rest }) => void Rupt.attach({ client_id: "abc", account: user, ...rest });',
    `go({ user: "u", ...${OPTIONS} });`,
    ALL,
  ],
  [
    'export const go = (user, urls, limits) => void Rupt.attach({ client_id: "abc", account: user, redirect_urls: urls, limit_config: limits });',
    'go("u", { logout_url: "/out", new_account_url: "/new" }, { overall_device_limit: 4 });',
    ALL,
  ],
  [
    'export const go = (user, { urls }) => void Rupt.attach({ client_id: "abc", account: user, redirect_urls: { logout_url: urls.out, new_account_url: urls.join } });',
    'go("u", { urls: { out: "/out", join: "/new" } });',
    "abc null /out /new",
  ],
  [
    'export const go = (user, base) => void Rupt.attach({ client_id: "abc", account: user, redirect_urls: { logout_url: `${base}/out`, new_account_url: base + "/" + "new" } });',
    'go("u", "https://a.example");',
    "abc null https://a.example/out https://a.example/new",
  ],
  [
    "export class go { constructor(config) { this.config = config; } enter(user) { void Rupt.attach({ client_id: this.config.id, account: user, limit_config: { overall_device_limit: this.config.limit } }); } }",
    'new go({ id: "abc", limit: 4 }).enter("u");',
    "abc 4",
  ],
  [
    "export const go = ({ id, limit }) => ({ enter: (user) => void Rupt.attach({ client_id: id, account: user, limit_config: { overall_device_limit: limit } }) });",
    'go({ id: "abc", limit: 4 }).enter("u"); go({ id: "def", limit: 4 });',
    "abc 4, def 4",
  ],
  [
    "let settings;\nexport const go = (next) => {\n  settings = next;\n};\nconst own = () => settings;\nexport const enter = (user) => {\n  const { id } = own();\n  void Rupt.attach({ client_id: id, account: user, limit_config: { overall_device_limit: own().limit } });\n};",
    'go({ id: "abc", limit: 4 });',
    "abc 4",
  ],
];

it("tells the dashboard what callers give", async () => {
  const found = [];
  for (const [wrapper, callers] of WRAPPERS) {
    const tree = temporaryTree({
      "package.json": "{}",
      "wrapper.js": `import Rupt from "rupt";\n${wrapper}\n`,
      "main.js": `import { go } from "./wrapper";\n${callers}\n`,
    });
    const { policies } = await analyze({ cwd: tree.root });
    found.push(
      policies
        .map(({ clientId, policies: [limit], challenge: { logoutUrl, successUrl } }) =>
          [clientId.value, limit?.value, ...[...logoutUrl, ...successUrl].map(({ value }) => value)]
            .map(String)
            .join(" "),
        )
        .join(", "),
    );
  }
  expect(found).toEqual(WRAPPERS.map(([, , told]) => told));
});

it("shows no secret that a caller gives", async () => {
  const secret = "sk_live_1234567890abcdef";
  const tree = temporaryTree({
    "package.json": "{}",
    "wrapper.js":
      'import Rupt from "rupt";\nexport const go = (config) => void Rupt.attach(config);\nexport const by = (secret, limit) => void Rupt.attach({ client_id: "c", account: "u", secret, limit_config: { overall_device_limit: limit } });\n',
    "main.js": `import { by, go } from "./wrapper";\nconst KEY = "${secret}";\ngo({ client_id: "abc", account: "u", secret: KEY, redirect_urls: { logout_url: \`/out?\${KEY}\`, new_account_url: "/new?${secret}" } });\nby("${secret}", 3);\n`,
  });
  const result = await analyze({ cwd: tree.root });
  expect(result.policies.map(({ challenge }) => challenge.logoutUrl.length)).toContain(1);
  expect(JSON.stringify(result)).not.toContain(secret);
});
