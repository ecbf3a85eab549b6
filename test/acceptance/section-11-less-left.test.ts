/** Sections 11.2 to 11.5 of the contract: where the client goes, tests of the app, decisions, leftovers. */
import { describe, expect, test } from "vitest";
import { acceptance, type Files, messages, PACKAGE, removed, repo, rules } from "./repo.ts";

const call = (id: string, more = ""): string =>
  `import Rupt from "rupt";\n\nexport async function go(user) {\n  await Rupt.attach({ client_id: "${id}", account: user.id${more} });\n}\n`;

/** Two files that share a client, so that it gets a module. */
const shared = (id: string, ...paths: readonly string[]): Files =>
  Object.fromEntries(paths.map((path) => [path, call(id)]));

const withAlias = (key: string, target: string): string =>
  JSON.stringify({ compilerOptions: { paths: { [key]: [target] } } });

acceptance("11.2: where the client module goes and how it is imported", {
  "the source root is what the alias @/* points to": {
    files: { "tsconfig.json": withAlias("@/*", "./code/*"), ...shared("r1", "code/a/x.ts", "code/a/y.ts") },
    check: (it) => expect(it.created()).toEqual(["code/rupt.ts"]),
  },
  "or the alias of package.json#imports": {
    files: {
      "package.json": PACKAGE.replace(
        '"name": "app",',
        '"name": "app",\n  "imports": { "#/*": "./code/*" },',
      ),
      ...shared("r2", "code/a/x.js", "code/a/y.js"),
    },
    check: (it) => expect(it.created()).toEqual(["code/rupt.js"]),
  },
  "else src, else app": {
    files: shared("r3", "src/a/x.js", "src/a/y.js"),
    check: (it) => expect(it.created()).toEqual(["src/rupt.js"]),
  },
  "else the deepest folder that all importing files share": {
    files: shared("r4", "web/js/a/x.js", "web/js/b/y.js"),
    check: (it) => expect(it.created()).toEqual(["web/js/rupt.js"]),
  },
  "in lib, if the source root has one": {
    files: { ...shared("r5", "src/x.js", "src/y.js"), "src/lib/date.js": "export const now = Date.now;\n" },
    check: (it) => expect(it.created()).toEqual(["src/lib/rupt.js"]),
  },
  "SvelteKit: src/lib": {
    files: {
      "package.json": PACKAGE.replace('"rupt"', '"@sveltejs/kit": "^2.0.0",\n    "rupt"'),
      "src/routes/+page.svelte": `<script>\n  import Rupt from "rupt";\n  Rupt.attach({ client_id: "r6", account: "1" });\n</script>\n`,
    },
    check: (it) => expect(it.created()).toEqual(["src/lib/rupt.js"]),
  },
  "imported as most of the file's own imports are: by an alias, or a relative path": {
    files: {
      "tsconfig.json": withAlias("@/*", "./src/*"),
      "src/util.ts": "export const a = 1;\n",
      "src/a/x.ts": `import { a } from "@/util";\n${call("r7")}console.log(a);\n`,
      "src/a/y.ts": `import { a } from "../util";\n${call("r7")}console.log(a);\n`,
    },
    check: (it) => {
      expect(it.text("src/a/x.ts")).toContain('from "@/rupt"');
      expect(it.text("src/a/y.ts")).toContain('from "../rupt"');
    },
  },
  "with the extension as those do; a file without such imports does as the others": {
    files: {
      "src/util.js": "export const a = 1;\n",
      "src/x.js": `import { a } from "./util.js";\n${call("r8")}console.log(a);\n`,
      "src/y.js": call("r8"),
    },
    check: (it) => {
      expect(it.text("src/x.js")).toContain('from "./rupt.js"');
      expect(it.text("src/y.js")).toContain('from "./rupt.js"');
    },
  },
  "the line width of Prettier holds for new lines: one property a line where it does not fit": {
    files: {
      ".prettierrc": '{ "printWidth": 44 }',
      "a.js": `import Rupt from "rupt";\n\nexport function go(user) {\n  return void Rupt.attach({\n    client_id: process.env.SOME_LONG_CLIENT_ID,\n    account: user.id,\n  });\n}\n`,
    },
    check: (it) =>
      expect(it.text("a.js")).toContain(
        "const rupt = new Rupt({\n  clientId: process.env.SOME_LONG_CLIENT_ID,\n});",
      ),
  },
  "max_line_length of .editorconfig holds where no formatter has a setting": {
    files: {
      ".editorconfig": "root = true\n\n[*]\nmax_line_length = 44\n",
      "a.js": call("r9").replace('"r9"', "process.env.SOME_LONG_CLIENT_ID"),
    },
    check: (it) => expect(it.text("a.js")).toContain("new Rupt({\n  clientId"),
  },
  "settings that are code are not read: 80 columns": {
    files: {
      "prettier.config.js": "module.exports = { printWidth: 30 };\n",
      "a.js": call("r10").replace('"r10"', "process.env.SOME_LONG_CLIENT_ID"),
    },
    check: (it) =>
      expect(it.text("a.js")).toContain(
        "const rupt = new Rupt({ clientId: process.env.SOME_LONG_CLIENT_ID });",
      ),
  },
  "a rewritten call keeps its layout": {
    files: { "a.js": call("r11", ",\n    email: user.email") },
    check: (it) => expect(it.text("a.js")).toContain("({ user: user.id,\n    email: user.email });"),
  },
});

const tested = (test: string, more: Files = {}): Files => ({
  "src/a.js": call("t"),
  "a.test.js": test,
  ...more,
});
const VITEST = 'import { expect, test, vi } from "vitest";\nimport { go } from "./src/a.js";\n';

acceptance("11.3: tests of the app", {
  "a mock whose default and named members agree is rewritten": {
    files: tested(
      `${VITEST}const { attach } = vi.hoisted(() => ({ attach: vi.fn() }));\nvi.mock("rupt", () => ({ default: { attach }, attach }));\ntest("a", () => go({ id: 1 }).then(() => expect(attach).toHaveBeenCalledOnce()));\n`,
    ),
    check: (it) => {
      expect(it.usages.every(({ outcome }) => outcome === "migrated")).toBe(true);
      expect(it.text("a.test.js")).toMatch(
        /vi\.mock\("@ruptjs\/client"[\s\S]*evaluate = \{ access: attach \}/,
      );
    },
  },
  "one whose members do not agree is manual, and is said to fail": {
    files: tested(
      `${VITEST}vi.mock("rupt", () => ({ default: { attach: vi.fn() }, attach: vi.fn() }));\ntest("a", () => go({ id: 1 }));\n`,
    ),
    check: (it) => {
      expect(it.one("mock")).toMatchObject({ outcome: "manual", held: false });
      expect(messages(it.one("mock"))).toMatch(/the test fails/);
    },
  },
  "spreads of the real module count as unseen": {
    files: tested(
      `${VITEST}vi.mock("rupt", async (importOriginal) => ({ ...(await importOriginal()), attach: vi.fn() }));\ntest("a", () => go({ id: 1 }));\n`,
    ),
    check: (it) => expect(it.one("mock").outcome).toBe("manual"),
  },
  "names that start with mock stay for Jest": {
    files: tested(
      `import { go } from "./src/a.js";\nconst mockAttach = jest.fn();\njest.mock("rupt", () => ({ __esModule: true, default: { attach: (...args) => mockAttach(...args) } }));\ntest("a", () => go({ id: 1 }).then(() => expect(mockAttach).toBeCalledWith({ client_id: "t", account: 1 })));\n`,
    ),
    check: (it) => {
      expect(it.text("a.test.js")).toContain("evaluate = { access: (...args) => mockAttach(...args) }");
      expect(it.text("a.test.js")).toContain("toBeCalledWith({ user: 1 })");
    },
  },
  "an expectation that would be empty is manual": {
    files: tested(
      `${VITEST}const { attach } = vi.hoisted(() => ({ attach: vi.fn() }));\nvi.mock("rupt", () => ({ default: { attach } }));\ntest("a", () => go({ id: 1 }).then(() => expect(attach).toHaveBeenCalledWith(expect.objectContaining({ client_id: "t" }))));\n`,
    ),
    check: (it) => {
      const left = it.of("mock").filter(({ outcome }) => outcome === "manual");
      expect(left).toHaveLength(1);
      expect(it.text("a.test.js")).toContain('objectContaining({ client_id: "t" })');
    },
  },
  "a read of an option that left is manual": {
    files: tested(
      `${VITEST}const { attach } = vi.hoisted(() => ({ attach: vi.fn() }));\nvi.mock("rupt", () => ({ default: { attach } }));\ntest("a", () => go({ id: 1 }).then(() => expect(attach.mock.calls[0][0].redirect_urls).toBeUndefined()));\n`,
    ),
    check: (it) =>
      expect(
        it
          .of("mock")
          .filter(({ outcome }) => outcome === "manual")
          .map(({ line }) => line),
      ).toEqual([5]),
  },
  "vi.mock(import(...)) is read like the string": {
    files: tested(
      `${VITEST}vi.mock(import("rupt"), () => ({ default: { attach: vi.fn() } }));\ntest("a", () => go({ id: 1 }));\n`,
    ),
    check: (it) => expect(it.one("mock").outcome).toBe("migrated"),
  },
  "where the test reaches held code the v2 mock stays, because of that code, and the v3 mock comes beside it":
    {
      files: tested(
        `${VITEST}import { deviceOf } from "./src/b.js";\nvi.mock("rupt", () => ({ default: { attach: vi.fn() } }));\ntest("a", () => Promise.all([go({ id: 1 }), deviceOf({ id: 1 })]));\n`,
        {
          "src/b.js":
            'import Rupt from "rupt";\nexport const deviceOf = async (user) => (await Rupt.attach({ client_id: "t", account: user.id }))?.device_id;\n',
        },
      ),
      check: (it) => {
        const mock = it.one("mock");
        const held = it.usages.find(({ path, kind }) => path.endsWith("src/b.js") && kind === "attach");
        expect(mock).toMatchObject({ outcome: "manual", held: true });
        expect(mock.because).toContain(held?.id);
        expect(it.text("a.test.js")).toMatch(/vi\.mock\("rupt"[\s\S]*vi\.mock\("@ruptjs\/client"/);
      },
    },
  "a spy goes on the shared client where that is exported": {
    files: tested(
      `${VITEST}import Rupt from "rupt";\ntest("a", async () => {\n  const spy = vi.spyOn(Rupt, "attach").mockResolvedValue(null);\n  await go({ id: 1 });\n  expect(spy).toHaveBeenCalledTimes(1);\n});\n`,
      { "src/b.js": call("t") },
    ),
    check: (it) => expect(it.text("a.test.js")).toContain('vi.spyOn(rupt.evaluate, "access")'),
  },
  "so does one of Jasmine, and what the test asks of its calls follows": {
    files: tested(
      'import Rupt from "rupt";\nimport { go } from "./src/a.js";\nit("a", async () => {\n  const spy = spyOn(Rupt, "attach").and.resolveTo(null);\n  await go({ id: 1 });\n  expect(spy.calls.count()).toBe(1);\n  expect(spy.calls.mostRecent().args[0].account).toBe(1);\n});\n',
      { "src/b.js": call("t") },
    ),
    check: (it) => {
      expect(it.text("a.test.js")).toContain('spyOn(rupt.evaluate, "access").and.resolveTo(null)');
      expect(it.text("a.test.js")).toContain("mostRecent().args[0].user");
      expect(it.usages.every(({ outcome }) => outcome === "migrated")).toBe(true);
    },
  },
  "otherwise it is manual, with code for the runner of that file": {
    files: tested(
      'import sinon from "sinon";\nimport Rupt from "rupt";\nimport { go } from "./src/a.js";\nit("a", async () => {\n  sinon.stub(Rupt, "attach").resolves(null);\n  await go({ id: 1 });\n});\n',
    ),
    check: (it) => {
      expect(it.one("mock").outcome).toBe("manual");
      expect(it.manifest().dependencies).toHaveProperty("rupt");
    },
  },
  "a file under __mocks__ is rewritten": {
    files: {
      "src/a.js": call("t"),
      "__mocks__/rupt.js": "module.exports = { __esModule: true, default: { attach: jest.fn() } };\n",
      "a.test.js": 'import { go } from "./src/a.js";\ntest("a", () => go({ id: 1 }));\n',
    },
    check: (it) => {
      expect(it.one("mock").outcome).toBe("migrated");
      expect(it.created()).toContain("__mocks__/@ruptjs/client.js");
    },
  },
});

test("11.3: a mock follows code that an earlier run has put on v3", () => {
  const it = repo(
    tested(
      `${VITEST}import Rupt from "rupt";\nvi.mock("rupt", () => ({ default: { attach: vi.fn() } }));\ntest("a", () => go({ id: 1 }).then(() => expect(Rupt.attach).toHaveBeenCalledWith({ client_id: "t", account: 1 })));\n`,
    ),
  );
  it.run("--yes", "src");
  const { summary } = it.json("--yes", "--allow-dirty");
  expect(summary.todo).toBe(0);
  expect(it.read("a.test.js")).toContain("expect(attach).toHaveBeenCalledWith({ user: 1 })");
  expect(it.read("package.json")).not.toContain('"rupt"');
});

const HELD = `import Rupt from "rupt";\nexport const of = async (id) => (await Rupt.attach({ client_id: "h", account: id }))?.access;\n`;

describe("11.4: what is left for a person", () => {
  test("what only follows carries because and is no work; a second run reports the same todo", () => {
    const it = repo({ "a.js": HELD, "b.js": call("h") });
    const first = it.json("--yes");
    const second = it.json("--yes", "--allow-dirty");
    expect([first.summary.todo, second.summary.todo]).toEqual([1, 1]);
    for (const { kind, because } of [...first.usages, ...second.usages])
      if (kind === "import" || kind === "dependency" || kind === "todo")
        expect(because ?? (kind === "import" ? [""] : [])).not.toHaveLength(0);
  });

  test("a review of an earlier run counts until its checklist item is ticked", () => {
    const it = repo({ "a.js": call("h", ', secret: "s"') });
    expect(it.json("--yes").summary.todo).toBe(1);
    expect(it.json("--yes", "--allow-dirty").summary.todo).toBe(1);
    const path = ".rupt-migrate/checklist.json";
    const { items, ...rest } = JSON.parse(it.read(path)) as { items: { id: string; status: string }[] };
    const ticked = items.map((each) => (each.id.startsWith("code/") ? { ...each, status: "done" } : each));
    it.write({ [path]: JSON.stringify({ ...rest, items: ticked }) });
    expect(it.json("--yes", "--allow-dirty").summary.todo).toBe(0);
  });

  test("a decision is open until it is answered: by a flag, or by the file", () => {
    const files = {
      "a.js": `import Rupt from "rupt";\nexport const out = async (id) => {\n  await Rupt.detach({ client_id: "h", account: id, device: "d" });\n};\n`,
    };
    const open = repo(files).json().decisions;
    expect(open).toMatchObject([{ rule: "detach", chosen: null, places: [{ path: "a.js", line: 3 }] }]);
    const flagged = repo(files);
    expect(flagged.json("--decide", "detach=drop", "--yes").decisions[0]?.chosen).toBe("drop");
    const kept = flagged.read(".rupt-migrate/decisions.json");
    const read = repo({ ...files, ".rupt-migrate/decisions.json": kept }).json("--yes");
    expect(read.decisions[0]?.chosen).toBe("drop");
    expect(read.usages.every(({ outcome }) => outcome === "migrated")).toBe(true);
    expect(repo(files).json("--drop-detach").decisions[0]?.chosen).toBe("drop");
  });

  test("a flag's answer is kept in a file that is meant to be committed, for later runs", () => {
    const it = repo({ "a.js": HELD.replace("access", "device_id"), "b.js": call("h") });
    it.run("--yes", "--decide", "device-id=drop");
    expect(it.read(".rupt-migrate/decisions.json")).toMatch(/device-id[\s\S]*drop/);
    expect(it.git("status", "--porcelain", "-uall")).toContain(".rupt-migrate/decisions.json");
    const later = it.json("--yes", "--allow-dirty");
    expect(later.decisions).toMatchObject([{ rule: "device-id", chosen: "drop" }]);
  });

  test("an unknown rule or choice is refused with the choices there are", () => {
    const it = repo({ "a.js": HELD });
    for (const answer of ["detach=maybe", "nothing=drop"]) {
      const ran = it.run("--yes", "--decide", answer);
      expect(ran.status).toBe(2);
      expect(ran.stderr).toMatch(/drop|detach/);
    }
  });

  test("--only and --except by kind and by place; what is left out is listed as not asked for", () => {
    const files = { "a.js": call("h"), "b.js": call("i") };
    const only = repo(files).json("--yes", "--only", "a.js:4");
    const except = repo(files).json("--yes", "--except", "b.js:4");
    for (const { usages, summary } of [only, except]) {
      const left = usages.filter(({ kind, outcome }) => kind === "attach" && outcome === "manual");
      expect(left.map(({ path }) => path)).toEqual(["b.js"]);
      expect(left.flatMap(rules)).toEqual(["not-asked-for"]);
      expect(summary.todo).toBeGreaterThan(0);
    }
    const kind = repo(files).json("--yes", "--except", "attach");
    expect(kind.files.filter(({ status }) => status === "changed")).toEqual([]);
  });

  test("--ignore: what is left out by choice keeps rupt and is not left for --check", () => {
    const it = repo({ "src/a.js": call("h"), "old/b.js": call("i") });
    it.run("--yes", "--ignore", "old/**");
    it.git("add", "-A");
    it.git("commit", "-qm", "migrated");
    expect(it.read("package.json")).toMatch(/"rupt"/);
    const check = it.run("--check", "--ignore", "old/**");
    expect(check.status).toBe(0);
    expect(check.stdout + check.stderr).toMatch(/1 file/);
    expect(it.run("--check").status).toBe(1);
  });
});

const decided = (title: string, flags: readonly string[], cases: Parameters<typeof acceptance>[1]) =>
  acceptance(title, cases, ["--yes", ...flags.flatMap((each) => ["--decide", each])]);

decided(
  "11.4: every other choice",
  ["detach=drop", "on-challenge=intercept", "device-id=drop", "on-limit-exceeded=keep-function"],
  {
    "detach takes .then, .catch and .finally along, and reads that only it needed": {
      files: {
        "a.js": `import Rupt from "rupt";\nexport async function out(user) {\n  const device = localStorage.getItem("device");\n  if (device) await Rupt.detach({ client_id: "d1", account: user.id, device }).catch(() => {});\n  location.assign("/");\n}\n`,
      },
      check: (it) => {
        expect(it.one("call").outcome).toBe("migrated");
        expect(it.text("a.js")).toBe('export async function out(user) {\n  location.assign("/");\n}\n');
      },
    },
    "on-challenge runs the body when redirect is set, and goes on to it unless the body returned false": {
      files: {
        "a.js": call("d2", ", on_challenge: () => { window.tell(); }"),
        "b.js": call("d2", ", on_challenge: () => { window.tell(); return false; }"),
      },
      check: (it) => {
        for (const usage of it.of("attach")) expect(usage.outcome).toBe("review");
        expect(it.text("a.js")).toMatch(
          /auto_challenge: false[\s\S]*redirect\)[\s\S]*window\.tell\(\);[\s\S]*location\.assign/,
        );
        expect(it.text("b.js")).toMatch(/redirect\)[\s\S]*window\.tell\(\);/);
        expect(it.text("b.js")).not.toContain("location.assign");
      },
    },
    "the challenge argument has no counterpart and holds the call": {
      files: { "a.js": call("d3", ", on_challenge: ({ challenge }) => { window.tell(challenge); }") },
      check: (it) => expect(it.one("attach")).toMatchObject({ outcome: "manual", held: true }),
    },
    "device-id takes the binding, the statement that stores it and an if on it": {
      files: {
        "a.js": `import Rupt from "rupt";\nexport async function go(user) {\n  const res = await Rupt.attach({ client_id: "d4", account: user.id });\n  if (res?.device_id) {\n    localStorage.setItem("d4", res.device_id);\n  }\n}\n`,
      },
      check: (it) => {
        expect(it.one("attach").outcome).toBe("migrated");
        expect(it.text("a.js")).toContain("{\n  await rupt.evaluate.access({ user: user.id });\n}");
      },
    },
    "a field goes if nothing but a dropped detach reads it, a public one too": {
      files: {
        "a.js": `import Rupt from "rupt";\nexport class Session {\n  async in(id) {\n    const res = await Rupt.attach({ client_id: "d5", account: id });\n    this.deviceOfD5 = res?.device_id;\n  }\n  async out(id) {\n    await Rupt.detach({ client_id: "d5", account: id, device: this.deviceOfD5 });\n    window.left = true;\n  }\n}\n`,
      },
      check: (it) => {
        expect(it.usages.every(({ outcome }) => outcome === "migrated")).toBe(true);
        expect(it.text("a.js")).not.toContain("deviceOfD5");
      },
    },
    "and holds where anything else reads it, in whatever file": {
      files: {
        "a.js": `import Rupt from "rupt";\nexport class Session {\n  async in(id) {\n    const res = await Rupt.attach({ client_id: "d6", account: id });\n    this.deviceOfD6 = res?.device_id;\n  }\n}\n`,
        "b.html": "<p>{{ session.deviceOfD6 }}</p>\n",
      },
      check: (it) => {
        expect(it.one("attach")).toMatchObject({ outcome: "manual", held: true });
        expect(messages(it.one("attach"))).toContain("b.html:1");
      },
    },
    "on-limit-exceeded leaves the callback as a function of its own, exported as its file does": {
      files: {
        "a.js": call("d7", ", on_limit_exceeded: () => { window.tooMany(); }"),
        "b.js": `import Rupt from "rupt";\nfunction go(user) {\n  void Rupt.attach({ client_id: "d8", account: user.id, on_limit_exceeded: () => { window.tooMany(); } });\n}\ngo(window.user);\n`,
      },
      check: (it) => {
        expect(it.text("a.js")).toMatch(/export const onLimitExceeded = \(\) => \{ window\.tooMany\(\); \};/);
        expect(it.text("b.js")).toMatch(/(?<!export )const onLimitExceeded = /);
      },
    },
  },
);

acceptance("11.5: leftovers", {
  "a declaration that only removed code read is removed with the comment that touches it": {
    files: {
      "a.js": `import Rupt from "rupt";\nimport { base } from "./base.js";\n\n// where to go\nconst out = \`\${base}/out\`;\n\nexport function go(user) {\n  void Rupt.attach({ client_id: "l1", account: user.id, redirect_urls: { logout_url: out } });\n}\n`,
      "base.js": 'export const base = "https://a.example";\n',
    },
    check: (it) => {
      expect(it.text("a.js")).not.toMatch(/where to go|base/);
      expect(it.one("attach").outcome).toBe("migrated");
    },
  },
  "an exported one stays, and so does one whose value has effects: review, naming it": {
    files: {
      "a.js": `import Rupt from "rupt";\nimport { make } from "./make.js";\n\nexport const out = "https://a.example/out";\nconst fresh = make();\n\nexport function go(user) {\n  void Rupt.attach({ client_id: "l2", account: user.id, redirect_urls: { logout_url: out, new_account_url: fresh } });\n}\n`,
      "make.js": "export const make = () => window.count++;\n",
    },
    check: (it) => {
      expect(it.text("a.js")).toContain("export const out");
      expect(it.text("a.js")).toContain("const fresh = make();");
      expect(it.one("attach").outcome).toBe("review");
      expect(messages(it.one("attach"))).toContain("`fresh`");
    },
  },
  "an import of a module with effects stays as import and is named": {
    files: {
      "a.js": `import Rupt from "rupt";\nimport { out } from "./out.js";\n\nexport function go(user) {\n  void Rupt.attach({ client_id: "l3", account: user.id, redirect_urls: { logout_url: out } });\n}\n`,
      "out.js": 'window.loaded = true;\nexport const out = "https://a.example/out";\n',
    },
    check: (it) => {
      expect(it.text("a.js")).toContain('import "./out.js";');
      expect(it.one("attach").outcome).toBe("review");
    },
  },
  "what is not read any more is named at the call that it was read for": {
    files: {
      "a.js": `import Rupt from "rupt";\nimport { make } from "./make.js";\n\nexport function first(user) {\n  void Rupt.attach({ client_id: "l4", account: user.id });\n}\n\nexport function second(user) {\n  const url = make();\n  void Rupt.attach({ client_id: "l4", account: user.id, redirect_urls: { logout_url: url } });\n}\n`,
      "make.js": "export const make = () => window.count++;\n",
    },
    check: (it) => expect(it.of("attach").map(({ outcome }) => outcome)).toEqual(["migrated", "review"]),
  },
  "a parameter that only removed code read stays, with an info note; its default counts as a value": {
    files: {
      "a.js": `import Rupt from "rupt";\n\nexport function go(user, out = "https://l5.example/out") {\n  void Rupt.attach({ client_id: "l5", account: user.id, redirect_urls: { logout_url: out } });\n}\n`,
    },
    check: (it) => {
      expect(it.text("a.js")).toContain('go(user, out = "https://l5.example/out")');
      expect(it.one("attach").outcome).toBe("migrated");
      expect(messages(it.one("attach"))).toContain("`out`");
      expect(JSON.stringify(it.recipes)).toContain("https://l5.example/out");
    },
  },
  "a function that only puts constants together has no effects, and folds": {
    files: {
      "a.js": `import Rupt from "rupt";\n\nconst HOST = "https://l6.example";\nconst to = (path) => new URL(path, HOST).href;\n\nexport function go(user) {\n  void Rupt.attach({ client_id: "l6", account: user.id, redirect_urls: { logout_url: to("/out") } });\n}\n`,
    },
    check: (it) => {
      expect(it.text("a.js")).not.toMatch(/HOST|to\(/);
      expect(it.recipes[0]?.challenge.logoutUrl[0]?.value).toBe("https://l6.example/out");
    },
  },
  "an element of a destructuring counts as a declaration, and none is left empty": {
    files: {
      "a.js": `import Rupt from "rupt";\nimport { config, settings } from "./config.js";\n\nconst { out, name } = config;\nconst { back, next } = settings();\n\nexport function go(user) {\n  void Rupt.attach({ client_id: "l7", account: user.id, redirect_urls: { logout_url: out, new_account_url: back, success_url: next } });\n  return name;\n}\n`,
      "config.js":
        'export const config = { out: "https://a.example", name: "a" };\nexport const settings = () => window.settings();\n',
    },
    check: (it) => {
      expect(it.text("a.js")).toContain("const { name } = config;");
      expect(it.text("a.js")).not.toMatch(/\{\s*\}|\[[, ]*\]/);
    },
  },
  "code that loses its last statement leaves no empty block behind": {
    files: {
      "a.js": `import Rupt from "rupt";\n\nexport async function go(user) {\n  const res = await Rupt.attach({ client_id: "l8", account: user.id });\n  if (user.debug) {\n    // nothing yet\n  }\n}\n`,
    },
    check: (it) => {
      // A block that was empty before is none that lost its last statement.
      expect(it.text("a.js")).toContain("// nothing yet");
      expect(removed(it.one("attach"))).not.toContain("nothing yet");
    },
  },
});
