/** Copies a sample app to a temporary folder where it builds: packages come from this repository, v3 from the stub. */
import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readdirSync, realpathSync, rmSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { commitAll } from "./repository.ts";

const ROOT = fileURLToPath(new URL("..", import.meta.url));
const STUB = join(ROOT, "test/stubs/ruptjs-client");

export interface ExampleProject {
  folder: string;
  /** Runs a tool of this repository in the folder; gives status and output. */
  run: (tool: string, ...args: string[]) => { status: number | null; output: string };
  /** Runs the built CLI in the folder. */
  migrate: (...args: string[]) => { status: number | null; stdout: string; stderr: string };
  remove: () => void;
}

/** Links every installed package, and the stub in the place of `@ruptjs/client`. */
function linkPackages(folder: string): void {
  const installed = join(ROOT, "node_modules");
  const target = join(folder, "node_modules");
  mkdirSync(join(target, "@ruptjs"), { recursive: true });
  for (const name of readdirSync(installed))
    if (name !== "@ruptjs" && !name.startsWith(".")) symlinkSync(join(installed, name), join(target, name));
  for (const name of readdirSync(join(installed, "@ruptjs")))
    if (name !== "client") symlinkSync(join(installed, "@ruptjs", name), join(target, "@ruptjs", name));
  symlinkSync(STUB, join(target, "@ruptjs/client"));
}

/**
 * @param name folder under `examples/`
 * @param withPackages false leaves the copy without `node_modules`
 */
export function copyExample(name: string, withPackages = true): ExampleProject {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), `rupt-migrate-${name}-`)));
  cpSync(join(ROOT, "examples", name), folder, {
    recursive: true,
    filter: (path) => !/[\\/](node_modules|dist)([\\/]|$)/.test(path.slice(ROOT.length)),
  });
  commitAll(folder);
  if (withPackages) linkPackages(folder);
  return {
    folder,
    run(tool, ...args) {
      const binary = join(ROOT, "node_modules/.bin", tool);
      const { status, stdout, stderr } = spawnSync(binary, args, { cwd: folder, encoding: "utf8" });
      return { status, output: stdout + stderr };
    },
    migrate(...args) {
      const program = [join(ROOT, "bin/rupt-migrate.js"), "--cwd", folder, ...args];
      return spawnSync(process.execPath, program, { cwd: folder, encoding: "utf8", maxBuffer: 1 << 28 });
    },
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}
