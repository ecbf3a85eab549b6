import { expect } from "vitest";
import { acceptance, type CaseSpec } from "./repo.ts";

const OPTIONS = '{ client_id: "abc", account: user.id, email: user.email }';
const inside = (body: string, head = "") =>
  `import Rupt from "rupt";\n${head}export async function go(user) {\n${body}}\n`;

/** Whatever becomes of it: the file behaves as before, and no key of v2 reaches a v3 call. */
const same = (text: string, path = "a.ts"): CaseSpec => ({
  files: { [path]: text },
  check: (it) => it.same(),
});

/** Migrated, in this very text, and behaving as before. */
const becomes = (text: string, part: string | RegExp, path = "a.ts"): CaseSpec => ({
  files: { [path]: text },
  check: async (it) => {
    expect(it.of("attach").map(({ held }) => held)).not.toContain(true);
    expect(it.text(path)).toMatch(part);
    await it.same();
  },
});

acceptance("Nothing is ever changed silently for the worse: places of the call", {
  "several attach in one statement": becomes(
    inside(`  await Promise.all([Rupt.attach(${OPTIONS}), Rupt.attach(${OPTIONS})]);\n`),
    /access\(.*access\(/,
  ),
  "a branch without braces": becomes(
    inside(`  if (user) Rupt.attach(${OPTIONS});\n  else user.no();\n`),
    /if \(user\) rupt\.evaluate/,
  ),
  "a switch case": becomes(
    inside(`  switch (user.kind) {\n    default:\n      Rupt.attach(${OPTIONS});\n      break;\n  }\n`),
    /rupt\.evaluate/,
  ),
  "a class field": same(
    `import Rupt from "rupt";\nimport { user } from "./user";\nexport class A {\n  ready = Rupt.attach(${OPTIONS}).catch(() => {});\n}\n`,
  ),
  "a comma expression": becomes(inside(`  user.a(), Rupt.attach(${OPTIONS}), user.b();\n`), /rupt\.evaluate/),
  "a logical statement": becomes(inside(`  user && Rupt.attach(${OPTIONS});\n`), /user && rupt\.evaluate/),
  "an arrow without a body block": becomes(
    `import Rupt from "rupt";\nexport const go = (user) => void Rupt.attach(${OPTIONS});\n`,
    /void rupt\.evaluate/,
  ),
  "an IIFE without a semicolon before it": becomes(
    `import Rupt from "rupt"\nimport { user } from "./user"\n;(async () => {\n  await Rupt.attach(${OPTIONS})\n})()\n`,
    /const rupt = new Rupt\(\{ clientId: "abc" \}\)\n/,
  ),
  "a try with a finally": becomes(
    inside(
      `  try {\n    await Rupt.attach(${OPTIONS});\n  } catch (error) {\n    user.fail(error);\n  } finally {\n    user.done();\n  }\n`,
    ),
    /await rupt\.evaluate/,
  ),
  "a label and a loop": becomes(
    inside(
      `  outer: for (const x of [1, 2]) {\n    await Rupt.attach(${OPTIONS});\n    if (x) continue outer;\n  }\n`,
    ),
    /rupt\.evaluate/,
  ),
  "a parenthesised callee": same(inside(`  await (Rupt.attach)(${OPTIONS});\n`)),
  "a non-null and a cast callee": same(
    inside(`  await Rupt.attach!(${OPTIONS});\n  await (Rupt as any).attach(${OPTIONS});\n`),
  ),
  "line endings of Windows": {
    files: { "a.ts": inside(`  await Rupt.attach(${OPTIONS});\n`).replaceAll("\n", "\r\n") },
    check: async (it) => {
      expect(it.text("a.ts").replaceAll("\r\n", "")).not.toContain("\n");
      await it.same();
    },
  },
  "a directive and a licence header stay first": {
    files: { "a.ts": `/*! licence */\n"use client";\n\n${inside(`  await Rupt.attach(${OPTIONS});\n`)}` },
    check: (it) =>
      expect(it.text("a.ts")).toMatch(
        /^\/\*! licence \*\/\n"use client";\n\nimport Rupt from "@ruptjs\/client";\n/,
      ),
  },
});

const option = (text: string) => inside(`  await Rupt.attach({ client_id: "abc", ${text} });\n`);
acceptance("Nothing is ever changed silently for the worse: options", {
  "an awaited value": becomes(option("account: await user.load()"), /user: await user\.load\(\)/),
  "a getter": same(option("get account() { return user.id; }")),
  "the same key twice": same(option("account: user.a, account: user.b")),
  "a spread after the account may override it": same(
    'import Rupt from "rupt";\nconst more = { account: "late", email: "e" };\nexport function go(user) {\n  Rupt.attach({ client_id: "abc", account: user.id, ...more });\n}\n',
  ),
  "a spread before user": same(
    'import Rupt from "rupt";\nconst more = { user: "early" };\nexport function go(user) {\n  Rupt.attach({ client_id: "abc", ...more, account: user.id });\n}\n',
  ),
  "a conditional spread": same(option("account: user.id, ...(user.email ? { email: user.email } : {})")),
  "a conditional spread with &&": same(option("account: user.id, ...(user.phone && { phone: user.phone })")),
  "no client_id at all": {
    files: { "a.ts": inside("  await Rupt.attach({ account: user.id });\n") },
    check: (it) => expect(it.one("attach")).toMatchObject({ held: true, outcome: "manual" }),
  },
  "no options at all": {
    files: { "a.ts": inside("  await Rupt.attach();\n") },
    check: (it) => expect(it.one("attach")).toMatchObject({ held: true, outcome: "manual" }),
  },
  "a second argument with an effect": same(inside(`  await Rupt.attach(${OPTIONS}, user.effect());\n`)),
  "spread arguments": {
    files: { "a.ts": inside("  await Rupt.attach(...user.args);\n") },
    check: (it) => expect(it.one("attach")).toMatchObject({ held: true, outcome: "manual" }),
  },
  "values with effects keep their order": same(
    option("account: user.one(), metadata: user.two(), email: user.three()"),
  ),
  "account and user that both run code: what no longer runs is said": {
    files: { "a.ts": option("account: user.one(), user: user.two()") },
    check: (it) => {
      expect(it.text("a.ts")).toContain("user: user.one() ?? user.two()");
      expect(it.one("attach").outcome).toBe("review");
    },
  },
  "an unknown computed key": {
    files: { "a.ts": option("account: user.id, [user.key]: 1") },
    check: (it) => expect(it.one("attach")).toMatchObject({ held: true, outcome: "manual" }),
  },
  "an async logout callback": same(
    option("account: user.id, on_current_device_logout: async () => { await user.leave(); }"),
  ),
  "callbacks that are undefined": same(
    option("account: user.id, on_challenge: undefined, on_limit_exceeded: null"),
  ),
});

const withId = (id: string, head = "") =>
  inside(`  await Rupt.attach({ client_id: ${id}, account: user.id });\n`, head);
acceptance("Nothing is ever changed silently for the worse: ids", {
  "an env with a fallback": same(withId('process.env.RUPT ?? "abc"')),
  "an env by a string key": same(withId('process.env["RUPT"]')),
  "an env with a non-null mark": same(withId("process.env.RUPT!")),
  "a member of a constant": same(withId("CONFIG.rupt.id", 'const CONFIG = { rupt: { id: "abc" } };\n')),
  "a member of a constant that is written to": same(
    withId("CONFIG.id", 'const CONFIG = { id: "abc" };\nCONFIG.id = "def";\n'),
  ),
  "a constant declared after the function": same(`${withId("ID")}const ID = "abc";\nexport { ID };\n`),
  "a var that is set before the call": same(withId("id", 'var id;\nid = "abc";\n')),
  "an enum member": same(withId("Ids.Web", 'enum Ids { Web = "abc" }\n')),
  "a call in the id": same(withId("read()", 'import { read } from "./read";\n')),
  "a shadowed constant": same(
    'import Rupt from "rupt";\nconst ID = "abc";\nexport function go(user, ID) {\n  Rupt.attach({ client_id: ID, account: user.id });\n}\nexport { ID };\n',
  ),
  "an id that changes between the calls": same(
    'import Rupt from "rupt";\nexport function go(user) {\n  for (const id of ["a", "b"]) Rupt.attach({ client_id: id, account: user.id });\n}\n',
  ),
  "a class named Rupt in the file is not taken for the SDK": same(
    `import { attach } from "rupt";\nclass Rupt { static x = 1; }\nexport function go(user) {\n  attach(${OPTIONS});\n  return Rupt.x;\n}\n`,
  ),
});
