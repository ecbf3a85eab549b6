import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, expectTypeOf, test, vi } from "vitest";
import {
  type AnalyzeOptions,
  analyze,
  type MigrateOptions,
  MigrationError,
  type MigrationErrorCode,
  migrate,
  type Outcome,
  type Reporter,
  type ReporterName,
  type Result,
  reporters,
  type Usage,
} from "../../src/index.ts";
import { temporaryTree } from "../project/temporary-tree.ts";

const V2 = `import Rupt from "rupt";

export async function start() {
  await Rupt.attach({ client_id: "abc", account: "1", email: "a@example.com" });
}
`;
const MANIFEST = `{
  "name": "app",
  "dependencies": {
    "rupt": "^2.24.1"
  }
}
`;

function project(files: Record<string, string> = {}) {
  const tree = temporaryTree({ "package.json": MANIFEST, "src/start.ts": V2, ...files });
  tree.commit();
  return { ...tree, read: (path: string) => readFileSync(join(tree.root, path), "utf8") };
}

async function refusal(call: Promise<unknown>): Promise<MigrationError> {
  const error = await call.then(
    () => null,
    (thrown: unknown) => thrown,
  );
  if (!(error instanceof MigrationError)) throw new Error(`no MigrationError, but ${String(error)}`);
  return error;
}

describe("analyze", () => {
  test("tells what a migration would do and writes nothing", async () => {
    const { root, git } = project();
    const result = await analyze({ cwd: root });
    expect(result.mode).toBe("dry-run");
    expect(result.errors).toEqual([]);
    expect(result.summary.usages).toMatchObject({ migrated: result.summary.usages.found });
    expect(result.files.find(({ path }) => path === "src/start.ts")?.diff).toContain("evaluate.access");
    expect(git("status", "--porcelain")).toBe("");
  });

  test("looks only where it is told to", async () => {
    const { root } = project({ "other/b.ts": V2 });
    const inOther = await analyze({ cwd: root, paths: ["other"] });
    expect([...new Set(inOther.usages.map(({ path }) => path))]).toEqual(["other/b.ts", "package.json"]);
    const ignoring = await analyze({ cwd: root, ignore: ["other/**"] });
    expect(ignoring.usages.some(({ path }) => path.startsWith("other/"))).toBe(false);
  });

  test("passes the choices on", async () => {
    const { root } = project();
    const result = await analyze({ cwd: root, clientModule: ".\\lib\\sdk.ts", client: "lazy", deps: false });
    expect(result.files.map(({ path, status }) => `${status} ${path}`)).not.toContain("changed package.json");
    expect(result.dependencies.flatMap(({ removed }) => Object.keys(removed))).toEqual([]);
  });

  test("keeps client ids to itself when told to, with the same ids of items", async () => {
    const { root } = project({ "src/start.ts": V2.replaceAll("abc", "client_4711") });
    const [shown, hidden] = [await analyze({ cwd: root }), await analyze({ cwd: root, redact: true })];
    expect(JSON.stringify(shown)).toContain("client_4711");
    expect(JSON.stringify(hidden)).not.toContain("client_4711");
    expect(hidden.policies).toHaveLength(1);
    expect(hidden.checklist.map(({ id }) => id)).toEqual(shown.checklist.map(({ id }) => id));
  });

  test("lists a file that does not parse and reads the others", async () => {
    const { root } = project({ "src/broken.ts": 'import Rupt from "rupt";\nRupt.attach({{;\n' });
    const result = await analyze({ cwd: root });
    expect(result.errors.map(({ path }) => path)).toEqual(["src/broken.ts"]);
    expect(result.usages.some(({ path, kind }) => path === "src/start.ts" && kind === "attach")).toBe(true);
  });

  test("tells its progress", async () => {
    const { root } = project();
    const phases = new Set<string>();
    await analyze({ cwd: root, onProgress: (phase) => phases.add(phase) });
    expect([...phases]).toContain("scanning");
  });
});

describe("migrate", () => {
  test("writes under the journal, and a second run has nothing to do", async () => {
    const { root, read } = project();
    const result = await migrate({ cwd: root });
    expect(result.mode).toBe("write");
    expect(read("src/start.ts")).toContain('from "@ruptjs/client"');
    expect(read("package.json")).toContain('"@ruptjs/client": "^3.0.0"');
    const again = await migrate({ cwd: root, allowDirty: true });
    expect(again.summary.filesChanged).toBe(0);
  });

  test("refuses a file with uncommitted changes, names it and writes nothing", async () => {
    const { root, write, read } = project();
    write({ "src/start.ts": `${V2}// mine\n` });
    const error = await refusal(migrate({ cwd: root }));
    expect(error.code).toBe("uncommitted-changes");
    expect(error.errors.map(({ path }) => path)).toEqual(["src/start.ts"]);
    expect(error.message).toContain("src/start.ts");
    expect(read("src/start.ts")).toBe(`${V2}// mine\n`);
    expect((await migrate({ cwd: root, allowDirty: true })).mode).toBe("write");
  });
});

describe("both", () => {
  test.each([
    [{ cwd: "/there/is/no/such/folder" }, "is not a folder"],
    [{ client: "sometimes" as "auto" }, "eager, lazy, auto"],
    [{ clientModule: "../outside.ts" }, "lies outside"],
    [{ clientModule: "lib/rupt.txt" }, "must end in"],
  ])("refuse %o", async (options, message) => {
    for (const call of [analyze, migrate]) {
      const error = await refusal(call({ cwd: project().root, ...options }));
      expect(error).toMatchObject({ name: "MigrationError", code: "bad-option" });
      expect(error.message).toContain(message);
    }
  });

  test("refuse saved state that cannot be read", async () => {
    const { root } = project({ ".rupt-migrate/result.json": "{" });
    for (const call of [analyze, migrate])
      expect(await refusal(call({ cwd: root }))).toMatchObject({ code: "bad-state" });
  });

  test("print nothing and end nothing", async () => {
    const { root } = project({ "src/broken.ts": 'import Rupt from "rupt";\n{{;\n' });
    const quiet = () => true;
    const spies = [
      vi.spyOn(process.stdout, "write").mockImplementation(quiet),
      vi.spyOn(process.stderr, "write").mockImplementation(quiet),
      vi.spyOn(process, "exit").mockImplementation(() => undefined as never),
    ];
    const before = process.exitCode;
    await analyze({ cwd: root });
    await migrate({ cwd: root });
    const calls = spies.map((spy) => spy.mock.calls.length);
    for (const spy of spies) spy.mockRestore();
    expect(calls).toEqual([0, 0, 0]);
    expect(process.exitCode).toBe(before);
  });
});

test("every reporter takes a result", async () => {
  const result = await analyze({ cwd: project().root });
  for (const [name, reporter] of Object.entries(reporters)) expect(reporter(result), name).toMatch(/\S/);
});

test("the types say so", () => {
  expectTypeOf(analyze).parameter(0).toEqualTypeOf<AnalyzeOptions | undefined>();
  expectTypeOf(analyze).returns.resolves.toEqualTypeOf<Result>();
  expectTypeOf(migrate).parameter(0).toEqualTypeOf<MigrateOptions | undefined>();
  expectTypeOf(migrate).returns.resolves.toEqualTypeOf<Result>();
  expectTypeOf<MigrateOptions>().toExtend<AnalyzeOptions>();
  expectTypeOf<AnalyzeOptions>().not.toHaveProperty("allowDirty");
  expectTypeOf(reporters).toEqualTypeOf<Readonly<Record<ReporterName, Reporter>>>();
  expectTypeOf(reporters.html).toBeCallableWith({} as Result);
  expectTypeOf<Usage["outcome"]>().toEqualTypeOf<Outcome>();
  expectTypeOf<Outcome>().toEqualTypeOf<"migrated" | "review" | "manual">();
  expectTypeOf<MigrationError>().toExtend<Error>();
  expectTypeOf<MigrationError["code"]>().toEqualTypeOf<MigrationErrorCode>();
});
