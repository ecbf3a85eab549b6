import { chmodSync, openSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it, vi } from "vitest";
import { detectPackageManager, installCommand, runInstall } from "../../src/project/package-manager.ts";
import { temporaryTree } from "./temporary-tree.ts";

describe("the package manager", () => {
  it.each([
    ["npm", { "package-lock.json": "" }],
    ["npm", {}],
    ["yarn", { "yarn.lock": "" }],
    ["pnpm", { "pnpm-lock.yaml": "" }],
    ["bun", { "bun.lock": "" }],
    ["bun", { "bun.lockb": "" }],
    ["pnpm", { "package.json": '{"packageManager":"pnpm@9.1.0+sha512.abc"}', "package-lock.json": "" }],
    ["deno", { "package.json": '{"packageManager":"deno@2"}' }],
    ["npm", { "package.json": '{"packageManager":"unknown@2"}' }],
    ["deno", { "deno.lock": "" }],
    ["yarn", { "package.json": "{ broken", "yarn.lock": "" }],
  ])("is %s with %j", (manager, files) => {
    const { root } = temporaryTree({ "package.json": "{}", ".git/x": "", ...files });
    const found = detectPackageManager(root);
    expect(found).toEqual({ manager, cwd: root, others: [] });
    expect(installCommand(found, root)).toEqual({ manager, command: `${manager} install` });
  });

  it("names the lock file of another one, unless package.json decides", () => {
    const files = { "package-lock.json": "", "yarn.lock": "", ".git/x": "" };
    const { root } = temporaryTree({ "package.json": "{}", ...files });
    const found = detectPackageManager(root);
    expect(found).toEqual({ manager: "yarn", cwd: root, others: ["npm"] });
    expect(installCommand(found, root)).toEqual({
      manager: "yarn",
      command: "yarn install",
      others: ["npm"],
    });
    const decided = temporaryTree({ "package.json": '{"packageManager":"npm@10"}', ...files });
    expect(detectPackageManager(decided.root)).toEqual({ manager: "npm", cwd: decided.root, others: [] });
  });

  it("is deno where a project has no package.json", () => {
    const { root } = temporaryTree({ "deno.json": "{}", ".git/x": "" });
    expect(detectPackageManager(root)).toEqual({ manager: "deno", cwd: root, others: [] });
  });

  it("runs at the top of a workspace, for a member", () => {
    const { root } = temporaryTree({
      ".git/x": "",
      "package.json": '{"workspaces":["apps/*"]}',
      "yarn.lock": "",
      "apps/web/package.json": "{}",
      "alone/package.json": "{}",
    });
    const member = join(root, "apps/web");
    expect(detectPackageManager(member)).toEqual({ manager: "yarn", cwd: root, others: [] });
    expect(installCommand(detectPackageManager(member), member).command).toBe("yarn install");
    const alone = join(root, "alone");
    expect(detectPackageManager(alone)).toEqual({ manager: "yarn", cwd: alone, others: [] });
    expect(installCommand(detectPackageManager(alone), root).command).toBe("cd alone && yarn install");
  });
});

describe.skipIf(process.platform === "win32")("runInstall", () => {
  it("runs in the folder, with the output where it belongs, and says how it ended", async () => {
    const tree = temporaryTree({
      "bin/pnpm": '#!/bin/sh\necho "$0 $* in $PWD"\necho trouble >&2\n[ ! -e fail ]\n',
      "app/package.json": "{}",
    });
    chmodSync(join(tree.root, "bin/pnpm"), 0o755);
    vi.stubEnv("PATH", `${join(tree.root, "bin")}:${process.env.PATH}`);
    const found = { manager: "pnpm", cwd: join(tree.root, "app"), others: [] } as const;
    const output = openSync(join(tree.root, "output"), "w");
    expect(await runInstall(found, output)).toEqual({ ok: true });
    expect(readFileSync(join(tree.root, "output"), "utf8")).toBe(
      `${tree.root}/bin/pnpm install in ${tree.root}/app\ntrouble\n`,
    );
    tree.write({ "app/fail": "" });
    expect(await runInstall(found, output)).toEqual({
      ok: false,
      message: expect.stringMatching(/failed \(exit status 1\).*code is migrated.*pnpm install/),
    });
    tree.write({ "bin/npm": "#!/bin/sh\nenv | grep -i frozen >&2; true\n" });
    chmodSync(join(tree.root, "bin/npm"), 0o755);
    const forNpm = openSync(join(tree.root, "npm"), "w");
    expect(await runInstall({ ...found, manager: "npm" }, forNpm)).toEqual({ ok: true });
    expect(readFileSync(join(tree.root, "npm"), "utf8")).toBe("");
    vi.stubEnv("PATH", "/nowhere");
    expect(await runInstall(found, output)).toEqual({
      ok: false,
      message: expect.stringMatching(/not installed/),
    });
    vi.unstubAllEnvs();
  });
});
