import { join } from "node:path";
import { readPlainFile } from "./files/read-files.ts";
import { detectPackageManager } from "./package-manager.ts";

/** Scripts that tell whether the code is right, by the names that they usually have, in the order to run them. */
const CHECKS = [
  "typecheck",
  "type-check",
  "check-types",
  "check:types",
  "types",
  "tsc",
  "lint",
  "check",
  "test",
  "test:unit",
  "build",
] as const;

/** What `npm init` writes where there is no test. */
const NO_TEST = /no test specified/;

/**
 * The commands of a package that check its code, with the manager that the repo uses.
 *
 * @param root the root of the run
 * @param packageDir POSIX, relative to the root; "" for the root
 * @returns e.g. `npm run typecheck`, `npm test`, to be run in the folder of the package
 */
export function checkCommands(root: string, packageDir: string): string[] {
  const folder = join(root, packageDir);
  const scripts = scriptsOf(readPlainFile(join(folder, "package.json")) ?? null);
  const { manager } = detectPackageManager(folder);
  const run = manager === "deno" ? "deno task" : `${manager} run`;
  return CHECKS.filter((name) => {
    const script = scripts.get(name);
    return script !== undefined && !NO_TEST.test(script);
  }).map((name) => (name === "test" && manager === "npm" ? "npm test" : `${run} ${name}`));
}

function scriptsOf(text: string | null): Map<string, string> {
  const found = new Map<string, string>();
  try {
    const manifest: unknown = JSON.parse(text ?? "{}");
    if (typeof manifest !== "object" || manifest === null || !("scripts" in manifest)) return found;
    const { scripts } = manifest;
    if (typeof scripts !== "object" || scripts === null) return found;
    for (const [name, script] of Object.entries(scripts))
      if (typeof script === "string") found.set(name, script);
  } catch {
    // A manifest that does not parse has no scripts to name.
  }
  return found;
}
