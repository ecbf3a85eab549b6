import { describe, expect, test } from "vitest";
import { acceptance, repo } from "./repo.ts";

const call = (options: string, name = "go") =>
  `export function ${name}(user) {\n  Rupt.attach({ client_id: "abc", account: user.id, ${options} });\n}\n`;
const file = (...calls: string[]) => `import Rupt from "rupt";\n${calls.join("")}`;
const id = (text: string, own: string) => text.replaceAll('"abc"', `"${own}"`);

acceptance("9: the recipe", {
  "Exactly three policies of the guide per client, with the limit found in the code": {
    files: {
      "a.ts": id(
        file(call("email: user.email, limit_config: { overall_device_limit: LIMIT }")).replace(
          "\n",
          "\nconst LIMIT = 2 + 1;\n",
        ),
        "p1",
      ),
    },
    check: (it) =>
      expect(it.recipes[0]?.policies).toMatchObject([
        {
          id: "device-limits",
          event: "access",
          check: "device_count",
          operator: ">",
          value: 3,
          action: "challenge",
        },
        {
          id: "impossible-travel",
          event: "access",
          check: "impossible_travel",
          operator: "=",
          value: true,
          action: "challenge",
        },
        {
          id: "concurrency",
          event: "access",
          check: "concurrent_sessions",
          operator: "=",
          value: true,
          action: "challenge",
        },
      ]),
  },
  "no limit in the code: value null, and the checklist says to copy the default from the v2 dashboard": {
    files: { "a.ts": id(file(call("email: user.email")), "p2") },
    check: (it) => {
      expect(it.recipes[0]?.policies[0]?.value).toBeNull();
      expect(JSON.stringify(it.result.checklist)).toMatch(/default.{0,40}v2 dashboard/i);
    },
  },
  "limits of a spread that depends on something: those of every branch, and the one before it": {
    files: {
      "a.ts": id(
        file(
          call(
            "limit_config: { overall_device_limit: 1, ...(user.pro ? { overall_device_limit: 5 } : {}) }",
            "one",
          ),
          call(
            "limit_config: { ...(user.team ? { overall_device_limit: 8 } : { overall_device_limit: 2 }) }",
            "two",
          ),
        ),
        "p15",
      ),
    },
    check: (it) =>
      expect(it.recipes[0]?.policies[0]?.variants?.map(({ when, value }) => [when, value])).toEqual([
        ["otherwise", 1],
        ["user.pro", 5],
        ["user.team", 8],
        ["otherwise", 2],
      ]),
  },
  "Held calls feed the policies: options that a spread may change, a second argument, the global of a page": {
    files: {
      "a.ts": file(
        call("limit_config: { overall_device_limit: 7 }, ...extra", "one").replace("(user)", "(user, extra)"),
        'Rupt.attach({ client_id: "p10", account: "x", limit_config: { overall_device_limit: 8 } }, {});\n',
      ).replace('"abc"', '"p11"'),
      "page.html":
        '<script src="https://unpkg.com/rupt@2"></script>\n<script>\nRupt.attach({ client_id: "p12", account: U, limit_config: { overall_device_limit: 9 } });\n</script>\n',
    },
    check: (it) =>
      expect(
        it.recipes
          .filter(({ clientId }) => /^p1[012]$/.test(String(clientId.value)))
          .map(({ clientId, policies }) => [clientId.value, policies[0]?.value])
          .sort(),
      ).toEqual([
        ["p10", 8],
        ["p11", 7],
        ["p12", 9],
      ]),
  },
  "A held choice between two ids is two recipes, each with its own URLs and limit": {
    files: {
      "a.ts": `import Rupt from "rupt";
const prod = { client_id: "p13", redirect_urls: { logout_url: "https://p/out" }, limit_config: { overall_device_limit: 3 } };
const stage = { client_id: "p14", redirect_urls: { logout_url: "https://s/out" }, limit_config: { overall_device_limit: 30 } };
export const go = (user, live) => Rupt.attach({ ...(live ? prod : stage), account: user.id, email: user.email });
`,
    },
    check: (it) =>
      expect(
        it.recipes
          .filter(({ clientId }) => /^p1[34]$/.test(String(clientId.value)))
          .map(({ clientId, challenge, policies }) => [
            clientId.value,
            challenge.logoutUrl.map(({ value }) => value),
            challenge.channels,
            policies[0]?.value,
          ])
          .sort(),
      ).toEqual([
        ["p13", ["https://p/out"], ["email"], 3],
        ["p14", ["https://s/out"], ["email"], 30],
      ]),
  },
  "Shared options that the call overrides do not count; a branch with the deprecated limit does": {
    files: {
      "a.ts": id(
        `import Rupt from "rupt";
const defaults = { client_id: "abc", redirect_urls: { logout_url: "https://default/out" }, limit_config: { overall_device_limit: 1 } };
export function go(user) {
  Rupt.attach({ ...defaults, account: user.id, redirect_urls: { logout_url: "https://own/out" }, limit_config: user.pro ? { overall_device_limit: 5 } : { overall_limit: 2 } });
}
`,
        "p16",
      ),
    },
    check: (it) => {
      expect(it.recipes[0]?.challenge.logoutUrl.map(({ value }) => value)).toEqual(["https://own/out"]);
      expect(it.recipes[0]?.policies[0]?.variants?.map(({ when, value }) => [when, value])).toEqual([
        ["user.pro", 5],
        ["otherwise", 2],
      ]);
    },
  },
  "channels: email and sms by what is passed": {
    files: { "a.ts": id(file(call("email: user.email", "one"), call("phone: user.phone", "two")), "p3") },
    check: (it) => expect(it.recipes[0]?.challenge.channels).toEqual(["email", "sms"]),
  },
  "every conflict (two different Logout URLs, two limits) with its places": {
    files: {
      "a.ts": id(
        file(
          call(
            'redirect_urls: { logout_url: "https://a/1" }, limit_config: { overall_device_limit: 1 }',
            "one",
          ),
          call(
            'redirect_urls: { logout_url: "https://a/2" }, limit_config: { overall_device_limit: 2 }',
            "two",
          ),
        ),
        "p4",
      ),
    },
    check: (it) => {
      const { conflicts = [] } = it.recipes[0] ?? {};
      expect(conflicts.map(({ field }) => field).sort()).toEqual(["deviceLimit", "logoutUrl"]);
      for (const { values } of conflicts) {
        expect(values).toHaveLength(2);
        for (const { sources } of values) expect(sources).toHaveLength(1);
      }
    },
  },
  "one value spelled two ways is one entry with two sources, no conflict": {
    files: {
      "a.ts": id(
        file(
          call('redirect_urls: { logout_url: "https://a/1" }', "one"),
          call("redirect_urls: { logout_url: `${BASE}/1` }", "two"),
        ).replace("\n", '\nconst BASE = "https://a";\n'),
        "p5",
      ),
    },
    check: (it) => {
      expect(it.recipes[0]?.conflicts).toEqual([]);
      expect(it.recipes[0]?.challenge.logoutUrl).toMatchObject([{ value: "https://a/1", sources: [{}, {}] }]);
    },
  },
  "An env fallback or a ternary on something unknown does not fold": {
    files: {
      "a.ts": id(
        file(
          call(
            'redirect_urls: { logout_url: process.env.OUT || "https://a/1", new_account_url: user.x ? "https://a" : "https://b" }',
          ),
        ),
        "p6",
      ),
    },
    check: (it) => {
      expect(it.recipes[0]?.challenge.logoutUrl).toMatchObject([
        { value: null, text: 'process.env.OUT || "https://a/1"' },
      ]);
      for (const { value } of it.recipes[0]?.challenge.successUrl ?? []) expect(value).toBeNull();
    },
  },
  "Held calls feed the policies too": {
    files: {
      "a.ts": id(
        file(
          call(
            'domain: "x.y", redirect_urls: { logout_url: "https://held" }, limit_config: { overall_device_limit: 9 }',
          ),
        ),
        "p7",
      ),
    },
    check: (it) => {
      expect(it.one("attach").held).toBe(true);
      expect(it.recipes[0]?.challenge.logoutUrl[0]?.value).toBe("https://held");
      expect(it.recipes[0]?.policies[0]?.value).toBe(9);
    },
  },
  "policies has one entry per folded id; text is its first source by path and line": {
    files: {
      "b.ts": id(file(call("email: user.email")), "p8"),
      "a.ts":
        'import Rupt from "rupt";\nconst ID = "p8";\nexport const go = (user) => { Rupt.attach({ client_id: ID, account: user.id }); };\n',
    },
    check: (it) => {
      expect(it.recipes).toHaveLength(1);
      expect(it.recipes[0]?.clientId).toEqual({ text: "ID", value: "p8" });
    },
  },
  "The checklist has one item per manual usage": {
    files: { "a.ts": id(file(call("email: user.email, groups: user.groups")), "p9") },
    check: (it) => {
      const { path, line } = it.one("attach");
      const items = it.result.checklist.filter(({ sources }) =>
        sources.some((each) => each.path === path && each.line >= line - 1),
      );
      expect(items.length).toBeGreaterThanOrEqual(1);
      expect(items[0]?.status).toBe("todo");
    },
  },
});

const APP = {
  "a.ts": file(
    call(
      'email: user.email, secret: "t0p-secret", groups: user.g, redirect_urls: { logout_url: "https://a/out", new_account_url: "https://a/new" }, limit_config: { overall_device_limit: 3 }',
    ),
  ),
};

describe("9: what outlives the run", () => {
  test("after the migration report, checklist, --json and --check --require-checklist still know the URLs and limits", () => {
    const it = repo(APP);
    const first = it.json("--yes");
    it.git("add", "-A");
    it.git("commit", "-qm", "migrated");
    const again = it.json();
    expect(again.policies).toEqual(first.policies.map((recipe) => ({ ...recipe })));
    expect(again.checklist.map(({ id: key }) => key)).toEqual(
      expect.arrayContaining(first.checklist.map(({ id: key }) => key)),
    );
    expect(it.run("report").stdout).toContain("https://a/out");
    expect(it.run("checklist").stdout).toContain("https://a/new");
    expect(it.run("--check", "--require-checklist").status).toBe(1);
  });

  test("the report leads with: until a policy exists on the access event, v3 challenges nobody", () => {
    const it = repo(APP);
    const { stdout } = it.run("--dry-run", "--format", "markdown");
    expect(stdout.replace(/\s+/g, " ")).toMatch(/[Uu]ntil a policy exists on the access event/);
    expect(stdout.search(/[Uu]ntil a policy/)).toBeLessThan(stdout.indexOf("https://a/out"));
  });

  test(".gitignore ignores all but itself, checklist.json and result.json; neither holds a secret", () => {
    const it = repo(APP);
    it.json("--yes");
    it.git("add", "-A");
    const staged = it
      .git("diff", "--cached", "--name-only")
      .split("\n")
      .filter((path) => path.startsWith(".rupt-migrate/"));
    expect(staged.sort()).toEqual([
      ".rupt-migrate/.gitignore",
      ".rupt-migrate/checklist.json",
      ".rupt-migrate/result.json",
    ]);
    for (const path of staged) expect(it.read(path)).not.toContain("t0p-secret");
  });

  test("runs that do not write leave git status as it was", () => {
    const it = repo(APP);
    for (const flags of [["--check"], ["--dry-run"], [], ["--json"], ["report"], ["explain"]])
      it.run(...flags);
    expect(it.git("status", "--porcelain")).toBe("");
  });

  test("a later run keeps what was ticked", () => {
    const it = repo(APP);
    it.json("--yes");
    const state = JSON.parse(it.read(".rupt-migrate/checklist.json")) as { items?: { status: string }[] };
    const text = it.read(".rupt-migrate/checklist.json").replace('"status": "todo"', '"status": "done"');
    expect(state).toBeDefined();
    it.write({ ".rupt-migrate/checklist.json": text });
    const again = it.json("--yes", "--allow-dirty");
    expect(again.checklist.filter(({ status }) => status === "done")).toHaveLength(1);
  });

  test("an item is gone only when a person took the code out, not when the migration did", () => {
    const it = repo({ ...APP, "b.ts": id(file(call('domain: "x.y", phone: user.phone', "held")), "other") });
    const first = it.json("--yes");
    const about = (path: string, { checklist }: typeof first) =>
      checklist.filter(({ sources }) => sources.some((source) => source.path === path));
    expect(about("b.ts", first).length).toBeGreaterThan(0);
    it.write({ "b.ts": "export const nothing = 1;\n" });
    const again = it.json("--yes", "--allow-dirty");
    expect(about("b.ts", again)).toEqual([]);
    expect(again.policies.map(({ clientId }) => clientId.value)).toEqual(["abc"]);
    expect(about("a.ts", again).map((item) => item.id)).toEqual(
      expect.arrayContaining(about("a.ts", first).map((item) => item.id)),
    );
  });

  test("without a terminal the checklist is printed, and changes nothing", () => {
    const it = repo(APP);
    const { status, stdout } = it.run("checklist");
    expect(status).toBe(0);
    expect(stdout).toContain("https://a/out");
    expect(it.git("status", "--porcelain")).toBe("");
  });

  test("--verify lists only errors that were not there before", () => {
    const it = repo({
      "tsconfig.json":
        '{ "compilerOptions": { "strict": true, "module": "esnext", "moduleResolution": "bundler", "target": "es2022", "types": [] } }\n',
      "a.ts":
        'import Rupt from "rupt";\nexport const old: number = "not a number";\nexport function go(user: { id: string; email: string }): void {\n  void Rupt.attach({ client_id: "abc", account: user.id, email: user.email });\n}\n',
    });
    const { status, stdout, stderr } = it.run("--dry-run", "--verify");
    expect(status).toBe(0);
    expect(stdout + stderr).toMatch(/no new errors/);
    expect(stdout + stderr).not.toMatch(/TS2322/);
  });
});
