import { expect } from "vitest";
import { acceptance, type Case, type CaseSpec, messages, removed, rules } from "./repo.ts";

const BASE = 'client_id: "abc", account: user.id, email: user.email';
const call = (options: string) =>
  `import Rupt from "rupt";\n\nexport async function enter(user) {\n  await Rupt.attach(${options});\n}\n`;
const withOption = (option: string) => call(`{ ${BASE}, ${option} }`);

type Outcome = "migrated" | "review" | "manual";

/** One option after `client_id`, `account` and `email`: it is gone, and the call has that outcome. */
let ids = 0;
const removes = (option: string, outcome: Outcome, check?: (it: Case) => void): CaseSpec => ({
  // An id of its own, so that the recipe is of this call only.
  files: { "a.ts": withOption(option).replace('"abc"', `"app-${ids++}"`) },
  check: async (it) => {
    expect(it.one("attach")).toMatchObject({ outcome, held: false });
    expect(it.text("a.ts")).toContain("evaluate.access({ user: user.id, email: user.email });");
    check?.(it);
    if (outcome === "migrated") await it.same();
  },
});

const holds = (text: string, check?: (it: Case) => void): CaseSpec => ({
  files: { "a.ts": text },
  check: (it) => {
    expect(it.one("attach")).toMatchObject({ outcome: "manual", held: true });
    expect(it.text("a.ts")).not.toContain('"@ruptjs');
    expect(it.text("a.ts").replace(/^[ \t]*\/\/ TODO\(rupt-migrate\).*\n/gm, "")).toBe(text);
    expect(it.text("a.ts")).toMatch(/TODO\(rupt-migrate\): [a-z-]+: \S/);
    expect(it.manifest().dependencies).toEqual({ rupt: "^2.24.1" });
    check?.(it);
  },
});

const migrates = (text: string, access: string, more: Record<string, string> = {}): CaseSpec => ({
  files: { "a.ts": text, ...more },
  check: async (it) => {
    expect(it.one("attach").outcome).toBe("migrated");
    expect(it.text("a.ts")).toContain(access);
    await it.same();
  },
});

acceptance("5: the call", {
  "The call stays where it is; await, .then, void, return around it stay too": {
    files: {
      "a.ts": `import Rupt from "rupt";
export const a = async (user) => { await Rupt.attach({ ${BASE} }); };
export const b = (user) => { Rupt.attach({ ${BASE} }).then(() => user.done()); };
export const c = (user) => { void Rupt.attach({ ${BASE} }); };
export const d = (user) => { if (user) return void Rupt.attach({ ${BASE} }).catch(console.error); };
`,
    },
    check: async (it) => {
      const text = it.text("a.ts");
      const access = "rupt.evaluate.access({ user: user.id, email: user.email })";
      for (const around of [
        `{ await ${access}; }`,
        `${access}.then(() => user.done())`,
        `void ${access}; }`,
        `return void ${access}.catch(console.error)`,
      ])
        expect(text).toContain(around);
      await it.same();
    },
  },
  "the guide's example": {
    files: {
      "a.ts": `import Rupt from "rupt";

export async function enter(user) {
  await Rupt.attach({
    client_id: "your_client_id",
    account: user.id,
    redirect_urls: {
      logout_url: "https://yourapp.com/logout",
      new_account_url: "https://yourapp.com/signup",
    },
    on_current_device_logout: () => {
      // Clear your session and sign the user out locally.
    },
    on_limit_exceeded: () => {},
    on_challenge: () => true,
  });
}
`,
    },
    check: (it) => {
      expect(it.text("a.ts")).toBe(`import Rupt from "@ruptjs/client";

const rupt = new Rupt({
  clientId: "your_client_id",
  on_logout: () => {
    // Clear your session and sign the user out locally.
  },
});

export async function enter(user) {
  await rupt.evaluate.access({
    user: user.id,
  });
}
`);
      expect(it.one("attach").outcome).toBe("migrated");
      expect(it.recipes[0]?.challenge).toMatchObject({
        successUrl: [{ value: "https://yourapp.com/signup" }],
        logoutUrl: [{ value: "https://yourapp.com/logout" }],
        channels: [],
      });
    },
  },
});

acceptance("5: the option table", {
  "deprecated user becomes user": migrates(
    call('{ client_id: "abc", user: user.id, email: user.email }'),
    "access({ user: user.id, email: user.email })",
  ),
  "both present: account ?? user unless account is provably set": {
    files: { "a.ts": call('{ client_id: "abc", user: user.name, account: user.id, email: user.email }') },
    check: async (it) => {
      expect(it.text("a.ts")).toContain("user: user.id ?? user.name");
      await it.same();
    },
  },
  "both present, account a template: account's value": {
    files: {
      "a.ts": call('{ client_id: "abc", user: user.name, account: `u-${user.id}`, email: user.email }'),
    },
    check: async (it) => {
      expect(it.text("a.ts")).toContain("user: `u-${user.id}`");
      expect(it.text("a.ts")).not.toContain("??");
      await it.same();
    },
  },
  "both present, account a mixed || expression: precedence is kept": {
    files: { "a.ts": call('{ client_id: "abc", account: user.id || user.uid, user: user.a || user.b }') },
    check: async (it) => {
      expect(it.one("attach").held).toBe(false);
      await it.same();
    },
  },
  "email, phone unchanged": migrates(
    call('{ client_id: "abc", account: user.id, email: user.email, phone: user.phone }'),
    "email: user.email, phone: user.phone })",
  ),
  "never invented; neither present: the report says that nobody can be asked to prove ownership": {
    files: { "a.ts": call('{ client_id: "abc", account: user.id }') },
    check: (it) => {
      expect(it.text("a.ts")).toContain("access({ user: user.id })");
      expect(rules(it.one("attach"))).toContain("no-owner-contact");
      expect(it.one("attach").outcome).toBe("migrated");
    },
  },
  "metadata unchanged, with a note": {
    files: { "a.ts": withOption("metadata: { plan: user.plan }") },
    check: async (it) => {
      expect(it.text("a.ts")).toContain("metadata: { plan: user.plan }");
      expect(messages(it.one("attach"))).toMatch(/metadata/);
      expect(it.one("attach").outcome).toBe("migrated");
      await it.same();
    },
  },
  "redirect_urls.logout_url and new_account_url: policy": removes(
    'redirect_urls: { logout_url: "https://a.b/out", new_account_url: "https://a.b/new" }',
    "migrated",
    (it) => {
      expect(it.recipes[0]?.challenge.logoutUrl[0]?.value).toBe("https://a.b/out");
      expect(it.recipes[0]?.challenge.successUrl[0]?.value).toBe("https://a.b/new");
    },
  ),
  ...Object.fromEntries(
    ["success_url", "upgrade_url", "suspended_url"].map((name) => [
      `redirect_urls.${name}: quoted in the report as open question`,
      removes(`redirect_urls: { ${name}: "https://a.b/x" }`, "review", (it) => {
        expect(it.recipes[0]?.unmapped).toMatchObject([
          { option: `redirect_urls.${name}`, value: "https://a.b/x" },
        ]);
        expect(removed(it.one("attach"))).toContain("https://a.b/x");
        expect(it.recipes[0]?.challenge.successUrl).toEqual([]);
      }),
    ]),
  ),
  "limit_config.overall_device_limit: policy device_count > N": removes(
    "limit_config: { overall_device_limit: 3 }",
    "migrated",
    (it) =>
      expect(it.recipes[0]?.policies[0]).toMatchObject({
        id: "device-limits",
        check: "device_count",
        operator: ">",
        value: 3,
      }),
  ),
  "a limit that is only read": removes(
    "limit_config: { overall_device_limit: Number(user.limit ?? 4) }",
    "migrated",
  ),
  "a limit that something is done for": removes(
    "limit_config: { overall_device_limit: user.next() }",
    "review",
  ),
  "deprecated overall_limit": removes("limit_config: { overall_limit: 4 }", "migrated", (it) =>
    expect(it.recipes[0]?.policies[0]?.value).toBe(4),
  ),
  "overall_device_limit wins over overall_limit": removes(
    "limit_config: { overall_limit: 4, overall_device_limit: 2 }",
    "migrated",
    (it) => {
      expect(it.recipes[0]?.policies[0]?.value).toBe(2);
      expect(it.recipes[0]?.conflicts).toEqual([]);
      expect(messages(it.one("attach"))).not.toContain("> 4");
    },
  ),
  "limit_config.people_limit: report": removes("limit_config: { people_limit: 2 }", "review", (it) =>
    expect(it.recipes[0]?.unmapped[0]?.option).toBe("limit_config.people_limit"),
  ),
  "tolerance, cookie removed: policy-side": removes('tolerance: "strict", cookie: user.cookie', "migrated"),
  "secret removed; never printed": removes('secret: "s3cr3t-token"', "review", (it) =>
    expect(JSON.stringify(it.result)).not.toContain("s3cr3t-token"),
  ),
  "debug, include_page, identity, fingerprint removed": removes(
    'debug: true, include_page: false, identity: user.x, fingerprint: "f"',
    "migrated",
  ),
  "groups removed and quoted: server-side updateUser of @ruptjs/api": removes(
    "groups: { id: user.team }",
    "manual",
    (it) => {
      expect(removed(it.one("attach"))).toContain("user.team");
      expect(messages(it.one("attach"))).toMatch(/updateUser/);
      expect(it.text("a.ts")).toMatch(/\/\/ TODO\(rupt-migrate\): groups: .+\n {2}await /);
    },
  ),
  "event removed and quoted": removes('event: "upgrade"', "manual", (it) =>
    expect(removed(it.one("attach"))).toContain('"upgrade"'),
  ),
  "domain held": holds(withOption('domain: "r.example.com"')),
  "on_current_device_logout that takes the challenge argument: carried over, warning": {
    files: { "a.ts": withOption("on_current_device_logout: (info) => user.leave(info.challenge)") },
    check: (it) => {
      expect(it.text("a.ts")).toContain(
        "on_logout: (info: { challenge?: string } = {}) => user.leave(info.challenge)",
      );
      expect(it.one("attach").outcome).toBe("review");
    },
  },
  "on_current_device_logout that can return false: carried over, warning": {
    files: { "a.ts": withOption("on_current_device_logout: () => { user.leave(); return false; }") },
    check: (it) => {
      expect(it.text("a.ts")).toContain("on_logout: () => { user.leave(); return false; }");
      expect(it.one("attach").outcome).toBe("review");
    },
  },
  "on_current_device_logout that destructures its argument gets a default and a warning": {
    files: { "a.ts": withOption("on_current_device_logout: ({ challenge }) => user.leave(challenge)") },
    check: (it) => {
      expect(it.text("a.ts")).toContain(
        "on_logout: ({ challenge }: { challenge?: string } = {}) => user.leave(challenge)",
      );
      expect(it.one("attach").outcome).toBe("review");
    },
  },
  "on_current_device_logout as a method": {
    files: { "a.ts": withOption("on_current_device_logout() { user.leave(); }") },
    check: async (it) => {
      expect(it.text("a.ts")).toContain("on_logout() { user.leave(); }");
      await it.same();
    },
  },
  "on_challenge, inert: removed": removes("on_challenge: () => true", "migrated"),
  "on_challenge, inert by an empty body with a comment": removes(
    "on_challenge() { /* nothing */ }",
    "migrated",
  ),
  "on_challenge with an effect: held, with the auto_challenge rewrite in the report": holds(
    withOption("on_challenge: () => { user.track(); }"),
    (it) => expect(JSON.stringify(it.one("attach"))).toMatch(/auto_challenge: false/),
  ),
  "on_challenge that returns false: held": holds(withOption("on_challenge: () => false")),
  "on_challenge that may return false: held": holds(withOption("on_challenge: () => user.ok")),
  "on_challenge that cannot be seen: held": holds(withOption("on_challenge: user.onChallenge")),
  "on_limit_exceeded, empty: removed": removes("on_limit_exceeded: () => {}", "migrated"),
  "on_limit_exceeded, with a body: removed and quoted": removes(
    "on_limit_exceeded: () => user.warn()",
    "manual",
    (it) => {
      expect(removed(it.one("attach"))).toContain("user.warn()");
      expect(messages(it.one("attach"))).toMatch(/device_count/);
    },
  ),
  "an option nobody knows: held": holds(withOption("colour: 1")),
});

acceptance("5: how options may be given", {
  shorthand: migrates(
    'import Rupt from "rupt";\nconst client_id = "abc";\nexport function go(account, email) {\n  Rupt.attach({ client_id, account, email });\n}\n',
    "access({ user: account, email })",
  ),
  "quoted and computed-constant keys": migrates(
    call('{ "client_id": "abc", ["account"]: user.id, \'email\': user.email }'),
    "evaluate.access(",
  ),
  "a const object, rewritten where it stands": {
    files: {
      "a.ts": `import Rupt from "rupt";\nconst options = {\n  client_id: "abc",\n  account: window.uid,\n  debug: true,\n};\nexport function go() {\n  Rupt.attach(options);\n}\n`,
    },
    check: async (it) => {
      expect(it.text("a.ts")).toContain("const options = {\n  user: window.uid,\n};");
      expect(it.text("a.ts")).toContain("evaluate.access(options)");
      await it.same();
    },
  },
  "a spread of a const object": {
    files: {
      "a.ts": `import Rupt from "rupt";\nconst common = { client_id: "abc", debug: true };\nexport function go(user) {\n  Rupt.attach({ ...common, account: user.id, email: user.email });\n}\n`,
    },
    check: async (it) => {
      expect(it.one("attach").outcome).toBe("migrated");
      expect(it.text("a.ts")).not.toMatch(/client_id|debug/);
      await it.same();
    },
  },
  "a ternary of objects with one id": {
    files: {
      "a.ts":
        'import Rupt from "rupt";\nexport function go(user) {\n  Rupt.attach(user.paid ? { client_id: "abc", account: user.id } : { client_id: "abc", account: user.anon });\n}\n',
    },
    check: async (it) => {
      expect(it.one("attach").outcome).toBe("migrated");
      await it.same();
    },
  },
  "as, satisfies, annotated with a v2 type": {
    files: {
      "a.ts":
        'import Rupt, { type AttachConfig } from "rupt";\nconst options: AttachConfig = { client_id: "abc", account: "1", email: "e" };\nexport function go() {\n  Rupt.attach(options);\n}\nexport function two(user: { id: string }) {\n  Rupt.attach({ client_id: "abc", account: user.id } satisfies AttachConfig);\n}\nexport function three(user: { id: string }) {\n  Rupt.attach({ client_id: "abc", account: user.id } as AttachConfig);\n}\n',
    },
    check: async (it) => {
      expect(it.of("attach").map(({ outcome }) => outcome)).toEqual(["migrated", "migrated", "migrated"]);
      expect(it.text("a.ts")).not.toContain("AttachConfig");
      expect(it.manifest().dependencies).toEqual({ "@ruptjs/client": "^3.0.0" });
      await it.same();
    },
  },
  "imported from another file": {
    files: {
      "a.ts":
        'import Rupt from "rupt";\nimport { options } from "./options";\nexport function go() {\n  Rupt.attach(options);\n}\n',
      "options.ts": 'export const options = { client_id: "abc", account: window.uid, email: "e@x" };\n',
    },
    check: async (it) => {
      expect(it.one("attach").outcome).not.toBe("review");
      await it.same();
    },
  },
  "A constant option object that is also read elsewhere is never changed": {
    files: {
      "a.ts": `import Rupt from "rupt";\nconst options = { client_id: "abc", account: window.uid };\nconsole.log(options.account);\nexport function go() {\n  Rupt.attach(options);\n}\n`,
    },
    check: async (it) => {
      expect(it.text("a.ts")).toContain('const options = { client_id: "abc", account: window.uid };');
      await it.same();
    },
  },
  "a parameter is held": holds(
    'import Rupt from "rupt";\nexport function go(options) {\n  Rupt.attach(options);\n}\n',
  ),
  "a function's result is held": holds(
    'import Rupt from "rupt";\nimport { make } from "./make";\nexport function go() {\n  Rupt.attach(make());\n}\n',
  ),
  "a mutated object is held": holds(
    'import Rupt from "rupt";\nconst options = { client_id: "abc", account: "1" };\noptions.debug = true;\nexport function go() {\n  Rupt.attach(options);\n}\n',
  ),
  "a spread of a parameter is held": holds(
    'import Rupt from "rupt";\nexport function go(rest) {\n  Rupt.attach({ client_id: "abc", account: "1", ...rest });\n}\n',
  ),
  "Comments on a removed option go with it and are quoted; every other comment stays with its line": {
    files: {
      "a.ts": `import Rupt from "rupt";
export function go(user) {
  Rupt.attach({
    client_id: "abc",
    // who
    account: user.id, // the id
    // loud
    debug: true, // for now
    email: user.email, // mail
  });
}
`,
    },
    check: (it) => {
      expect(it.text("a.ts")).toContain(
        "({\n    // who\n    user: user.id, // the id\n    email: user.email, // mail\n  });",
      );
      expect(removed(it.one("attach"))).toMatch(/loud/);
      expect(removed(it.one("attach"))).toMatch(/for now/);
    },
  },
  "Removed options whose value has effects: warning": {
    files: { "a.ts": withOption("debug: user.log()") },
    check: (it) => expect(it.one("attach").outcome).toBe("review"),
  },
  "One-line objects stay on one line; a trailing comma goes with the last option if the object had none": {
    files: { "a.ts": withOption("debug: true") },
    check: (it) => expect(it.text("a.ts")).toContain("access({ user: user.id, email: user.email });"),
  },
});

const bound = (text: string) => `import Rupt from "rupt";\nexport async function go(user) {\n${text}}\n`;
acceptance("5: the response", {
  "bound to names that nothing reads: binding removed": {
    files: { "a.ts": bound(`  const { device_id } = await Rupt.attach({ ${BASE} });\n`) },
    check: (it) => {
      expect(it.text("a.ts")).toMatch(/\n {2}await rupt\.evaluate\.access\(/);
      expect(it.one("attach").outcome).toBe("migrated");
    },
  },
  "Definitely reads a field v3 does not return: held, each read listed": holds(
    bound(
      `  const response = await Rupt.attach({ ${BASE} });\n  user.save(response.device_id, response.attached_devices);\n`,
    ),
    (it) => {
      expect(JSON.stringify(it.one("attach").notes)).toMatch(/device_id/);
      expect(JSON.stringify(it.one("attach").notes)).toMatch(/attached_devices/);
    },
  ),
  "read in .then: held": holds(
    `import Rupt from "rupt";\nexport const go = (user) => {\n  Rupt.attach({ ${BASE} }).then(({ device_id }) => user.save(device_id));\n};\n`,
  ),
  "Leaves the function (returned): review": {
    files: {
      "a.ts": `import Rupt from "rupt";\nexport function go(user) {\n  return Rupt.attach({ ${BASE} });\n}\n`,
    },
    check: (it) => expect(it.one("attach").outcome).toBe("review"),
  },
  "Leaves the function (passed on): review": {
    files: { "a.ts": bound(`  const r = await Rupt.attach({ ${BASE} });\n  user.save(r);\n`) },
    check: (it) => expect(it.one("attach").outcome).toBe("review"),
  },
  "only its truth is tested: review": {
    files: { "a.ts": bound(`  const r = await Rupt.attach({ ${BASE} });\n  if (r) user.ok();\n`) },
    check: (it) => expect(it.one("attach").outcome).toBe("review"),
  },
  "held when any seen caller reads a v2 field": {
    files: {
      "a.ts": `import Rupt from "rupt";\nexport const enter = (user) => Rupt.attach({ ${BASE} });\n`,
      "b.ts":
        'import { enter } from "./a";\nexport async function go(user) {\n  const { device_id } = await enter(user);\n  user.save(device_id);\n}\n',
    },
    check: (it) => expect(it.one("attach")).toMatchObject({ outcome: "manual", held: true }),
  },
  "ignored when it falls on an effect, a JSX handler or void": {
    files: {
      "a.jsx": `import Rupt from "rupt";\nimport { useEffect } from "react";\nexport function A({ user }) {\n  useEffect(() => void Rupt.attach({ ${BASE} }), [user]);\n  return <a onClick={() => Rupt.attach({ ${BASE} })}>x</a>;\n}\n`,
    },
    check: (it) => expect(it.of("attach").map(({ outcome }) => outcome)).toEqual(["migrated", "migrated"]),
  },
  "each other v2 function is held with its own advice": {
    files: {
      "a.ts":
        'import Rupt from "rupt";\nexport async function go() {\n  await Rupt.evaluate({ client_id: "abc", action: "login" });\n  await Rupt.getAttachedDevices({ client_id: "abc", user: "1" });\n  await Rupt.getHash();\n}\n',
    },
    check: (it) => {
      const calls = it.of("call");
      expect(calls.map(({ held }) => held)).toEqual([true, true, true]);
      const marks = it.text("a.ts").match(/TODO\(rupt-migrate\): .*/g) ?? [];
      expect(marks).toHaveLength(3);
      expect(marks[0]).toMatch(/evaluate\.login/);
      expect(marks[1]).toMatch(/getUserDevices/);
      expect(new Set(calls.map((each) => messages(each))).size).toBe(3);
    },
  },
  "A manual usage in code gets one comment above its statement, in JSX too": {
    files: {
      "a.jsx":
        'import Rupt from "rupt";\nexport function A({ user }) {\n  return (\n    <div>\n      <a onClick={() => Rupt.detach({ client_id: "abc", account: user.id, device: user.device })}>x</a>\n    </div>\n  );\n}\n',
    },
    check: (it) => {
      expect(it.text("a.jsx").match(/TODO\(rupt-migrate\)/g)).toHaveLength(1);
      expect(it.text("a.jsx").replace(/^.*TODO\(rupt-migrate\).*\n/gm, "")).toBe(it.before("a.jsx"));
    },
  },
  "a TODO never stands after a bare return": {
    files: {
      "a.ts":
        'import Rupt from "rupt";\nexport function go(options) {\n  if (options) return Rupt.attach(options);\n}\nexport function two(options) {\n  return Rupt.attach(options);\n}\n',
    },
    check: (it) => expect(it.text("a.ts")).not.toMatch(/return\s*(?:\/\/|\/\*)/),
  },
});

const DETACH = 'client_id: "abc", account: user.id, device: user.device';
acceptance(
  "5: --drop-detach",
  {
    "removes statement calls and .then/await around them": {
      files: {
        "a.ts": bound(
          `  await Rupt.detach({ ${DETACH} });\n  Rupt.detach({ ${DETACH} }).then(() => {});\n  user.leave();\n`,
        ),
      },
      check: (it) => {
        expect(it.text("a.ts")).not.toMatch(/detach|"rupt"/);
        expect(it.text("a.ts")).toContain("  user.leave();\n");
      },
    },
    "after which an unread device_id no longer holds its attach": {
      files: {
        "a.ts": bound(
          `  const { device_id } = await Rupt.attach({ ${BASE} });\n  await Rupt.detach({ client_id: "abc", account: user.id, device: device_id });\n`,
        ),
      },
      check: (it) => {
        expect(it.one("attach").held).toBe(false);
        expect(it.text("a.ts")).not.toContain("device_id");
      },
    },
    "frees an attach only where the device_id binding itself becomes unreferenced": {
      files: {
        "a.ts": bound(
          `  const { device_id } = await Rupt.attach({ ${BASE} });\n  user.save(device_id);\n  await Rupt.detach({ client_id: "abc", account: user.id, device: device_id });\n`,
        ),
      },
      check: (it) => expect(it.one("attach").held).toBe(true),
    },
    "a detach whose result is used stays": {
      files: { "a.ts": bound(`  const r = await Rupt.detach({ ${DETACH} });\n  user.save(r);\n`) },
      check: (it) => expect(it.one("call")).toMatchObject({ outcome: "manual", held: true }),
    },
  },
  ["--yes", "--drop-detach"],
);
