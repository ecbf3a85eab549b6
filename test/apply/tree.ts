import fs from "node:fs";
import os from "node:os";
import { join } from "node:path";
import type { PlannedChange } from "../../src/apply/index.ts";

/** In memory where the system offers that: thousands of fsyncs on a busy disk take minutes. */
const SHARED_MEMORY = "/dev/shm";

/** A new folder that is the root of a test. */
export function makeRoot(): string {
  const parent = fs.existsSync(SHARED_MEMORY) ? SHARED_MEMORY : fs.realpathSync(os.tmpdir());
  return fs.mkdtempSync(join(parent, "rupt-apply-"));
}

/** Every path under a folder with its kind, mode and content: two equal snapshots are two equal trees. */
export function snapshot(folder: string, prefix = ""): Record<string, string> {
  const found: Record<string, string> = {};
  for (const name of fs.readdirSync(join(folder, prefix)).sort()) {
    const path = prefix === "" ? name : `${prefix}/${name}`;
    const stats = fs.lstatSync(join(folder, path));
    const mode = (stats.mode & 0o7777).toString(8);
    if (stats.isDirectory()) {
      found[`${path}/`] = mode;
      Object.assign(found, snapshot(folder, path));
    } else if (stats.isSymbolicLink()) {
      found[path] = `-> ${fs.readlinkSync(join(folder, path))}`;
    } else {
      found[path] = `${mode} ${fs.readFileSync(join(folder, path)).toString("base64")}`;
    }
  }
  return found;
}

/** The same without the program's own folder: what the user calls the tree. */
export function userTree(folder: string): Record<string, string> {
  return Object.fromEntries(
    Object.entries(snapshot(folder)).filter(([path]) => !path.startsWith(".rupt-migrate/")),
  );
}

/** Writes files; a value that starts with `-> ` is a symbolic link. */
export function write(root: string, files: Record<string, string>): void {
  for (const [path, content] of Object.entries(files)) {
    fs.mkdirSync(join(root, path, ".."), { recursive: true });
    if (content.startsWith("-> ")) fs.symlinkSync(content.slice(3), join(root, path));
    else fs.writeFileSync(join(root, path), content);
  }
}

/** A change of one file as it is now. */
export function change(root: string, path: string, after: string): PlannedChange {
  const absolute = join(root, path);
  return {
    path,
    before: fs.existsSync(absolute) ? fs.readFileSync(absolute) : null,
    after: Buffer.from(after),
  };
}

/** A file of the tree that is to be deleted. */
export const deletion = (root: string, path: string): PlannedChange => ({
  path,
  before: fs.readFileSync(join(root, path)),
  after: null,
});

/** Whether the file of a change is as the change wants it. */
export function isDone(root: string, { path, after }: PlannedChange): boolean {
  const absolute = join(root, path);
  if (after === null) return !fs.existsSync(absolute);
  return fs.existsSync(absolute) && fs.readFileSync(absolute).equals(after);
}

/** A tree with every kind of file that a run may meet, and a run over it. */
export function makeScenario(root: string): PlannedChange[] {
  write(root, {
    "package.json": '{ "dependencies": { "rupt": "2" } }\n',
    "src/a.ts": "Rupt.attach(a);\r\n",
    "src/script.mjs": "#!/usr/bin/env node\nRupt.attach(b);\n",
    "src/untouched.ts": "1;\n",
    "src/old/barrel.ts": 'export * from "rupt";\n',
    "shared/real.ts": "Rupt.attach(c);\n",
    "src/link.ts": "-> ../shared/real.ts",
  });
  fs.chmodSync(join(root, "src/script.mjs"), 0o755);
  fs.chmodSync(join(root, "src/a.ts"), 0o640);
  return [
    change(root, "package.json", '{ "dependencies": { "@ruptjs/client": "^3.0.0" } }\n'),
    change(root, "src/a.ts", "rupt.access(a);\r\n"),
    change(root, "src/script.mjs", "#!/usr/bin/env node\nrupt.access(b);\n"),
    change(root, "src/link.ts", "rupt.access(c);\n"),
    change(root, "src/new/lib/rupt.ts", "export const rupt = new Rupt();\n"),
    deletion(root, "src/old/barrel.ts"),
    change(root, ".rupt-migrate/result.json", "{}\n"),
  ];
}
