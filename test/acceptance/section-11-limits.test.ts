import { expect } from "vitest";
import { acceptance } from "./repo.ts";

/** Calls of all cases stand in one project: each has an id of its own. */
const ids = Array.from({ length: 20 }, (_, index) => `limits-${index}`);
const attach = (limits: string, before = "", parameters = "user, tier") =>
  `import Rupt from "rupt";\n${before}\nexport function go(${parameters}) {\n  Rupt.attach({ client_id: "${ids.shift()}", account: user, email: user, limit_config: ${limits} });\n}\n`;
const TABLE = "const LIMITS = { basic: 2, team: 10 };";
const byTier = [
  { when: "basic", value: 2 },
  { when: "team", value: 10 },
];

acceptance("11: limits", {
  "11.11 The limits of a table that is read by tier are variants": {
    files: { "a.js": attach("{ overall_device_limit: LIMITS[tier] }", TABLE) },
    check: (it) => {
      const [limit] = it.recipes[0]?.policies ?? [];
      expect(limit).toMatchObject({ value: null, variants: byTier });
      expect(limit?.sources).toMatchObject([{ line: 4 }]);
      expect(limit?.variants?.[1]?.sources).toMatchObject([{ line: 2 }]);
    },
  },
  "11.11 also where each entry is an object, and through a function that only looks up": {
    files: {
      "a.js": attach(
        "{ overall_device_limit: limitOf(tier) }",
        "const PLANS = { basic: { devices: 2 }, team: { devices: 10 } };\nfunction limitOf(plan) {\n  return PLANS[plan].devices;\n}",
      ),
    },
    check: (it) => expect(it.recipes[0]?.policies[0]).toMatchObject({ value: null, variants: byTier }),
  },
  "A table that code changes has no values to tell": {
    files: {
      "a.js": attach("{ overall_device_limit: LIMITS[tier] }", `${TABLE}\nLIMITS.basic = window.limit;`),
    },
    check: (it) =>
      expect(it.recipes[0]?.policies[0]?.variants).toMatchObject([
        { when: "basic", value: null },
        { when: "team", value: null },
      ]),
  },
  "11.5 The default of a parameter is the value of the option": {
    files: { "a.js": attach("{ overall_device_limit: limit }", "", "user, limit = 3") },
    check: (it) => expect(it.recipes[0]?.policies[0]?.value).toBe(3),
  },
  "A limit without a value hides no deprecated one": {
    files: { "a.js": attach("{ overall_device_limit: undefined, overall_limit: 5 }") },
    check: (it) => {
      expect(it.recipes[0]?.policies[0]?.value).toBe(5);
      expect(it.recipes[0]?.conflicts).toEqual([]);
    },
  },
  "11.12 A result that is kept in a variable of a v2 type is not migrated": {
    files: {
      "a.ts":
        'import Rupt, { type AttachResponse } from "rupt";\nlet last: AttachResponse | null = null;\nexport async function go(id: string) {\n  last = await Rupt.attach({ client_id: "c", account: id });\n}\n',
    },
    check: (it) => expect(it.one("attach").outcome).toBe("review"),
  },
  "11.12 A limit and an URL that another file changes are not told as constants": {
    files: {
      "config.js": 'export const config = { limit: 3, out: "https://a.example/out" };\n',
      "boot.js": 'import { config } from "./config.js";\nconfig.limit = 9;\nconfig.out = location.href;\n',
      "a.js": attach(
        "{ overall_device_limit: config.limit }, redirect_urls: { logout_url: config.out }",
        'import { config } from "./config.js";',
      ),
    },
    check: (it) => {
      expect(it.recipes[0]?.policies[0]?.value).toBeNull();
      expect(it.recipes[0]?.challenge.logoutUrl).toMatchObject([{ text: "config.out", value: null }]);
    },
  },
});
