import { execFileSync, spawnSync } from "node:child_process";
import { chmodSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, it } from "vitest";
import { countRuns, expectCalm, MIGRATED, makeProject, PLAIN, runCli } from "./run-cli.ts";

countRuns();

/** A project in which everything that could run leaves a mark. */
function trappedProject(): { root: string; mark: string } {
  const root = makeProject({});
  const mark = join(root, "..", `${root.split("/").pop()}-mark`);
  rmSync(mark, { force: true });
  const leave = `require("fs").writeFileSync(${JSON.stringify(mark)}, __filename);module.exports = {};\n`;
  const leaveModule = `import { writeFileSync } from "node:fs";writeFileSync(${JSON.stringify(mark)}, import.meta.url);export default {};\n`;
  const shell = `#!/bin/sh\necho "$0 $*" > ${mark}\nexit 0\n`;
  const put = (path: string, text: string, mode = 0o644) => {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
    chmodSync(join(root, path), mode);
  };
  const script = `node -e 'require("fs").writeFileSync(${JSON.stringify(mark)}, "script")'`;
  const scripts = Object.fromEntries(
    ["preinstall", "install", "postinstall", "prepare", "test", "build", "lint"].map((name) => [
      name,
      script,
    ]),
  );
  put(
    "package.json",
    JSON.stringify(
      {
        name: "app",
        scripts,
        dependencies: { rupt: "2.24.1", next: "14.0.0" },
        jest: { globalSetup: "./trap.cjs" },
        prettier: "./trap.cjs",
        eslintConfig: { extends: "./trap.cjs" },
        babel: { presets: ["./trap.cjs"] },
      },
      null,
      2,
    ),
  );
  for (const name of [
    "babel.config.js",
    ".babelrc.js",
    "babel.config.cjs",
    "prettier.config.js",
    ".prettierrc.cjs",
    ".eslintrc.js",
    "jest.config.js",
    "next.config.js",
    "nuxt.config.js",
    "gatsby-config.js",
    "jscodeshift.config.js",
    ".pnp.cjs",
    ".pnpfile.cjs",
    ".yarnrc.js",
    "webpack.config.js",
    "trap.cjs",
    "rupt.config.js",
    ".rupt-migraterc.js",
    "node_modules/rupt/index.js",
    "node_modules/typescript/lib/typescript.js",
    "node_modules/@ruptjs/client/index.js",
    "node_modules/jscodeshift/index.js",
    "node_modules/prettier/index.cjs",
  ])
    put(name, leave);
  for (const name of [
    "eslint.config.mjs",
    "vite.config.mjs",
    "vitest.config.mjs",
    "astro.config.mjs",
    "svelte.config.mjs",
  ])
    put(name, leaveModule);
  put("vite.config.ts", leaveModule);
  put("eslint.config.js", leaveModule);
  put(".babelrc", '{ "presets": ["./trap.cjs"], "plugins": ["./trap.cjs"] }');
  put(
    "tsconfig.json",
    '{ "extends": ["./trap.cjs", "./tsconfig.base.js"], "compilerOptions": { "plugins": [{ "name": "./trap.cjs", "transform": "./trap.cjs" }], "checkJs": true }, "files": ["app.ts"] }',
  );
  put("tsconfig.base.js", leave);
  put(
    "node_modules/typescript/package.json",
    '{ "name": "typescript", "version": "5.9.3", "main": "lib/typescript.js" }',
  );
  put(
    "node_modules/@ruptjs/client/package.json",
    '{ "name": "@ruptjs/client", "version": "3.0.0", "main": "index.js" }',
  );
  put(".npmrc", `script-shell=${join(root, "shell.sh")}\nnode-options=--require ${join(root, "trap.cjs")}\n`);
  put("shell.sh", shell, 0o755);
  put(".nvmrc", "v99");
  put("app.ts", PLAIN);
  put(
    "config.ts",
    `import { writeFileSync } from "node:fs";\nwriteFileSync(${JSON.stringify(mark)}, "config");\nexport const ID = "client-9";\n`,
  );
  put(
    "uses.ts",
    'import Rupt from "rupt";\nimport { ID } from "./config";\nRupt.attach({ client_id: ID, account: u });\n',
  );
  put(".gitattributes", "*.ts diff=trap filter=trap merge=trap\n*.json diff=trap\n");
  const git = (...args: string[]) =>
    execFileSync("git", ["-c", "user.name=a", "-c", "user.email=a@a.example", ...args], { cwd: root });
  git("init", "-q");
  git("add", "-f", "app.ts", "uses.ts", "config.ts", "package.json", ".gitattributes");
  git("-c", "core.hooksPath=/dev/null", "commit", "-q", "-m", "start");
  const trap = join(root, "shell.sh");
  for (const [key, value] of Object.entries({
    "core.fsmonitor": trap,
    "core.hooksPath": join(root, "hooks"),
    "core.pager": trap,
    "core.editor": trap,
    "core.sshCommand": trap,
    "diff.external": trap,
    "diff.trap.textconv": trap,
    "diff.trap.command": trap,
    "filter.trap.clean": trap,
    "filter.trap.smudge": trap,
    "filter.trap.process": trap,
    "core.untrackedCache": "true",
    "alias.ls-files": `!${trap}`,
    "alias.status": `!${trap}`,
    "pager.status": trap,
    "pager.ls-files": trap,
  }))
    git("config", key, value);
  for (const hook of [
    "post-index-change",
    "pre-commit",
    "post-checkout",
    "reference-transaction",
    "fsmonitor-watchman",
  ]) {
    put(`.git/hooks/${hook}`, shell, 0o755);
    put(`hooks/${hook}`, shell, 0o755);
  }
  return { root, mark };
}

describe("nothing of the scanned project runs", () => {
  it("in no command", { timeout: 300_000 }, () => {
    const { root, mark } = trappedProject();
    const commands = [
      ["--dry-run"],
      ["--json"],
      ["--check", "--require-checklist"],
      ["--dry-run", "--verify"],
      ["--patch", "out.patch"],
      ["--report", "report.html"],
      ["report"],
      ["checklist"],
      ["explain"],
      ["--yes", "--verify"],
      ["--check"],
      ["undo"],
      ["--yes", "--client", "lazy", "--drop-detach"],
    ];
    for (const args of commands) {
      const run = runCli(root, args);
      expectCalm(run);
      const left = existsSync(mark) ? readFileSync(mark, "utf8") : null;
      expect(left, args.join(" ")).toBeNull();
    }
    expect(readFileSync(join(root, "app.ts"), "utf8")).toContain(".evaluate.access(");
  });

  it("would leave a mark if it did", () => {
    const { root, mark } = trappedProject();
    execFileSync(process.execPath, [join(root, "babel.config.js")]);
    expect(existsSync(mark)).toBe(true);
    rmSync(mark);
    // The trap is no real file system monitor: git complains, after it has run it.
    spawnSync("git", ["status"], { cwd: root });
    expect(existsSync(mark)).toBe(true);
  });

  it("reads an id from a module without running it", () => {
    const root = makeProject({ "package.json": "{}", "app.js": PLAIN });
    expect(runCli(root, ["--yes"]).status).toBe(0);
    expect(readFileSync(join(root, "app.js"), "utf8")).toContain(MIGRATED);
  });
});
