import { execFileSync } from "node:child_process";
import { describe, expect, test } from "vitest";
import { acceptance, PACKAGE, repo, rules } from "./repo.ts";

const CALL = 'Rupt.attach({ client_id: "abc", account: user.id, email: user.email });';
const A = `import Rupt from "rupt";\nexport function go(user) {\n  ${CALL}\n}\n`;
const SECRET = "s3cr3t-9f";

describe("10: redaction and escaping", () => {
  const files = {
    "a.ts": `import Rupt from "rupt";\nconst TOKEN = "${SECRET}";\nexport function go(user) {\n  Rupt.attach({ client_id: "abc", account: user.id, email: user.email, secret: TOKEN });\n  Rupt.attach({ client_id: "abc", account: user.id, domain: "x.y", secret: "${SECRET}" });\n}\n`,
  };
  test("the value of a secret, also where it is a constant of the same file, is [redacted] in every output", () => {
    const it = repo(files);
    for (const format of ["pretty", "json", "markdown", "sarif", "github"]) {
      const { stdout, stderr } = it.run("--dry-run", "--format", format);
      expect(stdout + stderr, format).not.toContain(SECRET);
      expect(stdout.length).toBeGreaterThan(100);
    }
    const reports = ["r.md", "r.json", "r.sarif", "r.html"];
    it.run("--yes", ...reports.flatMap((path) => ["--report", path]));
    for (const path of [...reports, ".rupt-migrate/result.json", ".rupt-migrate/checklist.json"])
      expect(it.read(path), path).not.toContain(SECRET);
  });

  test("only --patch is raw, because it must apply, and says so on stderr", () => {
    const it = repo(files);
    const { stderr } = it.run("--patch", "p.patch");
    expect(it.read("p.patch")).toContain(SECRET);
    expect(stderr).toMatch(/secret|redact|every other output hides/i);
    it.git("apply", "--check", "p.patch");
  });

  test("a piped --dry-run diff applies with git apply", () => {
    const it = repo({ "a.ts": A, "b.ts": A.replaceAll("\n", "\r\n"), "c.ts": A.slice(0, -1) });
    const { stdout } = it.run("--dry-run");
    execFileSync("git", ["apply", "--check", "-"], {
      cwd: it.root,
      input: stdout.slice(stdout.indexOf("diff --git")),
    });
  });
});

describe("10: scope", () => {
  test("the package.json that owns a migrated file is edited even when it lies above the root", () => {
    const it = repo({ "app/package.json": PACKAGE, "app/src/a.ts": A });
    const { status } = it.run("--yes", "--cwd", `${it.root}/app/src`);
    expect(status).toBe(0);
    expect(it.read("app/package.json")).toContain("@ruptjs/client");
    expect(it.read("app/package.json")).not.toContain('"rupt"');
    expect(it.read("package.json")).toBe(PACKAGE);
  });

  test("files out of scope that still use v2 keep rupt in their package", () => {
    for (const flags of [["--ignore", "b.ts"], ["a.ts"]]) {
      const it = repo({ "a.ts": A, "b.ts": A });
      it.json("--yes", ...flags);
      expect(it.read("b.ts")).toBe(A);
      expect(JSON.parse(it.read("package.json"))).toMatchObject({
        dependencies: { rupt: "^2.24.1", "@ruptjs/client": "^3.0.0" },
      });
    }
  });

  test("skipped files that load v2 keep rupt in their package, what tools make again does not", () => {
    const LOADS = 'import Rupt from "rupt";\nRupt.detach({});\n';
    const kept: Record<string, Record<string, string>> = {
      "a file that git ignores": { ".gitignore": "x.js\n", "x.js": LOADS },
      "build output in the repository": { "dist/x.js": LOADS },
      "a template": { "page.mdx": `${LOADS}\n# Page\n` },
      "a page that loads the installed file": {
        "index.html":
          '<script src="/node_modules/rupt/index.js"></script>\n<script>Rupt.attach({})</script>\n',
      },
      "a script of package.json": {
        "package.json": PACKAGE.replace(
          "{",
          '{\n  "scripts": { "copy": "cp node_modules/rupt/index.js public/" },',
        ),
      },
    };
    for (const [what, files] of Object.entries(kept)) {
      const it = repo({ "a.ts": A });
      it.write(files);
      it.run("--yes", "--allow-dirty");
      expect(JSON.parse(it.read("package.json")).dependencies, what).toEqual({
        "@ruptjs/client": "^3.0.0",
        rupt: "^2.24.1",
      });
    }
    // Contract 11.6: folders that git ignores do not count.
    const it = repo({ ".gitignore": "dist/\n.cache/\ngen/\n", "a.ts": A });
    it.write({
      "gen/deep/x.js": LOADS,
      "dist/x.js": LOADS,
      ".cache/x.js": LOADS,
      "node_modules/y/x.js": LOADS,
    });
    it.run("--yes");
    expect(JSON.parse(it.read("package.json")).dependencies).toEqual({ "@ruptjs/client": "^3.0.0" });
  });

  test("a file that does not parse is listed, keeps rupt, the others are migrated, exit 2", () => {
    const it = repo({ "a.ts": A, "b.ts": 'import Rupt from "rupt";\nRupt.attach({{;\n' });
    const { status, stdout } = it.run("--yes", "--json");
    expect(status).toBe(2);
    expect(stdout).toContain("b.ts");
    expect(it.read("a.ts")).toContain("evaluate.access");
    expect(it.read("package.json")).toContain('"rupt": "^2.24.1"');
  });

  test("question-free flags: --json without --yes writes nothing, --patch and --report are written without --yes", () => {
    const it = repo({ "a.ts": A });
    expect(it.json().mode).toBe("dry-run");
    it.run("--patch", "p.patch", "--report", "r.md");
    expect(it.exists("p.patch") && it.exists("r.md")).toBe(true);
    expect(it.read("a.ts")).toBe(A);
  });

  test("-q: nothing on stderr but errors", () => {
    const it = repo({ "a.ts": A });
    expect(it.run("-q", "--yes").stderr).toBe("");
  });
});

describe("10: undo", () => {
  test("takes back the last run, keeps checklist.json; nothing to undo is 0", () => {
    const it = repo({ "src/a.ts": A, "src/b.ts": A });
    expect(it.run("undo").status).toBe(0);
    it.run("--yes");
    expect(it.exists("src/rupt.ts")).toBe(true);
    expect(it.run("undo").status).toBe(0);
    expect(it.read("src/a.ts")).toBe(A);
    expect(it.exists("src/rupt.ts")).toBe(false);
    expect(it.read("package.json")).toBe(PACKAGE);
    expect(it.exists(".rupt-migrate/checklist.json")).toBe(true);
  });

  test("refuses with exit 2, names the files and takes nothing back when one was changed since", () => {
    const it = repo({ "a.ts": A, "z.ts": A.replace("abc", "other") });
    it.run("--yes");
    const migrated = it.read("a.ts");
    it.write({ "z.ts": "mine\n" });
    const { status, stderr } = it.run("undo");
    expect(status).toBe(2);
    expect(stderr).toContain("z.ts");
    expect(it.read("a.ts")).toBe(migrated);
    expect(it.read("z.ts")).toBe("mine\n");
  });
});

describe("10: sarif", () => {
  test("a result for every usage that is not migrated; URIs are percent-encoded", () => {
    const it = repo({ "a b.ts": A.replace("email: user.email", "email: user.email, groups: 1"), "c.ts": A });
    const left = it.json().usages.filter(({ outcome }) => outcome !== "migrated").length;
    const sarif = JSON.parse(it.run("--dry-run", "--format", "sarif").stdout) as {
      version: string;
      runs: { results: unknown[] }[];
    };
    expect(sarif.version).toBe("2.1.0");
    expect(sarif.runs[0]?.results.length).toBeGreaterThanOrEqual(left);
    expect(JSON.stringify(sarif)).toContain('"a%20b.ts"');
  });
});

const overrides = (more: object) => `${JSON.stringify({ name: "x", ...more }, null, 2)}\n`;
acceptance("10: manifests, globals and kept code", {
  "a package with only held usages keeps its package.json byte for byte": {
    files: {
      "package.json": '{"name":"h",  "dependencies":{"rupt":"2"}}',
      "a.ts": 'import Rupt from "rupt";\nexport const go = (o) => { Rupt.attach(o); };\n',
    },
    check: (it) => expect(it.text("package.json")).toBe(it.before("package.json")),
  },
  "rupt with no usage at all is removed, and nothing is added": {
    files: {
      "package.json": overrides({ dependencies: { rupt: "2", vue: "3" } }),
      "a.ts": "export const x = 1;\n",
    },
    check: (it) => expect(it.manifest().dependencies).toEqual({ vue: "3" }),
  },
  "in overrides, resolutions and peerDependenciesMeta rupt is removed and nothing is added": {
    files: {
      "package.json": overrides({
        dependencies: { rupt: "2" },
        peerDependencies: { rupt: "2" },
        peerDependenciesMeta: { rupt: { optional: true }, vue: { optional: true } },
        overrides: { rupt: "2.24.1", x: "1" },
        resolutions: { rupt: "2.24.1", y: "1" },
      }),
      "a.ts": A,
    },
    check: (it) => {
      expect(it.manifest()).toMatchObject({
        dependencies: { "@ruptjs/client": "^3.0.0" },
        peerDependencies: { "@ruptjs/client": "^3.0.0" },
      });
      expect(it.manifest().overrides).toEqual({ x: "1" });
      expect(it.manifest().resolutions).toEqual({ y: "1" });
      expect(it.manifest().peerDependenciesMeta).toEqual({ vue: { optional: true } });
    },
  },
  "changed package.json files are in files and in dependencies": {
    files: { "a.ts": A },
    check: (it) => {
      const path = it.one("dependency").path;
      expect(it.result.files.find((each) => each.path === path)?.status).toBe("changed");
      expect(it.result.dependencies.find((each) => each.path === path)).toMatchObject({
        removed: { rupt: "^2.24.1" },
        added: { "@ruptjs/client": "^3.0.0" },
      });
    },
  },
  'window.Rupt read elsewhere while a migrated module was what set it: import "rupt" stays there, with an action note':
    {
      files: {
        "a.ts": A,
        "b.ts": 'export const leave = () => window.Rupt.detach({ client_id: "abc", device: "1" });\n',
      },
      check: (it) => {
        expect(it.text("a.ts")).toContain('import "rupt";');
        expect(it.of("import").some(({ outcome }) => outcome === "manual")).toBe(true);
        expect(it.manifest().dependencies).toHaveProperty("rupt");
      },
    },
  "import and dependency usages kept for held code are manual and held, with no TODO of their own": {
    files: { "a.ts": 'import Rupt from "rupt";\nexport const go = (o) => { Rupt.attach(o); };\n' },
    check: (it) => {
      expect(rules(it.one("import"))).toEqual(rules(it.one("dependency")));
      expect(it.text("a.ts").match(/TODO/g)).toHaveLength(1);
      expect(it.text("a.ts").startsWith('import Rupt from "rupt";\n')).toBe(true);
    },
  },
  "an import that only removed code read goes too": {
    files: {
      "a.ts":
        'import Rupt from "rupt";\nimport { DEBUG } from "./flags";\nexport const go = (user) => {\n  Rupt.attach({ client_id: "abc", account: user.id, email: user.email, debug: DEBUG });\n};\n',
      "flags.ts": "export const DEBUG = true;\n",
    },
    check: (it) => expect(it.text("a.ts")).not.toContain("flags"),
  },
  'imports with effects stay as import "x"': {
    files: {
      "a.ts":
        'import Rupt from "rupt";\nimport { DEBUG } from "./flags";\nexport const go = (user) => {\n  Rupt.attach({ client_id: "abc", account: user.id, email: user.email, debug: DEBUG });\n};\n',
      "flags.ts": "window.started = true;\nexport const DEBUG = true;\n",
    },
    check: (it) => expect(it.text("a.ts")).toContain('import "./flags";\n'),
  },
  "11.5 constants that only removed code read are removed, with an info note": {
    files: {
      "a.ts":
        'import Rupt from "rupt";\nconst DEBUG = true;\nexport const go = (user) => {\n  Rupt.attach({ client_id: "abc", account: user.id, email: user.email, debug: DEBUG });\n};\n',
    },
    check: (it) => {
      expect(it.text("a.ts")).not.toContain("DEBUG");
      expect(it.one("attach").outcome).toBe("migrated");
      expect(JSON.stringify(it.usages)).toMatch(/`DEBUG`/);
    },
  },
  "lock files are never edited": {
    files: { "a.ts": A, "package-lock.json": '{ "packages": { "node_modules/rupt": {} } }\n' },
    check: (it) => {
      expect(it.text("package-lock.json")).toBe(it.before("package-lock.json"));
      expect(it.result.install?.command).toMatch(/install/);
    },
  },
});
