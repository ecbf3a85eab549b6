import { mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { planMigration } from "../../src/migrate.ts";
import type { Result } from "../../src/result.ts";
import type { Sources } from "../equivalence/find-module.ts";

export interface MigratedProject {
  /** Every file after the run. */
  files: Sources;
  result: Result;
}

/** Memory, where the system has a folder for it. */
const PLACE = statSync("/dev/shm", { throwIfNoEntry: false })?.isDirectory() ? "/dev/shm" : tmpdir();

/** What git says where there is none: the folder is walked. */
const withoutGit = () => ({
  mentions: Promise.resolve(null),
  listing: Promise.resolve({ code: 128, stdout: Buffer.alloc(0), stderr: "" }),
});

/** Migrates a project as the command line does, without git and without writing. */
export async function migrateProject(files: Sources, verifyRewrite = true): Promise<MigratedProject> {
  const root = mkdtempSync(join(PLACE, "rupt-generated-"));
  try {
    for (const [path, text] of Object.entries(files)) {
      mkdirSync(dirname(join(root, path)), { recursive: true });
      writeFileSync(join(root, path), text);
    }
    const plan = await planMigration({
      root,
      paths: [],
      ignore: [],
      client: "auto",
      clientModule: null,
      deps: true,
      todos: true,
      verifyRewrite,
      saved: null,
      checklist: null,
      started: withoutGit(),
    });
    const { result } = plan.result("dry-run", false);
    const after = new Map(Object.entries(files));
    for (const { path, after: bytes } of plan.changes) {
      if (bytes === null) after.delete(path);
      else after.set(path, bytes.toString("utf8"));
    }
    return { files: Object.fromEntries(after), result };
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}
