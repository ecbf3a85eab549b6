import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { type MigrationOptions, type MigrationPlan, planMigration } from "../src/migrate.ts";
import type { Result } from "../src/result.ts";

/** Flags of a run, and files beside the one that is migrated (a package.json that names a framework, say). */
export interface FixtureOptions
  extends Partial<Pick<MigrationOptions, "client" | "clientModule" | "decided" | "todos">> {
  files?: Record<string, string>;
}

export interface FixtureRun {
  /** Every file that the run would write, by path. */
  written: Map<string, string>;
  /** What a second run over the outcome would write: nothing, if all is well. */
  writtenAgain: Map<string, string>;
  result: Result;
}

/** A folder with these files, removed after what is done in it, and a plan of it as the CLI makes one. */
export async function inFolder<Outcome>(
  sources: Readonly<Record<string, string>>,
  flags: Omit<FixtureOptions, "files">,
  work: (
    plan: () => Promise<MigrationPlan>,
    write: (texts: Iterable<[string, string]>) => void,
    root: string,
  ) => Promise<Outcome>,
): Promise<Outcome> {
  const root = mkdtempSync(join(tmpdir(), "rupt-fixture-"));
  const write = (texts: Iterable<[string, string]>) => {
    for (const [path, text] of texts) {
      mkdirSync(dirname(join(root, path)), { recursive: true });
      writeFileSync(join(root, path), text);
    }
  };
  const plan = () =>
    planMigration({
      root,
      paths: [],
      ignore: [],
      client: "auto",
      clientModule: null,
      deps: true,
      todos: true,
      saved: null,
      checklist: null,
      ...flags,
    });
  try {
    write(Object.entries(sources));
    return await work(plan, write, root);
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}

/** Migrates a folder that holds these files, as the CLI does, and then its outcome once more. Writes only to a temporary folder. */
export function migrateFixture(
  sources: Readonly<Record<string, string>>,
  { files = {}, ...flags }: FixtureOptions = {},
): Promise<FixtureRun> {
  return inFolder({ ...files, ...sources }, flags, async (planned, write) => {
    const plan = await planned();
    const written = textsOf(plan.changes);
    write(written);
    const again = await planned();
    return { written, writtenAgain: textsOf(again.changes), result: plan.result("dry-run", false).result };
  });
}

function textsOf(changes: readonly { path: string; after: Buffer | null }[]): Map<string, string> {
  return new Map(changes.map(({ path, after }) => [path, after?.toString("utf8") ?? ""]));
}
