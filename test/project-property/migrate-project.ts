import { planMigration } from "../../src/migrate.ts";
import type { Result } from "../../src/result.ts";
import type { Sources } from "../equivalence/find-module.ts";
import { withFiles } from "./memory-disk.ts";

export interface MigratedProject {
  /** Every file after the run. */
  files: Sources;
  result: Result;
}

/** What git says where there is none: the folder is walked. */
const withoutGit = () => ({
  mentions: Promise.resolve(null),
  listing: Promise.resolve({ code: 128, stdout: Buffer.alloc(0), stderr: "" }),
});

/**
 * Migrates a project as the command line does, without git, without a disk and without writing.
 * @param paths what is migrated; all of it when there are none
 */
export const migrateProject = (
  files: Sources,
  paths: readonly string[],
  verifyRewrite: boolean,
): Promise<MigratedProject> =>
  withFiles(files, async (root) => {
    const plan = await planMigration({
      root,
      paths,
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
  });
